// SPDX-License-Identifier: MIT
// Labelled loops and blocks, break and continue through several levels.
outer: for (let i = 0; i < 4; i++) {
  for (let j = 0; j < 4; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: {
  console.log('in block');
  if (Math.abs(-1) === 1) break block;
  console.log('skipped');
}
let n = 0;
loop: while (true) {
  do {
    n++;
    if (n === 3) continue loop;
    if (n > 5) break loop;
  } while (n % 2 !== 0);
}
console.log(n);
a: b: for (const x of [1, 2, 3]) {
  for (const y of [1, 2]) {
    if (x === 2) continue a;
    if (x === 3) break b;
    console.log(x, y);
  }
}
const grid = [[1, 2], [3, -4], [5, 6]];
let found = '';
search: for (const [r, row] of grid.entries()) {
  for (const [c, value] of row.entries()) {
    if (value < 0) {
      found = `${r},${c}`;
      break search;
    }
  }
}
console.log(found);
first: for (const k in { p: 1, q: 2, r: 3 }) {
  switch (k) {
    case 'q':
      continue first;
    case 'r':
      break first;
    default:
      console.log(k);
  }
}
const primes: number[] = [];
candidate: for (let c = 2; primes.length < 8; c++) {
  for (const p of primes) if (c % p === 0) continue candidate;
  primes.push(c);
}
console.log(primes);
