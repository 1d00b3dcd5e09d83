// SPDX-License-Identifier: MIT
function* count(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

function* keep<T>(source: Iterable<T>, test: (item: T) => boolean): Generator<T> {
  for (const item of source) if (test(item)) yield item;
}

function* twice(value: number): Generator<number> {
  yield value;
  yield value;
}

function* guarded(): Generator<number> {
  try {
    yield 1;
  } finally {
    console.log('closed');
  }
}

export function chain(limit: number): number {
  let sum = 0;
  const even = keep(count(0, limit), (n) => n % 2 === 0);
  for (const n of even) {
    if (n > 100) break;
    if (n !== 4) sum += n;
  }
  return sum;
}

// A generator that others have too, that yields in two places, or that must be told when the loop ends, stays one.
export function kept(): number {
  let sum = 0;
  const numbers = count(0, 9);
  numbers.next();
  for (const n of numbers) sum += n;
  for (const n of twice(3)) sum += n;
  for (const n of guarded()) sum += n;
  const again = count(0, 9);
  for (let round = 0; round < 2; round++) for (const n of again) sum += n;
  return sum;
}

console.log(chain(200), kept());
