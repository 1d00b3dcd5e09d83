// SPDX-License-Identifier: MIT
// Interfaces that are called and have properties, as libraries have them: styles, signals, selectors, servers.
interface Style { (text: string): string; bold: Style; red: Style; codes: number[] }
function make(codes: number[]): Style {
  const style = ((text: string) => `${codes.map((c) => `<${c}>`).join('')}${text}</>`) as Style;
  style.codes = codes;
  return style;
}
const base = make([]);
base.bold = make([1]);
base.red = make([31]);
base.bold.red = make([1, 31]);
console.log(base('x'), base.bold('b'), base.red('r'), base.bold.red('br'), base.bold.red.codes);
type Handler = (req: { path: string }, next: () => void) => void;
interface App { (path: string): void; use(h: Handler): App; handlers: Handler[] }
function app(): App {
  const handlers: Handler[] = [];
  const self = function (path: string): void {
    let i = 0;
    const next = (): void => { const h = handlers[i++]; if (h) h({ path }, next); };
    next();
  } as App;
  self.handlers = handlers;
  self.use = (h) => { handlers.push(h); return self; };
  return self;
}
const a = app().use((r, next) => { console.log('first', r.path); next(); }).use((r) => console.log('second', r.path));
a('/x'); console.log(a.handlers.length);
type Selector<S, R> = ((state: S) => R) & { recomputations: () => number; reset(): void };
function createSelector<S, A, R>(input: (s: S) => A, compute: (a: A) => R): Selector<S, R> {
  let last: A | undefined, result: R | undefined, count = 0;
  const selector = (state: S): R => {
    const a = input(state);
    if (result === undefined || a !== last) { last = a; count++; result = compute(a); }
    return result;
  };
  return Object.assign(selector, { recomputations: () => count, reset() { count = 0; } });
}
const sel = createSelector((s: { items: number[]; other: string }) => s.items, (items) => items.reduce((x, y) => x + y, 0));
const st = { items: [1, 2, 3], other: 'a' };
console.log(sel(st), sel(st), sel({ ...st, other: 'b' }), sel.recomputations());
console.log(sel({ items: [4], other: '' }), sel.recomputations()); sel.reset(); console.log(sel.recomputations());
interface Signal<T> { (): T; set(v: T): void; subscribe(f: (v: T) => void): () => void }
function signal<T>(initial: T): Signal<T> {
  let v = initial; const subs = new Set<(v: T) => void>();
  const s = (() => v) as Signal<T>;
  s.set = (n) => { v = n; subs.forEach((f) => f(n)); };
  s.subscribe = (f) => { subs.add(f); return () => { subs.delete(f); }; };
  return s;
}
const sg = signal(1); const off = sg.subscribe((v) => console.log('got', v)); sg.set(2); off(); sg.set(3); console.log(sg());
const ss = signal('a'); ss.set('b'); console.log(ss().toUpperCase());
class Registry { private static cache: { (k: string): number; hits: number } | undefined; static get(): { (k: string): number; hits: number } {
  if (!Registry.cache) { const f = Object.assign((k: string) => { f.hits++; return k.length; }, { hits: 0 }); Registry.cache = f; } return Registry.cache; } }
Registry.get()('abc'); Registry.get()('ab'); console.log(Registry.get().hits);
let fact: { (n: number): number; calls?: number } = (n) => { fact.calls = (fact.calls ?? 0) + 1; return n < 2 ? 1 : n * fact(n - 1); };
console.log(fact(5), fact.calls);
function counter(): number { counter.count++; return counter.count; }
counter.count = 0;
counter(); counter();
console.log(counter.count);
const memo = (n: number): number => {
  const hit = memo.cache.get(n);
  if (hit !== undefined) return hit;
  const r = n < 2 ? n : memo(n - 1) + memo(n - 2);
  memo.cache.set(n, r);
  return r;
};
memo.cache = new Map<number, number>();
console.log(memo(50), memo.cache.size);
