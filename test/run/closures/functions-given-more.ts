// SPDX-License-Identifier: MIT
// Functions with properties in fields, lists, classes, spreads and tests; names of functions behind casts.
function f(): void {} f.a = 1; const g = f; g.a++; console.log(f.a, g === f, Object.keys(f), 'a' in f, JSON.stringify({ f }), [f].map((x) => x.a));
type Fn = { (x: number): number; memo: Map<number, number>; stats?: { hits: number } };
const mk = (): Fn => { const h = ((x) => { const c = h.memo.get(x); if (c !== undefined) { h.stats = { hits: (h.stats?.hits ?? 0) + 1 }; return c; } const r = x * x; h.memo.set(x, r); return r; }) as Fn; h.memo = new Map(); return h; };
const m1 = mk(), m2 = mk(); m1(2); m1(2); m1(2); m2(3); console.log(m1.stats, m2.stats, m1.memo, m2.memo.size, m1 === m2); console.log(m1);
const obj = { run: Object.assign((n: number) => n + 1, { label: 'inc' }), nested: { cb: Object.assign(() => 'x', { z: [1, 2] }) } }; console.log(obj.run(1), obj.run.label, obj.nested.cb.z.length, obj);
const list: Fn[] = [m1, m2]; for (const h of list) h.stats = undefined; console.log(list.map((h) => 'stats' in h), m1.stats); const copy = { ...m1 }; console.log(Object.keys(copy));
class K { handler: Fn = mk(); static helper = Object.assign((s: string) => s + '!', { calls: 0 }); use(): number { K.helper.calls++; return this.handler(4); } } const k = new K(); k.use(); k.use(); console.log(K.helper.calls, k.handler.stats, K.helper('a'));
function outer(): { (): number; reset(): void } { let n = 0; function inner(): number { return ++n; } inner.reset = (): void => { n = 0; }; return inner; } const o1 = outer(), o2 = outer(); o1(); o1(); o2(); console.log(o1(), o2()); o1.reset(); console.log(o1(), o2());
const counter = function counter(): number { return counter.n++; }; counter.n = 5; console.log(counter(), counter.n);
interface Plug { (x: string): string; meta: { name: string; deps: string[] } } const plug = (name: string, deps: string[], fn: (x: string) => string): Plug => Object.assign(fn, { meta: { name, deps } }); const ps = [plug('up', [], (s) => s.toUpperCase()), plug('ex', ['up'], (s) => s + '!')]; console.log(ps.reduce((s, p) => p(s), 'hey'), ps.map((p) => `${p.meta.name}<${p.meta.deps}>`).join());
const isPlug = (x: unknown): x is Plug => typeof x === 'function' && 'meta' in x; console.log(isPlug(ps[0]), isPlug(() => 1), isPlug(3)); const anyFn: unknown = ps[1]; if (isPlug(anyFn)) console.log(anyFn.meta.name, anyFn('q'));
const frozen = Object.freeze(Object.assign(() => 1, { v: 1 })); try { (frozen as { v: number }).v = 2; } catch (e) { console.log((e as Error).name); } console.log(frozen.v, frozen());
const t = Object.assign(<T,>(x: T): T => x, { tag: 'generic' }); console.log(t(3), t('s'), t.tag); const asy = Object.assign(async (n: number) => n * 2, { kind: 'async' as const }); asy(4).then((v) => console.log(v, asy.kind)); const gen = Object.assign(function* () { yield 1; }, { g: true }); console.log([...gen()], gen.g, gen);
const wm = new WeakMap<object, string>(); wm.set(f, 'f'); console.log(wm.get(g), new Set([f, g]).size, typeof f, f instanceof Function, String(f.name), f.length);
const { a, ...others } = f; console.log(a, others); const e = Object.entries(plug('x', [], String)); console.log(e); delete (m1 as { stats?: unknown }).stats; console.log('stats' in m1, m1.stats);
