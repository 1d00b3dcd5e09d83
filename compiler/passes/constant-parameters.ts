// SPDX-License-Identifier: MIT
/**
 * Leaves out what a function does only with arguments that nobody gives it.
 *
 * Requires: HIR in which constants stand where they are used. Establishes: a test of a parameter that is the same constant
 * in every call is no test any more, and the code behind it that cannot be reached is gone, with all that it would have
 * led to. Most such parameters are optional and never passed: `new Set()` does not iterate over anything.
 *
 *   call f %1, undefined          function f(a, b)                     function f(a, b)
 *   call f %2, undefined            %1 = eq.strict b, undefined          ...
 *                                   if %1 { ... } else { loop ... }
 *
 * Functions that are also called by what is not a plain call (methods, function values, the runtime) are left alone.
 */
import type { Block, Constant, HirFunction, HirProgram, Instruction, Local, Operand, Statement } from '../ir/hir';
import { walkInstructions } from '../ir/walk';

/** What an argument is: a constant, what the caller itself was given, or anything. */
type Source = Constant | Local | 'varies';

export function foldConstantParameters(program: HirProgram): HirProgram {
  const constants = findConstants(program);
  if (constants.size === 0) return program;
  const functions = new Map(program.functions);
  for (const fn of program.functions.values()) {
    let reads = false;
    walkInstructions(fn, (i) => {
      if (i.op === 'local.get' && constants.has(i.local)) reads = true;
    });
    if (reads) functions.set(fn.id, { ...fn, body: new Folder(constants).block(fn.body) });
  }
  return { ...program, functions };
}

/** The parameters that are one constant in all calls. */
function findConstants(program: HirProgram): Map<Local, Constant> {
  const sources = collectSources(program);
  // Optimistic: a parameter is what the arguments seen so far are, which a function's calls of itself do not change.
  const values = new Map<Local, Constant | 'varies'>();
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const [param, given] of sources) {
      const value = values.get(param);
      let met = value;
      for (const source of given) met = meet(met, isLocal(source) ? valueOf(source, sources, values) : source);
      if (met === undefined || met === value) continue;
      values.set(param, met);
      isStable = false;
    }
  }
  const constants = new Map<Local, Constant>();
  for (const [param, value] of values) if (value !== 'varies') constants.set(param, value);
  return constants;
}

function isLocal(source: Source): source is Local {
  return source !== 'varies' && 'owner' in source;
}

function valueOf(
  local: Local,
  sources: ReadonlyMap<Local, unknown>,
  values: ReadonlyMap<Local, Constant | 'varies'>,
): Constant | 'varies' | undefined {
  return sources.has(local) ? values.get(local) : 'varies';
}

function meet(a: Constant | 'varies' | undefined, b: Constant | 'varies' | undefined): Constant | 'varies' | undefined {
  if (a === undefined || a === 'varies') return a ?? b;
  if (b === undefined) return a;
  return b !== 'varies' && Object.is(a.value, b.value) ? a : 'varies';
}

/** For each parameter that only calls by name give a value, and that keeps it, what they give. */
function collectSources(program: HirProgram): Map<Local, Source[]> {
  const excluded = calledOtherwise(program);
  const changed = new Set<Local>();
  for (const fn of program.functions.values()) {
    walkInstructions(fn, (i) => {
      if (i.op === 'local.set') changed.add(i.local);
    });
  }
  const sources = new Map<Local, Source[]>();
  for (const fn of program.functions.values()) {
    if (excluded.has(fn.id)) continue;
    for (const param of fn.params) if (!changed.has(param) && !param.needsTdzCheck) sources.set(param, []);
  }
  for (const fn of program.functions.values()) {
    const known = new Map<number, Source>();
    const sourceOf = (operand: Operand): Source =>
      operand.kind === 'const' ? operand : (known.get(operand.id) ?? 'varies');
    walkInstructions(fn, (i) => {
      if (i.op === 'local.get' && i.dest && sources.has(i.local)) known.set(i.dest.id, i.local);
      if (i.op === 'coerce' && i.dest) known.set(i.dest.id, sourceOf(i.value));
      const call = calleeOf(i, program);
      if (!call) return;
      call.fn.params.forEach((param, index) => {
        const argument = call.args[index];
        sources.get(param)?.push(argument === undefined ? 'varies' : sourceOf(argument));
      });
    });
  }
  return sources;
}

