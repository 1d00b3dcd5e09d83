// SPDX-License-Identifier: MIT
// instanceof, in, truthiness, equality, Array.isArray, early exits and aliases.
class Cat {
  lives = 9;
}
class Dog {
  bark(): string {
    return 'woof';
  }
}
type Input = Cat | Dog | string[] | { size: number } | string | null | undefined | (() => number);
function inspect(value: Input): string {
  if (!value) return value === '' ? 'empty' : String(value);
  if (value instanceof Cat) return `cat ${value.lives}`;
  if (value instanceof Dog) return value.bark();
  if (Array.isArray(value)) return `array ${value.join('+')}`;
  if (typeof value === 'function') return `calls ${value()}`;
  if (typeof value === 'object' && 'size' in value) return `size ${value.size}`;
  return value.toUpperCase();
}
const inputs: Input[] = [new Cat(), new Dog(), ['a', 'b'], { size: 3 }, 'text', '', null, undefined, () => 4];
console.log(inputs.map(inspect));
function equal(a: string | number, b: string | boolean): string {
  if (a === b) return a.toUpperCase();
  return typeof a === typeof b ? 'same type' : 'different';
}
console.log(equal('x', 'x'), equal('x', 'y'), equal(1, true));
function trim(text: string | null | undefined, limit?: number): string {
  if (text == null) return '-';
  const hasLimit = limit !== undefined;
  return hasLimit ? text.slice(0, limit) : text;
}
console.log(trim(null), trim(undefined), trim('hello', 2), trim('hello', 0) === '', trim('hello'));
function loop(start: number | null): number[] {
  const seen: number[] = [];
  let current: number | null = start;
  while (current !== null) {
    seen.push(current);
    current = current > 1 ? Math.floor(current / 2) : null;
  }
  return seen;
}
console.log(loop(20), loop(null));
const and = (s?: string): boolean | string | undefined => s && s.length > 2;
const or = (n: number | null): number => n || 42;
console.log(and('abc'), and(''), and(), or(0), or(null), or(7));
type Fish = { swim: () => string };
type Bird = { fly: () => string; name?: string };
const move = (a: Fish | Bird): string => ('swim' in a ? a.swim() : a.fly());
console.log(move({ swim: () => 'swims' }), move({ fly: () => 'flies', name: 'x' }));
let assigned: string | number | undefined;
assigned = Math.abs(-3);
console.log(assigned.toFixed(1));
if (assigned > 2) assigned = `was ${assigned}`;
console.log(assigned);
