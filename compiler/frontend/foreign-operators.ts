// SPDX-License-Identifier: MIT
/**
 * The C functions behind operators: arithmetic of bigints, the order of strings. They are declared, with the rest of
 * the runtime's functions, in `lib/intrinsics.d.ts`; a program needs them without mentioning the library.
 */
import type { Foreign, ForeignRep, Loc, Operand, Temp } from '../ir/hir';
import type { Type } from '../ir/types';
import type { FunctionContext } from './context';

function foreign(name: string, params: readonly ForeignRep[], result: ForeignRep, throws = false): Foreign {
  return { name, params, result, throws, pure: !throws, wantsLoc: false, looks: 'all' };
}

const twoBigints = ['ref', 'ref'] as const;

const operators = {
  bigintAdd: foreign('rt_bigint_add', twoBigints, 'ref'),
  bigintSub: foreign('rt_bigint_sub', twoBigints, 'ref'),
  bigintMul: foreign('rt_bigint_mul', twoBigints, 'ref', true),
  bigintDiv: foreign('rt_bigint_div', twoBigints, 'ref', true),
  bigintMod: foreign('rt_bigint_mod', twoBigints, 'ref', true),
  bigintPow: foreign('rt_bigint_pow', twoBigints, 'ref', true),
  bigintNeg: foreign('rt_bigint_neg', ['ref'], 'ref'),
  bigintAnd: foreign('rt_bigint_and', twoBigints, 'ref'),
  bigintOr: foreign('rt_bigint_or', twoBigints, 'ref'),
  bigintXor: foreign('rt_bigint_xor', twoBigints, 'ref'),
  bigintNot: foreign('rt_bigint_not', ['ref'], 'ref'),
  bigintShl: foreign('rt_bigint_shl', twoBigints, 'ref', true),
  bigintShr: foreign('rt_bigint_shr', twoBigints, 'ref', true),
  bigintCompare: foreign('rt_bigint_compare', twoBigints, 'i32'),
  bigintCompareNumber: foreign('rt_bigint_compare_number', ['ref', 'f64'], 'i32'),
  stringCompare: foreign('rt_str_compare', twoBigints, 'i32'),
  codePointAt: foreign('rt_str_code_point', ['ref', 'i32'], 'i32'),
  fromCodePoint: foreign('rt_str_from_code_point', ['i32'], 'ref'),
  stringToNumber: foreign('rt_str_to_number', ['ref'], 'f64'),
  valueCompare: foreign('rt_val_compare', ['val', 'val'], 'i32'),
  className: foreign('rt_class_name', ['val'], 'ref', true),
  instanceOf: foreign('rt_instance_of_value', ['val', 'val'], 'bool', true),
  toNumber: foreign('rt_val_to_number', ['val'], 'f64', true),
} satisfies Record<string, Foreign>;

export type ForeignOperator = keyof typeof operators;

/** Calls one of them; the operands must have the types that its parameters stand for. */
export function callOperator(
  name: ForeignOperator,
  args: readonly Operand[],
  type: Type,
  loc: Loc,
  cx: FunctionContext,
): Temp {
  return cx.builder.value(loc, type, { op: 'call.foreign', foreign: operators[name], args });
}
