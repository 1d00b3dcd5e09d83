// SPDX-License-Identifier: MIT
// === and == over every pair of kinds the checker lets through.
const o = { a: 1 };
const values: unknown[] = [0, -0, NaN, '', '0', 'a', true, false, null, undefined, o, { a: 1 }, [1], 1n, 0n];
const same: string[] = [];
values.forEach((a, i) => values.forEach((b, j) => a === b && same.push(`${i}=${j}`)));
console.log(same.join(' '));
const maybe = (x: string | null | undefined): string => (x == null ? 'nullish' : x === '' ? 'empty' : x);
console.log(maybe(null), maybe(undefined), maybe(''), maybe('x'));
function compare(a: string | number, b: string | number): boolean {
  return a === b;
}
console.log(compare(1, 1), compare('1', 1), compare('a', 'a'), compare(NaN, NaN), compare(0, -0));
const text = ['a', 'b'].join('');
console.log(text === 'ab', text == 'ab', o === o);
enum E {
  A,
  B,
}
const e = [E.A, E.B];
console.log(e[0] === E.A, e[1] !== E.B, E.A === 0);
const d1 = new Date(5);
const d2 = new Date(5);
console.log(d1 === d2, d1.getTime() === d2.getTime(), +d1 === +d2, d1 <= d2, d1 < d2);
console.log([NaN].includes(NaN), [NaN].indexOf(NaN), [undefined].includes(undefined), [null].indexOf(null));
