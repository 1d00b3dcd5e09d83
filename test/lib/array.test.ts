// SPDX-License-Identifier: MIT
import './shim';
import * as array from '../../compiler/lib/array';
import * as callbacks from '../../compiler/lib/array-callbacks';
import * as sort from '../../compiler/lib/array-sort';
import * as strings from '../../compiler/lib/string';
import { Random } from './random';

type Method = (...args: unknown[]) => unknown;

/** What a call gives, changes or throws. */
function outcome(run: () => unknown, self: unknown): unknown[] {
  try {
    return [run(), self];
  } catch (error) {
    return [String(error), self];
  }
}

const indices = [0, 1, -1, 2, -3, 5, 100, -100, 1.7, NaN, Infinity, -Infinity];
const plain = [
  'at',
  'concat',
  'copyWithin',
  'fill',
  'includes',
  'indexOf',
  'join',
  'pop',
  'push',
  'reverse',
  'shift',
  'slice',
  'splice',
  'toReversed',
  'toSpliced',
  'unshift',
  'with',
];

test.each(plain)('Array.prototype.%s', (name) => {
  const random = new Random(name.length * 1000 + name.charCodeAt(0));
  const library = array as unknown as Record<string, Method>;
  for (let round = 0; round < 2000; round++) {
    const self = Array.from({ length: random.below(7) }, () => random.below(5));
    const takesValue = ['fill', 'includes', 'indexOf', 'push', 'unshift', 'concat'].includes(name);
    const least = ['at', 'copyWithin', 'with', 'splice', 'toSpliced'].includes(name)
      ? name === 'at'
        ? 1
        : 2
      : takesValue
        ? 1
        : 0;
    const most =
      {
        at: 1,
        copyWithin: 3,
        with: 2,
        fill: 3,
        includes: 2,
        indexOf: 2,
        join: 0,
        slice: 2,
        splice: 5,
        toSpliced: 5,
        push: 3,
        unshift: 3,
        concat: 2,
      }[name] ?? 0;
    const count = least + random.below(most - least + 1);
    const args: unknown[] = Array.from({ length: count }, () => indices[random.below(indices.length)]);
    if (name === 'concat') args[0] = [8, 9];
    const ours = self.slice();
    const method = library[`Array_${name}$${count}`] ?? library[`Array_${name}`];
    const mine = outcome(() => method!(ours, ...args), ours);
    const node = outcome(() => (self as unknown as Record<string, Method>)[name]!.apply(self, args), self);
    expect([args, ...mine]).toEqual([args, ...node]);
  }
});

test('sort is stable and as Node’s, with comparators and without', () => {
  const random = new Random(3);
  for (let round = 0; round < 300; round++) {
    const items = Array.from({ length: random.below(60) }, (_, i) => ({ key: random.below(9), i }));
    const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    expect(sort.Array_sort$1(items.slice(), compare)).toEqual(items.slice().sort(compare));
    const mixed = items.map(({ key, i }) => (i % 7 === 3 ? undefined : key * 7));
    expect(sort.Array_sort$0(mixed.slice())).toEqual(mixed.slice().sort());
  }
});

test('callbacks see a changing array as in Node', () => {
  const log = (run: (items: number[], f: (value: number, index: number) => number) => unknown): unknown[] => {
    const items = [1, 2, 3, 4, 5];
    const seen: unknown[] = [];
    const result = run(items, (value, index) => {
      seen.push([value, index]);
      if (value === 2) items.pop();
      if (value === 3) items.push(9, 8, 7);
      return value * 2;
    });
    return [result, seen, items];
  };
  expect(log((a, f) => callbacks.Array_map(a, f))).toEqual(log((a, f) => a.map(f)));
  expect(log((a, f) => callbacks.Array_filter(a, f))).toEqual(log((a, f) => a.filter(f)));
  expect(log((a, f) => callbacks.Array_forEach(a, f))).toEqual(log((a, f) => a.forEach(f)));
  expect(log((a, f) => callbacks.Array_some(a, (v, i) => f(v, i) > 9))).toEqual(
    log((a, f) => a.some((v, i) => f(v, i) > 9)),
  );
  expect(log((a, f) => callbacks.Array_reduce$2(a, (s, v, i) => s + f(v, i), 0))).toEqual(
    log((a, f) => a.reduce((s, v, i) => s + f(v, i), 0)),
  );
});

const stringMethods = [
  'at',
  'charAt',
  'charCodeAt',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'padEnd',
  'padStart',
  'repeat',
  'replace',
  'replaceAll',
  'slice',
  'split',
  'startsWith',
  'substr',
  'substring',
];

test.each(stringMethods)('String.prototype.%s', (name) => {
  const random = new Random(name.length * 991 + name.charCodeAt(1));
  const library = strings as unknown as Record<string, Method>;
  const needles = ['', 'a', 'ab', 'ba', 'c', 'abcabc'];
  for (let round = 0; round < 2000; round++) {
    const self = Array.from({ length: random.below(8) }, () => 'abc'[random.below(3)]).join('');
    const needle = needles[random.below(needles.length)] as string;
    const index = indices[random.below(indices.length)] as number;
    const second = indices[random.below(indices.length)] as number;
    let args: unknown[];
    if (['at', 'charAt', 'charCodeAt', 'repeat'].includes(name)) args = [index];
    else if (['padEnd', 'padStart'].includes(name)) args = [Number.isFinite(index) ? index : 9, needle];
    else if (name.startsWith('replace')) args = [needle, ['x', '$&$&', "[$`|$']", '$$1$', '$1'][random.below(5)]];
    else if (['slice', 'substr', 'substring'].includes(name)) args = [index, second].slice(0, 1 + random.below(2));
    else if (name === 'split') args = [needle, Math.abs(index)].slice(0, 1 + random.below(2));
    else args = [needle, index].slice(0, 1 + random.below(2));
    const method = library[`String_${name}$${args.length}`] ?? library[`String_${name}`];
    const mine = outcome(() => method!(self, ...args), self);
    const node = outcome(() => (self as unknown as Record<string, Method>)[name]!.apply(self, args), self);
    expect([args, ...mine]).toEqual([args, ...node]);
  }
});
