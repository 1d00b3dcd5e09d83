// SPDX-License-Identifier: MIT
/** BigInt: the operators (`Bigint_...`, which the front end calls), the functions and the prototype. */
import { RangeError, SyntaxError, TypeError } from './error';

export function Bigint_add(a: bigint, b: bigint): bigint {
  return rt_bigint_add(a, b);
}

export function Bigint_sub(a: bigint, b: bigint): bigint {
  return rt_bigint_sub(a, b);
}

export function Bigint_mul(a: bigint, b: bigint): bigint {
  return rt_bigint_mul(a, b);
}

export function Bigint_div(a: bigint, b: bigint): bigint {
  return rt_bigint_div(a, b);
}

export function Bigint_mod(a: bigint, b: bigint): bigint {
  return rt_bigint_mod(a, b);
}

export function Bigint_pow(a: bigint, b: bigint): bigint {
  return rt_bigint_pow(a, b);
}

export function Bigint_neg(a: bigint): bigint {
  return rt_bigint_neg(a);
}

export function Bigint_and(a: bigint, b: bigint): bigint {
  return rt_bigint_and(a, b);
}

export function Bigint_or(a: bigint, b: bigint): bigint {
  return rt_bigint_or(a, b);
}

export function Bigint_xor(a: bigint, b: bigint): bigint {
  return rt_bigint_xor(a, b);
}

export function Bigint_not(a: bigint): bigint {
  return rt_bigint_not(a);
}

export function Bigint_shl(a: bigint, b: bigint): bigint {
  return rt_bigint_shl(a, b);
}

export function Bigint_shr(a: bigint, b: bigint): bigint {
  return rt_bigint_shr(a, b);
}

export function Bigint_lt(a: bigint, b: bigint): boolean {
  return rt_bigint_compare(a, b) < 0;
}

export function Bigint_le(a: bigint, b: bigint): boolean {
  return rt_bigint_compare(a, b) <= 0;
}

export function Bigint_eq(a: bigint, b: bigint): boolean {
  return rt_bigint_compare(a, b) === 0;
}

/** Against a number: -1, 0, 1, or 2 when the number is NaN. */
export function Bigint_compareNumber(a: bigint, b: number): number {
  return rt_bigint_compare_number(a, b);
}

/** `BigInt(value)`. */
export function BigIntConstructor_call$1(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') {
    if (Math.floor(value) !== value || value - value !== 0) {
      throw new RangeError('The number ' + value + ' cannot be converted to a BigInt because it is not an integer');
    }
    return rt_bigint_from_number(value);
  }
  if (typeof value === 'string') return rt_bigint_from_string(value);
  if (typeof value === 'boolean') return rt_bigint_from_number(value ? 1 : 0);
  if (value === undefined || value === null) {
    throw new TypeError('Cannot convert ' + $toString(value) + ' to a BigInt');
  }
  throw new SyntaxError('Cannot convert ' + $toString(value) + ' to a BigInt');
}

export function BigIntConstructor_asIntN(bits: number, value: bigint): bigint {
  return rt_bigint_as_int(checkedBits(bits), value);
}

export function BigIntConstructor_asUintN(bits: number, value: bigint): bigint {
  return rt_bigint_as_uint(checkedBits(bits), value);
}

function checkedBits(bits: number): number {
  const count = rt_to_integer(bits);
  if (count < 0 || count > 9007199254740991) throw new RangeError('Invalid value: not (convertible to) a safe integer');
  return count;
}

export function BigInt_toString(self: bigint, radix: number = 10): string {
  const base = rt_to_integer(radix);
  if (base < 2 || base > 36) throw new RangeError('toString() radix argument must be between 2 and 36');
  return rt_bigint_to_radix(self, base);
}

export function BigInt_valueOf(self: bigint): bigint {
  return self;
}
