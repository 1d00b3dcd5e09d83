// SPDX-License-Identifier: MIT
/** `new Array<T>(n).fill(value)`: what it holds, what it refuses, and in which order things happen. */

function loud<T>(name: string, value: T): T {
  console.log('evaluated', name);
  return value;
}

function tried(make: () => unknown): void {
  try {
    console.log(make());
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message);
  }
}

function repeated<T>(value: T, count: number): T[] {
  return new Array<T>(count).fill(value);
}

class Cell {
  visits = 0;
}

tried(() => new Array<number>(loud('length', 3)).fill(loud('value', 7)));
tried(() => new Array<number>(loud('length', -1)).fill(loud('value', 7)));
for (const length of [1.5, NaN, Infinity, 2 ** 32, -2]) tried(() => new Array<string>(length).fill('x'));
tried(() => new Array<string>(-0).fill('x').length);

const cells = new Array<Cell>(3).fill(new Cell());
cells[0]!.visits++;
console.log(cells, cells[0] === cells[2]);
const rows = new Array<number[]>(2).fill([]);
rows[0]!.push(1);
console.log(rows);
console.log(repeated('ab', 2), repeated(undefined, 2), repeated<number | string>(1, 1), repeated(null, 0));
console.log(new Array<number>(2).fill(-0), new Array<number>(2).fill(NaN), new Array<boolean>(2).fill(true));
console.log(new Array<number>(4).fill(1, 0).length, new Array<number>(4).fill(0).fill(5, 1, 3));

// The array goes on as any other: it grows, gets holes and loses its end.
const numbers = new Array<number>(3).fill(1);
numbers[3] = 4;
numbers.push(0.5);
numbers.length = 6;
console.log(numbers, numbers.length);
numbers.length = 2;
console.log(numbers);

const least = new Array<number>(4).fill(Infinity);
for (let i = 0; i < 8; i++) least[i % 4] = Math.min(least[i % 4]!, 10 - i, i * 3);
console.log(least, Math.max(...least));
for (const [a, b] of [
  [0, -0],
  [-0, 0],
  [NaN, 1],
  [1, NaN],
  [-1, 2],
])
  console.log(Math.min(a!, b!), Math.max(a!, b!));

const view = new DataView(new ArrayBuffer(8));
for (const at of [0, 3.9, -0.5, 7, 8, -1, NaN, Infinity, 2 ** 31, 2 ** 32, -(2 ** 40)]) {
  tried(() => {
    view.setUint8(at, 9);
    return view.getUint8(at);
  });
}
tried(() => view.getFloat64(1));
