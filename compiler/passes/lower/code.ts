// SPDX-License-Identifier: MIT
/** Short ways to write LIR expressions, and conversions between representations that need no check. */
import type { Loc } from '../../ir/hir';
import type { BinaryOperator, Immediate, LExpr, LStmt, LirVariable, Rep } from '../../ir/lir';

export const variable = (name: string, rep: Rep): LExpr => ({ k: 'var', name, rep });
export const index = (value: number): LExpr => ({ k: 'index', value, rep: 'i32' });
export const bool = (value: boolean): LExpr => ({ k: 'bool', value, rep: 'bool' });
export const imm = (name: Immediate): LExpr => ({ k: 'imm', name, rep: 'ref' });
export const text = (value: string): LExpr => ({ k: 'string', text: value, rep: 'ref' });
export const cstring = (value: string): LExpr => ({ k: 'cstring', text: value, rep: 'ref' });
export const layoutId = (layout: string): LExpr => ({ k: 'layoutId', layout, rep: 'i32' });
export const position = (loc: Loc): LExpr => ({ k: 'loc', loc, rep: 'i32' });
export const call = (name: string, args: readonly LExpr[], rep: Rep): LExpr => ({ k: 'call', name, args, rep });
export const not = (value: LExpr): LExpr => ({ k: 'not', value, rep: 'bool' });
export const bin = (op: BinaryOperator, left: LExpr, right: LExpr, rep: Rep): LExpr => ({
  k: 'bin',
  op,
  left,
  right,
  rep,
});
export const number = (value: number, rep: 'f64' | 'i32' | 'i64' = 'f64'): LExpr => ({ k: 'number', value, rep });
export const word = (object: LExpr, at: number, name: string, rep: Rep): LExpr => ({
  k: 'word',
  object,
  index: at,
  name,
  rep,
});

/** Held as an integer, or a constant that is one. */
export function isInteger(value: LExpr): boolean {
  if (value.rep === 'i32' || value.rep === 'i64') return true;
  return value.k === 'number' && Number.isSafeInteger(value.value) && !Object.is(value.value, -0);
}

/** Held as some number. */
export function isNumeric(value: LExpr): boolean {
  return value.rep === 'f64' || value.rep === 'i32' || value.rep === 'i64';
}

/** In which representation two numbers are compared. */
export function commonRep(left: LExpr, right: LExpr): 'i32' | 'i64' | 'f64' {
  if (left.rep === 'i32' && right.rep === 'i32') return 'i32';
  return isInteger(left) && isInteger(right) && (left.k !== 'number' || right.k !== 'number') ? 'i64' : 'f64';
}

/** The same value in another representation; the caller knows that it fits. */
export function convert(value: LExpr, to: Rep): LExpr {
  const from = value.rep;
  if (from === to || to === 'void') return value;
  switch (to) {
    case 'f64':
      if (from === 'i32' || from === 'i64')
        return value.k === 'number' ? number(value.value) : call('RT_F64_OF_I32', [value], 'f64');
      // From a reference or boolean: only in code behind a check that always fails.
      return call('rt_f64_of_val', [convert(value, 'val')], 'f64');
    case 'i64':
      if (value.k === 'number') return number(value.value, 'i64');
      return call('RT_I64', [from === 'i32' ? value : convert(value, 'f64')], 'i64');
    case 'i32':
      if (value.k === 'number' && (value.value | 0) === value.value) return number(value.value, 'i32');
      if (from === 'i64') return call('RT_I32_OF_I64', [value], 'i32');
      return call('RT_I32_OF_F64', [convert(value, 'f64')], 'i32');
    case 'bool':
      if (from === 'f64' || from === 'i32' || from === 'i64') return convert(convert(value, 'val'), 'bool');
      return call(from === 'val' ? 'RT_BOOL_OF_VAL' : 'RT_BOOL_OF_REF', [value], 'bool');
    case 'ref':
      if (from === 'bool') {
        if (value.k === 'bool') return imm(value.value ? 'TRUE' : 'FALSE');
        return call('rt_ref_of_bool', [value], 'ref');
      }
      return call('rt_ref_of_val', [convert(value, 'val')], 'ref');
    case 'val':
      if (from === 'ref') return call('rt_val_of_ref', [value], 'val');
      if (from === 'bool') return call('rt_val_of_bool', [value], 'val');
      return call('rt_val_of_f64', [convert(value, 'f64')], 'val');
  }
}

/** Collects the statements of one C function: the current block, its variables, and where exceptions go. */
export class CodeBuilder {
  readonly variables: LirVariable[] = [];
  private current: LStmt[] = [];
  private names = new Set<string>();
  private counter = 0;
  /** Label of the innermost handler; undefined: exceptions leave the function. */
  handler: string | undefined;

  /** A C variable of its own. */
  fresh(base: string, rep: Rep, zero = false): LExpr {
    let name = base;
    while (this.names.has(name)) name = `${base}_${++this.counter}`;
    this.names.add(name);
    this.variables.push({ name, rep, zero });
    return variable(name, rep);
  }

  reserve(name: string): void {
    this.names.add(name);
  }

  label(base: string): string {
    return `${base}_${++this.counter}`;
  }

  append(statement: LStmt): void {
    this.current.push(statement);
  }

  block(build: () => void): LStmt[] {
    const outer = this.current;
    const inner: LStmt[] = [];
    this.current = inner;
    try {
      build();
    } finally {
      this.current = outer;
    }
    return inner;
  }

  set(loc: Loc, target: LExpr, value: LExpr): void {
    this.append({ k: 'set', loc, target, value });
  }

  do(loc: Loc, value: LExpr): void {
    this.append({ k: 'do', loc, value });
  }

  return(loc: Loc, value?: LExpr): void {
    this.append({ k: 'return', loc, value });
  }

  if(loc: Loc, condition: LExpr, then: () => void, otherwise?: () => void, unlikely = false): void {
    this.append({
      k: 'if',
      loc,
      condition,
      then: this.block(then),
      else: otherwise ? this.block(otherwise) : [],
      unlikely,
    });
  }

  /** After something has set rt_exc: to the handler, or out of the function. */
  raise(loc: Loc): void {
    if (this.handler === undefined) this.append({ k: 'raise', loc });
    else this.append({ k: 'goto', loc, name: this.handler });
  }

  /** Stores a value in a new variable, so that it is evaluated here and once. */
  keep(loc: Loc, value: LExpr, base = 'v'): LExpr {
    if (value.k === 'var' || value.k === 'number' || value.k === 'imm' || value.k === 'string' || value.k === 'bool') {
      return value;
    }
    const kept = this.fresh(base, value.rep);
    this.set(loc, kept, value);
    return kept;
  }

  /**
   * Evaluates a call that may throw and goes to the handler if it did. `callee` names a compiled function: the test
   * vanishes later when that cannot throw. A call without result gives undefined.
   */
  checked(loc: Loc, value: LExpr, callee?: string): LExpr {
    const result = this.fresh(value.rep === 'void' ? 'threw' : 'r', value.rep === 'void' ? 'bool' : value.rep);
    this.set(loc, result, value);
    const tested: LExpr =
      value.rep === 'void' ? { k: 'var', name: (result as { name: string }).name, rep: 'void' } : result;
    this.append({ k: 'check', loc, value: tested, callee, target: this.handler });
    return value.rep === 'void' ? imm('UNDEFINED') : result;
  }
}
