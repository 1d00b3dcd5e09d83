// SPDX-License-Identifier: MIT
// Object.keys, values, entries, fromEntries, assign, is, hasOwn, groupings by hand.
const point = { x: 1, y: 2 };
console.log(Object.keys(point), Object.values(point), Object.entries(point));
console.log(Object.fromEntries([['a', 1], ['b', 2]]), Object.fromEntries(new Map([['k', true]])));
const target: { x: number; y?: number; z?: number } = { x: 0 };
const result = Object.assign(target, point, { z: 3 });
console.log(result === target, target, Object.assign({}, point));
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is('a', 'a'), Object.is(point, { ...point }));
console.log(Object.hasOwn(point, 'x'), Object.hasOwn(point, 'toString'), Object.keys('ab'), Object.entries([7, 8]));
const invert = (r: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(r).map(([k, v]) => [v, k]));
console.log(invert({ a: 'x', b: 'y' }));
const scores = { math: 90, art: 75, sport: 60 };
const best = Object.entries(scores).reduce((a, b) => (b[1] > a[1] ? b : a));
console.log(best, Object.values(scores).reduce((a, b) => a + b) / Object.keys(scores).length);
const sortedKeys = (o: object): string[] => Object.keys(o).sort();
console.log(sortedKeys(scores), sortedKeys([1, 2]), sortedKeys(new Map()), sortedKeys('abc'.split('')));
class A {
  own = 1;
  get accessor(): number {
    return 1;
  }
  method(): void {}
}
console.log(Object.keys(new A()), Object.entries(new A()), Object.assign(new A(), { own: 5 }));
