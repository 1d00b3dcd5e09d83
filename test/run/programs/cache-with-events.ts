// SPDX-License-Identifier: MIT
// A cache with time to live on an injected clock and listeners typed by event name.
type Events<K, V> = { hit: [key: K]; miss: [key: K, reason: 'absent' | 'expired']; evict: [key: K, value: V] };
type Handler<A extends unknown[]> = (...args: A) => void;
class Clock { private now = 0; read = (): number => this.now; advance(ms: number): void { this.now += ms; } }
class Cache<K, V> {
  readonly #entries = new Map<K, { value: V; expires: number }>();
  readonly #handlers: { [E in keyof Events<K, V>]: Handler<Events<K, V>[E]>[] } = { hit: [], miss: [], evict: [] };
  #hits = 0; #lookups = 0;
  constructor(private readonly options: { max: number; ttl: number; now: () => number }) {}
  on<E extends keyof Events<K, V>>(event: E, handler: Handler<Events<K, V>[E]>): this { (this.#handlers[event] as Handler<Events<K, V>[E]>[]).push(handler); return this; }
  #emit<E extends keyof Events<K, V>>(event: E, ...args: Events<K, V>[E]): void { for (const h of this.#handlers[event] as Handler<Events<K, V>[E]>[]) h(...args); }
  get(key: K): V | undefined {
    this.#lookups++;
    const entry = this.#entries.get(key);
    if (!entry) { this.#emit('miss', key, 'absent'); return undefined; }
    if (entry.expires <= this.options.now()) { this.#entries.delete(key); this.#emit('miss', key, 'expired'); return undefined; }
    this.#hits++;
    this.#entries.delete(key); this.#entries.set(key, entry);
    this.#emit('hit', key);
    return entry.value;
  }
  set(key: K, value: V, ttl = this.options.ttl): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires: this.options.now() + ttl });
    for (const [oldest, { value: old }] of this.#entries) { if (this.#entries.size <= this.options.max) break; this.#entries.delete(oldest); this.#emit('evict', oldest, old); }
  }
  getOrCompute(key: K, compute: (key: K) => V): V { const found = this.get(key); if (found !== undefined) return found; const made = compute(key); this.set(key, made); return made; }
  get ratio(): string { return `${this.#hits}/${this.#lookups}`; }
  get size(): number { return this.#entries.size; }
  *keys(): IterableIterator<K> { yield* this.#entries.keys(); }
}
const clock = new Clock();
const log: string[] = [];
const cache = new Cache<string, number[]>({ max: 2, ttl: 10, now: clock.read }).on('hit', (k) => log.push(`hit ${k}`)).on('miss', (k, why) => log.push(`miss ${k} ${why}`)).on('evict', (k, v) => log.push(`evict ${k}=${v.join('+')}`));
cache.set('a', [1]); cache.set('b', [2, 2]);
console.log(cache.get('a'), [...cache.keys()]);
cache.set('c', [3]);
console.log(cache.get('b'), cache.size, log.splice(0));
clock.advance(10);
console.log(cache.get('a'), cache.getOrCompute('z', (k) => [k.length]), cache.getOrCompute('z', () => []), log.splice(0), cache.ratio);
cache.set('short', [0], 1); clock.advance(2); console.log(cache.get('short'), [...cache.keys()], cache);
