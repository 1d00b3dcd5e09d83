// SPDX-License-Identifier: MIT
// Overriding with narrower parameters is allowed to methods; calls behave as in JavaScript as long as values fit.
class Event {
  constructor(readonly name: string) {}
}
class KeyEvent extends Event {
  constructor(readonly key: string) {
    super('key');
  }
}
class Handler {
  seen: string[] = [];
  handle(event: Event): void {
    this.seen.push(event.name);
  }
}
class KeyHandler extends Handler {
  override handle(event: KeyEvent): void {
    super.handle(event);
    this.seen.push(`${event.key.toUpperCase()}`);
  }
}
const handlers: Handler[] = [new Handler(), new KeyHandler()];
for (const h of handlers) h.handle(new KeyEvent('x'));
console.log(handlers.map((h) => h.seen));
try {
  handlers[1]!.handle(new Event('plain'));
} catch (e) {
  console.log(e instanceof TypeError, handlers[1]!.seen[0]);
}
interface Comparer<T> {
  compare(a: T, b: T): number;
}
const byName: Comparer<Event> = { compare: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) };
const byKey: Comparer<KeyEvent> = { compare: (a, b) => a.key.length - b.key.length };
const events = [new KeyEvent('long'), new KeyEvent('b')];
const comparers: Comparer<KeyEvent>[] = [byName, byKey];
for (const c of comparers) console.log([...events].sort((a, b) => c.compare(a, b)).map((e) => e.key));
class Visitor<T> {
  visitNumber(_: number): T | undefined {
    return undefined;
  }
  visitText(_: string): T | undefined {
    return undefined;
  }
  visit(x: number | string): T | undefined {
    return typeof x === 'number' ? this.visitNumber(x) : this.visitText(x);
  }
}
class Doubler extends Visitor<number> {
  override visitNumber(n: number): number {
    return n * 2;
  }
}
class Shouter extends Visitor<string> {
  override visitText(s: string): string {
    return s.toUpperCase();
  }
}
const visitors: Visitor<unknown>[] = [new Doubler(), new Shouter(), new Visitor()];
console.log(visitors.map((v) => [v.visit(4), v.visit('abc')]));
// Fewer parameters, and results nobody asked for.
const each = (list: number[], f: (n: number, i: number) => void): void => list.forEach((n, i) => f(n, i));
const out: number[] = [];
each([1, 2], (n) => out.push(n));
each([3], () => out.length);
each([5, 6], (n, i) => out.push(n, i));
console.log(out);
const voids: (() => void)[] = [() => 5, () => 'text', () => undefined, async () => {}];
for (const f of voids) f();
console.log(voids.map((f) => typeof f));
