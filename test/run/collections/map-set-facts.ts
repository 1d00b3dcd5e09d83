// SPDX-License-Identifier: MIT
// Map, Set, WeakMap, WeakSet, WeakRef: order, keys that are NaN and -0, changes during iteration.
const m = new Map<unknown, string>([[NaN, 'nan'], [0, 'zero'], ['0', 'text'], [null, 'null'], [undefined, 'undefined'], [true, 'true'], [1n, 'big']]);
m.set(-0, 'minus zero');
console.log(m, m.size, m.get(NaN), m.get(-0), m.get(0), m.get('0'), m.has(undefined), m.get(1), m.get(1n), m.delete(null), m.delete(null), [...m.keys()], Object.is([...m.keys()][1], 0));
const order = new Map<string, number>([['a', 1], ['b', 2], ['c', 3]]);
for (const [k, v] of order) {
  console.log(k, v);
  if (k === 'a') order.delete('b');
  if (k === 'c' && order.size < 4) order.set('d', 4).set('a', 10);
}
order.forEach((v, k, self) => console.log(k, v, self === order));
console.log([...order], [...order.entries()], [...order.values()], order.entries().next(), new Map(order) !== order, new Map([...order].map(([k, v]) => [v, k])), order.clear(), order);
const s = new Set<number | string>([3, 1, 3, '3', NaN, NaN]);
console.log(s, s.size, s.add(1) === s, s.has(NaN), s.delete(3), s.add(3), [...s], s.entries().next().value, [...s.keys()].length);
const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a, ...b]);
const inter = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a].filter((x) => b.has(x)));
console.log(union(new Set([1, 2]), new Set([2, 3])), inter(new Set([1, 2]), new Set([2, 3])), new Set('hello'), new Set(), new Map(), new Map([[{ a: 1 }, new Set([[1]])]]), [new Map([['k', new Map([['j', 1]])]])]);
const seen: number[] = [];
const growing = new Set([1]);
for (const x of growing) {
  seen.push(x);
  if (x < 5) growing.add(x + 1);
  growing.delete(x);
  if (seen.length > 20) break;
}
console.log(seen, growing);
const key = { id: 1 };
const weak = new WeakMap<object, string>([[key, 'v']]);
const weakSet = new WeakSet<object>([key]);
const ref = new WeakRef(key);
console.log(weak.get(key), weak.has({}), weak.delete(key), weak.has(key), weakSet.has(key), ref.deref()?.id, weak, weakSet);
const it = new Map([[1, 'x']])[Symbol.iterator]();
console.log(it.next(), it.next(), it.next(), new Set([1]).values(), new Map([[1, 2]]).keys(), new Map([[1, 2]]).entries(), [1, 2].values(), 'ab'[Symbol.iterator](), [1].entries());
const counts = new Map<string, number>();
for (const w of 'the cat the dog the end'.split(' ')) counts.set(w, (counts.get(w) ?? 0) + 1);
console.log([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])), Object.fromEntries(counts), Math.max(...counts.values()), JSON.stringify([...counts]), new Map(Object.entries({ p: 1, q: 2 })));
const big = new Map<number, number>();
for (let i = 0; i < 5000; i++) big.set(i * 7919 % 10007, i);
for (let i = 0; i < 5000; i += 2) big.delete(i * 7919 % 10007);
console.log(big.size, [...big.keys()].slice(0, 5), [...big.values()].slice(-3), big.get(7919), new Map([...big].slice(0, 3)));
console.log(new Map<string, unknown>([['f', () => 1], ['c', class A {}], ['s', Symbol('q')], ['d', new Date(0)], ['r', /x/]]), new Set([[1, 2], { a: 1 }]), new Map([[[1], { deep: { deeper: { deepest: 1 } } }]]));
