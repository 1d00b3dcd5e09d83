// SPDX-License-Identifier: MIT
// Defaults are evaluated only when needed, in order, and see what stands to their left.
const calls: string[] = [];
const make = <T>(name: string, value: T): T => (calls.push(name), value);
const given: { a?: number; b?: number | null; c?: { d?: string } } = { b: null };
const { a = make('a', 1), b = make('b', 2), c: { d = make('d', 'deep') } = make<{ d?: string }>('c', {}) } = given;
console.log(a, b, d, calls.splice(0));
const [x = make('x', 1), y = make('y', x + 1), z = make('z', x + y)] = [10, undefined] as (number | undefined)[];
console.log(x, y, z, calls.splice(0));
function area({ width = 1, height = width }: { width?: number; height?: number } = {}, [sx, sy = sx]: [number, number?] = [1]): number {
  return width * height * sx * sy;
}
console.log(area(), area({ width: 3 }), area({ height: 4 }), area({ width: 2, height: undefined }, [2]), area({}, [2, 3]));
const connect = ({ host = 'localhost', port = 80, ...others }: { host?: string; port?: number; path?: string; tls?: boolean } = {}): string =>
  `${others.tls ? 'https' : 'http'}://${host}:${port}${others.path ?? '/'} ${Object.keys(others).join()}`;
console.log(connect(), connect({ port: 443, tls: true }), connect({ path: '/x', host: 'h' }));
const users = [
  { name: 'Ann', address: { city: 'Oslo', zip: [1, 2, 3] }, tags: ['a', 'b'] },
  { name: 'Bob', address: { city: 'Bern', zip: [4] }, tags: [] },
];
for (const { name, address: { city, zip: [first, ...others] }, tags: [tag = 'none'] } of users) console.log(name, city, first, others, tag);
console.log(users.map(({ name: n, ...rest }) => [n, Object.keys(rest).length]));
let [p, q] = [1, 2];
[p, q] = [q, p];
[p, q] = [q + p, p];
console.log(p, q);
const list = [1, 2, 3, 4];
[list[0], list[3]] = [list[3]!, list[0]!];
const box = { v: 0, inner: { w: [0] } };
({ a: box.v = -1, b: box.inner.w[0] = -2 } = { b: 7 } as { a?: number; b?: number });
console.log(list, box);
let rest: string[];
let head: string;
[head, ...rest] = 'hello';
console.log(head, rest, rest.length);

const key = 'dyn';
const { [key]: dynamic = 'missing', [`${key}2`]: other = 'gone' } = { dyn: 'found' } as Record<string, string>;
console.log(dynamic, other);
const map = new Map([['k1', { n: 1 }], ['k2', { n: 2 }]]);
for (const [k, { n }] of map) console.log(k, n);
const [[, second], { length: count }] = [['i', 'j'], 'text'] as const;
console.log(second, count);
function swap<A, B>([l, r]: readonly [A, B]): [B, A] {
  return [r, l];
}
console.log(swap([1, 'one']), swap(swap(['a', true])));
const f = ({ n }: { n: number }, { m = n }: { m?: number } = {}, ...[t = m, ...ts]: number[]): number[] => [n, m, t, ...ts];
console.log(f({ n: 1 }), f({ n: 1 }, { m: 2 }), f({ n: 1 }, {}, 5, 6, 7));
try {
  const { nothing } = JSON.parse('null') as { nothing: string };
  console.log(nothing);
} catch (e) {
  console.log(e instanceof TypeError);
}
