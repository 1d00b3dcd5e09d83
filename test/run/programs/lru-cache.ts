// SPDX-License-Identifier: MIT
// A cache that forgets the least recently used entry, by linked list and by Map.
class Entry<K, V> {
  previous: Entry<K, V> | undefined;
  next: Entry<K, V> | undefined;
  constructor(readonly key: K, public value: V) {}
}

interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  keys(): K[];
}

class LinkedCache<K, V> implements Cache<K, V> {
  readonly #entries = new Map<K, Entry<K, V>>();
  #newest: Entry<K, V> | undefined;
  #oldest: Entry<K, V> | undefined;
  evictions = 0;

  constructor(private readonly capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError(`bad capacity ${capacity}`);
  }
  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#unlink(entry);
    this.#pushFront(entry);
    return entry.value;
  }
  set(key: K, value: V): void {
    const existing = this.#entries.get(key);
    if (existing) {
      existing.value = value;
      this.get(key);
      return;
    }
    if (this.#entries.size >= this.capacity && this.#oldest) {
      this.#entries.delete(this.#oldest.key);
      this.#unlink(this.#oldest);
      this.evictions++;
    }
    const entry = new Entry(key, value);
    this.#entries.set(key, entry);
    this.#pushFront(entry);
  }
  keys(): K[] {
    const keys: K[] = [];
    for (let e = this.#newest; e; e = e.next) keys.push(e.key);
    return keys;
  }
  #pushFront(entry: Entry<K, V>): void {
    entry.next = this.#newest;
    entry.previous = undefined;
    if (this.#newest) this.#newest.previous = entry;
    this.#newest = entry;
    this.#oldest ??= entry;
  }
  #unlink(entry: Entry<K, V>): void {
    if (entry.previous) entry.previous.next = entry.next;
    else this.#newest = entry.next;
    if (entry.next) entry.next.previous = entry.previous;
    else this.#oldest = entry.previous;
  }
}

class MapCache<K, V> implements Cache<K, V> {
  #map = new Map<K, V>();
  constructor(private readonly capacity: number) {}
  get(key: K): V | undefined {
    if (!this.#map.has(key)) return undefined;
    const value = this.#map.get(key) as V;
    this.#map.delete(key);
    this.#map.set(key, value);
    return value;
  }
  set(key: K, value: V): void {
    this.#map.delete(key);
    this.#map.set(key, value);
    if (this.#map.size > this.capacity) {
      const [oldest] = this.#map.keys();
      this.#map.delete(oldest);
    }
  }
  keys(): K[] {
    return [...this.#map.keys()].reverse();
  }
}

const linked = new LinkedCache<number, string>(3);
const mapped = new MapCache<number, string>(3);
const caches: Cache<number, string>[] = [linked, mapped];
let seed = 42;
let agreements = 0;
for (let step = 0; step < 500; step++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  const key = seed % 7;
  if (seed % 3 === 0) for (const cache of caches) cache.set(key, `v${step}`);
  const [a, b] = caches.map((cache) => cache.get(key));
  if (a === b && caches[0].keys().join() === caches[1].keys().join()) agreements++;
}
console.log(agreements, linked.keys(), linked.evictions > 0, caches.map((c) => c.get(-1)));
try {
  new LinkedCache(0);
} catch (e) {
  console.log(String(e));
}
