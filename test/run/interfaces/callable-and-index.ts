// SPDX-License-Identifier: MIT
// Interfaces with call signatures and index signatures.
interface Transformer {
  (input: string): string;
}
const shout: Transformer = (s) => s.toUpperCase();
const steps: Transformer[] = [shout, (s) => s + '!', (s) => s.repeat(2)];
console.log(steps.reduce((value, step) => step(value), 'hey'));
interface Dictionary {
  [key: string]: number;
}
const ages: Dictionary = { ann: 31 };
ages['bob'] = 42;
ages.carol = 27;
console.log(ages, Object.keys(ages), ages.ann + ages['bob'], 'bob' in ages, 'dave' in ages);
delete ages.bob;
let sum = 0;
for (const name in ages) sum += ages[name];
console.log(sum, Object.values(ages), Object.entries(ages));
type Handler = (event: string, detail?: unknown) => boolean | void;
const handlers: Record<string, Handler[]> = {};
function on(event: string, handler: Handler): void {
  (handlers[event] ??= []).push(handler);
}
function emit(event: string, detail?: unknown): number {
  let handled = 0;
  for (const handler of handlers[event] ?? []) {
    if (handler(event, detail) !== false) handled++;
  }
  return handled;
}
on('a', (e, d) => console.log(e, d));
on('a', () => false);
on('b', (e) => e.length > 0);
console.log(emit('a', { x: 1 }), emit('b'), emit('none'));
interface Tree {
  value: number;
  children?: Tree[];
}
const depth = (t: Tree): number => 1 + Math.max(0, ...(t.children ?? []).map(depth));
console.log(depth({ value: 1, children: [{ value: 2 }, { value: 3, children: [{ value: 4 }] }] }));
