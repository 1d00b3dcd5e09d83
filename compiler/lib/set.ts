// SPDX-License-Identifier: MIT
/** Set, WeakSet and WeakRef. */
import { $HashTable, $KeyIterator, $TableIterator } from './hash-table';

export class Set<T> extends $HashTable<T> {
  constructor(values?: Iterable<T> | null) {
    super();
    if (values !== undefined && values !== null) for (const value of values) this.add(value);
  }

  override $moveValue(_from: i32, _to: i32): void {}

  override $clearValue(_index: i32): void {}

  override $truncateValues(_length: i32): void {}

  add(value: T): this {
    const hash = $hash(value);
    if (this.$findHashed(value, hash) < 0) this.$append(value, hash);
    return this;
  }

  has(value: T): boolean {
    return this.$find(value) >= 0;
  }

  forEach(callback: (value: T, key: T, set: Set<T>) => void): void {
    const iterator = new $KeyIterator<T>(this);
    for (let entry = iterator.$step(); entry >= 0; entry = iterator.$step()) {
      const value = $load(this.$keys, entry);
      callback(value, value, this);
    }
  }

  keys(): $KeyIterator<T> {
    return new $KeyIterator<T>(this);
  }

  values(): $KeyIterator<T> {
    return new $KeyIterator<T>(this);
  }

  entries(): $SetEntries<T> {
    return new $SetEntries<T>(this);
  }

  [Symbol.iterator](): $KeyIterator<T> {
    return new $KeyIterator<T>(this);
  }
}

export class $SetEntries<T> extends $TableIterator<T, [T, T], Set<T>> {
  $advance(): boolean {
    const entry = this.$step();
    if (entry < 0) return false;
    const value = $load(this.$table.$keys, entry);
    this.$current = [value, value];
    return true;
  }
}

/** `new Set(values)` of an iterable whose static type is S. */
export function SetConstructor_new$1<T, S extends Iterable<T>>(values: S): Set<T> {
  const set = new Set<T>();
  for (const value of values) set.add(value);
  return set;
}

/** Keeps its members alive: nothing in JavaScript can tell, except the memory it takes. */
export class WeakSet<T extends WeakKey> {
  readonly $set = new Set<T>();

  constructor(values?: Iterable<T> | null) {
    if (values !== undefined && values !== null) for (const value of values) this.$set.add(value);
  }

  add(value: T): this {
    this.$set.add(value);
    return this;
  }

  has(value: T): boolean {
    return this.$set.has(value);
  }

  delete(value: T): boolean {
    return this.$set.delete(value);
  }
}

/** Never lets go, which JavaScript allows. */
export class WeakRef<T extends WeakKey> {
  constructor(private readonly $target: T) {}

  deref(): T | undefined {
    return this.$target;
  }
}

/** Never calls back, which JavaScript allows. */
export class FinalizationRegistry<T> {
  constructor(readonly $cleanup: (held: T) => void) {}

  register(_target: WeakKey, _held: T, _token?: WeakKey): void {}

  unregister(_token: WeakKey): boolean {
    return false;
  }
}
