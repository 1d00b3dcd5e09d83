// SPDX-License-Identifier: MIT
/** A map whose copies share their contents until one of them changes. */
export class SharedMap<K, V> implements Iterable<[K, V]> {
  private isShared = false;

  constructor(private map: Map<K, V> = new Map()) {}

  get size(): number {
    return this.map.size;
  }

  get(key: K): V | undefined {
    return this.map.get(key);
  }

  set(key: K, value: V): void {
    this.own().set(key, value);
  }

  delete(key: K): void {
    if (this.map.has(key)) this.own().delete(key);
  }

  copy(): SharedMap<K, V> {
    const copy = new SharedMap(this.map);
    this.isShared = copy.isShared = true;
    return copy;
  }

  /** Whether both have the same contents because nothing has changed since one was copied from the other. */
  isSame(other: SharedMap<K, V>): boolean {
    return this.map === other.map;
  }

  /** What is set or deleted meanwhile may be missing or there. */
  [Symbol.iterator](): IterableIterator<[K, V]> {
    return this.map.entries();
  }

  private own(): Map<K, V> {
    if (this.isShared) {
      this.map = new Map(this.map);
      this.isShared = false;
    }
    return this.map;
  }
}
