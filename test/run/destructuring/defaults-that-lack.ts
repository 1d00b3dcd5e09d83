// SPDX-License-Identifier: MIT
// Nested patterns whose default lacks what the type demands: the parts have defaults of their own.
const us: { id: number; meta?: { x: number } }[] = [{ id: 1 }, { id: 2, meta: { x: 4 } }];
for (const { id, meta: { x = 7 } = {} } of us) console.log(id, x);
const [u] = us;
const { meta: { x: y = 'none' } = {} } = u!;
console.log(y);
function f({ a, o: { b = 1, c } = { c: 'dc' } }: { a: number; o?: { b?: number; c: string } }): string {
  return `${a}${b}${c}`;
}
console.log(f({ a: 1 }), f({ a: 2, o: { c: 'q' } }));
interface Opts {
  size?: { w: number; h: number };
  at?: [number, number];
  name?: string;
  deep?: { inner?: { v: string } };
}
function draw(o: Opts = {}): string {
  const {
    size: { w = 10, h = 20 } = {},
    at: [x = 1, y2 = 2] = [],
    name = 'n',
    deep: { inner: { v = 'dv' } = {} } = {},
  } = o;
  return [w, h, x, y2, name, v].join();
}
console.log(
  draw(),
  draw({ size: { w: 1, h: 2 } }),
  draw({ at: [5, 6], deep: { inner: { v: 'q' } } }),
  draw({ deep: {} }),
);
const { size: { w: w2 = 3, ...others } = {}, ...rest } = { at: [1, 2] } as Opts;
console.log(w2, others, rest);
let p1: number, p2: string;
({ size: { w: p1 = 4 } = {}, name: p2 = 'none' } = { name: 'z' } as Opts);
console.log(p1, p2);
const res = [{ ok: true, data: { items: [1] } }, { ok: false }] as { ok: boolean; data?: { items: number[] } }[];
for (const { ok, data: { items = [] } = {} } of res) console.log(ok, items.length);
const js = JSON.parse('[{"id":1},{"id":2,"meta":{"x":null}}]') as { id: number; meta?: { x: null | number } }[];
for (const { id, meta: { x = 'def' } = {} } of js) console.log(id, x);
