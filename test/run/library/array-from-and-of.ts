// SPDX-License-Identifier: MIT
// Array.from over everything, with mapping; Array constructors.
console.log(Array.from([1, 2, 3], (x) => x * x), Array.from('héllo', (c, i) => c + i), Array.from(new Set([2, 2, 3])));
console.log(Array.from(new Map([['a', 1]]).values()), Array.from({ length: 4 }, (_, i) => i % 2 === 0), Array.from([], (x) => x));
function* countdown(n: number): Generator<number> {
  while (n > 0) yield n--;
}
console.log(Array.from(countdown(3)), Array.from(countdown(2), (n) => `${n}!`), Array.from(new Uint8Array([1, 2])));
const iterable: Iterable<string> = {
  *[Symbol.iterator]() {
    yield 'p';
    yield 'q';
  },
};
console.log(Array.from(iterable), Array.from(Array.from({ length: 2 }, () => [0])), Array.of(1), Array.of('a', 'b'));
const identity = Array.from({ length: 3 }, (_, r) => Array.from({ length: 3 }, (_, c) => (r === c ? 1 : 0)));
console.log(identity);
console.log(new Array<string>(3).fill('x').map((x, i) => x + i), Array(3).fill(0), Array.from({ length: 2.7 } as { length: number }), [...Array(3).keys()]);
console.log(Array.isArray(Array.from('ab')), Array.from(Array.from('abc').entries()));
