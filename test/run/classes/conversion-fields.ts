// SPDX-License-Identifier: MIT
// Conversions that are function-valued fields: of classes, and some that are not there.
class C {
  toJSON = (): object => ({ c: 1 });
}
console.log(JSON.stringify({ c: new C() }));
class D extends C {
  n = 1;
}
console.log(JSON.stringify([new D(), new D()]));
class M {
  constructor(
    readonly amount: number,
    readonly cur: string,
  ) {}
  toString = (): string => `${this.amount} ${this.cur}`;
  valueOf = (): number => this.amount;
}
const m = new M(5, 'EUR');
console.log(`${m}`, String(m), [m, m].join('; '), +m, `${[m]}`, m);
const keyed = { toJSON: (key: string) => `at ${key}` };
console.log(JSON.stringify({ a: keyed, b: [keyed] }));
class K {
  toJSON = (key: string): string => 'K' + key;
  [Symbol.toPrimitive] = (hint: string): string | number => (hint === 'number' ? 3 : hint);
}
console.log(JSON.stringify({ a: new K() }), `${new K()}`, +new K());
const p = { valueOf: () => 42, toString: () => 'str' };
console.log(`${p}`, +p, String(p), [p].join());
class Maybe {
  toJSON?: () => string;
  constructor(on: boolean) {
    if (on) this.toJSON = () => 'on';
  }
}
console.log(JSON.stringify([new Maybe(true), new Maybe(false)]));
interface Opt {
  a: number;
  toJSON?: () => string;
  toString?: () => string;
}
const opts: Opt[] = [{ a: 1 }, { a: 2, toJSON: () => 'two' }];
console.log(JSON.stringify(opts));
