// SPDX-License-Identifier: MIT
// Structural equality and cloning over unknown data.
function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => deepEqual(x, b[i]));
  }
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([k, v]) => b.has(k) && deepEqual(v, b.get(k)));
  }
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((x) => b.has(x));
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const [ka, kb] = [Object.entries(a), Object.entries(b)];
  const other = new Map<string, unknown>(kb);
  return ka.length === kb.length && ka.every(([k, v]) => other.has(k) && deepEqual(v, other.get(k)));
}
const cases: [unknown, unknown][] = [
  [1, 1], [1, '1'], [NaN, NaN], [0, -0], [null, undefined], [[1, [2]], [1, [2]]], [[1], [1, 2]], [{ a: 1, b: [2] }, { b: [2], a: 1 }],
  [{ a: undefined }, {}], [new Map([[1, { x: 1 }]]), new Map([[1, { x: 1 }]])], [new Set([1, 2]), new Set([2, 1])], [[], {}],
  [new Date(5), new Date(5)], [{ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }], ['a', 'a'], [10n, 10n],
];
console.log(cases.map(([a, b]) => deepEqual(a, b)));
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
function clone(value: Json): Json {
  if (Array.isArray(value)) return value.map(clone);
  if (typeof value === 'object' && value !== null) {
    const out: { [key: string]: Json } = {};
    for (const [k, v] of Object.entries(value)) out[k] = clone(v);
    return out;
  }
  return value;
}
const original: Json = { list: [1, { deep: [true, null] }], name: 'x' };
const copy = clone(original);
console.log(copy, deepEqual(original, copy), copy === original);
function flatten(value: Json, prefix = ''): Record<string, Json> {
  if (typeof value !== 'object' || value === null) return { [prefix]: value };
  const entries = Array.isArray(value) ? value.map((v, i): [string, Json] => [String(i), v]) : Object.entries(value);
  return entries.reduce<Record<string, Json>>((acc, [k, v]) => ({ ...acc, ...flatten(v, prefix ? `${prefix}.${k}` : k) }), {});
}
console.log(flatten(original));
const count = (value: Json): number => (typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((n, v) => n + count(v), 0) : 1);
console.log(count(original), count([]), count('x'));
