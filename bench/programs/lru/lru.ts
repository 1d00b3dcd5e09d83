// SPDX-License-Identifier: MIT
/** Caches that forget what was not used for longest: one on a Map's order of insertion, one on a linked list. */

interface Cache<K, V> {
  get(key: K): V | undefined;
  put(key: K, value: V): void;
}

class OrderedCache<K, V> implements Cache<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(private readonly capacity: number) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, value);
    }
    return value;
  }

  put(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
  }
}

class Link<K, V> {
  previous: Link<K, V> | undefined;
  next: Link<K, V> | undefined;

  constructor(
    readonly key: K,
    public value: V,
  ) {}
}

class LinkedCache<K, V> implements Cache<K, V> {
  private readonly links = new Map<K, Link<K, V>>();
  private newest: Link<K, V> | undefined;
  private oldest: Link<K, V> | undefined;

  constructor(private readonly capacity: number) {}

  get(key: K): V | undefined {
    const link = this.links.get(key);
    if (link === undefined) return undefined;
    this.unlink(link);
    this.linkFirst(link);
    return link.value;
  }

  put(key: K, value: V): void {
    const known = this.links.get(key);
    if (known) {
      known.value = value;
      this.unlink(known);
      this.linkFirst(known);
      return;
    }
    const link = new Link(key, value);
    this.links.set(key, link);
    this.linkFirst(link);
    if (this.links.size > this.capacity && this.oldest) {
      this.links.delete(this.oldest.key);
      this.unlink(this.oldest);
    }
  }

  private linkFirst(link: Link<K, V>): void {
    link.previous = undefined;
    link.next = this.newest;
    if (this.newest) this.newest.previous = link;
    else this.oldest = link;
    this.newest = link;
  }

  private unlink(link: Link<K, V>): void {
    if (link.previous) link.previous.next = link.next;
    else this.newest = link.next;
    if (link.next) link.next.previous = link.previous;
    else this.oldest = link.previous;
  }
}

function exercise<K>(cache: Cache<K, number>, keyOf: (n: number) => K, rounds: number): number {
  let seed = 99;
  let hits = 0;
  let sum = 0;
  for (let i = 0; i < rounds; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const n = ((seed >>> 8) % 3000) * ((seed >>> 21) % 5);
    const key = keyOf(n);
    const value = cache.get(key);
    if (value === undefined) {
      cache.put(key, n + 1);
    } else {
      hits++;
      sum = (sum + value * i) % 1_000_003;
    }
  }
  return hits + sum;
}

export function work(): number {
  const byNumber = exercise(new OrderedCache<number, number>(2000), (n) => n, 900_000);
  const byName = exercise(new LinkedCache<string, number>(2000), (n) => `user-${n}`, 900_000);
  return byNumber * 1000 + byName;
}
