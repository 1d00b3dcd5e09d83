// SPDX-License-Identifier: MIT
// Classes inside functions that use the variables of the function.
function make(prefix: string) { class Greeter { constructor(private name: string) {} hi() { return `${prefix} ${this.name}`; } get loud() { return this.hi().toUpperCase(); } } return new Greeter('bob'); }
console.log(make('hello').hi(), make('yo').hi(), make('hey').loud, make('x'));
function test() {
  const log: string[] = [];
  class Res { constructor(readonly n: string) { log.push('open ' + n); } close() { log.push('close ' + this.n); } }
  const r = new Res('a'); r.close();
  class Sub extends Res { extra = log.length; override close() { super.close(); log.push('sub ' + this.extra); } }
  new Sub('b').close(); const s = new Sub('c'); console.log(s instanceof Res, s instanceof Sub, r instanceof Sub, s, r);
  return log;
}
console.log(test());
function counters(start: number) { let count = start; class Counter { private own = 0; inc() { this.own++; return ++count; } get state() { return [this.own, count]; } } return { a: new Counter(), b: new Counter() }; }
const { a, b } = counters(10); console.log(a.inc(), a.inc(), b.inc(), a.state, b.state); const other = counters(0); console.log(other.a.inc(), a.state);
function factory(label: string) { return class { constructor(public n: number) {} show() { return `${label}${this.n}`; } }; }
const A = factory('a'), B = factory('b'); console.log(new A(1).show(), new B(2).show(), [A, B].map(C => new C(9).show()), A === B, A.name);
function stack<T>(initial: T[]) { class Stack { private items = [...initial]; push(t: T) { this.items.push(t); return this; } all() { return this.items; } static readonly kind = 'stack'; } return new Stack(); }
console.log(stack([1, 2]).push(3).all(), stack(['x']).push('y').all());
const results: string[] = []; for (let i = 0; i < 3; i++) { const run = () => { class Task { id = i; run() { results.push(`task ${this.id} ${i}`); } } return new Task(); }; run().run(); } console.log(results);
function tree() { let made = 0; class Node { readonly kids: Node[] = []; readonly id = made++; add() { const n = new Node(); this.kids.push(n); return n; } *walk(): Generator<number> { yield this.id; for (const k of this.kids) yield* k.walk(); } } const root = new Node(); root.add().add(); root.add(); return [...root.walk()]; }
console.log(tree());
async function service(url: string) { class Client { async get(path: string) { await Promise.resolve(); return `${url}/${path}`; } } const c = new Client(); return [await c.get('a'), await c.get('b')]; }
service('http').then(r => console.log(r));
interface Shape { area(): number } function shapes(scale: number): Shape[] { class Sq implements Shape { constructor(private s: number) {} area() { return this.s ** 2 * scale; } } class Circ implements Shape { constructor(private r: number) {} area() { return this.r * scale; } } return [new Sq(2), new Circ(3)]; } console.log(shapes(10).map(s => s.area()));
class CustomError extends Error {} function guarded(code: number) { class LocalError extends CustomError { readonly code = code; constructor(m: string) { super(`${m} (${code})`); this.name = 'LocalError'; } } try { throw new LocalError('bad'); } catch (e) { if (e instanceof LocalError) return `${e.name} ${e.message} ${e.code} ${e instanceof CustomError}`; return 'other'; } } console.log(guarded(7));

