// SPDX-License-Identifier: MIT
// Discriminated unions: switch, if chains, exhaustive checks, nested tags, boolean and number tags.
type Shape =
  | { kind: 'circle'; radius: number }
  | { kind: 'rect'; width: number; height: number }
  | { kind: 'poly'; points: [number, number][] };
function assertNever(value: never): never {
  throw new Error('unexpected ' + JSON.stringify(value));
}
function area(shape: Shape): number {
  switch (shape.kind) {
    case 'circle':
      return Math.PI * shape.radius ** 2;
    case 'rect':
      return shape.width * shape.height;
    case 'poly': {
      let twice = 0;
      shape.points.forEach(([x, y], i) => {
        const [nx, ny] = shape.points[(i + 1) % shape.points.length];
        twice += x * ny - nx * y;
      });
      return Math.abs(twice) / 2;
    }
    default:
      return assertNever(shape);
  }
}
const shapes: Shape[] = [
  { kind: 'circle', radius: 2 },
  { kind: 'rect', width: 3, height: 4.5 },
  { kind: 'poly', points: [[0, 0], [4, 0], [4, 3]] },
];
console.log(shapes.map((s) => area(s).toFixed(3)));
type Result<T> = { ok: true; value: T } | { ok: false; error: string };
const parse = (text: string): Result<number> => {
  const value = Number(text);
  return Number.isNaN(value) ? { ok: false, error: `not a number: ${text}` } : { ok: true, value };
};
for (const text of ['12', 'x', '']) {
  const r = parse(text);
  if (r.ok) console.log(r.value + 1);
  else console.log(r.error);
}
type Packet = { version: 1; data: string } | { version: 2; data: number[]; check: number };
const read = (p: Packet): string => (p.version === 1 ? p.data : p.data.join('') + '/' + p.check);
console.log(read({ version: 1, data: 'abc' }), read({ version: 2, data: [1, 2], check: 3 }));
type Expr = { op: 'num'; value: number } | { op: 'neg'; arg: Expr } | { op: 'add' | 'mul'; left: Expr; right: Expr };
function evaluate(e: Expr): number {
  if (e.op === 'num') return e.value;
  if (e.op === 'neg') return -evaluate(e.arg);
  const [l, r] = [evaluate(e.left), evaluate(e.right)];
  return e.op === 'add' ? l + r : l * r;
}
const num = (value: number): Expr => ({ op: 'num', value });
console.log(evaluate({ op: 'add', left: num(2), right: { op: 'mul', left: num(3), right: { op: 'neg', arg: num(4) } } }));
const { kind, ...payload } = shapes[1];
console.log(kind, payload);
