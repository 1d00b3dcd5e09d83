// SPDX-License-Identifier: MIT
// push, pop, shift, unshift, splice, reverse, fill, copyWithin, length.
const a = [1, 2, 3];
console.log(a.push(4), a.push(5, 6), a.push(), a.pop(), a.shift(), a.unshift(0, 0.5), a);
console.log(a.splice(1, 2), a, a.splice(1, 0, 7, 8), a, a.splice(-2), a, a.splice(1), a);
console.log(a.splice(0, 1, 'x'.length, 2, 3), a, a.splice(-100, 1), a.splice(100, 1), a);
console.log([1, 2, 3, 4].reverse(), [1].reverse(), [].reverse());
console.log([1, 2, 3, 4].fill(0, 1, 3), [1, 2, 3].fill(9), [1, 2, 3].fill(7, -1), new Array<number>(3).fill(1));
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3), [1, 2, 3, 4, 5].copyWithin(-2, -4, -3));
const empty: string[] = [];
console.log(empty.pop(), empty.shift(), empty.length, empty.push('a'), empty);
const b = ['a', 'b', 'c', 'd'];
b.length = 2;
console.log(b, b.length);
b.length = 0;
b.push('z');
console.log(b);
const grow: number[] = [];
for (let i = 0; i < 20; i++) grow[grow.length] = i * i;
grow[3] = -1;
console.log(grow.length, grow.slice(0, 6), grow[19]);
const queue: { id: number }[] = [];
for (let i = 0; i < 5; i++) queue.push({ id: i });
let order = '';
while (queue.length > 0) {
  const item = queue.shift();
  if (item === undefined) break;
  order += item.id;
  if (item.id === 1) queue.push({ id: 9 });
}
console.log(order);
const matrix = Array.from({ length: 3 }, () => new Array<number>(3).fill(0));
matrix[1][2] = 5;
matrix[2][0]--;
console.log(matrix);
const swap = ['left', 'right'];
[swap[0], swap[1]] = [swap[1], swap[0]];
console.log(swap);
