// SPDX-License-Identifier: MIT
/** Arrays, string units and typed arrays: element access with its bounds checks. */
import type { Instruction, InstructionOf, Loc, Op } from '../../ir/hir';
import type { LExpr, Rep } from '../../ir/lir';
import { membersOf, type Type, type TypedArrayKind } from '../../ir/types';
import { bin, call, convert, imm, index, layoutId, position } from './code';
import type { Typed } from './calls';
import { arrayLayout, coerce } from './coerce';
import type { FunctionLowering } from './function';
import { refuseIfLocked } from './members';
import type { LowerProgram } from './program';

type Of<O extends Op> = InstructionOf<O>;

/** The element type that values are stored as: everything the array's slot holds. */
function elementTypes(f: FunctionLowering, array: Type): Type[] {
  const types = new Set<Type>();
  for (const atom of f.p.flow.atoms(array)) {
    if (atom.kind === 'array') for (const type of f.p.flow.elementSlot(atom.type).types) types.add(type);
  }
  return [...types];
}

function arrayTypeOf(type: Type): Type {
  const found = membersOf(type).find((m) => m.kind === 'array' || m.kind === 'tuple');
  if (!found) throw new Error(`not an array type: ${type.key}`);
  return found;
}

export function newArray(f: FunctionLowering, i: Of<'array.new'>): void {
  const rep = f.p.elementRep(arrayTypeOf(i.type));
  const count = index(i.elements.length);
  const array = f.code.keep(i.loc, call('rt_array_new', [layoutId(arrayLayout(rep)), count, count], 'ref'), 'array');
  i.elements.forEach((element, at) => {
    f.code.set(i.loc, { k: 'element', array, at: index(at), rep }, convert(f.operand(element), rep));
  });
  f.assign(i, array);
}

export function allocArray(f: FunctionLowering, i: Of<'array.alloc'>): void {
  const rep = f.p.elementRep(arrayTypeOf(i.type));
  const capacity = convert(f.operand(i.capacity), 'i32');
  f.assign(
    i,
    f.code.keep(i.loc, call('rt_array_new', [layoutId(arrayLayout(rep)), index(0), capacity], 'ref'), 'array'),
  );
}

/** The index as int32; -1 (never in range) for what is not one. */
function indexOf(f: FunctionLowering, loc: Loc, value: LExpr): LExpr {
  if (value.rep === 'i32') return f.code.keep(loc, value);
  if (value.rep === 'i64') return f.code.keep(loc, call('rt_index_of_i64', [value], 'i32'), 'i');
  return f.code.keep(loc, call('rt_index_of_f64', [convert(value, 'f64')], 'i32'), 'i');
}

export function getElement(f: FunctionLowering, i: Of<'array.get'>): void {
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const given = f.code.keep(i.loc, f.operand(i.index));
  const at = indexOf(f, i.loc, given);
  const rep = f.p.elementRep(i.array.type);
  const length = call('RT_ARRAY_FILLED', [array], 'i32');
  const element: LExpr = { k: 'element', array, at, rep };
  const inRange = existing(f.p, array, at, length);
  checkedRead(f, i, i.orUndefined, inRange, given, length, { value: element, types: elementTypes(f, i.array.type) });
}

/** Whether the array has an element at the index: in the filled part, or behind a hole where the program can make those. */
export function existing(p: LowerProgram, array: LExpr, at: LExpr, filled: LExpr): LExpr {
  const inRange = call('RT_IN_RANGE', [at, filled], 'bool');
  return p.makesGaps ? bin('||', inRange, call('rt_array_has', [array, at], 'bool'), 'bool') : inRange;
}

/** A RangeError where the index is not in range. */
function refuseOutside(f: FunctionLowering, i: Instruction, inRange: LExpr, given: LExpr, length: LExpr): void {
  f.code.if(
    i.loc,
    { k: 'not', value: inRange, rep: 'bool' },
    () => {
      f.code.do(i.loc, call('rt_throw_index', [convert(given, 'f64'), length, position(i.loc)], 'void'));
      f.code.raise(i.loc);
    },
    undefined,
    true,
  );
}

