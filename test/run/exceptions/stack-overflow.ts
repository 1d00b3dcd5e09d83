// SPDX-License-Identifier: MIT
// Unbounded recursion is a RangeError that can be caught, again and again, and leaves everything usable.
let depth = 0;
function endless(n: number): number {
  depth = n;
  return 1 + endless(n + 1);
}
for (let round = 0; round < 3; round++) {
  try {
    endless(0);
    console.log('unreachable');
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message, depth > 1000);
  }
}
const list: number[] = [];
const recurse = (items: number[]): void => [1].forEach(() => recurse([...items, 1].slice(0, 3)));
try {
  recurse(list);
} catch (e) {
  console.log((e as Error).name);
}
class Node2 {
  self: Node2 = this;
  toString(): string {
    return `${this.self}`;
  }
}
try {
  console.log(`${new Node2()}`);
} catch (e) {
  console.log(e instanceof RangeError);
}
function deep(n: number): number {
  return n === 0 ? 0 : 1 + deep(n - 1);
}
console.log(deep(5000));
let cleanups = 0;
function withFinally(): void {
  try {
    withFinally();
  } finally {
    cleanups = Math.min(cleanups + 1, 100);
  }
}
try {
  withFinally();
} catch (e) {
  console.log((e as Error).name, cleanups);
}
