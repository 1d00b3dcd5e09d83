// SPDX-License-Identifier: MIT
// Closures share the variable, not its value.
function counter(start = 0): { next(): number; reset(to?: number): void; readonly value: number } {
  let n = start;
  return {
    next: () => ++n,
    reset(to = start) {
      n = to;
    },
    get value() {
      return n;
    },
  };
}
const a = counter();
const b = counter(10);
a.next();
a.next();
b.next();
console.log(a.value, b.value);
a.reset(100);
console.log(a.next(), b.next(), a.value);
b.reset();
console.log(b.value);

function pair(): [() => number, (v: number) => void] {
  let shared = 1;
  return [() => shared, (v) => (shared = v)];
}
const [get, set] = pair();
const [otherGet] = pair();
set(42);
console.log(get(), otherGet());

let outer = 'before';
const show = (): string => outer;
outer = 'after';
console.log(show());
function late(): number {
  return defined * 2;
}
const defined = 21;
console.log(late());
const adders = [1, 2, 3].map((n) => (m: number) => n + m);
console.log(adders.map((add) => add(10)));
