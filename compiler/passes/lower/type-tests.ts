// SPDX-License-Identifier: MIT
/** `typeof`, `instanceof`, `in` and `Array.isArray` as tests: what of the operand's content passes, by kind and layout. */
import type { Atom } from '../flow';
import type { Loc, TypeofName } from '../../ir/hir';
import type { LExpr } from '../../ir/lir';
import type { ClassInfo, Type, TypedArrayKind } from '../../ir/types';
import { memberOf } from '../layouts';
import { bool, call, convert, isNumeric, variable } from './code';
import type { Typed } from './calls';
import { testContent } from './coerce';
import type { LowerProgram, PrimitiveValue } from './program';

export function testTypeof(p: LowerProgram, loc: Loc, value: Typed, name: TypeofName): LExpr {
  if (name === 'object') return test(p, loc, value, 'typeof object', ['null'], (atom) => atom.kind !== 'closure');
  if (name === 'function') return test(p, loc, value, 'typeof function', [], (atom) => atom.kind === 'closure');
  return test(p, loc, value, `typeof ${name}`, [name], () => false);
}

export function testArray(p: LowerProgram, loc: Loc, value: Typed): LExpr {
  return test(p, loc, value, 'array', [], (atom) => atom.kind === 'array');
}

export function testTypedArray(p: LowerProgram, loc: Loc, value: Typed, element: TypedArrayKind): LExpr {
  const passes = (atom: Atom): boolean => atom.kind === 'typedarray' && atom.type.key === element;
  return test(p, loc, value, element, [], passes);
}

/** An instance of any instantiation of the class, or of a class derived from one. */
export function testInstanceof(p: LowerProgram, loc: Loc, value: Typed, cls: ClassInfo, exact = false): LExpr {
  const what = `${exact ? 'made by' : 'instanceof'} ${cls.family}`;
  return test(p, loc, value, what, [], (atom) => {
    if (atom.kind !== 'layout') return false;
    if (exact) return atom.layout.cls?.family === cls.family;
    for (let c = atom.layout.cls; c; c = c.base) if (c.family === cls.family) return true;
    return false;
  });
}

/**
 * `name in object` where the layout tells: only literals and instances that always have the property, or never, can stand
 * behind the object's type. Undefined where objects must be asked.
 */
export function testMember(
  p: LowerProgram,
  loc: Loc,
  object: Typed,
  objectType: Type,
  name: string,
): LExpr | undefined {
  const content = p.contentOf(objectType);
  if (content.primitives.size > 0 || name in Object.prototype) return undefined;
  const having = new Set<Atom>();
  for (const atom of content.atoms) {
    if (atom.kind !== 'layout' || atom.layout.kind === 'frame') return undefined;
    const member = memberOf(atom.layout, name);
    if (!member) continue;
    // An instance gets its fields one by one while it is made.
    if (member.kind === 'field' && (member.field.optional || member.field.hidden || atom.layout.kind === 'class')) {
      return undefined;
    }
    having.add(atom);
  }
  return test(p, loc, object, `has ${name}`, [], (atom) => having.has(atom));
}

/** Which of what can stand behind the types passes: where that is all or nothing, the answer is a constant. */
function test(
  p: LowerProgram,
  loc: Loc,
  typed: Typed,
  what: string,
  primitives: readonly PrimitiveValue[],
  passes: (atom: Atom) => boolean,
): LExpr {
  const { value } = typed;
  if (isNumeric(value)) return bool(primitives.includes('number'));
  if (value.rep === 'bool') return bool(primitives.includes('boolean'));
  const content = p.contentOfAll(typed.types);
  const kinds = new Set(primitives.filter((kind) => content.primitives.has(kind)));
  const atoms = new Set([...content.atoms].filter(passes));
  const passing = kinds.size + atoms.size;
  if (passing === 0 || passing === content.primitives.size + content.atoms.size) return bool(passing > 0);
  const key = `test ${what} ${typed.types.map((t) => t.id).join('|')}`;
  const params = [{ name: 'v', rep: 'val' as const, zero: false }];
  const helper = p.helper(key, what, loc, params, 'bool', true, (inner) => {
    testContent(p, inner, loc, variable('v', 'val'), kinds, atoms);
  });
  return call(helper, [convert(value, 'val')], 'bool');
}
