// SPDX-License-Identifier: MIT
/** One row for each HIR operation: how it becomes LIR. One table, since what is not in it does not exist. */
import type { Instruction, InstructionOf, Op, Operand } from '../../ir/hir';
import type { LExpr } from '../../ir/lir';
import { membersOf, type Type } from '../../ir/types';
import { WHOLE_NUMBER_MATH } from '../wide-integers';
import * as arrays from './arrays';
import { argumentsOf, callClosure, callFunction, type Typed } from './calls';
import { callMethod } from './method-calls';
import {
  bin,
  bool,
  call,
  commonRep,
  convert,
  cstring,
  imm,
  index,
  isInteger,
  isNumeric,
  layoutId,
  not,
  number,
  position,
  text,
  word,
} from './code';
import { arrayLayout, coerce, equalsImmediate } from './coerce';
import { looseEquals, oneUnit, sameValueZero, strictEquals } from './equality';
import type { Frame } from './frames';
import type { FunctionLowering } from './function';
import { declareField, getProperty, refuseIfLocked, setProperty } from './members';
import { newInstance, newObject } from './objects';
import type { PrimitiveValue } from './program';
import { isUnit } from './units';
import { testArray, testInstanceof, testMember, testTypedArray, testTypeof } from './type-tests';

type Row<O extends Op> = (f: FunctionLowering, i: InstructionOf<O>) => void;

export function lowerInstruction(f: FunctionLowering, i: Instruction): void {
  const row = rows[i.op] as Row<Op>;
  row(f, i);
}

/** All arithmetic and comparisons of two numbers are one shape of instruction. */
type BinaryRow = (f: FunctionLowering, i: InstructionOf<'num.add'>) => void;

const f64 = (f: FunctionLowering, operand: Operand): LExpr => convert(f.operand(operand), 'f64');

/** An operand as int32, by ToInt32 where it is a double. */
function frameOf(f: FunctionLowering): Frame {
  if (!f.frame) throw new Error(`${f.fn.id} has no frame`);
  return f.frame;
}

function int32(f: FunctionLowering, operand: Operand): LExpr {
  if (operand.kind === 'const' && typeof operand.value === 'number') {
    return { k: 'number', value: operand.value | 0, rep: 'i32' };
  }
  const value = f.operand(operand);
  return isInteger(value) ? convert(value, 'i32') : call('rt_to_int32', [convert(value, 'f64')], 'i32');
}

const ROUNDED = { '+': 'rt_add_i64', '-': 'rt_sub_i64', '*': undefined } as const;

function arithmetic(op: '+' | '-' | '*'): BinaryRow {
  return (f, i) => {
    const left = f.operand(i.left);
    const right = f.operand(i.right);
    const dest = i.dest && f.repOf(i.dest);
    if (dest === 'i32' && left.rep === 'i32' && right.rep === 'i32')
      return f.assign(i, bin(op, left, right, 'i32'), true);
    if (i.dest && (dest === 'i64' || (dest === 'i32' && isInteger(left) && isInteger(right)))) {
      const operands = [convert(left, 'i64'), convert(right, 'i64')] as const;
      const rounded = ROUNDED[op];
      // A double that counts beyond 2^53 is rounded, and so must this be.
      if (rounded && f.p.reps.isRounded(f.fn, i.dest)) return f.assign(i, call(rounded, operands, 'i64'), true);
      return f.assign(i, bin(op, ...operands, 'i64'), true);
    }
    f.assign(i, bin(op, convert(left, 'f64'), convert(right, 'f64'), 'f64'), true);
  };
}

function comparison(op: '<' | '<=' | '>' | '>='): BinaryRow {
  return (f, i) => {
    const left = f.operand(i.left);
    const right = f.operand(i.right);
    const rep = commonRep(left, right);
    f.assign(i, bin(op, convert(left, rep), convert(right, rep), 'bool'), true);
  };
}

function bitwise(op: '&' | '|' | '^'): BinaryRow {
  return (f, i) => f.assign(i, bin(op, int32(f, i.left), int32(f, i.right), 'i32'), true);
}

function shift(name: string): BinaryRow {
  return (f, i) => f.assign(i, call(name, [int32(f, i.left), int32(f, i.right)], 'i32'), true);
}

