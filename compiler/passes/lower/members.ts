// SPDX-License-Identifier: MIT
/** Property reads and writes, resolved in every layout that can stand behind the object's type; see calls.ts. */
import type { Atom } from '../flow';
import { memberOf, type Member } from '../layouts';
import type { Loc } from '../../ir/hir';
import type { LExpr, LirVariable } from '../../ir/lir';
import type { Type } from '../../ir/types';
import { call, convert, imm, index, position, text, word, type CodeBuilder } from './code';
import { existing } from './arrays';
import { argumentsOf, callClosure, callFunction, finish, type Typed, type Wanted } from './calls';
import { layoutIndex, readMember } from './method-calls';
import { coerce, layoutOfAtom } from './coerce';
import type { LowerProgram } from './program';

/** How one kind of object serves a property. */
type Place =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'dict'; readonly types: readonly Type[] }
  | { readonly kind: 'length'; readonly macro: string }
  | { readonly kind: 'name' }
  /** What a function was given. */
  | { readonly kind: 'given'; readonly types: readonly Type[] }
  | { readonly kind: 'element'; readonly atom: Extract<Atom, { kind: 'array' }>; readonly at: number }
  | { readonly kind: 'missing' };

function placeIn(p: LowerProgram, atom: Atom, name: string): Place {
  switch (atom.kind) {
    case 'layout': {
      const member = memberOf(atom.layout, name);
      return member ? { kind: 'member', member } : { kind: 'missing' };
    }
    case 'dict':
      return { kind: 'dict', types: [...atom.slot.types] };
    case 'array':
      if (name === 'length') return { kind: 'length', macro: 'RT_ARRAY_LENGTH' };
      return /^\d+$/.test(name) ? { kind: 'element', atom, at: Number(name) } : { kind: 'missing' };
    case 'typedarray':
      return name === 'length' ? { kind: 'length', macro: 'RT_TYPED_LENGTH' } : { kind: 'missing' };
    case 'closure':
      if (name === 'length') return { kind: 'length', macro: 'RT_CLOSURE_LENGTH' };
      if (name === 'name') return { kind: 'name' };
      return p.flow.given.extended.size > 0
        ? { kind: 'given', types: [...p.flow.given.slot.types] }
        : { kind: 'missing' };
  }
}

/** Places with the same key are served by the same C expression. */
function placeKey(p: LowerProgram, place: Place): string {
  if (place.kind === 'length') return place.macro;
  if (place.kind === 'element') return `element ${p.flow.elementSlot(place.atom.type).id} ${place.at}`;
  if (place.kind === 'dict') return `dict ${place.types.map((t) => t.id).join()}`;
  if (place.kind !== 'member') return place.kind;
  const { member } = place;
  switch (member.kind) {
    case 'field': {
      const rep = p.reps.ofSlot(member.field.slot, member.field.optional);
      const types = [...member.field.slot.types].map((t) => t.id).sort((a, b) => a - b);
      return `word ${member.index} ${rep} ${member.field.optional} ${types.join()}`;
    }
    case 'method':
      return `method ${member.method.fn}`;
    case 'accessor':
      return `accessor ${member.get?.fn} ${member.set?.fn}`;
    case 'closures':
      return `closures ${member.get?.slot.id} ${member.set?.slot.id}`;
  }
}

interface Group {
  readonly place: Place;
  readonly layouts: Set<string>;
}

function groupsOf(p: LowerProgram, type: Type, name: string): Group[] {
  const groups = new Map<string, Group>();
  const add = (place: Place, layout: string): void => {
    const key = placeKey(p, place);
    const group = groups.get(key) ?? { place, layouts: new Set<string>() };
    group.layouts.add(layout);
    groups.set(key, group);
  };
  const content = p.contentOf(type);
  const claimed = new Set<string>();
  const dictTypes = new Set<Type>();
  const hasDict = [...content.atoms].some((atom) => atom.kind === 'dict');
  for (const atom of content.atoms) {
    // Dictionaries and arrays of one representation cannot be told apart by their layout.
    if (atom.kind === 'dict') for (const each of atom.slot.types) dictTypes.add(each);
    else if (!claimed.has(layoutOfAtom(p, atom))) {
      claimed.add(layoutOfAtom(p, atom));
      add(placeIn(p, atom, name), layoutOfAtom(p, atom));
    }
  }
  if (hasDict) add({ kind: 'dict', types: [...dictTypes] }, 'RT_L_DICT');
  if (content.primitives.has('string')) {
    add(name === 'length' ? { kind: 'length', macro: 'RT_STRING_LENGTH' } : { kind: 'missing' }, 'RT_L_STRING');
  }
  return [...groups.values()];
}

