// SPDX-License-Identifier: MIT
// Statistics, linear algebra, polynomials, complex numbers, rationals and number formats of a numerics library.
const sum = (xs: readonly number[]): number => {
  let [total, c] = [0, 0];
  for (const x of xs) {
    const y = x - c;
    const t = total + y;
    c = t - total - y;
    total = t;
  }
  return total;
};
const mean = (xs: readonly number[]): number => sum(xs) / xs.length;
const variance = (xs: readonly number[], sample = true): number => sum(xs.map((x) => (x - mean(xs)) ** 2)) / (xs.length - Number(sample));
const quantile = (xs: readonly number[], q: number): number => {
  const sorted = xs.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low);
};
const modes = (xs: readonly number[]): number[] => {
  const counts = xs.reduce((m, x) => m.set(x, (m.get(x) ?? 0) + 1), new Map<number, number>());
  const most = Math.max(...counts.values());
  return [...counts].filter(([, n]) => n === most).map(([x]) => x);
};
const regression = (points: readonly (readonly [x: number, y: number])[]): { slope: number; intercept: number; r2: number } => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [mx, my] = [mean(xs), mean(ys)];
  const sxy = sum(points.map(([x, y]) => (x - mx) * (y - my)));
  const sxx = sum(xs.map((x) => (x - mx) ** 2));
  const slope = sxy / sxx;
  return { slope, intercept: my - slope * mx, r2: sxy ** 2 / (sxx * sum(ys.map((y) => (y - my) ** 2))) };
};
const data = [2, 4, 4, 4, 5, 5, 7, 9, 0.1, 0.2, 1e16, -1e16];
console.log(sum(data), data.reduce((a, b) => a + b), mean(data.slice(0, 8)), variance(data.slice(0, 8), false), Math.sqrt(variance(data.slice(0, 8))), [0, 0.25, 0.5, 0.75, 1].map((q) => quantile(data.slice(0, 8), q)), modes([1, 2, 2, 3, 3]), mean([]), regression([[1, 2], [2, 4.1], [3, 5.9], [4, 8.2]]));
class Matrix {
  readonly #cells: Float64Array;
  constructor(readonly rows: number, readonly columns: number, cells?: Iterable<number>) {
    this.#cells = cells === undefined ? new Float64Array(rows * columns) : Float64Array.from(cells);
    if (this.#cells.length !== rows * columns) throw new RangeError(`${rows}x${columns} needs ${rows * columns} cells, not ${this.#cells.length}`);
  }
  static identity(n: number): Matrix {
    return new Matrix(n, n, Array.from({ length: n * n }, (_, i) => Number(i % (n + 1) === 0)));
  }
  at(r: number, c: number): number {
    return this.#cells[r * this.columns + c]!;
  }
  #set(r: number, c: number, value: number): void {
    this.#cells[r * this.columns + c] = value;
  }
  times(other: Matrix): Matrix {
    const result = new Matrix(this.rows, other.columns);
    for (let r = 0; r < this.rows; r++) for (let c = 0; c < other.columns; c++) for (let k = 0; k < this.columns; k++) result.#set(r, c, result.at(r, c) + this.at(r, k) * other.at(k, c));
    return result;
  }
  transpose(): Matrix {
    return new Matrix(this.columns, this.rows, Array.from(this.#cells, (_, i) => this.at(i % this.rows, (i / this.rows) | 0)));
  }
  eliminate(right: Matrix): { solution: Matrix; determinant: number } | undefined {
    const a = new Matrix(this.rows, this.columns, this.#cells);
    const b = new Matrix(right.rows, right.columns, right.#cells);
    let determinant = 1;
    for (let p = 0; p < a.rows; p++) {
      let best = p;
      for (let r = p + 1; r < a.rows; r++) if (Math.abs(a.at(r, p)) > Math.abs(a.at(best, p))) best = r;
      if (Math.abs(a.at(best, p)) < 1e-12) return undefined;
      if (best !== p) {
        determinant = -determinant;
        for (const m of [a, b]) for (let c = 0; c < m.columns; c++) {
          const t = m.at(p, c);
          m.#set(p, c, m.at(best, c));
          m.#set(best, c, t);
        }
      }
      const pivot = a.at(p, p);
      determinant *= pivot;
      for (const m of [a, b]) for (let c = 0; c < m.columns; c++) m.#set(p, c, m.at(p, c) / pivot);
      for (let r = 0; r < a.rows; r++) {
        const factor = a.at(r, p);
        if (r !== p && factor !== 0) for (const m of [a, b]) for (let c = 0; c < m.columns; c++) m.#set(r, c, m.at(r, c) - factor * m.at(p, c));
      }
    }
    return { solution: b, determinant };
  }
  *[Symbol.iterator](): IterableIterator<number[]> {
    for (let r = 0; r < this.rows; r++) yield [...this.#cells.subarray(r * this.columns, (r + 1) * this.columns)];
  }
  toString(): string {
    return [...this].map((row) => row.map((x) => x.toFixed(3).padStart(9)).join('')).join('\n');
  }
}
const m = new Matrix(3, 3, [2, -1, 0, -1, 2, -1, 0, -1, 2]);
console.log(m, [...m], `\n${m}`, '\n' + m.eliminate(Matrix.identity(3))?.solution, m.eliminate(Matrix.identity(3))?.determinant, new Matrix(2, 2, [1, 2, 2, 4]).eliminate(Matrix.identity(2)), [...new Matrix(2, 3, [1, 2, 3, 4, 5, 6]).transpose()], [...m.times(m)]);
try {
  new Matrix(2, 2, [1]);
} catch (error) {
  console.log(String(error));
}
class Complex {
  constructor(readonly re: number, readonly im = 0) {}
  plus = (o: Complex): Complex => new Complex(this.re + o.re, this.im + o.im);
  times = (o: Complex): Complex => new Complex(this.re * o.re - this.im * o.im, this.re * o.im + this.im * o.re);
  get abs(): number {
    return Math.hypot(this.re, this.im);
  }
  toString(): string {
    const part = (x: number): string => String(+x.toFixed(4));
    return this.im === 0 ? part(this.re) : `${part(this.re)}${this.im < 0 ? '-' : '+'}${part(Math.abs(this.im))}i`;
  }
}
function fft(xs: readonly Complex[]): Complex[] {
  if (xs.length <= 1) return [...xs];
  const [even, odd] = [0, 1].map((bit) => fft(xs.filter((_, i) => i % 2 === bit))) as [Complex[], Complex[]];
  const twisted = odd.map((o, k) => o.times(new Complex(Math.cos((-2 * Math.PI * k) / xs.length), Math.sin((-2 * Math.PI * k) / xs.length))));
  return [...even.map((e, k) => e.plus(twisted[k]!)), ...even.map((e, k) => e.plus(twisted[k]!.times(new Complex(-1))))];
}
console.log(fft([1, 2, 3, 4, 0, 0, 0, 0].map((x) => new Complex(x))).join(', '), new Complex(3, -4).abs, String(new Complex(0, -0)), fft([]).length);
let z = new Complex(0);
let steps = 0;
while (z.abs < 2 && steps < 50) (z = z.times(z).plus(new Complex(0.4, 0.3))), steps++;
console.log(steps, z.toString());
type Rational = readonly [numerator: bigint, denominator: bigint];
const reduce = ([n, d]: Rational): Rational => {
  const gcd = (a: bigint, b: bigint): bigint => (b ? gcd(b, a % b) : a < 0n ? -a : a);
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return [n / g, d / g];
};
const addR = ([a, b]: Rational, [c, d]: Rational): Rational => reduce([a * d + c * b, b * d]);
const harmonic = Array.from({ length: 25 }, (_, i): Rational => [1n, BigInt(i + 1)]).reduce(addR);
const bernoulli = (n: number): Rational => {
  const a: Rational[] = [];
  for (let i = 0; i <= n; i++) {
    a[i] = [1n, BigInt(i + 1)];
    for (let j = i; j >= 1; j--) a[j - 1] = reduce([BigInt(j) * (a[j - 1]![0] * a[j]![1] - a[j]![0] * a[j - 1]![1]), a[j - 1]![1] * a[j]![1]]);
  }
  return a[0]!;
};
console.log(harmonic.join('/'), Number(harmonic[0]) / Number(harmonic[1]), [0, 1, 2, 4, 10, 20].map((n) => bernoulli(n).join('/')));
const horner = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((acc, c) => acc * x + c, 0);
const newton = (f: (x: number) => number, x: number, h = 1e-6): number => {
  for (let i = 0; i < 50; i++) {
    const step = (f(x) * 2 * h) / (f(x + h) - f(x - h));
    x -= step;
    if (Math.abs(step) < 1e-12) break;
  }
  return x;
};
console.log(horner([1, -3, 2], 0.5), newton((x) => x * x - 2, 1).toFixed(9), newton(Math.cos, 1).toFixed(9), [0, 1, 2, 3].map((n) => horner([6, -5, 1], n)));
const engineering = (x: number): string => {
  if (x === 0 || !Number.isFinite(x)) return String(x);
  const e = Math.floor(Math.log10(Math.abs(x)) / 3) * 3;
  return `${(x / 10 ** e).toPrecision(4)}${({ '-6': 'µ', '-3': 'm', 0: '', 3: 'k', 6: 'M', 9: 'G' } as Record<number, string>)[e] ?? `e${e}`}`;
};
console.log([0, 1, 999, 1000, 12345, 0.00456, 1.5e-6, -2.5e7, 1e12, NaN].map(engineering));
