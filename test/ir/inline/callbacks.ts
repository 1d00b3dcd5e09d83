// SPDX-License-Identifier: MIT
export function scaled(values: readonly number[], by: number): number[] {
  return values.filter((value) => value > 0).map((value) => value * by);
}

export function count(values: readonly number[]): number {
  let total = 0;
  values.forEach((value) => (total += Math.floor(value)));
  return total;
}

// A literal that is kept, or used twice, stays one.
export function kept(values: readonly number[]): ((n: number) => number)[] {
  const double = (n: number): number => n * 2;
  return [double, ...values.map((value) => (n: number) => n + value)];
}

console.log(scaled([1, -2], 3), count([1.5]), kept([1])[1]?.(2));
