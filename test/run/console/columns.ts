// SPDX-License-Identifier: MIT
// Arrays of more than six elements are set in columns: every width and count, sorted by generator.
let seed = 12345;
const next = (n: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % n;
};
for (let round = 0; round < 60; round++) {
  const count = 1 + next(130);
  const kind = next(6);
  const list = Array.from({ length: count }, (): unknown => {
    switch (kind) {
      case 0:
        return next(10 ** (1 + next(7)));
      case 1:
        return 'abcdefghijklmnopqrstuvwxyz'.slice(0, next(16));
      case 2:
        return next(1000) / 8 - 50;
      case 3:
        return next(2) === 0 ? next(100) : 's' + next(1000);
      case 4:
        return [next(10), next(10)];
      default:
        return { k: next(5) };
    }
  });
  console.log(list);
  console.log({ list, round });
  if (round % 10 === 0) console.log([[list]], { a: { b: { list } } });
}
for (let w = 1; w < 90; w += 3) console.log(['a'.repeat(w), 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
for (let w = 1; w < 80; w += 5) console.log({ ['k'.repeat(w)]: 1, b: [1, 2, 3], c: 'v'.repeat(20) });
for (let w = 1; w < 80; w += 5) console.log(new Map([['k'.repeat(w), 'v'], ['other', 'value']]), new Set(['k'.repeat(w), 'y'.repeat(12)]));