/** The function that an instruction calls by name, with its arguments, of which `this` of a `new` is none. */
function calleeOf(
  i: Instruction,
  program: HirProgram,
): { readonly fn: HirFunction; readonly args: readonly (Operand | undefined)[] } | undefined {
  if (i.op !== 'call' && i.op !== 'new') return undefined;
  const fn = program.functions.get(i.op === 'call' ? i.fn : (i.type.cls.constructorFn ?? ''));
  return fn && { fn, args: i.op === 'call' ? i.args : [undefined, ...i.args] };
}

/** Functions that something else than `call` and `new` may call. */
function calledOtherwise(program: HirProgram): Set<string> {
  const found = new Set([...program.entry, program.makeError]);
  for (const methods of program.extensions.values()) for (const id of methods.values()) found.add(id);
  const classes = new Set(program.classes);
  for (const fn of program.functions.values()) {
    walkInstructions(fn, (i) => {
      if (i.op === 'closure') found.add(i.fn);
    });
    // Whoever makes a frame calls the constructor of its class.
    for (let cls = fn.frame; cls; cls = cls.base) {
      classes.add(cls);
      if (cls.constructorFn !== undefined) found.add(cls.constructorFn);
    }
  }
  for (const cls of classes) for (const method of cls.methods.values()) found.add(method.fn);
  return found;
}

/** Folds the tests of one function. */
class Folder {
  private readonly known = new Map<number, Constant>();

  constructor(private readonly constants: ReadonlyMap<Local, Constant>) {}

  block(block: Block): Block {
    const result: Statement[] = [];
    for (const statement of block) {
      result.push(...this.statement(statement));
      // What stood behind a branch that leaves is not reached any more.
      const last = result.at(-1);
      if (last && ['return', 'throw', 'break', 'continue'].includes(last.kind)) break;
    }
    return result;
  }

  private statement(s: Statement): readonly Statement[] {
    switch (s.kind) {
      case 'if': {
        const condition = this.valueOf(s.condition);
        if (typeof condition?.value === 'boolean') return this.block(condition.value ? s.then : s.else);
        return [{ ...s, then: this.block(s.then), else: this.block(s.else) }];
      }
      case 'loop':
        return [{ ...s, body: this.block(s.body), update: this.block(s.update) }];
      case 'block':
        return [{ ...s, body: this.block(s.body) }];
      case 'switch':
        return [{ ...s, cases: s.cases.map((clause) => ({ ...clause, body: this.block(clause.body) })) }];
      case 'try': {
        const body = this.block(s.body);
        const handler = s.handler && this.block(s.handler);
        return [{ ...s, body, handler, finalizer: s.finalizer && this.block(s.finalizer) }];
      }
      case 'do':
        this.learn(s.instruction);
        return [s];
      default:
        return [s];
    }
  }

  private valueOf(operand: Operand): Constant | undefined {
    return operand.kind === 'const' ? operand : this.known.get(operand.id);
  }

  private learn(i: Instruction): void {
    const value = this.compute(i);
    if (value && i.dest) this.known.set(i.dest.id, value);
  }

  private compute(i: Instruction): Constant | undefined {
    const test = (result: boolean): Constant | undefined =>
      i.dest && { kind: 'const', type: i.dest.type, value: result };
    switch (i.op) {
      case 'local.get':
        return this.constants.get(i.local);
      case 'coerce':
        return this.valueOf(i.value);
      case 'bool.not': {
        const value = this.valueOf(i.value);
        return value && test(value.value !== true);
      }
      case 'to.boolean': {
        const value = this.valueOf(i.value);
        return value && test(Boolean(value.value));
      }
      case 'test.typeof': {
        const value = this.valueOf(i.value);
        return value && test(typeof value.value === i.name);
      }
      case 'eq.strict':
      case 'eq.loose': {
        const left = this.valueOf(i.left);
        const right = this.valueOf(i.right);
        if (!left || !right) return undefined;
        const nullish = (c: Constant): boolean => c.value === undefined || c.value === null;
        return test(left.value === right.value || (i.op === 'eq.loose' && nullish(left) && nullish(right)));
      }
      default:
        return undefined;
    }
  }
}
