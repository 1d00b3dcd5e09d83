// SPDX-License-Identifier: MIT
// A units library: conversion tables, arithmetic on classes through valueOf, comparison, formatting, JSON, sets of dimensions.
type Dimension = 'length' | 'mass' | 'time';
const UNITS = {
  length: { mm: 0.001, cm: 0.01, m: 1, km: 1000, in: 0.0254, ft: 0.3048, mi: 1609.344 },
  mass: { g: 0.001, kg: 1, lb: 0.45359237, t: 1000 },
  time: { ms: 0.001, s: 1, min: 60, h: 3600, d: 86400 },
} as const satisfies Record<Dimension, Record<string, number>>;
class Quantity<D extends Dimension> {
  private constructor(readonly dimension: D, private readonly base: number) {}
  static of<D extends Dimension>(dimension: D, amount: number, unit: string): Quantity<D> {
    const table: Readonly<Record<string, number>> = UNITS[dimension];
    return new Quantity(dimension, amount * table[unit]!);
  }
  static parse(text: string): Quantity<Dimension> {
    const m = /^\s*(?<amount>[-+]?\d*\.?\d+(?:e[-+]?\d+)?)\s*(?<unit>[a-z]+)\s*$/i.exec(text);
    if (!m?.groups) throw new SyntaxError(`not a quantity: ${JSON.stringify(text)}`);
    const { amount, unit } = m.groups as { amount: string; unit: string };
    for (const dimension of Object.keys(UNITS) as Dimension[]) {
      const table: Readonly<Record<string, number>> = UNITS[dimension];
      if (Object.hasOwn(table, unit)) return new Quantity(dimension, Number(amount) * table[unit]!);
    }
    throw new RangeError(`no unit '${unit}'`);
  }
  in(unit: string): number {
    const table: Readonly<Record<string, number>> = UNITS[this.dimension];
    return this.base / table[unit]!;
  }
  plus(other: Quantity<D>): Quantity<D> {
    return new Quantity(this.dimension, this.base + other.base);
  }
  scale(by: number): Quantity<D> {
    return new Quantity(this.dimension, this.base * by);
  }
  best(): string {
    const entries = Object.entries(UNITS[this.dimension]).sort(([, a], [, b]) => b - a);
    const [unit, factor] = entries.find(([, f]) => Math.abs(this.base) >= f) ?? entries.at(-1)!;
    return `${+(this.base / factor).toPrecision(6)} ${unit}`;
  }
  valueOf(): number {
    return this.base;
  }
  toString(): string {
    return this.best();
  }
  toJSON(): { [key: string]: number } {
    return { [this.dimension]: this.base };
  }
}
const marathon = Quantity.of('length', 42.195, 'km');
const mile = Quantity.of('length', 1, 'mi');
console.log(marathon.in('mi').toFixed(3), `${marathon} ${mile}`, marathon > mile, +mile, Math.max(Number(marathon), Number(mile)), marathon.plus(mile).scale(2).best(), JSON.stringify([marathon, mile]));
for (const text of ['12 in', '5kg', '-90min', '1e3 mm', '.5 h', '3 parsec', 'abc', '']) {
  try {
    const q = Quantity.parse(text);
    console.log(JSON.stringify(text), q.dimension, String(q), q.valueOf());
  } catch (error) {
    console.log(error instanceof SyntaxError ? 'syntax' : error instanceof RangeError ? 'range' : 'other', (error as Error).message);
  }
}
const list = ['3 ft', '1 m', '10 in', '99 cm'].map(Quantity.parse);
console.log(list.sort((a, b) => Number(a) - Number(b)).map(String), list.reduce((a, b) => a.plus(b)).best(), [...list].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)).map((q) => q.best()), new Set(list.map((q) => q.dimension)));