/** Reads where the index is in range; elsewhere undefined or a RangeError. Without a check where it always is. */
function checkedRead(
  f: FunctionLowering,
  i: Instruction,
  orUndefined: boolean,
  inRange: LExpr,
  given: LExpr,
  length: LExpr,
  read: Typed,
): void {
  if (f.p.reps.isInRange(f.fn, i)) return f.assignTyped(i, read);
  if (!orUndefined) {
    refuseOutside(f, i, inRange, given, length);
    return f.assignTyped(i, read);
  }
  const wanted = f.wanted(i);
  if (!wanted) return;
  const result = f.newStorage('element', wanted.rep);
  f.code.if(
    i.loc,
    inRange,
    () => f.code.set(i.loc, result, coerce(f.p, f.code, i.loc, read.value, read.types, wanted.type, wanted.rep)),
    () => f.code.set(i.loc, result, convert(imm('UNDEFINED'), wanted.rep)),
  );
  f.assign(i, result);
}

export function loadElement(f: FunctionLowering, i: Of<'array.load'>): void {
  const array = convert(f.operand(i.array), 'ref');
  const at = convert(f.operand(i.index), 'i32');
  const rep = f.p.elementRep(i.array.type);
  const value = f.code.keep(i.loc, { k: 'element', array, at, rep });
  f.assignTyped(i, { value, types: elementTypes(f, i.array.type) });
}

export function setElement(f: FunctionLowering, i: Of<'array.set'>): void {
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const given = f.code.keep(i.loc, f.operand(i.index));
  const at = indexOf(f, i.loc, given);
  const rep = f.p.elementRep(i.array.type);
  const value = f.code.keep(i.loc, convert(f.operand(i.value), rep));
  if (f.p.flow.mayBeLocked(i.array.type)) {
    const key = call('rt_num_to_str', [convert(given, 'f64')], 'ref');
    refuseIfLocked(f.code, i.loc, array, 'rt_refuse_store', [key]);
  }
  const length = call('RT_ARRAY_FILLED', [array], 'i32');
  const element: LExpr = { k: 'element', array, at, rep };
  if (f.p.reps.isInRange(f.fn, i)) return f.code.set(i.loc, element, value);
  f.code.if(
    i.loc,
    { k: 'not', value: call('RT_IN_RANGE', [at, length], 'bool'), rep: 'bool' },
    () => {
      // One past the end appends; further out leaves a hole, unless there is one that new Array(n) has made.
      f.code.if(
        i.loc,
        bin('!=', at, length, 'bool'),
        () => {
          const index = convert(given, 'f64');
          if (f.p.makesGaps) {
            const put = f.p.mayGetGaps(i.array.type) ? 'rt_array_put_anywhere' : 'rt_array_put_behind';
            f.code.checked(i.loc, call(put, [array, at, index, position(i.loc)], 'void'));
          } else {
            f.code.do(i.loc, call('rt_throw_index', [index, length, position(i.loc)], 'void'));
            f.code.raise(i.loc);
          }
        },
        () => f.code.do(i.loc, call('rt_array_more', [array], 'void')),
      );
    },
    undefined,
    true,
  );
  f.code.set(i.loc, element, value);
}

export function storeElement(f: FunctionLowering, i: Of<'array.store'>): void {
  const array = convert(f.operand(i.array), 'ref');
  const at = convert(f.operand(i.index), 'i32');
  const rep = f.p.elementRep(i.array.type);
  f.code.set(i.loc, { k: 'element', array, at, rep }, convert(f.operand(i.value), rep));
}

export function push(f: FunctionLowering, i: Of<'array.push'>): void {
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const rep = f.p.elementRep(i.array.type);
  const value = f.code.keep(i.loc, convert(f.operand(i.value), rep));
  if (f.p.flow.mayBeLocked(i.array.type)) {
    const change = [convert(index(0), 'f64'), convert(index(0), 'f64'), convert(index(1), 'f64')];
    refuseIfLocked(f.code, i.loc, array, 'rt_array_refuse_change', change);
  }
  f.code.if(
    i.loc,
    call('rt_array_has_holes', [array], 'bool'),
    () => {
      f.code.do(i.loc, call('rt_throw_hole', [position(i.loc)], 'void'));
      f.code.raise(i.loc);
    },
    undefined,
    true,
  );
  const at = f.code.keep(i.loc, call('rt_array_more', [array], 'i32'), 'at');
  f.code.set(i.loc, { k: 'element', array, at, rep }, value);
}

