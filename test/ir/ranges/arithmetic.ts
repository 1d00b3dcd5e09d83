// SPDX-License-Identifier: MIT
// Each line is one reason why a number may be held as an int32, or must not be.
function arithmetic(flag: boolean, items: readonly number[]): number[] {
  const n = items.length; // int32: n
  const quotient = 6 / 2; // double: quotient
  const half = (n / 2) | 0; // int32: half
  const square = n * n; // double: square
  const unsigned = -1 >>> 0; // int64: unsigned
  const small = (n >>> 1) + 1; // int32: small
  const digit = n % 10; // int32: digit
  const negated = -n; // double: negated
  const below = -(n + 1); // int32: below
  const signed = (n - 5) % 3; // double: signed
  const overflow = 2147483647 + n; // int64: overflow
  const shifted = n << 3; // int32: shifted
  const zero = -0; // double: zero
  const nothing = NaN; // double: nothing
  const either = flag ? 1 : 2; // int32: either
  const mixed = flag ? 1 : 0.5; // double: mixed
  const clamped = Math.min(Math.max(n, 0), 255); // int32: clamped
  const code = 'abc'.charCodeAt(n); // double: code
  const power = 2 ** 3; // double: power
  const rounded = Math.round(n - 0.5); // double: rounded
  const parsed = parseInt('12', 10); // double: parsed
  const multiplied = Math.imul(n, n); // int32: multiplied
  let changing = 1; // double: changing
  if (flag) changing = changing / 3;
  const all = [quotient, half, square, unsigned, small, digit, negated, below, signed, overflow, shifted, zero];
  return all.concat([nothing, either, mixed, clamped, code, power, rounded, parsed, multiplied, changing]);
}

console.log(arithmetic(true, [1, 2]), arithmetic(false, []));
