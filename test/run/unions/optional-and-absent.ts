// SPDX-License-Identifier: MIT
// Absent, explicitly undefined, and null are three things.
interface Options {
  name?: string;
  size?: number | undefined;
  parent?: Options | null;
}
const absent: Options = {};
const explicit: Options = { name: undefined, size: undefined, parent: null };
console.log(absent, explicit, Object.keys(absent).length, Object.keys(explicit).length);
console.log('name' in absent, 'name' in explicit, Object.hasOwn(explicit, 'size'), JSON.stringify(explicit));
const withDefaults = { name: 'default', size: 1, ...explicit };
const kept = { name: 'default', size: 1, ...absent };
console.log(withDefaults, kept);
const { name = 'n', size = 9, parent = absent } = explicit;
console.log(name, size, parent);
function f(options: Options): string {
  return `${options.name ?? 'anonymous'}/${options.size?.toFixed(1) ?? '?'}/${options.parent?.name}`;
}
console.log(f(absent), f({ name: '', size: 0, parent: { name: 'p' } }), f(explicit));
const copy = { ...absent, name: 'set' };
copy.size = 3;
console.log(copy, { ...copy, size: undefined });
function g(x?: number, ...rest: (string | undefined)[]): number {
  return (x === undefined ? 100 : x) + rest.length;
}
console.log(g(), g(undefined), g(1, undefined), g(0, 'a', undefined));
const sparse: Record<string, number | undefined> = { a: 1, b: undefined };
console.log('b' in sparse, sparse['b'], sparse['c'], Object.entries(sparse), { ...sparse, a: undefined });
delete sparse.b;
console.log('b' in sparse, Object.keys(sparse));
delete explicit.name;
console.log(explicit, 'name' in explicit);
const nested: Options = { parent: { parent: { name: 'deep' } } };
console.log(nested.parent?.parent?.name, nested.parent?.parent?.parent?.name, nested);