/** Nothing, where no frozen array can come. */
export function change(f: FunctionLowering, i: Of<'array.change'>): void {
  if (!f.p.flow.mayBeLocked(i.array.type)) return;
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const numbers = [i.from, i.removed, i.added].map((operand) => convert(f.operand(operand), 'f64'));
  refuseIfLocked(f.code, i.loc, array, 'rt_array_refuse_change', numbers);
}

export function pop(f: FunctionLowering, i: Of<'array.pop'>): void {
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const rep = f.p.elementRep(i.array.type);
  const at = f.code.keep(i.loc, call('RT_ARRAY_SHRINK', [array], 'i32'), 'at');
  const value = f.code.keep(i.loc, { k: 'element', array, at, rep });
  if (rep === 'ref' || rep === 'val') {
    f.code.set(i.loc, { k: 'element', array, at, rep }, convert(imm('UNDEFINED'), rep));
  }
  f.assignTyped(i, { value, types: elementTypes(f, i.array.type) });
}

export function stringUnit(f: FunctionLowering, i: Of<'str.get'>): void {
  const string = f.code.keep(i.loc, convert(f.operand(i.string), 'ref'));
  const given = f.code.keep(i.loc, f.operand(i.index));
  const at = indexOf(f, i.loc, given);
  const length = call('RT_STRING_LENGTH', [string], 'i32');
  const inRange = call('RT_IN_RANGE', [at, length], 'bool');
  if (i.dest && f.units.has(i.dest.id)) {
    const isThere = f.p.reps.isInRange(f.fn, i);
    if (!i.orUndefined && !isThere) refuseOutside(f, i, inRange, given, length);
    const name = isThere || !i.orUndefined ? 'rt_str_code' : 'rt_str_code_or_none';
    return f.setUnit(i.dest, f.code.keep(i.loc, call(name, [string, at], 'i32'), 'unit'));
  }
  const unit = call('rt_str_at', [string, at], 'ref');
  checkedRead(f, i, i.orUndefined, inRange, given, length, { value: unit, types: [f.p.types.string] });
}

function typedKind(type: Type): TypedArrayKind | undefined {
  const kinds = membersOf(type).flatMap((m) => (m.kind === 'typedarray' ? [m.element] : []));
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** What an element of the kind is in C: integers of up to 32 bits but not all of uint32 are int32. */
function typedRep(kind: TypedArrayKind | undefined): Rep {
  return kind === undefined || kind === 'Uint32Array' || kind.startsWith('Float') ? 'f64' : 'i32';
}

export function getTyped(f: FunctionLowering, i: Of<'typed.get'>): void {
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const given = f.code.keep(i.loc, f.operand(i.index));
  const at = indexOf(f, i.loc, given);
  const length = call('RT_TYPED_LENGTH', [array], 'i32');
  const kind = typedKind(i.array.type);
  const macro = kind ? `RT_TYPED_GET_${kind.toUpperCase()}` : 'rt_typed_get';
  const value = call(macro, [array, at], typedRep(kind));
  const inRange = call('RT_IN_RANGE', [at, length], 'bool');
  checkedRead(f, i, i.orUndefined, inRange, given, length, { value, types: [f.p.types.number] });
}

export function setTyped(f: FunctionLowering, i: Of<'typed.set'>): void {
  const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
  const given = f.code.keep(i.loc, f.operand(i.index));
  const at = indexOf(f, i.loc, given);
  const kind = typedKind(i.array.type);
  const value = f.code.keep(i.loc, f.operand(i.value));
  const inRange = call('RT_IN_RANGE', [at, call('RT_TYPED_LENGTH', [array], 'i32')], 'bool');
  const store = (): void => {
    if (!kind) return f.code.do(i.loc, call('rt_typed_set', [array, at, convert(value, 'f64')], 'void'));
    const isInteger = !kind.startsWith('Float') && kind !== 'Uint8ClampedArray';
    const isInt = value.rep === 'i32' || value.rep === 'i64';
    const wrapped = isInt ? convert(value, 'i32') : call('rt_to_int32', [convert(value, 'f64')], 'i32');
    const stored = isInteger ? wrapped : convert(value, 'f64');
    f.code.do(i.loc, call(`RT_TYPED_SET_${kind.toUpperCase()}`, [array, at, stored], 'void'));
  };
  // JavaScript ignores writes outside a typed array.
  if (f.p.reps.isInRange(f.fn, i)) store();
  else f.code.if(i.loc, inRange, store);
}
