// SPDX-License-Identifier: MIT
// Static factories with private constructors, generic arrow fields, readonly views, method chaining through a union.
class Money {
  private static readonly cache = new Map<string, Money>();
  private constructor(readonly cents: number, readonly currency: 'EUR' | 'USD') {}
  static of(amount: number, currency: Money['currency'] = 'EUR'): Money { const cents = Math.round(amount * 100); const key = `${cents}${currency}`; return Money.cache.get(key) ?? (Money.cache.set(key, new Money(cents, currency)), Money.cache.get(key)!); }
  static sum(...all: [Money, ...Money[]]): Money { return all.reduce((a, b) => a.plus(b)); }
  plus({ cents, currency }: Money): Money { if (currency !== this.currency) throw new TypeError(`${this.currency} + ${currency}`); return Money.of((this.cents + cents) / 100, currency); }
  split(n: number): Money[] { const each = Math.floor(this.cents / n); let left = this.cents - each * n; return Array.from({ length: n }, () => Money.of((each + (left-- > 0 ? 1 : 0)) / 100, this.currency)); }
  [Symbol.toPrimitive](hint: string): string | number { return hint === 'number' ? this.cents / 100 : this.toString(); }
  toString(): string { return `${(this.cents / 100).toFixed(2)} ${this.currency}`; }
}
console.log(`${Money.sum(Money.of(1.1), Money.of(2.2))}`, +Money.of(5.55), Money.of(3) === Money.of(3), Money.of(3) === Money.of(3, 'USD'));
console.log(Money.of(10).split(3).map(String), Money.of(0.01).split(2).join(' | '));
try { Money.of(1).plus(Money.of(1, 'USD')); } catch (e) { console.log(String(e)); }
class Box<T> { constructor(public value: T) {} readonly map = <U>(f: (t: T) => U): Box<U> => new Box(f(this.value)); readonly get = (): T => this.value; }
const { map, get } = new Box(20);
console.log(map((x) => x * 2).get(), map(String).map((s) => s.length).value, get());
abstract class Shape { static readonly registry: Record<string, new (size: number) => Shape> = {}; constructor(protected readonly size: number) {} abstract area(): number; static create(kind: string, size: number): Shape { const cls = Shape.registry[kind]; if (!cls) throw new Error(`no ${kind}`); return new cls(size); } describe(): string { return `${this.constructor.name} of ${this.area()}`; } }
class Square extends Shape { static { Shape.registry['square'] = Square; } area(): number { return this.size ** 2; } }
class Disc extends Shape { static { Shape.registry['disc'] = Disc; } area(): number { return Math.round(Math.PI * this.size ** 2); } override describe(): string { return `round ${super.describe()}`; } }
console.log(['square', 'disc'].map((k) => Shape.create(k, 3).describe()), Object.keys(Shape.registry));
