// SPDX-License-Identifier: MIT
/**
 * The table of HIR's operations: which operands each has, in their order of evaluation, and what it may do besides
 * computing its value. Printer, verifier and passes read this table.
 */
import type { Op } from './hir';

export interface OpInfo {
  /** Names of the properties that hold operands (or lists of operands), in order. */
  readonly operands: readonly string[];
  /** Without an effect: may be dropped when the value is unused. What it reads may still change. */
  readonly isPure: boolean;
  /** May throw by itself (a check, a conversion) or run code that may. */
  readonly mayThrow: boolean;
}

const pure = (...operands: string[]): OpInfo => ({ operands, isPure: true, mayThrow: false });
/** Has no effect but that it may throw. */
const checked = (...operands: string[]): OpInfo => ({ operands, isPure: false, mayThrow: true });
const effect = (...operands: string[]): OpInfo => ({ operands, isPure: false, mayThrow: false });
/** Runs other code of the program, or may. */
const runs = (...operands: string[]): OpInfo => ({ operands, isPure: false, mayThrow: true });

export const ops: Readonly<Record<Op, OpInfo>> = {
  // A read before the initialisation throws.
  'local.get': checked(),
  'local.set': effect('value'),
  'global.get': checked(),
  'global.set': effect('value'),
  'num.add': pure('left', 'right'),
  'num.sub': pure('left', 'right'),
  'num.mul': pure('left', 'right'),
  'num.div': pure('left', 'right'),
  'num.mod': pure('left', 'right'),
  'num.pow': pure('left', 'right'),
  'bit.and': pure('left', 'right'),
  'bit.or': pure('left', 'right'),
  'bit.xor': pure('left', 'right'),
  'bit.shl': pure('left', 'right'),
  'bit.shr': pure('left', 'right'),
  'bit.ushr': pure('left', 'right'),
  'num.lt': pure('left', 'right'),
  'num.le': pure('left', 'right'),
  'num.gt': pure('left', 'right'),
  'num.ge': pure('left', 'right'),
  'num.neg': pure('value'),
  'bit.not': pure('value'),
  'bool.not': pure('value'),
  'eq.strict': pure('left', 'right'),
  'eq.loose': pure('left', 'right'),
  'str.concat': checked('parts'),
  'to.boolean': pure('value'),
  'to.string': runs('value'),
  typeof: pure('value'),
  'test.typeof': pure('value'),
  'test.instanceof': pure('value'),
  'test.typedarray': pure('value'),
  'test.array': pure('value'),
  'test.in': checked('key', 'object'),
  coerce: checked('value'),
  'prop.get': runs('object'),
  'prop.set': runs('object', 'value'),
  'prop.declare': runs('object'),
  'dyn.get': runs('object', 'key'),
  'dyn.set': runs('object', 'key', 'value'),
  'dyn.delete': runs('object', 'key'),
  'object.new': runs('parts'),
  'array.new': pure('elements'),
  'array.alloc': pure('capacity'),
  'array.get': checked('array', 'index'),
  'array.load': pure('array', 'index'),
  'array.set': runs('array', 'index', 'value'),
  'array.store': effect('array', 'index', 'value'),
  'array.push': effect('array', 'value'),
  'array.pop': effect('array'),
  'array.change': checked('array', 'from', 'removed', 'added'),
  'array.length': pure('array'),
  'array.filled': pure('array'),
  'array.setLength': runs('array', 'length'),
  'array.move': effect('target', 'to', 'source', 'from', 'count'),
  'str.get': checked('string', 'index'),
  'typed.get': checked('array', 'index'),
  'typed.set': effect('array', 'index', 'value'),
  hash: pure('value'),
  'eq.sameValueZero': pure('left', 'right'),
  call: runs('args'),
  'call.method': runs('object', 'args'),
  'call.closure': runs('callee', 'receiver', 'args'),
  'call.foreign': runs('args'),
  new: runs('args'),
  closure: pure(),
  suspend: runs('value'),
  'resume.mode': pure(),
  'resume.value': pure(),
  'resume.error': pure(),
  'resume.result': pure(),
  'frame.resume': runs('frame', 'mode'),
};
