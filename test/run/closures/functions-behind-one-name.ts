// SPDX-License-Identifier: MIT
// Functions with different parameters and results behind one name: in records, fields, getters and functions with properties.
interface HasX {
  readonly x: unknown;
}
const a = {
  get x() {
    return 1;
  },
};
const b = {
  get x() {
    return 'two';
  },
};
const c = {
  get x() {
    return 3.5;
  },
};
const show = (h: HasX): void => console.log(h.x);
[a, b, c].forEach(show);
interface Run {
  run(a: number): unknown;
}
const fs: Record<string, unknown> = {};
fs['run'] = (x: number) => x + 0.5;
const boxes: Run[] = [
  { run: (x: number) => x * 2 },
  { run: (x: number | string) => `${x}!` },
  { run: () => null },
  { run: (x?: unknown) => [x] },
  fs as unknown as Run,
];
for (const q of boxes) console.log(q.run(2));
class F {
  run: (a: number) => unknown = (v) => v;
  constructor(f?: (a: number) => unknown) {
    if (f) this.run = f;
  }
}
for (const q of [new F(), new F((v) => v + 1), new F((...vs: unknown[]) => vs.length), new F(String)]) {
  console.log((q as Run).run(7), q.run(8));
}
const table: { [k: string]: (...args: never[]) => unknown } = {
  add: (x: number, y: number) => x + y,
  cat: (s: string, ...r: string[]) => s + r.join(''),
  none: () => undefined,
};
interface Ops {
  add(x: number, y: number): number;
  cat(s: string, ...r: string[]): string;
  none(): unknown;
}
const ops = table as unknown as Ops;
console.log(ops.add(1, 2), ops.cat('a', 'b', 'c'), ops.none());
interface Plugin {
  name: string;
  run(a: number, b?: string): unknown;
}
const mods: Record<string, unknown>[] = [{}, {}, {}];
mods[0]!['name'] = 'sum';
mods[0]!['run'] = (a: number, b = 'x') => a + b;
mods[1]!['name'] = 'sq';
mods[1]!['run'] = (a: number) => a * a;
mods[2]!['name'] = 'bad';
mods[2]!['run'] = 5;
for (const m of mods as unknown as Plugin[]) {
  try {
    console.log(m.name, m.run(3), m.run(4, 'q'));
  } catch (e) {
    console.log(e instanceof TypeError);
  }
}
const parsed = JSON.parse('{"name":"p","run":1}') as Plugin;
try {
  parsed.run(1);
} catch (e) {
  console.log(e instanceof TypeError);
}
const memo = <A extends unknown[], R>(fn: (...a: A) => R, key: (...a: A) => string = (...a) => JSON.stringify(a)) => {
  const m = new Map<string, R>();
  return Object.assign(
    (...a: A): R => {
      const k = key(...a);
      if (!m.has(k)) m.set(k, fn(...a));
      return m.get(k)!;
    },
    { cache: m, clear: () => m.clear() },
  );
};
const slow = memo((a: number, b?: string) => a + (b ?? ''));
console.log(slow(1), slow(1, 'x'), slow(1), slow.cache.size, slow.cache);
