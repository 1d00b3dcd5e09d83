// SPDX-License-Identifier: MIT
// Every form of loop, empty parts, complex conditions, for-in.
let i = 0;
for (;;) {
  if (++i > 3) break;
}
console.log(i);
for (let a = 0, b = 10; a < b; a++, b--) if (a % 2 === 0) console.log(a, b);
let text = '';
do text += 'x';
while (text.length < 3);
console.log(text);
while (i-- > 0);
console.log(i);
for (const key in { one: 1, two: 2, 3: 3 }) console.log(key);
for (const index in ['a', 'b']) console.log(index + 1);
class P {
  x = 1;
  y = 2;
  m(): void {}
}
for (const k in new P()) console.log(k);
let last = '';
for (last of ['p', 'q']);
console.log(last);
const target = { current: 0 };
for (target.current of [5, 6]) console.log(target.current);
const record: Record<string, number> = { a: 1, b: 2, c: 3 };
for (const k in record) {
  if (k === 'a') delete record.b;
  console.log(k);
}
let count = 0;
for (let j = 0; j < 10; j++) {
  if (j % 3 === 0) continue;
  if (j === 8) break;
  count += j;
}
console.log(count);
const fizz: (number | string)[] = [];
for (let f = 1; f <= 15; f++) fizz.push(f % 15 === 0 ? 'FizzBuzz' : f % 5 === 0 ? 'Buzz' : f % 3 === 0 ? 'Fizz' : f);
console.log(fizz.join(' '));
let rows = '';
for (let y = 1; y <= 3; y++) {
  for (let x = 1; x <= y; x++) rows += '*';
  rows += '\n';
}
console.log(rows);
let x = 100;
while (x > 1) {
  if (x % 2) x = 3 * x + 1;
  else x /= 2;
  if (x === 16) break;
}
console.log(x);
if (x > 10) if (x > 20) console.log('>20');
else console.log('11..20');
;;
