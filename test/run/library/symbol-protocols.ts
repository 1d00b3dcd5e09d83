// SPDX-License-Identifier: MIT
// Symbols: identity, registry, description, well-known ones as protocols.
const a = Symbol('a');
const b = Symbol('a');
console.log(a, a.toString(), a.description, Symbol().description, Symbol('').toString(), a === b as unknown, typeof a, Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(a), String(a), [a]);
class Range {
  constructor(private readonly from: number, private readonly to: number) {}
  *[Symbol.iterator](): Iterator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
  get [Symbol.toStringTag](): string {
    return 'Range';
  }
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === 'number' ? this.to - this.from : `${this.from}..${this.to}`;
  }
}
const r = new Range(1, 4);
console.log([...r], Math.max(...r), `${r}`, Number(r), Array.from(r, (x) => x * x));
const [first, ...rest] = r;
console.log(first, rest, new Set(r), r);
