// SPDX-License-Identifier: MIT
// Names in inner blocks are different variables.
const x = 'module';
{
  const x = 'block';
  console.log(x);
  {
    let x = 1;
    x += 1;
    console.log(x);
  }
}
console.log(x);
function f(x: string): string {
  const result: string[] = [x];
  for (const x of [1, 2]) result.push(String(x));
  try {
    throw new Error('e');
  } catch (x) {
    result.push(x instanceof Error ? x.message : '');
  }
  if (x) {
    const x = true;
    result.push(`${x}`);
  }
  const inner = (x: number): number => x * 2;
  result.push(String(inner(21)));
  switch (x) {
    case 'arg': {
      const x = 'case';
      result.push(x);
    }
  }
  return result.join(' ');
}
console.log(f('arg'));
const value = 1;
const make = (value: number): (() => number) => () => value + 1;
console.log(make(5)(), value);
class A {
  x = x;
  y = ((x: string) => x + '!')('param');
}
console.log(new A());
const object = { x, f: (x: number) => x, g() { return x; } };
console.log(object.x, object.f(3), object.g());
