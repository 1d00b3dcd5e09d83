// SPDX-License-Identifier: MIT
// Object's functions on records, literals, classes, arrays and strings.
const record: Record<string, number> = { b: 1, a: 2, 10: 3, 2: 4, '-1': 5, '01': 6, '1.5': 7, '4294967294': 8, '4294967295': 9, '': 10 };
console.log(Object.keys(record), Object.values(record), Object.entries(record), record);
const point = { x: 1, y: { z: [1, 2] }, get sum(): number { return this.x + 1; } };
console.log(Object.keys(point), Object.values(point), Object.entries(point), point);
console.log(Object.fromEntries([['a', 1], ['b', 2], ['a', 3]]), Object.fromEntries(new Map([['k', 'v']])), Object.fromEntries(Object.entries(record).map(([k, v]) => [k.toUpperCase(), v * 2])));
console.log(Object.assign({}, { a: 1 }, { b: 2, a: 3 }), Object.assign({ z: 0 }, record), { ...record, ...{ c: 1 } });
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is('a', 'a'), Object.is({}, {}), Object.hasOwn(record, 'b'), Object.hasOwn(record, 'toString'), 'a' in record, 'zz' in record);
class Point {
  readonly kind = 'point';
  constructor(public x: number, public y: number) {}
  get length(): number {
    return Math.hypot(this.x, this.y);
  }
}
const p = new Point(3, 4);
console.log(Object.keys(p), Object.values(p), Object.entries(p), { ...p }, Object.assign({ extra: true }, p), p, Object.getOwnPropertyNames(p));
console.log(Object.keys([7, 8]), Object.entries('ab'), Object.values('xy'), Object.keys(''), Object.entries([true]));
const frozen = Object.freeze({ a: 1, nested: { b: 2 } });
console.log(Object.isFrozen(frozen), Object.isFrozen(frozen.nested), Object.isSealed(frozen), Object.isExtensible(frozen), Object.isFrozen(1), Object.isFrozen({}));
try {
  (frozen as { a: number }).a = 2;
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
frozen.nested.b = 3;
console.log(frozen);
const grouped: Record<string, number[]> = {};
for (const n of [1, 2, 3, 4, 5]) (grouped[n % 2 === 0 ? 'even' : 'odd'] ??= []).push(n);
console.log(grouped, delete grouped.even, grouped, Object.keys(grouped).length);
for (const key in record) if (Number(record[key]) > 5) console.log(key);
console.log(JSON.stringify(record), Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k]) => k).join('|'), String({}), `${{}}`, [] + '');
const counter: Record<string, number> = {};
counter['x'] = 1;
console.log(counter, Object.keys(counter));
const inverse = Object.fromEntries(Object.entries({ a: 'x', b: 'y' }).map(([k, v]) => [v, k] as const));
console.log(inverse, p.constructor === Point, p.constructor.name);
