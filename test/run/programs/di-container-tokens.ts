// SPDX-License-Identifier: MIT
// A container with typed tokens, scopes, children and cycles.
type Token<T> = { readonly id: symbol; readonly _type?: T };
const token = <T>(name: string): Token<T> => ({ id: Symbol(name) });
type Factory<T> = (c: Container) => T;
type Scope = 'singleton' | 'transient';
interface Registration<T> { factory: Factory<T>; scope: Scope; instance?: T }
class Container {
  private readonly registry = new Map<symbol, Registration<unknown>>();
  private readonly resolving: symbol[] = [];
  constructor(private readonly parent?: Container) {}
  register<T>(t: Token<T>, factory: Factory<T>, scope: Scope = 'singleton'): this {
    this.registry.set(t.id, { factory, scope });
    return this;
  }
  resolve<T>(t: Token<T>): T {
    const reg = this.registry.get(t.id) as Registration<T> | undefined;
    if (!reg) {
      if (this.parent) return this.parent.resolve(t);
      throw new Error(`No registration for ${String(t.id)}`);
    }
    if (this.resolving.includes(t.id)) {
      throw new Error('Cycle: ' + [...this.resolving, t.id].map((s) => s.description).join(' -> '));
    }
    if (reg.scope === 'singleton' && 'instance' in reg) return reg.instance as T;
    this.resolving.push(t.id);
    try {
      const value = reg.factory(this);
      if (reg.scope === 'singleton') reg.instance = value;
      return value;
    } finally {
      this.resolving.pop();
    }
  }
  child(): Container {
    return new Container(this);
  }
}
interface Logger { log(m: string): void; lines: string[] }
interface Repo { find(id: number): string | undefined }
const LOGGER = token<Logger>('logger');
const REPO = token<Repo>('repo');
const SERVICE = token<{ greet(id: number): string }>('service');
const COUNTER = token<{ next(): number }>('counter');
const c = new Container();
c.register(LOGGER, () => {
  const lines: string[] = [];
  return { lines, log: (m) => { lines.push(m); } };
});
c.register(REPO, (k) => {
  const logger = k.resolve(LOGGER);
  const data = new Map([[1, 'one'], [2, 'two']]);
  return { find(id) { logger.log(`find ${id}`); return data.get(id); } };
});
c.register(SERVICE, (k) => ({ greet: (id) => `hi ${k.resolve(REPO).find(id) ?? 'nobody'}` }));
let n = 0;
c.register(COUNTER, () => { const base = ++n * 100; let i = 0; return { next: () => base + i++ }; }, 'transient');
console.log(c.resolve(SERVICE).greet(1), c.resolve(SERVICE).greet(9));
console.log(c.resolve(LOGGER).lines);
console.log(c.resolve(COUNTER).next(), c.resolve(COUNTER).next(), c.resolve(REPO) === c.resolve(REPO), c.resolve(COUNTER) === c.resolve(COUNTER));
const A = token<number>('A'), B = token<number>('B');
c.register(A, (k) => k.resolve(B) + 1).register(B, (k) => k.resolve(A) + 1);
try { c.resolve(A); } catch (e) { console.log((e as Error).message); }
try { c.child().resolve(token<string>('missing')); } catch (e) { if (e instanceof Error) console.log(e.message); }
