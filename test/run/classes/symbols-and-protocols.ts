// SPDX-License-Identifier: MIT
// Classes that take part in the language: iteration, conversion to text and numbers, tags, JSON, comparison.
class Money {
  constructor(readonly cents: number, readonly currency = 'EUR') {}
  toString(): string {
    return `${(this.cents / 100).toFixed(2)} ${this.currency}`;
  }
  valueOf(): number {
    return this.cents;
  }
  toJSON(): { amount: string } {
    return { amount: this.toString() };
  }
}
const [five, ten] = [new Money(500), new Money(1050)];
console.log(`${five}`, String(ten), five.valueOf() + ten.valueOf(), JSON.stringify([five, { ten }]), [five, ten].join(' | '));
class Range {
  constructor(readonly from: number, readonly to: number, readonly step = 1) {}
  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; this.step > 0 ? i < this.to : i > this.to; i += this.step) yield i;
  }
  get [Symbol.toStringTag](): string {
    return 'Range';
  }
  has(n: number): boolean {
    return n >= this.from && n < this.to && (n - this.from) % this.step === 0;
  }
}
const r = new Range(0, 10, 3);
console.log([...r], Math.max(...r), Array.from(r, (n) => n * 2), new Set(r).size, r.has(6), r.has(7), new Map([...r].map((n) => [n, n * n])).get(9));
const [first, , third = -1, fourth = -2, fifth = -3] = r;
console.log(first, third, fourth, fifth, String(r));
for (const n of new Range(3, 0, -1)) console.log(n);
class Countdown implements Iterator<number>, Iterable<number> {
  closed = false;
  constructor(private n: number) {}
  next(): IteratorResult<number> {
    return this.n > 0 ? { done: false, value: this.n-- } : { done: true, value: undefined };
  }
  return(): IteratorResult<number> {
    this.closed = true;
    return { done: true, value: undefined };
  }
  [Symbol.iterator](): this {
    return this;
  }
}
const c = new Countdown(5);
for (const n of c) if (n === 3) break;
console.log(c.closed, [...c], c.next());
class Matrix {
  private constructor(private readonly rows: readonly (readonly number[])[]) {}
  static of(...rows: number[][]): Matrix {
    return new Matrix(rows);
  }
  times(other: Matrix): Matrix {
    return new Matrix(this.rows.map((row) => other.rows[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * other.rows[k]![j]!, 0))));
  }
  *entries(): Generator<[row: number, column: number, value: number]> {
    for (const [i, row] of this.rows.entries()) for (const [j, value] of row.entries()) yield [i, j, value];
  }
  equals(other: Matrix): boolean {
    return `${this}` === `${other}`;
  }
  toString(): string {
    return this.rows.map((row) => row.join(' ')).join('; ');
  }
}
const m = Matrix.of([1, 1], [1, 0]);
console.log(String(m.times(m).times(m)), [...m.entries()].filter(([, , v]) => v === 0), m.equals(Matrix.of([1, 1], [1, 0])), m.equals(m.times(m)));
