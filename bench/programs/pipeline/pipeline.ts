// SPDX-License-Identifier: MIT
/** map, filter, reduce, flatMap, some, find, slice and spread over arrays of numbers and of records. */

interface Sale {
  readonly region: string;
  readonly amount: number;
  readonly units: number;
}

const REGIONS = ['north', 'east', 'south', 'west'];

function makeSales(count: number): Sale[] {
  return Array.from({ length: count }, (_, i) => ({
    region: REGIONS[(i * 7) % 4],
    amount: ((i * 7919) % 10_007) / 4,
    units: i % 13,
  }));
}

function summarise(sales: readonly Sale[], least: number): number[] {
  return REGIONS.map((region) =>
    sales
      .filter((sale) => sale.region === region && sale.units > 0)
      .map(({ amount, units }) => amount * units)
      .filter((value) => value >= least)
      .reduce((sum, value) => sum + value, 0),
  );
}

function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.map((value) => (value - mean) ** 2).reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

export function work(): number {
  const sales = makeSales(20_000);
  let checksum = 0;
  for (let round = 0; round < 90; round++) {
    const totals = summarise(sales, round * 10);
    const amounts = sales.map((sale) => sale.amount);
    const { mean, deviation } = moments(amounts);
    const outliers = amounts.filter((amount) => Math.abs(amount - mean) > 1.5 * deviation);
    const windows = outliers.slice(0, 200).flatMap((amount, i) => [amount, i, amount - i]);
    const late = sales.find((sale) => sale.units === 12 && sale.amount > 2000 + round)!;
    const any = sales.some((sale) => sale.amount < 0) ? 1 : 0;
    const joined = [...totals, mean, ...windows, late.amount, any];
    checksum = joined.reduce((sum, value) => (sum * 31 + Math.floor(value)) % 1_000_003, checksum);
  }
  return checksum;
}
