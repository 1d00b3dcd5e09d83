// SPDX-License-Identifier: MIT
import './shim';
import { Map as LibraryMap } from '../../compiler/lib/map';
import { Set as LibrarySet } from '../../compiler/lib/set';
import { Random } from './random';

/** The calls that both kinds of map understand. */
interface AnyMap {
  readonly size: number;
  get(key: unknown): unknown;
  has(key: unknown): boolean;
  set(key: unknown, value: unknown): unknown;
  delete(key: unknown): boolean;
  clear(): void;
  entries(): { next(): unknown };
  keys(): { next(): unknown };
}

/** Runs a random sequence of operations, iterators kept open among them, and gives what could be seen. */
function observe(map: AnyMap, seed: number): unknown[] {
  const random = new Random(seed);
  const seen: unknown[] = [];
  const open: { next(): unknown }[] = [];
  const odd = [NaN, 0, -0, 'a', '', null, undefined, true];
  for (let step = 0; step < 400; step++) {
    const key = random.below(8) === 0 ? odd[random.below(odd.length)] : random.below(24);
    switch (random.below(12)) {
      case 0:
      case 1:
      case 2:
      case 3:
        map.set(key, step);
        break;
      case 4:
      case 5:
      case 6:
        seen.push(map.delete(key));
        break;
      case 7:
        seen.push(map.get(key), map.has(key), map.size);
        break;
      case 8:
        open.push(random.below(2) === 0 ? map.entries() : map.keys());
        break;
      case 9:
        if (random.below(10) === 0) map.clear();
        break;
      default:
        for (const iterator of open) seen.push(iterator.next());
    }
  }
  for (const iterator of open) for (let i = 0; i < 30; i++) seen.push(iterator.next());
  return seen;
}

test.each(Array.from({ length: 100 }, (_, i) => i + 1))('a Map behaves as Node’s, seed %i', (seed) => {
  expect(observe(new LibraryMap() as AnyMap, seed)).toEqual(observe(new Map() as AnyMap, seed));
});

test('iteration sees what is added and skips what is deleted meanwhile', () => {
  const log = (set: Set<number> | LibrarySet<number>): number[] => {
    const seen: number[] = [];
    for (const value of set) {
      seen.push(value);
      if (value < 20) set.add(value + 10);
      set.delete(value - 1);
      if (value % 3 === 0) {
        set.delete(value);
        if (seen.length < 50) set.add(value);
      }
    }
    return seen;
  };
  expect(log(new LibrarySet([1, 2, 3, 4]))).toEqual(log(new Set([1, 2, 3, 4])));
});

test('forEach of a Map that grows and shrinks', () => {
  const log = (map: Map<number, string> | LibraryMap<number, string>): string[] => {
    const seen: string[] = [];
    map.forEach((value, key) => {
      seen.push(`${key}${value}`);
      if (key < 40) map.set(key + 7, value + key);
      if (key % 2 === 0) map.delete(key + 7);
      if (key === 21) map.clear();
    });
    return seen;
  };
  const entries: [number, string][] = [
    [1, 'a'],
    [2, 'b'],
    [0, 'c'],
  ];
  expect(log(new LibraryMap(entries))).toEqual(log(new Map(entries)));
});
