// SPDX-License-Identifier: MIT
// What a test of `x + 1` says of `x`: also when x is NaN, -0, a fraction, or too large for the sum to be exact.
const list = [10, 20, 30];
const values = [0, -0, 1, 2, 3, -1, 0.5, 1.5, NaN, Infinity, -Infinity, 2 ** 31 - 1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53)];

function tested(x: number): string {
  const found: string[] = [];
  if (x + 1 < list.length) found.push(`below ${1 / x} ${x}`);
  else found.push(`not below ${1 / x} ${x}`);
  if (x - 1 >= 0) found.push(`positive ${x | 0}`);
  if (x + 1 === 1) found.push(`zero ${Object.is(x, -0)}`);
  if (x + 1 !== 1) found.push(`other ${Number.isNaN(x)}`);
  return found.join(', ');
}
for (const x of values) console.log(tested(x));

function whole(n: number): string {
  let text = '';
  for (let i = -2; i < n; i++) {
    if (i + 1 >= 0 && i + 1 < list.length) text += ` ${list[i + 1]}`;
    if (i - 1 >= 0) text += ` <${list[i - 1] ?? 'none'}>`;
    if (i + 2 <= list.length && i >= 0) text += ` (${list[i]} ${list[i + 1]})`;
  }
  return text;
}
console.log(whole(5));

/** The sum was rounded: a test of it says little. */
function rounded(start: number): number {
  let x = start;
  let steps = 0;
  while (x + 1 <= 2 ** 53) {
    x += 1;
    if (++steps > 3) break;
  }
  return x + steps;
}
console.log(rounded(2 ** 53 - 2), rounded(2 ** 53), rounded(2 ** 53 + 2), rounded(-(2 ** 53) - 2));
