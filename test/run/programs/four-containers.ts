// SPDX-License-Identifier: MIT
// LRU cache, trie, union-find and priority queue.
class LRUCache<K, V> {
  private readonly map = new Map<K, V>();
  private hits = 0; private misses = 0;
  constructor(private readonly capacity: number, private readonly onEvict?: (key: K, value: V) => void) { if (capacity < 1) throw new RangeError('capacity must be positive'); }
  get(key: K): V | undefined { if (!this.map.has(key)) { this.misses++; return undefined; } const v = this.map.get(key) as V; this.map.delete(key); this.map.set(key, v); this.hits++; return v; }
  set(key: K, value: V): this { if (this.map.has(key)) this.map.delete(key); else if (this.map.size >= this.capacity) { const [oldest] = this.map.keys(); const [[k, v]] = [...this.map] as [[K, V]]; this.map.delete(oldest as K); this.onEvict?.(k, v); } this.map.set(key, value); return this; }
  get stats() { const { hits, misses } = this; return { hits, misses, ratio: hits / (hits + misses || 1) }; }
  *entries(): IterableIterator<[K, V]> { yield* [...this.map].reverse(); }
}
const evicted: string[] = [];
const c = new LRUCache<string, { n: number }>(2, (k, { n }) => evicted.push(`${k}=${n}`));
c.set('a', { n: 1 }).set('b', { n: 2 }); c.get('a'); c.set('c', { n: 3 });
console.log(c.get('b'), c.get('a')?.n, evicted, c.stats, [...c.entries()].map(([k]) => k));
try { new LRUCache(0); } catch (e) { if (e instanceof RangeError) console.log(e.name, e.message); }
class Trie { private root: TrieNode = { children: new Map(), end: false };
 insert(w: string) { let n = this.root; for (const ch of w) { let nx = n.children.get(ch); if (!nx) n.children.set(ch, (nx = { children: new Map(), end: false })); n = nx; } n.end = true; }
 *words(prefix = '', node = this.find(prefix)): Generator<string> { if (!node) return; if (node.end) yield prefix; for (const [ch, nx] of [...node.children].sort(([a], [b]) => a.localeCompare(b))) yield* this.words(prefix + ch, nx); }
 private find(p: string) { return [...p].reduce<TrieNode | undefined>((n, ch) => n?.children.get(ch), this.root); } }
interface TrieNode { children: Map<string, TrieNode>; end: boolean }
const t = new Trie(); for (const w of 'to tea ten inn in i A'.split(' ')) t.insert(w); console.log([...t.words('te')], [...t.words()], [...t.words('zz')]);
class UnionFind { private p: number[]; private sz: number[]; count: number; constructor(n: number) { this.p = [...Array(n).keys()]; this.sz = new Array<number>(n).fill(1); this.count = n; }
 find(x: number): number { while (this.p[x] !== x) { this.p[x] = this.p[this.p[x]!]!; x = this.p[x]!; } return x; }
 union(a: number, b: number): boolean { let [ra, rb] = [this.find(a), this.find(b)]; if (ra === rb) return false; if (this.sz[ra]! < this.sz[rb]!) [ra, rb] = [rb, ra]; this.p[rb] = ra; this.sz[ra]! += this.sz[rb]!; this.count--; return true; } }
const uf = new UnionFind(6); console.log(uf.union(0, 1), uf.union(1, 2), uf.union(0, 2), uf.count, uf.find(2) === uf.find(0));
class PQ<T> { private h: T[] = []; constructor(private cmp: (a: T, b: T) => number) {} push(x: T) { this.h.push(x); this.up(this.h.length - 1); return this; } pop(): T | undefined { const top = this.h[0], last = this.h.pop(); if (this.h.length && last !== undefined) { this.h[0] = last; this.down(0); } return top; } get size() { return this.h.length; }
 private up(i: number) { while (i > 0) { const p = (i - 1) >> 1; if (this.cmp(this.h[i]!, this.h[p]!) >= 0) break; [this.h[i], this.h[p]] = [this.h[p]!, this.h[i]!]; i = p; } }
 private down(i: number) { for (;;) { let m = i; for (const c of [2 * i + 1, 2 * i + 2]) if (c < this.h.length && this.cmp(this.h[c]!, this.h[m]!) < 0) m = c; if (m === i) return; [this.h[i], this.h[m]] = [this.h[m]!, this.h[i]!]; i = m; } } }
const pq = new PQ<[string, number]>((a, b) => a[1] - b[1] || a[0].localeCompare(b[0])); pq.push(['x', 3]).push(['y', 1]).push(['z', 2]).push(['a', 1]); const out = []; while (pq.size) out.push(pq.pop()!.join(':')); console.log(out);