export function getProperty(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  object: Typed,
  objectType: Type,
  name: string,
  wanted: Wanted | undefined,
): LExpr {
  const groups = groupsOf(p, objectType, name);
  const first = groups[0];
  if (!first) {
    code.do(loc, call('rt_unreachable', [position(loc)], 'void'));
    code.raise(loc);
    return wanted ? zeroOf(wanted) : imm('UNDEFINED');
  }
  if (groups.length === 1) return finish(p, code, loc, read(p, code, loc, object, first.place, name), wanted);
  const params: LirVariable[] = [{ name: 'self', rep: 'ref', zero: false }];
  const key = `get ${objectType.id}.${name} ${wanted ? `${wanted.type.id}:${wanted.rep}` : ''}`;
  const helper = p.helper(key, `get_${name}`, loc, params, wanted?.rep ?? 'void', true, (inner, [self]) => {
    if (!self) return;
    switchOnLayout(inner, loc, self, groups, (place) => {
      const result = finish(
        p,
        inner,
        loc,
        read(p, inner, loc, { value: self, types: object.types }, place, name),
        wanted,
      );
      inner.return(loc, wanted ? result : undefined);
    });
  });
  return code.checked(loc, call(helper, [convert(object.value, 'ref')], wanted?.rep ?? 'void'), helper);
}

function switchOnLayout(
  code: CodeBuilder,
  loc: Loc,
  self: LExpr,
  groups: readonly Group[],
  build: (place: Place) => void,
): void {
  code.append({
    k: 'switch',
    loc,
    value: call('RT_LAYOUT', [self], 'i32'),
    cases: groups.map((group) => ({ values: [...group.layouts], body: code.block(() => build(group.place)) })),
    default: code.block(() => {
      code.do(loc, call('rt_unreachable', [position(loc)], 'void'));
      code.raise(loc);
    }),
  });
}

function zeroOf(wanted: Wanted): LExpr {
  const { rep } = wanted;
  if (rep === 'f64' || rep === 'i32' || rep === 'i64') return { k: 'number', value: 0, rep };
  return convert(imm('UNDEFINED'), wanted.rep);
}

function read(p: LowerProgram, code: CodeBuilder, loc: Loc, object: Typed, place: Place, name: string): Typed {
  const self = convert(object.value, 'ref');
  switch (place.kind) {
    case 'missing':
      return { value: imm('UNDEFINED'), types: [p.types.undefined] };
    case 'length':
      return { value: call(place.macro, [self], 'i32'), types: [p.types.number] };
    case 'name':
      p.shown.properties(object.types, 'own');
      return { value: call('RT_CLOSURE_NAME', [self], 'ref'), types: [p.types.string] };
    case 'given': {
      const value = call('rt_function_get', [self, text(name)], 'val');
      return { value, types: [...place.types, p.types.undefined] };
    }
    case 'dict':
      return { value: call('rt_dict_get', [self, text(name)], 'val'), types: [...place.types, p.types.undefined] };
    case 'element': {
      const slot = p.flow.elementSlot(place.atom.type);
      const rep = p.reps.ofSlot(slot, false);
      const result = code.fresh('e', 'val');
      const inRange = existing(p, self, index(place.at), call('RT_ARRAY_FILLED', [self], 'i32'));
      code.if(
        loc,
        inRange,
        () => code.set(loc, result, convert({ k: 'element', array: self, at: index(place.at), rep }, 'val')),
        () => code.set(loc, result, convert(imm('UNDEFINED'), 'val')),
      );
      return { value: result, types: [...slot.types, p.types.undefined] };
    }
    case 'member':
      return readMember(p, code, loc, object, place.member);
  }
}

/** Makes a field undefined where it may be seen before it is set; elsewhere nothing can tell. */
export function declareField(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  object: Typed,
  objectType: Type,
  name: string,
): void {
  const isSeen = ({ place }: Group): boolean =>
    place.kind === 'member' && place.member.kind === 'field' && place.member.field.optional;
  const groups = groupsOf(p, objectType, name);
  const value: Typed = { value: imm('UNDEFINED'), types: [p.types.undefined] };
  if (!groups.some(isSeen)) return;
  const [first] = groups;
  if (first && groups.length === 1) return write(p, code, loc, object, first.place, name, value, false);
  const params: LirVariable[] = [{ name: 'self', rep: 'ref', zero: false }];
  const key = `declare ${objectType.id}.${name}`;
  const helper = p.helper(key, `declare_${name}`, loc, params, 'void', false, (inner, [self]) => {
    if (!self) return;
    switchOnLayout(inner, loc, self, groups, (place) => {
      const group = groups.find((g) => g.place === place);
      if (group && isSeen(group)) write(p, inner, loc, { value: self, types: object.types }, place, name, value, false);
      inner.return(loc);
    });
  });
  code.do(loc, call(helper, [convert(object.value, 'ref')], 'void'));
}

