// SPDX-License-Identifier: MIT
// Insertion order, overwriting, deletion and re-insertion, NaN and -0 keys, object keys.
const map = new Map<string, number>([['b', 2], ['a', 1]]);
map.set('c', 3).set('b', 20);
console.log(map, map.size, map.get('b'), map.get('zzz'), map.has('a'), map.delete('a'), map.delete('a'));
map.set('a', 10);
console.log([...map.keys()], [...map.values()], [...map], [...map.entries()].length);
map.forEach((value, key, m) => console.log(key, value, m.size));
for (const [key, value] of map) console.log(`${key}=${value}`);
map.clear();
console.log(map, map.size, [...map]);
const odd = new Map<unknown, string>();
odd.set(NaN, 'nan').set(-0, 'zero').set(0, 'still zero').set('0', 'text').set(null, 'null').set(undefined, 'undef').set(1n, 'big').set(true, 'true');
console.log(odd.get(NaN), odd.get(0), odd.get('0'), odd.get(null), odd.get(undefined), odd.get(1n), odd.size, odd);
const k1 = { id: 1 };
const k2 = { id: 1 };
const byObject = new Map([[k1, 'first']]);
byObject.set(k2, 'second');
console.log(byObject.get(k1), byObject.get(k2), byObject.get({ id: 1 }), byObject.size);
const fromObject = new Map(Object.entries({ x: 1, y: 2 }));
console.log(Object.fromEntries(fromObject), new Map([...fromObject].map(([k, v]) => [v, k])), new Map(fromObject) === fromObject);
const nested = new Map<string, Map<number, string[]>>();
const add = (group: string, n: number, text: string): void => {
  const inner = nested.get(group) ?? new Map<number, string[]>();
  nested.set(group, inner);
  inner.set(n, [...(inner.get(n) ?? []), text]);
};
add('g', 1, 'a');
add('g', 1, 'b');
add('h', 2.5, 'c');
console.log(nested, nested.get('g')?.get(1)?.length);
const many = new Map<number, number>();
for (let i = 0; i < 1000; i++) many.set((i * 7919) % 1009, i);
for (let i = 0; i < 1009; i += 2) many.delete(i);
let checksum = 0;
for (const [k, v] of many) checksum = (checksum * 31 + k * v) % 1000003;
console.log(many.size, checksum, many.get(7));
const sorted = new Map([...new Map([['q', 3], ['p', 1]])].sort(([, a], [, b]) => a - b));
console.log(sorted);
