// SPDX-License-Identifier: MIT
// Value objects with equals and hash, used as keys through strings, in a hash set of their own.
interface Hashable {
  equals(other: this): boolean;
  hash(): number;
}
class Fraction implements Hashable {
  readonly n: number;
  readonly d: number;
  constructor(n: number, d = 1) {
    if (d === 0) throw new RangeError('zero denominator');
    const g = Fraction.gcd(Math.abs(n), Math.abs(d)) * Math.sign(d);
    this.n = n / g;
    this.d = d / g;
  }
  private static gcd(a: number, b: number): number {
    while (b !== 0) [a, b] = [b, a % b];
    return a || 1;
  }
  plus({ n, d }: Fraction): Fraction {
    return new Fraction(this.n * d + n * this.d, this.d * d);
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }
  equals(other: Fraction): boolean {
    return this.n === other.n && this.d === other.d;
  }
  hash(): number {
    return (this.n * 31 + this.d) | 0;
  }
  toString(): string {
    return this.d === 1 ? `${this.n}` : `${this.n}/${this.d}`;
  }
}
class HashSet {
  private buckets: Fraction[][] = Array.from({ length: 8 }, () => []);
  size = 0;
  add(item: Fraction): boolean {
    const bucket = this.buckets[Math.abs(item.hash()) % this.buckets.length];
    if (bucket.some((other) => other.equals(item))) return false;
    bucket.push(item);
    this.size++;
    return true;
  }
  *[Symbol.iterator](): Generator<Fraction> {
    for (const bucket of this.buckets) yield* bucket;
  }
}
const half = new Fraction(1, 2);
console.log(`${half.plus(new Fraction(1, 3))} ${half.times(new Fraction(-4, 6))} ${new Fraction(3, -9)} ${new Fraction(0, 5)}`);
let harmonic = new Fraction(0);
for (let i = 1; i <= 10; i++) harmonic = harmonic.plus(new Fraction(1, i));
console.log(String(harmonic), half === new Fraction(1, 2), half.equals(new Fraction(2, 4)));
const set = new HashSet();
for (let i = 1; i <= 6; i++) for (let j = 1; j <= 6; j++) set.add(new Fraction(i, j));
console.log(set.size, [...set].map(String).sort().slice(0, 6));
const byText = new Map([[half.toString(), 'half']]);
console.log(byText.get(`${new Fraction(5, 10)}`));
try {
  new Fraction(1, 0);
} catch (e) {
  console.log(e instanceof RangeError && e.message);
}
