// SPDX-License-Identifier: MIT
// Private fields in loops, optional hooks that subclasses have, singletons, arrow fields taken from their object.
class Matrix {
  readonly #d: number[][];
  private static count = 0;
  static readonly IDENT = Matrix.identity(2);
  constructor(rows: number[][]) { this.#d = rows.map((r) => [...r]); Matrix.count++; }
  static identity(n: number): Matrix { return new Matrix(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j)))); }
  static get created(): number { return Matrix.count; }
  get rows() { return this.#d.length; }
  get cols() { return this.#d[0]?.length ?? 0; }
  at(i: number, j: number): number { return this.#d[i]![j]!; }
  mul(o: Matrix): Matrix {
    if (this.cols !== o.rows) throw new RangeError(`shape mismatch: ${this.rows}x${this.cols} * ${o.rows}x${o.cols}`);
    return new Matrix(this.#d.map((r) => Array.from({ length: o.cols }, (_, j) => r.reduce((s, x, k) => s + x * o.at(k, j), 0))));
  }
  transpose(): Matrix { return new Matrix(this.#d[0]!.map((_, j) => this.#d.map((r) => r[j]!))); }
  det(): number {
    const m = this.#d;
    if (m.length === 1) return m[0]![0]!;
    return m[0]!.reduce((s, x, j) => s + (j % 2 ? -1 : 1) * x * new Matrix(m.slice(1).map((r) => r.filter((_, c) => c !== j))).det(), 0);
  }
  *[Symbol.iterator]() { for (const r of this.#d) yield* r; }
  toString() { return this.#d.map((r) => r.join(' ')).join('\n'); }
  equals(other: unknown): boolean { return other instanceof Matrix && `${this}` === `${other}`; }
  static { this.count = 0; }
}
const a = new Matrix([[1, 2], [3, 4]]);
console.log(String(a.mul(Matrix.identity(2))), a.det(), [...a.transpose()].join());
console.log(a.equals(a.mul(Matrix.IDENT)), a.equals('x'), Matrix.created > 3);
try { a.mul(new Matrix([[1, 2, 3]])); } catch (e) { console.log(`${e}`); }
abstract class Animal {
  protected abstract readonly sound: string;
  constructor(public readonly name: string, protected legs = 4) { this.init?.(); }
  protected init?(): void;
  speak(times = 1): string { return `${this.name} says ${Array(times).fill(this.sound).join(' ')}`; }
  get description(): string { return `${this.constructor.name}(${this.name}, ${this.legs})`; }
}
class Dog extends Animal { protected readonly sound = 'Woof'; override speak(n?: number) { return super.speak(n) + '!'; } }
class Puppy extends Dog { override get description() { return 'little ' + super.description; } protected override init() { console.log('puppy init', this.name); } }
const animals: Animal[] = [new Dog('Rex'), new Puppy('Bit', 3)];
for (const x of animals) console.log(x.speak(2), '|', x.description, x instanceof Dog, x instanceof Puppy);
console.log(animals);
class Temp { static #inst?: Temp; #c = 0; static get instance() { return (this.#inst ??= new Temp()); } get f() { return this.#c * 1.8 + 32; } set f(v) { this.#c = (v - 32) / 1.8; } get c() { return this.#c; } }
Temp.instance.f = 212; console.log(Temp.instance.c, Temp.instance.f, Temp.instance === Temp.instance);
class Counter { static total = 0; private n = 0; inc = () => { this.n++; Counter.total++; return this; }; get value() { return this.n; } }
const c1 = new Counter(), c2 = new Counter(); const { inc } = c1; inc().inc(); c2.inc(); console.log(c1.value, c2.value, Counter.total);
