// Callbacks whose code stands where they are called: captures, loops, returns and nesting must be as with real closures.
const readers: (() => number)[] = [];
for (let round = 0; round < 2; round++) {
  [1, 2].forEach((value) => {
    let own = value * 10;
    for (let i = 0; i < 2; i++) {
      const inner = own + i;
      readers.push(() => inner + round, () => own++);
    }
  });
}
console.log(readers.map((read) => read()), readers.map((read) => read()));

function firstBig(values: readonly number[], limit: number): number | undefined {
  return values.find((value) => {
    if (value < 0) return false;
    for (let i = 0; i < 3; i++) if (value + i === limit) return true;
    return value > limit;
  });
}
console.log(firstBig([1, -5, 8, 30], 10), firstBig([1], 10));

let calls = 0;
const table = [[1, 2], [3], []].map((row) => row.map((cell) => row.filter((other) => (calls++, other >= cell)).length));
console.log(table, calls);

function counters(n: number): (() => number)[] {
  return Array.from({ length: n }, (_, at) => {
    let count = at;
    return () => ++count;
  });
}
const [a, b] = counters(2);
console.log(a?.(), a?.(), b?.(), a?.());

// The callback throws, breaks out by throwing, or changes the array under the loop.
const numbers = [1, 2, 3, 4];
try {
  numbers.forEach((n) => {
    if (n === 3) throw new Error(`at ${n}`);
    numbers.push(n);
  });
} catch (error) {
  console.log((error as Error).message, numbers);
}
console.log(
  numbers.map((n, i, all) => {
    if (i === 0) all.length = 3;
    return n;
  }).length,
);
const total = { sum: 0 };
numbers.reduce((previous, n) => {
  try {
    return previous + n;
  } finally {
    total.sum += n;
  }
}, 0);
console.log(total.sum, numbers.some((n) => n === 2) && numbers.every((n) => n < 9));

// A callback of a callback's own parameter, and one that calls the function that it stands in.
const depth = (levels: readonly number[]): number =>
  levels.reduce((most, level) => Math.max(most, level > 0 ? 1 + depth(levels.filter((other) => other > level)) : 0), 0);
console.log(depth([1, 2, 3]));
function* doubled(values: readonly number[]): Generator<number> {
  for (const value of values.map((n) => n * 2)) yield values.indexOf(value / 2) + value;
}
console.log([...doubled([4, 5])]);
