// SPDX-License-Identifier: MIT
interface Options {
  readonly name: string;
  size?: number;
  label?: string;
}

// Somebody adds a size later; nobody a label.
const options: Options = { name: 'a' };
options.size = 3;

// Keys known only at run time make it a dictionary.
const counts: Record<string, number> = { one: 1 };
counts['two'] = 2;

// Spreads of one layout are a layout again.
const point = { x: 1, y: 2 };
const moved = { ...point, y: 3, z: 4 };

// Of one of two layouts: a dictionary.
function copy(source: { x: number }): object {
  return { ...source, copied: true };
}

// An alias under a wider type stores into the same field.
const narrow = { value: 1 };
const wide: { value: number | string } = { value: 'text' };

console.log(options, counts, moved, copy(point), copy(moved), narrow, wide);
