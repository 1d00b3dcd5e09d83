// SPDX-License-Identifier: MIT
/** Map and WeakMap. */
import { $FIRST_CAPACITY, $HashTable, $KeyIterator, $TableIterator } from './hash-table';

export class Map<K, V> extends $HashTable<K> {
  $values: V[] = $alloc<V>($FIRST_CAPACITY);

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super();
    if (entries !== undefined && entries !== null) for (const [key, value] of entries) this.set(key, value);
  }

  override $moveValue(from: i32, to: i32): void {
    $store(this.$values, to, $load(this.$values, from));
  }

  override $clearValue(index: i32): void {
    rt_array_clear(this.$values, index);
  }

  override $truncateValues(length: i32): void {
    $setLength(this.$values, length);
  }

  get(key: K): V | undefined {
    const entry = this.$find(key);
    return entry < 0 ? undefined : $load(this.$values, entry);
  }

  has(key: K): boolean {
    return this.$find(key) >= 0;
  }

  set(key: K, value: V): this {
    const hash = $hash(key);
    const entry = this.$findHashed(key, hash);
    if (entry >= 0) $store(this.$values, entry, value);
    else {
      this.$append(key, hash);
      $push(this.$values, value);
    }
    return this;
  }

  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    const iterator = new $KeyIterator<K>(this);
    for (let entry = iterator.$step(); entry >= 0; entry = iterator.$step()) {
      callback($load(this.$values, entry), $load(this.$keys, entry), this);
    }
  }

  keys(): $KeyIterator<K> {
    return new $KeyIterator<K>(this);
  }

  values(): $MapValues<K, V> {
    return new $MapValues<K, V>(this);
  }

  entries(): $MapEntries<K, V> {
    return new $MapEntries<K, V>(this);
  }

  [Symbol.iterator](): $MapEntries<K, V> {
    return new $MapEntries<K, V>(this);
  }
}

export class $MapValues<K, V> extends $TableIterator<K, V, Map<K, V>> {
  $advance(): boolean {
    const entry = this.$step();
    if (entry < 0) return false;
    this.$current = $load(this.$table.$values, entry);
    return true;
  }
}

export class $MapEntries<K, V> extends $TableIterator<K, [K, V], Map<K, V>> {
  $advance(): boolean {
    const entry = this.$step();
    if (entry < 0) return false;
    this.$current = [$load(this.$table.$keys, entry), $load(this.$table.$values, entry)];
    return true;
  }
}

/** `new Map(entries)` of an iterable whose static type is S. */
export function MapConstructor_new$1<K, V, S extends Iterable<readonly [K, V]>>(entries: S): Map<K, V> {
  const map = new Map<K, V>();
  for (const [key, value] of entries) map.set(key, value);
  return map;
}

/** Keeps its keys alive: nothing in JavaScript can tell, except the memory it takes. */
export class WeakMap<K extends WeakKey, V> {
  readonly $map = new Map<K, V>();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    if (entries !== undefined && entries !== null) for (const [key, value] of entries) this.$map.set(key, value);
  }

  get(key: K): V | undefined {
    return this.$map.get(key);
  }

  has(key: K): boolean {
    return this.$map.has(key);
  }

  set(key: K, value: V): this {
    this.$map.set(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.$map.delete(key);
  }
}
