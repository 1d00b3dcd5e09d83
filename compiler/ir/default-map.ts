// SPDX-License-Identifier: MIT
/** A map that makes the value of a key on first use. */
export class DefaultMap<K, V> {
  readonly map = new Map<K, V>();

  constructor(private readonly make: (key: K) => V) {}

  get(key: K): V {
    let value = this.map.get(key);
    if (value === undefined && !this.map.has(key)) {
      value = this.make(key);
      this.map.set(key, value);
    }
    return value as V;
  }
}
