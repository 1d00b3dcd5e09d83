// SPDX-License-Identifier: MIT
// Unions of primitives, with typeof narrowing in all its forms.
type Scalar = string | number | boolean | bigint | null | undefined;
function show(value: Scalar): string {
  if (typeof value === 'string') return `string of ${value.length}`;
  if (typeof value === 'number') return `number ${value.toFixed(2)}`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'bigint') return `big ${value * 2n}`;
  return value === null ? 'null' : 'undefined';
}
const scalars: Scalar[] = ['text', 3.14159, true, false, 10n, null, undefined, '', 0, NaN];
console.log(scalars.map(show));
console.log(scalars.map((v) => typeof v), scalars.filter((v) => v).length, scalars.filter((v) => v == null).length);
function double(value: string | number): string | number {
  return typeof value === 'number' ? value * 2 : value + value;
}
console.log(double(4), double('ab'), double(2147483647));
function width(value: number | 'auto' | `${number}%`): string {
  switch (typeof value) {
    case 'number':
      return `${value}px`;
    default:
      return value;
  }
}
console.log(width(10), width('auto'), width('50%'));
let slot: number | string = 5;
slot += 1;
console.log(slot + 1);
slot = 'now text';
console.log(slot.toUpperCase());
const mixed: (number | string)[] = [1, 'a', 2, 'b', -0];
let sum = 0;
let text = '';
for (const item of mixed) {
  if (typeof item === 'number') sum += item;
  else text += item;
}
console.log(sum, text, mixed, mixed.indexOf('b'), mixed.includes(2), mixed.join('|'));
const maybe: (string | undefined)[] = ['x', undefined, 'y'];
console.log(maybe.map((m) => m?.length ?? -1), maybe.filter((m): m is string => m !== undefined).join(''));
console.log([1, '1', true, null].map((a) => [1, '1', true, null].map((b) => a === b)));
