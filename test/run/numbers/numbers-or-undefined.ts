// SPDX-License-Identifier: MIT
// Numbers that share a place with undefined, null or text on their way: what comes out is what went in.
function last<T>(list: T[]): T | undefined {
  return list[list.length - 1];
}
const mixed: (number | undefined)[] = [1, undefined, 2 ** 31, -0, 0.5, NaN, 2 ** 53, -(2 ** 31) - 1];
for (const value of mixed) {
  const known = value ?? -1;
  console.log(known, Object.is(known, -0), known | 0, known + 1, known * known, value === undefined ? 'none' : value - 1);
}

const stack: number[] = [];
for (const value of [3, 2.5, -0, 2147483647]) stack.push(value);
for (let top = stack.pop(); top !== undefined; top = stack.pop()) console.log(top + 1, 1 / top, top);
const whole: number[] = [7, 8];
console.log((whole.pop() ?? 0) + (whole.shift() ?? 0) + (whole.pop() ?? 100), last(whole), last([0.25]), last([1, 2]));

const counts = new Map<string, number>();
for (const word of 'a b a c a b'.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
counts.set('c', (counts.get('c') ?? 0) + 2 ** 31);
counts.set('d', (counts.get('d') ?? 0.5) / 2);
console.log([...counts]);

class Node {
  next: Node | undefined;
  weight: number | null = null;
  constructor(readonly id?: number) {}
  total(): number {
    return (this.weight ?? 0) + (this.next?.total() ?? 0) + (this.id ?? 1000);
  }
}
const one = new Node(1);
const two = new Node();
one.next = two;
console.log(one.total());
two.weight = 0.125;
one.weight = 2147483647;
console.log(one.total(), two.total(), one.id, two.id);

function limited(value: number, from?: number, to: number = 10): number {
  return Math.min(Math.max(value, from ?? -Infinity), to);
}
console.log(limited(5), limited(50), limited(-5, 0), limited(1e10, 0, Infinity), limited(NaN));

function parse(text: string): number | string | null {
  if (text === '') return null;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}
for (const text of ['', '12', '0x10', '1e3', '-0', 'word', '4294967296']) {
  const value = parse(text);
  if (typeof value === 'number') console.log(value + 1, value | 0, Object.is(value, -0));
  else console.log(value === null ? 'null' : value.length);
}

let pending: number | undefined;
function next(): number | undefined {
  const now = pending;
  pending = now === undefined ? 2147483646 : now > 2147483647 ? undefined : now + 1;
  return now;
}
for (let i = 0; i < 6; i++) console.log(next(), (next() ?? 0) + 1);
const found = [5, 6, 7].find((value) => value > 5);
const missing = [5, 6, 7].find((value) => value > 50);
console.log(found === undefined ? 0 : found * 2, missing ?? -1, [1.5, 2].findLast((value) => value < 3));
