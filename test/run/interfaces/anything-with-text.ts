// SPDX-License-Identifier: MIT
// Interfaces that only ask for toString: whatever is not null or undefined has it. Symbol.toPrimitive is another question.
interface HasToString {
  toString(): string;
}
const show = (x: HasToString): string => x.toString();
console.log(show(1), show('s'), show(true), show([1, 2]), show({}), show(10n), show(new Date(0)), show(/a/g));
function join<T extends { toString(): string }>(xs: readonly T[], sep = ','): string {
  return xs.map((x) => x.toString()).join(sep);
}
console.log(join([1, 2]), join(['a']), join([true, 'x', 5]), join([{ toString: () => 'custom' }]));
class Stack<T extends { toString(): string }> {
  private xs: T[] = [];
  push(x: T): this {
    this.xs.push(x);
    return this;
  }
  toString(): string {
    return `Stack(${this.xs.map((x) => x.toString()).join()})`;
  }
}
console.log(
  `${new Stack<number>().push(1).push(2)}`,
  new Stack<Stack<string>>().push(new Stack<string>().push('q')).toString(),
);
class P {
  constructor(readonly n: number) {}
}
const things: HasToString[] = [
  1,
  'two',
  new P(3),
  [4, [5]],
  'six',
  {
    toString() {
      return 'seven';
    },
  },
  Symbol('eight'),
  () => 9,
  false,
];
for (const t of things) console.log(typeof t === 'function' ? 'fn' : t.toString(), t instanceof P);
console.log(things.filter((t) => typeof t !== 'function').map(String).length, `${things[3]}`);
interface Lengthy {
  readonly length: number;
}
const longest = <T extends Lengthy>(a: T, b: T): T => (a.length >= b.length ? a : b);
console.log(longest('ab', 'c'), longest([1], [1, 2]), longest({ length: 5 }, { length: 1 }));
const ls: Lengthy[] = ['abc', [1], { length: 9 }, new Uint8Array(4), (a: number, b: number) => a + b];
console.log(ls.map((l) => l.length));
class T {
  [Symbol.toPrimitive]() {
    return 'prim';
  }
}
console.log(`${new T()}`, new T().toString());
class Z {}
class A extends Z {
  x = 1;
  override2() {
    return super.toString();
  }
  toString() {
    return `A:${super.toString()}`;
  }
  get [Symbol.toStringTag]() {
    return 'Tag';
  }
}
console.log(`${new A()}`, new A().override2(), String(new A()));
class B extends Z {
  toString() {
    return 'B' + super.toString();
  }
}
console.log(String(new B()));
