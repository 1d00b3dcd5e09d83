// SPDX-License-Identifier: MIT
// `typeof f === 'function'` in a union where functions stand beside classes that they would fit, as `{ name: string }` is.
class Named {
  constructor(readonly name: string) {}
}
type Value = number | Named | Value[] | Native;
type Native = (...args: Value[]) => Value;

const sum: Native = (...values) => values.reduce<number>((total, v) => total + (typeof v === 'number' ? v : 0), 0);

function apply(f: Value, args: Value[]): Value {
  if (typeof f === 'function') return f(...args);
  return Array.isArray(f) ? f.map((inner) => apply(inner, args)) : f;
}

console.log(apply(sum, [1, 2, 3]), apply([sum, [sum], 7, new Named('n')], [4, 5]));
const values: Value[] = [sum, new Named('sym'), 3];
for (const value of values) {
  if (typeof value === 'function') console.log('function', value(2, 3));
  else console.log(value instanceof Named ? value.name : value);
}
