// SPDX-License-Identifier: MIT
// Object spread: order of keys, overriding, getters, nothing from null, shallow copies.
const base = { a: 1, b: { c: 2 } };
const copy = { ...base, a: 10, d: 4 };
copy.b.c = 99;
console.log(base, copy, { ...{ a: 0 }, ...base }, { ...base, ...{ z: 1 }, b: 'replaced' });
const maybe = [{ x: 1 }].find((o) => o.x > 1);
const condition = base.a > 5;
console.log({ ...maybe, y: 1 }, { ...(condition ? { big: true } : {}), ...(condition && { never: 1 }), n: 1 });
class Point {
  constructor(public x = 1, public y = 2) {}
  get sum(): number {
    return this.x + this.y;
  }
  norm(): number {
    return Math.hypot(this.x, this.y);
  }
}
const spreadInstance = { ...new Point(3, 4), z: 5 };
console.log(spreadInstance, Object.keys(spreadInstance), 'norm' in spreadInstance, spreadInstance instanceof Point);
let reads = 0;
const withGetter = {
  get value() {
    return ++reads;
  },
};
const snapshot = { ...withGetter };
console.log(snapshot.value, snapshot.value, withGetter.value, reads);
const { a, ...without } = copy;
console.log(a, without);
const defaults = { host: 'localhost', port: 80, tags: ['x'] };
const configure = (options: Partial<typeof defaults>): typeof defaults => ({ ...defaults, ...options });
console.log(configure({ port: 8080 }), configure({}), configure({ tags: [] }), defaults);
const array = { ...['p', 'q'] };
console.log(array, Object.assign({}, base, { e: 5 }));
const state = { user: { name: 'Ann', address: { city: 'Oslo' } }, count: 0 };
const next = { ...state, user: { ...state.user, address: { ...state.user.address, city: 'Bergen' } }, count: state.count + 1 };
console.log(state, next, state.user === next.user);
const dictionary: Record<string, number> = { b: 1, a: 2, 10: 3, 2: 4 };
console.log({ ...dictionary, c: 5, 1: 0 });
interface Wide {
  p: number;
}
const narrow = { p: 1, hidden: 'kept' };
const wide: Wide = narrow;
console.log({ ...wide }, { ...wide, p: 2 }, JSON.stringify({ ...wide }));
