// SPDX-License-Identifier: MIT
// indexOf, includes, find and friends, at, every, some.
const a = [5, 1, NaN, 1, -0, 7];
console.log(a.indexOf(1), a.indexOf(1, 2), a.indexOf(1, -2), a.lastIndexOf(1), a.lastIndexOf(1, 2), a.indexOf(NaN), a.lastIndexOf(5, -6));
console.log(a.includes(NaN), a.includes(0), a.includes(5, 1), a.includes(7, -1));
console.log(a.find((x) => x > 1), a.find((x) => x > 100), a.findIndex((x) => x < 2), a.findLast((x) => x > 1), a.findLastIndex((x) => x === 1));
console.log(a.at(0), a.at(-1), a.at(10), a.at(-7), a.at(1.9));
console.log(a.every((x) => x > -1), a.some((x) => x === 7), [].every(() => false), [].some(() => true));
const people = [{ name: 'Ann' }, { name: 'Bob' }];
const bob = people[1];
console.log(people.indexOf(bob), people.indexOf({ name: 'Bob' }), people.includes(bob), people.find((p) => p.name === 'Ann'));
const words = ['apple', 'bob', 'cat'];
console.log(words.findIndex((w, i) => w.length === i + 2), words.indexOf('cat'), words.includes('ca'), words.lastIndexOf('dog'));
const mixed: (string | number | null)[] = [1, '1', null];
console.log(mixed.indexOf('1'), mixed.includes(null), mixed.find((x) => typeof x === 'string'), mixed.indexOf(2));
const calls: number[] = [];
words.some((w, i) => {
  calls.push(i);
  return w === 'bob';
});
words.find((_, i, all) => calls.push(all.length + i) > 4);
console.log(calls);
const grid = [[1, 2], [3, 4]];
console.log(grid.find((row) => row.includes(3)), grid.some((row) => row.some((x) => x > 3)), grid.flat().indexOf(4));
