// SPDX-License-Identifier: MIT
// Parameters that take an array, a typed array, a Set or any other iterable.
function add(xs: number[] | Iterable<number>): number {
  let s = 0;
  for (const x of xs) s += x;
  return s;
}
console.log(
  add([1, 2]),
  add(new Set([4, 5])),
  add(
    (function* () {
      yield 7;
    })(),
  ),
);
function sum(xs: Float64Array | Iterable<number>): number {
  let s = 0;
  for (const x of xs) s += x;
  return s;
}
console.log(sum([1, 2]), sum(new Float64Array([1.5, 2])), sum(new Set([4, 5])));
function all<T>(xs: Set<T> | Iterable<T> | T[]): T[] {
  return [...xs];
}
console.log(all([1]), all(new Set(['a'])), all('xy'));
