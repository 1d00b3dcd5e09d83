// SPDX-License-Identifier: MIT
// `<` and its like where the operands may be dates, numbers or texts: what valueOf gives is compared.
class Version {
  constructor(
    readonly major: number,
    readonly minor: number,
  ) {}
  valueOf(): number {
    return this.major * 1000 + this.minor;
  }
}
class Label {
  constructor(readonly text: string) {}
  valueOf(): string {
    return this.text;
  }
}
type Cell = number | string | boolean | Date | Version | Label;

function sortBy<T, K extends keyof T>(rows: readonly T[], key: K, down = false): T[] {
  return [...rows].sort((a, b) => {
    const [x, y] = down ? [b[key], a[key]] : [a[key], b[key]];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
const rows = [
  { id: 3, name: 'cyd', born: new Date(Date.UTC(2001, 0, 1)), on: true },
  { id: 1, name: 'ann', born: new Date(Date.UTC(1970, 5, 1)), on: false },
  { id: 2, name: 'bob', born: new Date(Date.UTC(1985, 2, 3)), on: true },
];
for (const key of ['id', 'name', 'born', 'on'] as const) {
  console.log(
    key,
    sortBy(rows, key).map((row) => row.id),
    sortBy(rows, key, true).map((row) => row.id),
  );
}

const cells: Cell[] = [1001, '1002', true, new Date(1001), new Version(1, 1), new Label('1000'), new Label('x'), NaN, ''];
for (const a of cells) console.log(cells.map((b) => [a < b, a <= b, a > b, a >= b].map(Number).join('')).join(' '));
const log: string[] = [];
const loud = (n: number): Cell => (log.push(`made ${n}`), new Version(0, n));
console.log(loud(2) > loud(1), log);
