// SPDX-License-Identifier: MIT
// Reading with a type that includes undefined, appending at the end, lengths at their edges.
const a: (number | undefined)[] = [1, 2];
console.log(a.at(5), a.at(-3), a[1], a.length);
const find = (list: number[], index: number): number | undefined => (index < list.length ? list[index] : undefined);
console.log(find([1, 2], 1), find([1, 2], 2));
const b: string[] = [];
b[b.length] = 'first';
b[b.length] = 'second';
b[0] += '!';
console.log(b, b.length);
const byIndex: Record<number, string> = { 0: 'zero', 2: 'two' };
console.log(byIndex[0], byIndex[2], Object.keys(byIndex), 1 in byIndex);
try {
  const n = -1;
  console.log(new Array<number>(n));
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(new Array<string>(0), Array<number>(2).length, new Array('x', 'y'), [].length);
let i = 0;
const indexed = ['a', 'b', 'c'];
console.log(indexed[i++] + indexed[i++] + indexed[i++], i);
const last = <T>(list: T[]): T | undefined => list[list.length - 1];
console.log(last([1, 2, 3]), last(['x']));
let text = '';
for (const k in ['p', 'q']) text += k + typeof k;
console.log(text, Object.keys(['x', 'y']), Object.values(['x', 'y']));
const stack: number[] = [];
for (let j = 0; j < 1000; j++) stack.push(j);
while (stack.length > 3) stack.pop();
console.log(stack);
console.log([1, 2, 3].length = 3, '2' in ['a', 'b', 'c'], 3 in ['a', 'b', 'c']);
