// SPDX-License-Identifier: MIT
// Functions of Math, console and their like as values: taken apart, bound, applied to arrays.
const xs = [3, 1, 2];
console.log(
  Math.max.apply(null, xs),
  Math.min.apply(Math, [1, 2]),
  Math.max.call(null, 4, 5),
  Math.pow.apply(null, [2, 3]),
);
const { floor, max: mx, PI, min } = Math;
console.log(floor(2.5), mx(1, 2), PI, [4.7, 1.2].map(floor), mx(...xs), min(...xs, 0), floor === Math.floor);
const log = console.log.bind(console);
log('bound', 1, { a: 1 });
const prefixed = console.log.bind(console, '[app]');
prefixed('x', 2);
prefixed();
const { log: print, error: fail } = console;
print('printed', [1]);
fail('to stderr');
const { stringify, parse } = JSON;
print(stringify({ a: [1, null] }), parse('[1,{"b":2}]'));
const { isInteger, MAX_SAFE_INTEGER } = Number;
print([1, 1.5].map(isInteger), MAX_SAFE_INTEGER);
const { keys, entries } = Object;
print(keys({ q: 1 }), entries({ z: 2 }));
const { isArray } = Array;
print(isArray([]), isArray({}));
function area(r: number): number {
  const { PI: pi } = Math;
  return pi * r ** 2;
}
print(area(2).toFixed(3));
const { fromCharCode } = String;
print(fromCharCode(72, 105), String.fromCharCode.apply(null, [79, 75]));
const clamp =
  (lo: number, hi: number) =>
  (x: number): number => {
    const { max, min } = Math;
    return max(lo, min(hi, x));
  };
print([5, -5, 0.5].map(clamp(0, 1)));
const later: Array<() => void> = ['a', 'b'].map((s) => console.log.bind(null, s));
later.forEach((f) => f());
setTimeout(console.log.bind(console, 'timer', 1), 1);
Promise.resolve('done').then(console.log);