const rows: { readonly [O in Op]: Row<O> } = {
  'local.get': (f, i) => {
    const place = f.localPlace(i.local);
    if (i.local.needsTdzCheck) checkInitialised(f, i.loc, place, i.local.name);
    const isShared = f.accumulators.locals.has(i.local) && !f.accumulators.ownReads.has(i);
    const value = isShared ? call('rt_str_settled', [place], 'ref') : place;
    f.assignTyped(i, { value, types: [i.local.type] });
  },
  'local.set': (f, i) => {
    const place = f.localPlace(i.local);
    if (i.local.needsTdzCheck && !i.isInit) checkInitialised(f, i.loc, place, i.local.name);
    f.code.set(i.loc, place, f.use(i.value, i.local.type, i.loc, place.rep));
  },
  'global.get': (f, i) => {
    const place = f.p.globalVariable(i.global);
    if (i.global.needsTdzCheck) checkInitialised(f, i.loc, place, i.global.name);
    f.assignTyped(i, { value: place, types: [i.global.type] });
  },
  'global.set': (f, i) => {
    const place = f.p.globalVariable(i.global);
    if (i.global.needsTdzCheck && !i.isInit) checkInitialised(f, i.loc, place, i.global.name);
    f.code.set(i.loc, place, f.use(i.value, i.global.type, i.loc, place.rep));
  },
  'num.add': arithmetic('+'),
  'num.sub': arithmetic('-'),
  'num.mul': arithmetic('*'),
  'num.div': (f, i) => f.assign(i, bin('/', f64(f, i.left), f64(f, i.right), 'f64'), true),
  'num.mod': (f, i) => {
    const left = f.operand(i.left);
    const right = f.operand(i.right);
    const dest = i.dest && f.repOf(i.dest);
    if (dest === 'i32' && left.rep === 'i32' && right.rep === 'i32') {
      return f.assign(i, call('RT_I32_MOD', [left, right], 'i32'), true);
    }
    if ((dest === 'i32' || dest === 'i64') && isInteger(left) && isInteger(right)) {
      return f.assign(i, call('RT_I32_MOD', [convert(left, 'i64'), convert(right, 'i64')], 'i64'), true);
    }
    f.assign(i, call('rt_mod', [convert(left, 'f64'), convert(right, 'f64')], 'f64'), true);
  },
  'num.pow': (f, i) => f.assign(i, call('rt_pow', [f64(f, i.left), f64(f, i.right)], 'f64'), true),
  'bit.and': bitwise('&'),
  'bit.or': bitwise('|'),
  'bit.xor': bitwise('^'),
  'bit.shl': shift('rt_shl'),
  'bit.shr': shift('rt_shr'),
  'bit.ushr': (f, i) => {
    const args = [int32(f, i.left), int32(f, i.right)];
    const rep = i.dest && f.repOf(i.dest);
    if (rep === 'i64') return f.assign(i, call('RT_USHR_I64', args, 'i64'), true);
    f.assign(i, rep === 'i32' ? call('rt_ushr_i32', args, 'i32') : call('RT_USHR', args, 'f64'), true);
  },
  'num.lt': comparison('<'),
  'num.le': comparison('<='),
  'num.gt': comparison('>'),
  'num.ge': comparison('>='),
  'num.neg': (f, i) => {
    const value = f.operand(i.value);
    const dest = i.dest && f.repOf(i.dest);
    const rep = (dest === 'i32' || dest === 'i64') && isInteger(value) ? dest : 'f64';
    f.assign(i, { k: 'neg', value: convert(value, rep), rep }, true);
  },
  'bit.not': (f, i) => f.assign(i, { k: 'bitnot', value: int32(f, i.value), rep: 'i32' }, true),
  'bool.not': (f, i) => f.assign(i, not(convert(f.operand(i.value), 'bool')), true),
  'eq.strict': (f, i) => {
    if (isUnit(i.left, f.units) && isUnit(i.right, f.units)) {
      if (i.left.kind === 'temp' || i.right.kind === 'temp') {
        return f.assign(i, bin('==', f.unit(i.left), f.unit(i.right), 'bool'), true);
      }
    }
    return f.assign(i, strictEquals(f.p, f.typed(i.left), f.typed(i.right)));
  },
  'eq.loose': (f, i) => f.assign(i, looseEquals(f.p, f.typed(i.left), f.typed(i.right))),
  'eq.sameValueZero': (f, i) => f.assign(i, sameValueZero(f.p, f.typed(i.left), f.typed(i.right))),
  'str.concat': (f, i) => {
    if (i.dest && f.accumulators.parts.has(i.dest.id)) return;
    const operands = i.parts.flatMap((part) => (part.kind === 'temp' && f.accumulators.parts.get(part.id)) || [part]);
    const parts = operands.map((part) => toText(f, i, f.typed(part)));
    const [first, second] = parts;
    const name = f.accumulators.appends.has(i) ? 'rt_str_append' : 'rt_str_concat';
    if (parts.length === 2 && first && second) return f.assign(i, call(name, [first, second], 'ref'));
    f.assign(i, call(`${name}_n`, [index(parts.length), { k: 'refs', items: parts, rep: 'ref' }], 'ref'));
  },
  'to.boolean': (f, i) => f.assign(i, truthy(f, f.typed(i.value)), true),
  'to.string': (f, i) => f.assign(i, toText(f, i, f.typed(i.value))),
  typeof: (f, i) => f.assign(i, call('rt_val_typeof', [convert(f.operand(i.value), 'val')], 'ref')),
  'test.typeof': (f, i) => f.assign(i, testTypeof(f.p, i.loc, f.typed(i.value), i.name)),
  'test.instanceof': (f, i) => f.assign(i, testInstanceof(f.p, i.loc, f.typed(i.value), i.cls, i.exact)),
  'test.typedarray': (f, i) => f.assign(i, testTypedArray(f.p, i.loc, f.typed(i.value), i.element)),
  'test.array': (f, i) => f.assign(i, testArray(f.p, i.loc, f.typed(i.value))),
  'test.in': (f, i) => {
    const name = i.key.kind === 'const' ? i.key.value : undefined;
    const known = typeof name === 'string' && testMember(f.p, i.loc, f.typed(i.object), i.object.type, name);
    if (known) return f.assign(i, known);
    f.p.shown.properties([i.object.type], 'own');
    const key = dynamicKey(f, i, i.key);
    const args = [convert(f.operand(i.object), 'val'), key, position(i.loc)];
    f.assign(i, f.code.checked(i.loc, call('rt_dyn_has', args, 'bool')));
  },
  coerce: (f, i) => {
    const rep = i.dest ? f.repOf(i.dest) : f.p.reps.ofType(i.to);
    f.assign(i, coerce(f.p, f.code, i.loc, f.operand(i.value), [i.value.type], i.to, rep), true);
  },
  'prop.get': (f, i) =>
    f.assign(i, getProperty(f.p, f.code, i.loc, f.typed(i.object), i.object.type, i.name, f.wanted(i))),
  'prop.declare': (f, i) => declareField(f.p, f.code, i.loc, f.typed(i.object), i.object.type, i.name),
  'prop.set': (f, i) => setProperty(f.p, f.code, i.loc, f.typed(i.object), i.object.type, i.name, f.typed(i.value)),
  'dyn.get': (f, i) => {
    f.p.shown.properties([i.object.type], 'own');
    const object = f.operand(i.object);
    const key = dynamicKey(f, i, i.key);
    const atoms = [...f.p.contentOf(i.object.type).atoms];
    const types: Type[] = [f.p.types.undefined];
    for (const atom of atoms) {
      if (atom.kind === 'dict') types.push(...atom.slot.types);
      if (atom.kind === 'array') types.push(...f.p.flow.elementSlot(atom.type).types);
      if (atom.kind === 'typedarray') types.push(f.p.types.number);
      if (atom.kind === 'layout') types.push(...f.p.dynamicTypes(atom.layout));
      if (atom.kind === 'closure') types.push(...f.p.typesInFunctions());
    }
    const onlyDict = atoms.length > 0 && atoms.every((atom) => atom.kind === 'dict');
    const read = onlyDict
      ? call('rt_dict_read', [convert(object, 'ref'), key, position(i.loc)], 'val')
      : call('rt_dyn_get', [convert(object, 'val'), key, position(i.loc)], 'val');
    const value = f.code.checked(i.loc, read);
    f.assignTyped(i, { value, types });
  },
  'dyn.set': (f, i) => {
    f.p.shown.properties([i.object.type], 'own');
    const object = f.operand(i.object);
    const key = dynamicKey(f, i, i.key);
    const value = convert(f.operand(i.value), 'val');
    const atoms = [...f.p.contentOf(i.object.type).atoms];
    if (atoms.length > 0 && atoms.every((atom) => atom.kind === 'dict') && !f.p.flow.mayBeLocked(i.object.type)) {
      const args = [convert(object, 'ref'), key, value, position(i.loc)];
      f.code.checked(i.loc, call('rt_dict_write', args, 'void'));
      return;
    }
    f.code.checked(i.loc, call('rt_dyn_set', [convert(object, 'val'), key, value, position(i.loc)], 'void'));
  },
  'dyn.delete': (f, i) => {
    f.p.shown.properties([i.object.type], 'own');
    const key = dynamicKey(f, i, i.key);
    const args = [convert(f.operand(i.object), 'val'), key, position(i.loc)];
    f.assign(i, f.code.checked(i.loc, call('rt_dyn_delete', args, 'bool')));
  },
  'object.new': newObject,
  'array.new': arrays.newArray,
  'array.alloc': arrays.allocArray,
  'array.get': arrays.getElement,
  'array.load': arrays.loadElement,
  'array.set': arrays.setElement,
  'array.store': arrays.storeElement,
  'array.push': arrays.push,
  'array.change': arrays.change,
  'array.pop': arrays.pop,
  'array.length': (f, i) => {
    const typed = membersOf(i.array.type).filter((member) => member.kind === 'typedarray').length;
    if (typed > 0 && typed < membersOf(i.array.type).length) throw new Error('the length of an array or typed array');
    const macro = typed > 0 ? 'RT_TYPED_LENGTH' : 'RT_ARRAY_LENGTH';
    f.assign(i, f.code.keep(i.loc, call(macro, [convert(f.operand(i.array), 'ref')], 'i32')));
  },
  'array.filled': (f, i) => {
    const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
    if (f.p.makesGaps) {
      f.code.if(
        i.loc,
        call('RT_MAY_HAVE_GAPS', [array], 'bool'),
        () => f.code.checked(i.loc, call('rt_array_must_have_no_gaps', [array, position(i.loc)], 'void')),
        undefined,
        true,
      );
    }
    f.assign(i, call('RT_ARRAY_FILLED', [array], 'i32'));
  },
  'array.setLength': (f, i) => {
    const array = f.code.keep(i.loc, convert(f.operand(i.array), 'ref'));
    if (f.p.flow.mayBeLocked(i.array.type)) {
      refuseIfLocked(f.code, i.loc, array, 'rt_array_refuse_length', [f64(f, i.length)]);
    }
    const args = [array, f64(f, i.length), position(i.loc)];
    f.code.checked(i.loc, call('rt_array_set_length', args, 'void'));
  },
  'array.move': (f, i) => {
    const args = [
      convert(f.operand(i.target), 'ref'),
      convert(f.operand(i.to), 'i32'),
      convert(f.operand(i.source), 'ref'),
      convert(f.operand(i.from), 'i32'),
      convert(f.operand(i.count), 'i32'),
    ];
    f.code.do(i.loc, call('rt_array_move', args, 'void'));
  },
  'str.get': arrays.stringUnit,
  'typed.get': arrays.getTyped,
  'typed.set': arrays.setTyped,
  hash: (f, i) => {
    const value = f.operand(i.value);
    if (value.rep === 'i32') return f.assign(i, call('rt_i32_hash', [value], 'i32'));
    if (isNumeric(value)) return f.assign(i, call('rt_f64_hash', [convert(value, 'f64')], 'i32'));
    if (i.value.type.kind === 'string') return f.assign(i, call('rt_str_hash', [value], 'i32'));
    f.assign(i, call('rt_val_hash', [convert(value, 'val')], 'i32'));
  },
  call: (f, i) => {
    const args = i.args.map((arg) => f.typed(arg));
    f.assignTyped(i, callFunction(f.p, f.code, i.loc, f.p.fn(i.fn), undefined, args));
  },
  'call.method': (f, i) => {
    const args = argumentsOf(
      i.args.map((arg) => f.typed(arg)),
      i.given,
      i.spreads === true,
    );
    f.assign(i, callMethod(f.p, f.code, i.loc, f.typed(i.object), i.object.type, i.name, args, f.wanted(i)));
  },
  'call.closure': (f, i) => {
    const args = argumentsOf(
      i.args.map((arg) => f.typed(arg)),
      i.given,
      i.type.rest !== undefined,
    );
    f.assignTyped(i, callClosure(f.p, f.code, i.loc, f.typed(i.callee), i.receiver && f.typed(i.receiver), args));
  },
  'call.foreign': (f, i) => {
    const { foreign } = i;
    const whole = wholeNumberMath(f, i);
    if (whole) return f.assign(i, whole, true);
    const given = i.args.map((arg) => arg.type);
    if (foreign.looks === 'no') f.p.shown.name(given);
    else f.p.shown.properties(given, foreign.looks);
    const args = i.args.map((arg, at) => {
      const rep = foreign.params[at] ?? 'val';
      if (rep === 'u32') return call('RT_U32_OF_F64', [f64(f, arg)], 'i32');
      if (rep === 'i32') return int32(f, arg);
      return convert(f.operand(arg), rep);
    });
    const [text, other] = args;
    const unit = foreign.name === 'rt_str_compare' && other ? oneUnit(other) : undefined;
    if (text && unit !== undefined) return f.assign(i, call('rt_str_compare_unit', [text, index(unit)], 'i32'), true);
    if (foreign.wantsLoc) args.push(position(i.loc));
    const rep = foreign.result === 'u32' ? 'i32' : foreign.result;
    const name =
      COMPARES.has(foreign.name) && i.args.every((arg) => f.p.reps.isOrdered(f.fn, arg))
        ? `${foreign.name}_ordered`
        : foreign.name;
    const value = call(name, args, rep);
    if (rep === 'void') {
      if (foreign.throws) f.code.checked(i.loc, value);
      else f.code.do(i.loc, value);
      return f.assignTyped(i, { value: imm('UNDEFINED'), types: [f.p.types.undefined] });
    }
    const result = foreign.throws ? f.code.checked(i.loc, value) : value;
    if (foreign.result === 'u32') return f.assign(i, call('RT_F64_OF_U32', [result], 'f64'));
    const made = i.dest && membersOf(i.dest.type).find((m) => m.kind === 'array' || m.kind === 'tuple');
    if (made && i.dest && membersOf(i.dest.type).length === 1) {
      // C makes arrays of doubles, references or values; the program may hold this type's arrays otherwise.
      const layout = layoutId(arrayLayout(f.p.elementRep(made)));
      return f.assign(i, f.code.checked(i.loc, call('rt_array_as', [result, layout], 'ref')));
    }
    // C functions are trusted to give what their declaration says.
    f.assign(i, result);
  },
  new: newInstance,
  closure: (f, i) => {
    const fn = f.p.fn(i.fn);
    const layout = f.p.closureLayoutKey(fn);
    const signature = { k: 'fnptr' as const, name: f.p.entryName(fn), rep: 'ref' as const };
    const captures = f.p.capturesOf(fn);
    const made = call('RT_NEW_CLOSURE', [layoutId(layout), signature, index(f.p.closureHeader(fn))], 'ref');
    const closure = f.code.keep(i.loc, made, 'closure');
    captures.forEach((local, at) => {
      const value = f.capturedValue(local);
      f.code.set(i.loc, word(closure, f.p.firstCapture(fn) + at, local.name, value.rep), value);
    });
    f.assign(i, closure);
  },
  suspend: (f, i) => frameOf(f).suspend(i.loc, f.typed(i.value), i.why),
  'resume.mode': (f, i) => f.assign(i, { k: 'var', name: 'mode', rep: 'i32' }),
  'resume.value': (f, i) => f.assignTyped(i, frameOf(f).value('$sent')),
  'resume.error': (f, i) => f.assignTyped(i, frameOf(f).value('$error')),
  // What return(v) passed only travels on to the frame's result; closing a generator leaves it unset.
  'resume.result': (f, i) => f.assign(i, f.code.keep(i.loc, frameOf(f).value('$result').value)),
  'frame.resume': (f, i) => {
    const frame = convert(f.operand(i.frame), 'ref');
    const mode = convert(f.operand(i.mode), 'i32');
    const helper = f.p.resumeDispatcher(i.frame.type, i.loc);
    f.assign(i, f.code.checked(i.loc, call(helper, [frame, mode], 'i32'), helper));
  },
};

