// SPDX-License-Identifier: MIT
// Indentation by number and string, replacer arrays and functions, revivers.
const data = { name: 'x', list: [1, [2, 3], {}], empty: [], nested: { deep: { value: null } }, skip: undefined };
console.log(JSON.stringify(data, null, 2));
console.log(JSON.stringify(data, null, '\t'));
console.log(JSON.stringify([1, { a: [] }], undefined, '--'), JSON.stringify({ a: 1 }, null, 20), JSON.stringify({ a: 1 }, null, ''), JSON.stringify([], null, 2));
console.log(JSON.stringify(data, ['name', 'nested', 'deep']));
console.log(JSON.stringify({ a: 1, b: 'text', c: [2, 'x'] }, (key, value: unknown) => (typeof value === 'number' ? value * 10 : value)));
console.log(JSON.stringify({ keep: 1, drop: 2, inner: { drop: 3, keep: 4 } }, (key, value: unknown) => (key === 'drop' ? undefined : value), 1));
const revived = JSON.parse('{"date":"1970-01-01","n":[1,2,{"n":3}]}', (key, value: unknown) => (typeof value === 'number' ? value + 1 : key === 'date' ? `on ${String(value)}` : value)) as unknown;
console.log(revived);
const keys: string[] = [];
JSON.parse('{"a":[1,{"b":2}],"c":3}', (key, value: unknown) => {
  keys.push(key);
  return value;
});
console.log(keys);
