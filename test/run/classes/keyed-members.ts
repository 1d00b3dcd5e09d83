// SPDX-License-Identifier: MIT
// object[key] where the key names methods and accessors, with the object as receiver.
class Machine { private log: string[] = []; state = 'idle'; start() { this.log.push('start'); this.state = 'on'; return this.state; } stop(n = 1) { this.log.push('stop' + n); this.state = 'off'; return this.state; } get size() { return this.log.length; } }
const m = new Machine();
const acts = ['start', 'stop', 'start'] as const;
for (const a of acts) console.log(m[a]());
type Act = 'start' | 'stop';
function run(x: Machine, a: Act) { return x[a](); }
console.log(run(m, 'stop'), m.size, m);
const fields = ['state', 'size'] as const;
for (const f of fields) console.log(f, m[f]);
const handlers = { a(this: { n: number }) { return this.n; }, n: 4 };
const hk = 'a' as 'a';
console.log(handlers[hk]());
interface Visitor { num(n: number): string; str(s: string): string }
class V implements Visitor { count = 0; num(n: number) { this.count++; return 'n' + n; } str(s: string) { this.count++; return 's' + s; } }
const v = new V();
function visit(vis: Visitor, kind: 'num' | 'str', x: number | string) { return vis[kind](x as never); }
console.log(visit(v, 'num', 1), visit(v, 'str', 'q'), v.count);
console.log(visit({ num: n => `N${n}`, str: s => s + s }, 'str', 'zz'));
const calc = { add: (a: number, b: number) => a + b, sub: (a: number, b: number) => a - b, total: 0 };
for (const op of ['add', 'sub'] as const) calc.total += calc[op](5, 3);
console.log(calc.total);
class Emitter<E extends { [k: string]: unknown[] }> { private hs: { [K in keyof E]?: ((...a: E[K]) => void)[] } = {}; on<K extends keyof E>(k: K, h: (...a: E[K]) => void) { (this.hs[k] ??= []).push(h); return this; } emit<K extends keyof E>(k: K, ...a: E[K]) { this.hs[k]?.forEach(h => h(...a)); } }
const em = new Emitter<{ login: [string, number]; out: [] }>();
em.on('login', (u, n) => console.log('login', u, n)).on('out', () => console.log('out')); em.emit('login', 'bob', 3); em.emit('out');
class Counter { n = 0; inc() { this.n++; return this.n; } dec() { this.n--; return this.n; } }
const counter = new Counter();
const step: 'inc' | 'dec' = Math.random() >= 0 ? 'inc' : 'dec';
console.log(counter[step]());
function call(k: 'inc' | 'dec') { return counter[k](); }
console.log(call('inc'), call('dec'));
class Vec { constructor(public x: number, public y: number) {} get len() { return Math.hypot(this.x, this.y); } set len(vec: number) { const l = this.len; this.x *= vec / l; this.y *= vec / l; } }
const vec = new Vec(3, 4); const ks: (keyof Vec)[] = ['x', 'y', 'len']; for (const kk of ks) console.log(kk, vec[kk]); const axis: 'x' | 'y' = Math.random() >= 0 ? 'x' : 'y'; vec[axis] = 10; vec[axis]++; console.log(vec); const lk = 'len' as 'len' | 'x'; vec[lk] = 10; console.log(vec.len.toFixed(2));
function update<T, K extends keyof T>(o: T, kk: K, f: (vec: T[K]) => T[K]): void { o[kk] = f(o[kk]); } update(vec, 'y', y => y * 2); console.log(vec.y.toFixed(3));