/** C functions that have a shorter form for numbers that are neither NaN nor -0. */
const COMPARES: ReadonlySet<string> = new Set(['rt_math_min', 'rt_math_max']);

/** Math of integers whose result is one, without a way through doubles. */
function wholeNumberMath(f: FunctionLowering, i: InstructionOf<'call.foreign'>): LExpr | undefined {
  const args = i.args.map((arg) => f.operand(arg));
  const [first] = args;
  if (!i.dest || !first || !args.every(isInteger)) return undefined;
  if (i.foreign.name === 'rt_to_int32') return convert(first, 'i32');
  const dest = f.repOf(i.dest);
  if ((dest !== 'i32' && dest !== 'i64') || !WHOLE_NUMBER_MATH.has(i.foreign.name)) return undefined;
  switch (i.foreign.name) {
    case 'rt_math_abs':
    case 'rt_math_min':
    case 'rt_math_max': {
      // The absolute value of the least int32 is none.
      const rep = dest === 'i32' && args.every((arg) => arg.rep === 'i32') ? 'i32' : 'i64';
      return call(
        `${i.foreign.name}_${rep}`,
        args.map((arg) => convert(arg, rep)),
        rep,
      );
    }
    default:
      return first;
  }
}

function checkInitialised(f: FunctionLowering, loc: Instruction['loc'], place: LExpr, name: string): void {
  f.code.if(
    loc,
    call('RT_IS_UNINITIALISED', [place], 'bool'),
    () => {
      f.code.do(loc, call('rt_throw_tdz', [cstring(name), position(loc)], 'void'));
      f.code.raise(loc);
    },
    undefined,
    true,
  );
}

