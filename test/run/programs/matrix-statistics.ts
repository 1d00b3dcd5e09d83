// SPDX-License-Identifier: MIT
// Statistics: moments, quantiles, histogram, correlation, least squares by Gaussian elimination.
const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);
const mean = (xs: readonly number[]) => sum(xs) / xs.length;
const variance = (xs: readonly number[], sample = true) => {
  const m = mean(xs);
  return sum(xs.map((x) => (x - m) ** 2)) / (xs.length - (sample ? 1 : 0));
};
const median = (xs: number[]) => quantile(xs, 0.5);
function quantile(xs: number[], q: number): number {
  const sorted = xs.slice().sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const base = Math.floor(position);
  const next = sorted[base + 1];
  return next === undefined ? sorted[base]! : sorted[base]! + (position - base) * (next - sorted[base]!);
}
const mode = <T>(xs: T[]): T[] => {
  const counts = new Map<T, number>();
  xs.forEach((x) => counts.set(x, (counts.get(x) ?? 0) + 1));
  const most = Math.max(...counts.values());
  return [...counts].filter(([, n]) => n === most).map(([x]) => x);
};
const correlation = (xs: number[], ys: number[]): number => {
  const [mx, my] = [mean(xs), mean(ys)];
  const top = sum(xs.map((x, i) => (x - mx) * (ys[i]! - my)));
  return top / Math.sqrt(sum(xs.map((x) => (x - mx) ** 2)) * sum(ys.map((y) => (y - my) ** 2)));
};

function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const m = a.map((row, i) => [...row, b[i]!]);
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let r = col + 1; r < n; r++) if (Math.abs(m[r]![col]!) > Math.abs(m[pivot]![col]!)) pivot = r;
    if (Math.abs(m[pivot]![col]!) < 1e-12) throw new RangeError('singular');
    [m[col], m[pivot]] = [m[pivot]!, m[col]!];
    for (let r = 0; r < n; r++) {
      if (r === col) continue;
      const factor = m[r]![col]! / m[col]![col]!;
      for (let c = col; c <= n; c++) m[r]![c]! -= factor * m[col]![c]!;
    }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}

function polyfit(xs: number[], ys: number[], degree: number): number[] {
  const size = degree + 1;
  const powers = (k: number) => sum(xs.map((x) => x ** k));
  const a = Array.from({ length: size }, (_, r) => Array.from({ length: size }, (__, c) => powers(r + c)));
  const b = Array.from({ length: size }, (_, r) => sum(xs.map((x, i) => x ** r * ys[i]!)));
  return solve(a, b);
}

function histogram(xs: number[], bins: number): string {
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const width = (high - low) / bins;
  const counts = new Uint16Array(bins);
  for (const x of xs) counts[Math.min(bins - 1, Math.floor((x - low) / width))]!++;
  return Array.from(counts, (n, i) => `${(low + i * width).toFixed(1).padStart(6)} ${'#'.repeat(n)}`).join('\n');
}

let seed = 12345;
const uniform = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
const data = Array.from({ length: 200 }, () => 50 + 10 * normal());
console.log(mean(data), variance(data), variance(data, false), Math.sqrt(variance(data)));
console.log(median(data), [0, 0.25, 0.75, 1].map((q) => quantile(data, q)));
console.log(histogram(data, 12));
console.log(mode([1, 2, 2, 3, 3]), mode([...'mississippi']), median([3, 1, 2]), median([4, 1, 3, 2]));
const xs = [0, 1, 2, 3, 4, 5];
console.log(correlation(xs, xs.map((x) => 3 - 2 * x)), correlation(xs, [1, 3, 2, 5, 4, 6]));
console.log(polyfit(xs, xs.map((x) => 1 + 2 * x + 3 * x * x), 2).map((c) => +c.toFixed(6)));
console.log(solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]).map((v) => Math.round(v)));
try {
  solve([[1, 2], [2, 4]], [1, 2]);
} catch (e) {
  console.log(e instanceof RangeError, `${e}`);
}
