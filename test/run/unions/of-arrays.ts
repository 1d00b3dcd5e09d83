// SPDX-License-Identifier: MIT
// A value that is an array of one type or of another: methods, iteration, destructuring and indices.
class Foo {
  constructor(readonly n: number) {}
  toString(): string {
    return 'Foo' + this.n;
  }
}
function j(x: string[] | Foo[] | boolean[] | number[] | [number, string]): void {
  console.log(x.join('-'), x.length, String(x), [...x], x.slice(1), x.at(-1));
  for (const e of x) console.log(e, typeof e);
  const [a, b] = x;
  console.log(a, b);
  x.forEach((e: string | Foo | boolean | number, i: number) => console.log(i, e));
  console.log(x.map((e: string | Foo | boolean | number) => String(e)));
  console.log(x.reverse(), x.indexOf('b' as never), x.includes(2 as never), JSON.stringify(x));
  console.log(
    x.some((e: unknown) => e === 'b'),
    x.every((e: unknown) => e !== 'b'),
    x.concat([] as never[]),
    x.entries().next(),
    Array.from<unknown>(x),
    Object.keys(x),
    x.find((e: unknown) => typeof e !== 'boolean'),
  );
}
j(['a', 'b']);
j([new Foo(1), new Foo(2)]);
j([true, false]);
j([3, 2]);
j([1, 'z']);
function s(x: (string | number)[] | Foo[]): void {
  console.log(
    x.sort().join(),
    x.toString(),
    x.filter((e: unknown) => e !== 'b').length,
    x.lastIndexOf('a' as never),
    x.fill('q' as never),
  );
}
s(['b', 1, 'a']);
s([new Foo(3), new Foo(2)]);

function tuple(x: string[] | boolean[] | [number, string]): void {
  console.log(x[0], x[1]);
  const [a, b] = x;
  console.log(a, b);
}
tuple(['a', 'b']);
tuple([true, false]);
tuple([1, 'z']);
function either(x: string[] | boolean[]): void {
  for (const e of x) console.log(e);
  console.log(x[0], x.join(), x.length);
  const [a, b] = x;
  console.log(a, b);
}
either(['a', 'b']);
either([true]);