function dynamicKey(f: FunctionLowering, i: Instruction, key: Operand): LExpr {
  if (key.type.kind === 'string') return f.operand(key);
  if (key.type.kind === 'number') return f.code.keep(i.loc, call('rt_num_to_str', [f64(f, key)], 'ref'));
  f.p.shown.properties([key.type], 'all');
  return f.code.checked(i.loc, call('rt_val_to_key', [convert(f.operand(key), 'val'), position(i.loc)], 'ref'));
}

/** ToString, as template literals and String() do it. */
function toText(f: FunctionLowering, i: Instruction, typed: Typed): LExpr {
  const { value, types } = typed;
  const kinds = new Set(types.flatMap((t) => membersOf(t).map((m) => m.kind)));
  const only = kinds.size === 1 ? [...kinds][0] : undefined;
  if (only === 'string') return value;
  if (value.rep === 'i32') return f.code.keep(i.loc, call('rt_i32_to_str', [value], 'ref'));
  if (isNumeric(value)) return f.code.keep(i.loc, call('rt_num_to_str', [convert(value, 'f64')], 'ref'));
  if (value.k === 'imm' && value.name === 'UNDEFINED') return text('undefined');
  if (value.k === 'imm' && value.name === 'NULL') return text('null');
  f.p.shown.properties(types, 'all');
  return f.code.checked(i.loc, call('rt_val_to_str', [convert(value, 'val'), position(i.loc)], 'ref'));
}

