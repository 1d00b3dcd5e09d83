// SPDX-License-Identifier: MIT
/**
 * Changes of static type: nothing, a change of representation, or a check that throws a TypeError with the position.
 *
 * A check is needed exactly when something that can stand behind the source types cannot stand behind the target type;
 * both sides are known from the flow analysis.
 */
import type { Atom } from '../flow';
import type { Loc } from '../../ir/hir';
import type { LExpr, Rep } from '../../ir/lir';
import { typeName, type Type } from '../../ir/types';
import {
  bin,
  bool,
  call,
  convert,
  cstring,
  imm,
  isNumeric,
  layoutId,
  position,
  variable,
  type CodeBuilder,
} from './code';
import { isSubset, type LowerProgram, type PrimitiveValue } from './program';

/** `value`, which has one of the types `from`, as a value of one of the types `to` in representation `rep`. */
export function coerce(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  value: LExpr,
  from: Iterable<Type>,
  to: Type | readonly Type[],
  rep: Rep,
): LExpr {
  const targets: readonly Type[] = 'kind' in to ? [to] : to;
  const source = p.contentOfAll(from);
  const target = p.contentOfAll(targets);
  const missing = [...source.primitives].filter((kind) => !target.primitives.has(kind));
  if (missing.length === 0 && isSubset(source.atoms, target.atoms)) return convert(value, rep);
  if (isNumeric(value) || value.rep === 'bool') {
    // A number or boolean whose static type says otherwise can only stand in code that never runs.
    if (target.primitives.has(value.rep === 'bool' ? 'boolean' : 'number')) return convert(value, rep);
  }
  const kept = code.keep(loc, value);
  p.shown.name(from);
  const fails = failure(p, kept, missing, isSubset(source.atoms, target.atoms), targets, loc);
  code.if(
    loc,
    fails,
    () => {
      code.do(
        loc,
        call(
          'rt_throw_type',
          [cstring(targets.map((t) => typeName(t)).join(' | ')), convert(kept, 'val'), position(loc)],
          'void',
        ),
      );
      code.raise(loc);
    },
    undefined,
    true,
  );
  return convert(kept, rep);
}

function failure(
  p: LowerProgram,
  value: LExpr,
  missing: readonly PrimitiveValue[],
  atomsFit: boolean,
  to: readonly Type[],
  loc: Loc,
): LExpr {
  if (atomsFit && missing.length > 0 && missing.every((kind) => kind === 'undefined' || kind === 'null')) {
    const tests = missing.map((kind) => equalsImmediate(value, kind === 'null' ? 'NULL' : 'UNDEFINED'));
    return tests.reduce((a, b) => bin('||', a, b, 'bool'));
  }
  return { k: 'not', value: call(predicate(p, to, loc), [convert(value, 'val')], 'bool'), rep: 'bool' };
}

export function equalsImmediate(value: LExpr, name: 'NULL' | 'UNDEFINED' | 'TRUE' | 'FALSE' | 'ABSENT'): LExpr {
  const constant = imm(name);
  return bin('==', value, value.rep === 'val' ? convert(constant, 'val') : constant, 'bool');
}

/** The C predicate "this tagged value is one of these static types". */
export function predicate(p: LowerProgram, types: readonly Type[], loc: Loc): string {
  const params = [{ name: 'v', rep: 'val' as Rep, zero: false }];
  const key = `is ${types
    .map((t) => t.id)
    .sort((a, b) => a - b)
    .join()}`;
  return p.helper(key, `is_${types.map((t) => typeName(t)).join('_')}`, loc, params, 'bool', true, (code) => {
    const content = p.contentOfAll(types);
    testContent(p, code, loc, variable('v', 'val'), content.primitives, content.atoms);
  });
}

/** Appends code that returns whether the tagged value is one of these. */
export function testContent(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  value: LExpr,
  primitives: ReadonlySet<PrimitiveValue>,
  atoms: ReadonlySet<Atom>,
): void {
  code.if(loc, call('rt_val_is_num', [value], 'bool'), () => code.return(loc, bool(primitives.has('number'))));
  const immediates: LExpr[] = [];
  if (primitives.has('undefined')) immediates.push(equalsImmediate(value, 'UNDEFINED'));
  if (primitives.has('null')) immediates.push(equalsImmediate(value, 'NULL'));
  if (primitives.has('boolean')) immediates.push(equalsImmediate(value, 'TRUE'), equalsImmediate(value, 'FALSE'));
  const simple = immediates.length === 0 ? bool(false) : immediates.reduce((a, b) => bin('||', a, b, 'bool'));
  code.if(loc, { k: 'not', value: call('rt_is_object', [value], 'bool'), rep: 'bool' }, () => code.return(loc, simple));
  const layouts = new Set<string>();
  if (primitives.has('string')) layouts.add('RT_L_STRING');
  if (primitives.has('bigint')) layouts.add('RT_L_BIGINT');
  if (primitives.has('symbol')) layouts.add('RT_L_SYMBOL');
  for (const atom of atoms) layouts.add(layoutOfAtom(p, atom));
  const ids = [...layouts];
  if (ids.length === 0) return code.return(loc, bool(false));
  const id = code.keep(loc, call('RT_LAYOUT', [convert(value, 'ref')], 'i32'), 'layout');
  code.return(
    loc,
    ids.map((name) => bin('==', id, layoutId(name), 'bool')).reduce((a, b) => bin('||', a, b, 'bool')),
  );
}

/** The layout by which an object is known at run time. */
export function layoutOfAtom(p: LowerProgram, atom: Atom): string {
  switch (atom.kind) {
    case 'layout':
      return p.layoutKey(atom.layout);
    case 'dict':
      return 'RT_L_DICT';
    case 'closure':
      return p.closureLayoutKey(atom.fn);
    case 'typedarray':
      return `RT_L_${atom.type.key.toUpperCase()}`;
    case 'array':
      return arrayLayout(p.reps.ofSlot(p.flow.elementSlot(atom.type), false));
  }
}

export function arrayLayout(rep: Rep): string {
  return `RT_L_ARRAY_${rep.toUpperCase()}`;
}
