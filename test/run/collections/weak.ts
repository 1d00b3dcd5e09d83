// SPDX-License-Identifier: MIT
// WeakMap and WeakSet associate data with objects.
const visits = new WeakMap<object, number>();
const a = { name: 'a' };
const b = [1];
const touch = (o: object): number => {
  const n = (visits.get(o) ?? 0) + 1;
  visits.set(o, n);
  return n;
};
console.log(touch(a), touch(a), touch(b), visits.has(a), visits.has({}), visits.get({}), visits.delete(a), visits.has(a));
class Registry {
  static #seen = new WeakSet<Registry>();
  constructor() {
    Registry.#seen.add(this);
  }
  static knows(r: Registry): boolean {
    return Registry.#seen.has(r);
  }
}
console.log(Registry.knows(new Registry()));
const privates = new WeakMap<Counter, { count: number }>();
class Counter {
  constructor() {
    privates.set(this, { count: 0 });
  }
  bump(): number {
    const data = privates.get(this);
    if (data === undefined) throw new Error('no data');
    return ++data.count;
  }
}
const c1 = new Counter();
const c2 = new Counter();
c1.bump();
console.log(c1.bump(), c2.bump(), c1);
const set = new WeakSet([a]);
console.log(set.has(a), set.delete(a), set.has(a));
