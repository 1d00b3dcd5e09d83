// SPDX-License-Identifier: MIT
// How many ticks leaving a for await early takes, by what its iterable is.
async function a(): Promise<void> {
  for await (const x of [true, false]) {
    break;
  }
}
async function b(): Promise<void> {
  for await (const x of [true, false]) {
  }
}
async function c(): Promise<void> {
  for await (const x of [true, false, Promise.race]) {
    break;
  }
}
async function d(): Promise<void> {
  await Promise.allSettled('1e3');
}
async function e(): Promise<void> {
  await Promise.allSettled([1, 2]);
}
async function f(): Promise<void> {
  for await (const x of [Promise.resolve(1), 2]) {
    break;
  }
}
function* gen(): Generator<number> {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log('closed');
  }
}
async function g(): Promise<void> {
  for await (const x of gen()) {
    break;
  }
}
class It implements Iterable<number> {
  [Symbol.iterator](): Iterator<number> {
    return {
      next: () => ({ value: 1, done: false }),
      return: () => {
        console.log('return');
        return { value: undefined, done: true };
      },
    };
  }
}
async function h(): Promise<void> {
  for await (const x of new It()) {
    break;
  }
}
class Bare implements Iterable<number> {
  [Symbol.iterator](): Iterator<number> {
    return { next: () => ({ value: 1, done: false }) };
  }
}
async function i(): Promise<void> {
  for await (const x of new Bare()) {
    break;
  }
}
async function j(): Promise<void> {
  for await (const x of new Set([1, 2])) {
    break;
  }
}
async function k(): Promise<void> {
  for await (const x of [1, 2].values()) {
    break;
  }
}
async function l(): Promise<void> {
  try {
    for await (const x of [1, 2]) {
      throw new Error('out');
    }
  } catch (e) {
    console.log((e as Error).message);
  }
}
async function m(): Promise<void> {
  for await (const x of 'ab') {
    return;
  }
}
async function ticks(run: () => Promise<void>): Promise<number> {
  let n = 0;
  let done = false;
  run().then(() => {
    done = true;
  });
  while (!done && n < 50) {
    await undefined;
    n++;
  }
  return n;
}
async function main(): Promise<void> {
  for (const run of [a, b, c, d, e, f, g, h, i, j, k, l, m]) console.log(run.name, await ticks(run));
}
main();
