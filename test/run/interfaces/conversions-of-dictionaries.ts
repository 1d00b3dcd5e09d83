// SPDX-License-Identifier: MIT
// toString, valueOf, toJSON and Symbol.toPrimitive of literals to which keys may be added; and Records that have such keys.
function set(o: Record<string, unknown>, k: string, v: unknown): void {
  o[k] = v;
}
const vec = {
  x: 1,
  toString() {
    return `(${this.x})`;
  },
  toJSON() {
    return [this.x];
  },
  valueOf() {
    return this.x;
  },
};
set(vec as Record<string, unknown>, 'x', 5);
console.log(vec.toString(), vec.toJSON(), vec.valueOf());
console.log(`${vec}`);
console.log(JSON.stringify({ vec }), +vec, [vec, vec].join());
