// SPDX-License-Identifier: MIT
// Strings that grow by concatenation, are shared, and then diverge.
let text = '';
for (let i = 0; i < 1000; i++) text += String.fromCharCode(97 + (i % 26));
console.log(text.length, text.slice(0, 30), text.slice(-5));
const base = text.slice(0, 5);
const left = base + '<';
const right = base + '>';
console.log(base, left, right, left === right, left.slice(0, 5) === right.slice(0, 5));
let wide = 'abc';
const narrow = wide;
wide += '€';
wide += 'd';
console.log(narrow, wide, wide.length, wide.indexOf('d'));
let prepend = '';
for (let i = 0; i < 10; i++) prepend = i + prepend;
console.log(prepend);
const parts: string[] = [];
for (let row = 1; row <= 3; row++) {
  let line = '';
  for (let column = 1; column <= 3; column++) line += (line === '' ? '' : '\t') + row * column;
  parts.push(line);
}
console.log(parts.join('\n'));
let doubling = 'x';
while (doubling.length < 1 << 16) doubling += doubling;
console.log(doubling.length, doubling.endsWith('xx'));
const copies: string[] = [];
let shared = 'p';
for (let i = 0; i < 4; i++) {
  copies.push(shared);
  shared += i;
}
console.log(copies, shared);
