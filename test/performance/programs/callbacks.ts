// SPDX-License-Identifier: MIT
/** Array callbacks, closures, generators, destructuring, exceptions: for the regression guard. */

interface Point {
  readonly x: number;
  readonly y: number;
}

function* spiral(turns: number): Generator<Point> {
  for (let i = 0; i < turns; i++) yield { x: Math.round(i * Math.cos(i)), y: Math.round(i * Math.sin(i)) };
}

function tryParse(text: string): number {
  try {
    if (text.startsWith('-')) throw new RangeError(text);
    return Number(text);
  } catch {
    return 0;
  }
}

const points = [...spiral(2000)];
const box = points.reduce(({ x, y }, point) => ({ x: Math.max(x, point.x), y: Math.min(y, point.y) }), { x: 0, y: 0 });
const far = points.filter(({ x, y }) => x * x + y * y > 250_000).map(({ x }) => String(x));
const parsed = far.map(tryParse).sort((a, b) => b - a);
const adders = [1, 2, 3].map((step) => (n: number) => n + step);
let total = 0;
for (let i = 0; i < 3000; i++) total = adders[i % 3](total);
console.log(
  box,
  parsed.slice(0, 5),
  total,
  parsed.some((n) => n < 0),
);
