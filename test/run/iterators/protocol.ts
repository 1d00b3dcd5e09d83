// SPDX-License-Identifier: MIT
// Hand-written iterators: closing on break, throw, return and short destructuring, but not on exhaustion.
const log: string[] = [];
function source(limit: number): IterableIterator<number> {
  let i = 0;
  return {
    next() {
      log.push(`next${i}`);
      return i < limit ? { value: i++, done: false } : { value: undefined, done: true };
    },
    return() {
      log.push('return');
      return { value: undefined, done: true };
    },
    [Symbol.iterator]() {
      log.push('iterator');
      return this;
    },
  };
}
const flush = (label: string): void => {
  console.log(label, log.join(' '));
  log.length = 0;
};
for (const x of source(2)) log.push(`body${x}`);
flush('exhausted:');
for (const x of source(5)) if (x === 1) break;
flush('break:');
try {
  for (const x of source(5)) throw new Error(`stop at ${x}`);
} catch (e) {
  log.push((e as Error).message);
}
flush('throw:');
const find = (want: number): number => {
  for (const x of source(5)) if (x === want) return x * 100;
  return -1;
};
log.push(String(find(2)));
flush('return:');
outer: for (const a of [1, 2]) {
  for (const b of source(3)) if (b === 1) continue outer;
  log.push(`unreached${a}`);
}
flush('continue outer:');
const [p, q] = source(5);
flush(`short destructuring ${p} ${q}:`);
const [r, s, t = 'default'] = source(2);
flush(`long destructuring ${r} ${s} ${t}:`);
const [first, ...others] = source(3);
flush(`rest ${first} ${others}:`);
console.log([...source(2)], Array.from(source(1)), Math.max(...source(3)), new Set(source(2)).size);
flush('spread:');
const [] = source(3);
flush('empty pattern:');
