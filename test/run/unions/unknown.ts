// SPDX-License-Identifier: MIT
// Values of type unknown, narrowed step by step.
function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
    case 'bigint':
      return `${typeof value} ${value}`;
    case 'boolean':
      return value ? 'T' : 'F';
    case 'undefined':
      return 'undef';
    case 'function':
      return 'function';
    case 'symbol':
      return 'symbol';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(describe).join(', ')}]`;
      if (value instanceof Map) return `map of ${value.size}`;
      if (value instanceof Error) return `${value.name}: ${value.message}`;
      return `{${Object.entries(value).map(([k, v]) => `${k}: ${describe(v)}`).join(', ')}}`;
    default:
      return 'impossible';
  }
}
const values: unknown[] = [
  'a"b', 1.5, 10n, true, undefined, null, [1, ['x', null]], { a: 1, b: { c: false } }, new Map([[1, 2]]), new RangeError('r'),
  () => 1, new Set(), -0,
];
for (const value of values) console.log(describe(value));
function get(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !(key in current)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}
const data: unknown = { user: { name: 'Ann', tags: ['x', 'y'] }, n: 0 };
console.log(get(data, 'user', 'name'), get(data, 'user', 'tags', '1'), get(data, 'n'), get(data, 'x', 'y'), get(null, 'a'));
const a: unknown = 5;
const b: unknown = '5';
console.log(a === b, a === 5, a !== null, typeof a === typeof b, String(a) === b);
let anything: unknown = 1;
anything = 'two';
anything = [anything, 3];
console.log(anything);
