// SPDX-License-Identifier: MIT
// Arrays of integers and of fractions side by side, and every way in which one may turn out to be the other.
const int31 = [2147483647, -2147483648, 0];
int31[2] = 2 ** 31;
const zeros = [0, 1];
zeros[0] = -0;
const large = [2 ** 53, 1];
large.push(2 ** 53 + 2);
const holes = new Array<number>(3);
holes[0] = 1;
const mixed = [1, NaN];
console.log(int31, zeros, Object.is(zeros[0], -0), large, holes, mixed, int31[0] + int31[1]);

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
function append(target: number[], ...values: number[]): number[] {
  for (const value of values) target.push(value);
  return target;
}
function even(values: number[], depth: number): number[] {
  return depth === 0 ? values : odd(values.concat(depth), depth - 1);
}
function odd(values: number[], depth: number): number[] {
  return depth === 0 ? values : even(values.slice(1), depth - 1);
}
console.log(sum([1, 2, 3]), sum([0.5, 0.25]), append([1], 2, 3), append([1], 0.5), even([1, 2], 5), even([0.5], 4));

// The same array under several names.
const first: number[] = [1, 2, 3];
const again = first;
again[1] = 2.5;
const nested: number[][] = [first, [4]];
nested[0].push(0.125);
const listed = { values: first };
const copied = { ...listed };
copied.values[0] = 0.75;
console.log(first, nested, listed);

// Through values whose type says nothing, or less.
const box: unknown[] = [[1, 2], [3]];
const unboxed = box[0] as number[];
unboxed[0] = 0.5;
const wide: readonly (number | string)[] = [5, 6].concat([7]);
const narrowed: unknown = wide;
if (Array.isArray(narrowed)) console.log(narrowed.length, box, wide);
const either: number[] | string[] = Math.abs(-1) === 1 ? [1, 2] : ['a'];
console.log(either.length, either[0]);
const record: Record<string, number[]> = { a: [1], b: [] };
record['b'].push(1.5);
for (const key in record) record[key].push(2);
const map = new Map<string, number[]>([['x', [1]]]);
map.set('y', record['b']);
map.get('x')?.push(0.25);
console.log(record, map, JSON.stringify([...map.values()]));
const parsed = JSON.parse('[1, 2.5]') as number[];
parsed.push(3);
const cloned = structuredClone(first);
cloned.push(9);
console.log(parsed, cloned, first.length);

// Functions as values, methods, getters, inheritance, generators, exceptions.
const change: ((values: number[]) => number[])[] = [(v) => v.map((x) => x / 2), (v) => v.reverse(), sorted];
function sorted(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
console.log(change.map((f) => f([3, 1, 2])));
interface Source {
  readonly values: number[];
  take(count: number): number[];
}
class Whole implements Source {
  values: number[] = [1, 2, 3];
  take(count: number): number[] {
    return this.values.slice(0, count);
  }
}
class Parts extends Whole {
  override values: number[] = [0.5, 1.5];
  get doubled(): number[] {
    return this.values.map((v) => v * 2);
  }
}
const sources: Source[] = [new Whole(), new Parts()];
for (const source of sources) {
  const taken = source.take(2);
  taken[0] += 0.25;
  console.log(taken, source.values);
}
console.log(new Parts().doubled);
function* windows(values: number[]): Generator<number[], number[]> {
  for (let i = 0; i + 1 < values.length; i++) yield [values[i], values[i + 1]];
  return values;
}
for (const pair of windows([1, 2, 3])) {
  pair[0] /= 4;
  console.log(pair);
}
try {
  throw [1, 2];
} catch (error) {
  const caught = error as number[];
  caught.push(0.5);
  console.log(caught);
}
async function later(values: number[]): Promise<number[]> {
  await undefined;
  values.push(0.5);
  return values;
}
void later([1]).then((values) => console.log(values, values[1]));

// What is known of one array does not hold for another one that the same code makes.
const make = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const counted = make(3);
const halves = make(3).map((x) => x / 2);
counted[0] += 2 ** 31 - 1;
counted[0]++;
const empty: number[] = [];
const other: number[] = [];
other.push(-0);
empty.push(0);
const [head = 0.5, ...tail] = counted;
console.log(counted, halves, Object.is(other[0], -0), Object.is(empty[0], -0), head, tail, counted.indexOf(2 ** 31));
const matrix = [1, 2].map((row) => [row, row * 2]);
const scaled = matrix.map((row) => row.map((x) => x / 4));
matrix[0].fill(7, 1).unshift(8);
console.log(matrix, scaled, matrix.flat(), scaled.flat().reduce((a, b) => a + b, 0));
