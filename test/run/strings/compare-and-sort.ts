// SPDX-License-Identifier: MIT
// Order is by 16-bit unit, not by code point or locale.
const words = ['pear', 'Apple', 'apple', 'äpfel', 'zebra', 'Zebra', '10', '9', '', 'pears', '😀', '\uffee', '_'];
console.log([...words].sort());
console.log([...words].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
console.log(words.map((w) => w.length).sort(), [...words].sort((a, b) => a.length - b.length));
console.log('a' < 'b', 'a' < 'A', 'abc' < 'abcd', 'abc' >= 'abc', '2' > '12', '\uffee' > '😀');
const same = ['x', 'y'].join('');
console.log(same === 'xy', same !== 'xy', same == 'x' + 'y', 'xy'.length === same.length);
function max(list: readonly string[]): string {
  return list.reduce((best, item) => (item > best ? item : best));
}
console.log(max(words), max(['a', 'aa', 'ab']));
let low = 0;
let high = 6;
const sorted = ['ant', 'bee', 'cat', 'dog', 'eel', 'fox'];
while (low < high) {
  const middle = (low + high) >> 1;
  if (sorted[middle] < 'dog') low = middle + 1;
  else high = middle;
}
console.log(low, sorted[low]);