/** What may be behind a type that is a string or nothing. */
const TEXT: ReadonlySet<PrimitiveValue> = new Set(['string', 'undefined', 'null']);

/** ToBoolean. */
function truthy(f: FunctionLowering, typed: Typed): LExpr {
  const { value } = typed;
  if (value.rep === 'bool') return value;
  if (value.rep === 'f64') return call('rt_f64_truthy', [value], 'bool');
  if (value.rep === 'i32') return call('rt_i32_truthy', [value], 'bool');
  if (value.rep === 'i64') return bin('!=', value, number(0, 'i64'), 'bool');
  const { primitives, atoms } = f.p.contentOfAll(typed.types);
  const has = (kind: PrimitiveValue): boolean => primitives.has(kind);
  const isObject = !has('number') && !has('string') && !has('bigint');
  if (isObject && has('boolean') && !has('symbol') && atoms.size === 0) return equalsImmediate(value, 'TRUE');
  const isText = has('string') && atoms.size === 0 && ![...primitives].some((kind) => !TEXT.has(kind));
  if (isObject || isText) {
    const tests: LExpr[] = [];
    if (has('undefined')) tests.push(not(equalsImmediate(value, 'UNDEFINED')));
    if (has('null')) tests.push(not(equalsImmediate(value, 'NULL')));
    if (has('boolean')) tests.push(not(equalsImmediate(value, 'FALSE')));
    if (isText) tests.push(bin('!=', call('RT_STRING_LENGTH', [convert(value, 'ref')], 'i32'), index(0), 'bool'));
    return tests.length === 0 ? bool(true) : tests.reduce((a, b) => bin('&&', a, b, 'bool'));
  }
  if (!has('string') && !has('bigint')) return call('rt_val_truthy_number', [convert(value, 'val')], 'bool');
  return call('rt_val_truthy', [convert(value, 'val')], 'bool');
}
