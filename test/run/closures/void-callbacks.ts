// SPDX-License-Identifier: MIT
// A function of type () => void may return a value, which nobody sees; fewer parameters are fine.
const results: number[] = [];
const callbacks: (() => void)[] = [() => results.push(1), () => 42, () => 'text', () => undefined];
for (const callback of callbacks) callback();
console.log(results);
function each<T>(items: T[], f: (item: T, index: number, all: T[]) => void): void {
  for (let i = 0; i < items.length; i++) f(items[i], i, items);
}
const seen: string[] = [];
each(['a', 'b'], (item) => seen.push(item));
each(['c', 'd'], (item, i) => seen.push(item + i));
each([1, 2], () => seen.length);
each([3], (_, __, all) => seen.push(String(all.length)));
console.log(seen);
class Button {
  onClick: (() => void) | null = null;
  click(): void {
    this.onClick?.();
    if (this.onClick) this.onClick();
  }
}
const button = new Button();
button.click();
let clicks = 0;
button.onClick = () => ++clicks;
button.click();
console.log(clicks);
const run = (f: () => unknown): unknown => f();
console.log(run(() => 5), run(() => {}), run(() => void 0), run(() => null));
type Visitor = { enter?(n: number): void; leave?: (n: number) => boolean | void };
const visit = (n: number, v: Visitor): string => {
  v.enter?.(n);
  if (n > 0) visit(n - 1, v);
  return v.leave?.(n) === false ? 'stopped' : 'went on';
};
const trace: string[] = [];
console.log(visit(2, { enter: (n) => trace.push(`in ${n}`), leave: (n) => void trace.push(`out ${n}`) }), trace.join(', '));
console.log(visit(1, {}), visit(0, { leave: () => false }));
