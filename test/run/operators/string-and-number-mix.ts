// SPDX-License-Identifier: MIT
// + between strings and everything; comparison of strings and numbers; unary plus.
const n = 5;
const s = '5';
console.log(n + s, s + n, n + n + s, s + n + n, n + +s, n * Number(s), s + null + undefined + true);
let acc = '';
for (const v of [1, 1.5, -0, NaN, 1e21, 'x', true, null, undefined, 10n]) acc += v + ',';
console.log(acc);
console.log('b' > 'a', 'B' > 'a', '10' < '9', 10 < 9, '' < 'a', 'a' < 'aa', 'é' > 'z');
const label = 'count: ' + [1, 2].length + ' of ' + { toString: () => 'obj' } + [1, [2, 3]];
console.log(label);
console.log('a' + -1, 'a' + (1 + 2), 1 + 2 + 'a', 'x' + [], 'x' + [null], `${[]}${[[]]}`);
let str = 'q';
str += 1;
str += 'w' + 2 * 3;
console.log(str, str.length);
