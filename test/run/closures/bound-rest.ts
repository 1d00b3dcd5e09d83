// SPDX-License-Identifier: MIT
// bind and apply of functions that collect arguments.
function sum(...n: number[]): number { return n.reduce((a, b) => a + b, 0); }
const b = sum.bind(null, 5); console.log(b(1, 2));
function join(sep: string, ...xs: string[]): string { return xs.join(sep); }
const dash = join.bind(null, '-'); console.log(dash('a', 'b'), dash());
const j2 = join.bind(null, '-', 'x'); console.log(j2('y'));
console.log(join.apply(null, ['+', 'a', 'b']));
function greet(this: { name: string }, ...words: string[]): string { return `${this.name}: ${words.join(' ')}`; }
const bound = greet.bind({ name: 'Bob' }); console.log(bound('a', 'b'), greet.call({ name: 'Al' }, 'x'), greet.apply({ name: 'Cy' }, ['p', 'q']));
const total = (first: number, ...more: number[]): number => more.reduce((a, b) => a + b, first);
console.log(total.apply(undefined, [1, 2]));
console.log(total.apply(undefined, [1]), total.apply(undefined, [1, 2, 3]));
