// SPDX-License-Identifier: MIT
// Symbols as values and well-known symbols as member names.
const key = Symbol('key');
console.log(typeof key, String(key), key.toString(), key.description, key === key, Symbol('key') === key);
const tags = new Map<symbol, string>([[key, 'the key']]);
console.log(tags.get(key), tags.get(Symbol('key')), Symbol.for('app') === Symbol.for('app'));
class Countdown {
  constructor(private from: number) {}
  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; i > 0; i--) yield i;
  }
}
console.log([...new Countdown(3)], [key, Symbol()], { s: key });
const NONE: unique symbol = Symbol('none');
const describe = (v: string | typeof NONE): string => (v === NONE ? 'nothing' : v);
console.log(describe('x'), describe(NONE));