export function setProperty(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  object: Typed,
  objectType: Type,
  name: string,
  value: Typed,
): void {
  const groups = groupsOf(p, objectType, name);
  const first = groups[0];
  if (!first) {
    code.do(loc, call('rt_unreachable', [position(loc)], 'void'));
    return code.raise(loc);
  }
  const locked = p.flow.mayBeLocked(objectType);
  if (groups.length === 1) return write(p, code, loc, object, first.place, name, value, locked);
  const params: LirVariable[] = [
    { name: 'self', rep: 'ref', zero: false },
    { name: 'value', rep: value.value.rep, zero: false },
  ];
  const key = `set ${objectType.id}.${name} ${value.types.map((t) => t.id).join('|')}:${value.value.rep}`;
  const helper = p.helper(key, `set_${name}`, loc, params, 'void', true, (inner, [self, given]) => {
    if (!self || !given) return;
    switchOnLayout(inner, loc, self, groups, (place) => {
      const stored = { value: given, types: value.types };
      write(p, inner, loc, { value: self, types: object.types }, place, name, stored, locked);
      inner.return(loc);
    });
  });
  code.checked(loc, call(helper, [convert(object.value, 'ref'), value.value], 'void'), helper);
}

/** Whether a write stores into the object itself; a setter is called even on a frozen object. */
function isOwnData(place: Place): boolean {
  if (place.kind === 'dict' || place.kind === 'given') return true;
  if (place.kind !== 'member' || place.member.kind !== 'field') return false;
  const { hidden, name } = place.member.field;
  // What an error says are properties that JavaScript sees, though it does not list them.
  return !hidden || ['message', 'name', 'cause', 'stack'].includes(name);
}

/** Calls the runtime when the object is locked; it throws if the lock forbids what is about to happen. */
export function refuseIfLocked(code: CodeBuilder, loc: Loc, self: LExpr, refuse: string, args: readonly LExpr[]): void {
  code.if(
    loc,
    call('RT_IS_LOCKED', [self], 'bool'),
    () => code.checked(loc, call(refuse, [self, ...args, position(loc)], 'void')),
    undefined,
    true,
  );
}

function write(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  object: Typed,
  place: Place,
  name: string,
  value: Typed,
  locked: boolean,
): void {
  if (locked && isOwnData(place)) {
    object = { value: code.keep(loc, object.value), types: object.types };
    value = { value: code.keep(loc, value.value), types: value.types };
    refuseIfLocked(code, loc, convert(object.value, 'ref'), 'rt_refuse_store', [text(name)]);
  }
  const self = convert(object.value, 'ref');
  switch (place.kind) {
    case 'dict':
      return code.do(loc, call('rt_dict_set', [self, text(name), convert(value.value, 'val')], 'void'));
    case 'given':
      return code.do(loc, call('rt_function_set', [self, text(name), convert(value.value, 'val')], 'void'));
    case 'length':
      if (place.macro === 'RT_ARRAY_LENGTH') {
        const length = convert(value.value, 'f64');
        code.checked(loc, call('rt_array_set_length', [self, length, position(loc)], 'void'));
        return;
      }
      return throwCannotSet(code, loc, name);
    case 'missing':
    case 'name':
    case 'element':
      return throwCannotSet(code, loc, name);
    case 'member':
      return writeMember(p, code, loc, object, place.member, name, value);
  }
}

function throwCannotSet(code: CodeBuilder, loc: Loc, name: string): void {
  code.do(loc, call('rt_throw_cannot_set', [text(name), position(loc)], 'void'));
  code.raise(loc);
}

function writeMember(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  object: Typed,
  member: Member,
  name: string,
  value: Typed,
): void {
  const self = convert(object.value, 'ref');
  switch (member.kind) {
    case 'field': {
      const { field } = member;
      const rep = p.reps.ofSlot(field.slot, field.optional);
      // The slot holds everything that is ever stored in it: only the representation changes.
      const target = word(self, member.index + 1, name, rep);
      if (!field.optional) return code.set(loc, target, convert(value.value, rep));
      const kept = code.keep(loc, convert(value.value, rep));
      code.do(loc, call(`RT_SET_OPTIONAL_${rep.toUpperCase()}`, [self, index(member.index + 1), kept], 'void'));
      return;
    }
    case 'accessor': {
      if (!member.set) return throwCannotSet(code, loc, name);
      const setter = p.fn(member.set.fn);
      const param = setter.params[0];
      const receiver: Typed = { value: self, types: param ? [param.type] : object.types };
      callFunction(p, code, loc, setter, undefined, [receiver, value]);
      return;
    }
    case 'closures': {
      if (!member.set) return throwCannotSet(code, loc, name);
      const at = layoutIndex(p, object, member.set.name, member.set.slot.id);
      const setter = code.keep(loc, word(self, at + 1, member.set.name, 'ref'));
      callClosure(
        p,
        code,
        loc,
        { value: setter, types: [...member.set.slot.types] },
        object,
        argumentsOf([value], undefined, false),
      );
      return;
    }
    case 'method':
      return throwCannotSet(code, loc, name);
  }
}

/** A field's value where the field's slot belongs to one layout; used for frames. */
export function storeSlot(
  p: LowerProgram,
  code: CodeBuilder,
  loc: Loc,
  target: LExpr,
  value: Typed,
  types: readonly Type[],
): void {
  code.set(loc, target, coerce(p, code, loc, value.value, value.types, types, target.rep));
}
