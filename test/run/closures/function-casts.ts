// SPDX-License-Identifier: MIT
// Functions cast to other types are what they were; what they get and give is looked at when they are called.
type Handler<A extends unknown[]> = (...args: A) => unknown;
class Registry<E extends Record<string, unknown[]>> {
  private readonly table = new Map<keyof E, Handler<never[]>[]>();
  on<K extends keyof E>(name: K, handler: Handler<E[K]>): this {
    const list = this.table.get(name) ?? [];
    this.table.set(name, [...list, handler as unknown as Handler<never[]>]);
    return this;
  }
  emit<K extends keyof E>(name: K, ...args: E[K]): unknown[] {
    return (this.table.get(name) ?? []).map((handler) => (handler as unknown as Handler<E[K]>)(...args));
  }
}
const registry = new Registry<{ add: [number, number]; say: [text: string]; none: [] }>();
registry.on('add', (a, b) => a + b).on('add', (a, b) => a * b).on('say', (t) => t.toUpperCase()).on('none', () => 'nothing');
console.log(registry.emit('add', 3, 4), registry.emit('say', 'hi'), registry.emit('none'));
const loose: unknown = (n: number): number => n + 1;
const typed = loose as (n: number) => number;
console.log(typed(1), typed === loose, typeof loose, (loose as (n: number) => string | number)(2));
const wider = typed as (n: number, unused?: string) => unknown;
console.log(wider(5, 'x'), [1, 2].map(typed as (n: number) => unknown));
try {
  console.log((loose as (s: string) => string)('text').length > 0);
} catch (e) {
  console.log(e instanceof TypeError);
}
const notAFunction: unknown = { call: 1 };
try {
  (notAFunction as () => void)();
} catch (e) {
  console.log(e instanceof TypeError);
}
const table: Record<string, (...args: never[]) => unknown> = { twice: (n: number) => n * 2, shout: (s: string) => `${s}!` };
console.log((table['twice'] as (n: number) => number)(21), (table['shout'] as (s: string) => string)('a'), Object.keys(table));
const variadic = ((...all: number[]) => all.length) as (...all: unknown[]) => unknown;
console.log(variadic(), variadic(1, 2));
const counters = [() => 1, (n: number) => n] as ((n: number) => number)[];
console.log(counters.map((f) => f(7)));
