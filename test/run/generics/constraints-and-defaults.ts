// SPDX-License-Identifier: MIT
// Constraints that reach members, defaults, and generic callbacks through several levels.
function longest<T extends { length: number }>(a: T, b: T): T {
  return b.length > a.length ? b : a;
}
console.log(longest('abc', 'de'), longest([1], [2, 3]), longest({ length: 5, tag: 'x' }, { length: 3, tag: 'y' }));
interface Event2<P = undefined> {
  type: string;
  payload: P;
}
const events: (Event2 | Event2<number>)[] = [{ type: 'a', payload: undefined }, { type: 'b', payload: 5 }];
console.log(events.map((e) => e.payload ?? 'none'));
function setProperty<T, K extends keyof T>(target: T, key: K, value: T[K]): T {
  target[key] = value;
  return target;
}
console.log(setProperty({ a: 1, b: 'x' }, 'b', 'y'), setProperty({ n: [1] }, 'n', [2, 3]));
class Cache<K extends string | number, V> {
  private store = new Map<K, V>();
  hits = 0;
  get(key: K, make: (key: K) => V): V {
    const found = this.store.get(key);
    if (found !== undefined) {
      this.hits++;
      return found;
    }
    const made = make(key);
    this.store.set(key, made);
    return made;
  }
}
const squares = new Cache<number, number>();
console.log(squares.get(4, (k) => k * k), squares.get(4, () => -1), squares.hits);
const upper = new Cache<string, { text: string }>();
console.log(upper.get('a', (k) => ({ text: k.toUpperCase() })).text, upper.get('a', () => ({ text: '' })) === upper.get('a', () => ({ text: '' })));
const tryAll = <T>(...attempts: (() => T)[]): T | Error => {
  let last = new Error('nothing tried');
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      last = error as Error;
    }
  }
  return last;
};
const failing = (): number => {
  throw new Error('no');
};
console.log(tryAll(failing, () => 3), (tryAll(failing) as Error).message, (tryAll<string>() as Error).message);
function merge<A extends object, B extends object>(a: A, b: B): A & B {
  return { ...a, ...b };
}
const merged = merge({ x: 1 }, { y: 'two' });
console.log(merged.x, merged.y, merged);
