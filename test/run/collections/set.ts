// SPDX-License-Identifier: MIT
// Set: uniqueness by SameValueZero, order, algebra, conversion.
const set = new Set([3, 1, 3, 2, 1]);
console.log(set, set.size, set.has(2), set.add(5).add(3).size, set.delete(1), set.delete(1), [...set]);
set.forEach((a, b, s) => console.log(a === b, s.size));
const a = new Set('banana');
const b = new Set(['n', 'x']);
console.log(new Set([...a, ...b]), new Set([...a].filter((c) => b.has(c))), new Set([...a].filter((c) => !b.has(c))));
console.log([...new Set([NaN, NaN, 0, -0, '0', null, undefined, null])], new Set([[1], [1]]).size);
const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];
console.log(unique('mississippi').join(''), unique([1.5, 1.5, 2]), unique([true, false, true]));
console.log([...set.entries()], [...set.keys()].length, set.values().next());
const object = {};
const objects = new Set<object>([object, object, {}]);
console.log(objects.size, objects.has(object), objects.has({}), objects);
for (const item of new Set([[1, 2], [3]])) item.push(9), console.log(item);
const visited = new Set<string>();
const graph: Record<string, string[]> = { a: ['b', 'c'], b: ['d'], c: ['d', 'a'], d: [] };
const walk = (node: string): void => {
  if (visited.has(node)) return;
  visited.add(node);
  graph[node].forEach(walk);
};
walk('a');
console.log([...visited].join(' > '), visited);
set.clear();
console.log(set, set.size, new Set().size);
const big = new Set<number>();
for (let i = 0; i < 5000; i++) big.add(i % 777);
console.log(big.size, Math.max(...big));
