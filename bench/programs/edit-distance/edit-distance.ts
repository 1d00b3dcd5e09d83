// SPDX-License-Identifier: MIT
/** Levenshtein distances between words: characters of strings compared, rows of a table kept. */

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  let current = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(previous[j] + 1, current[j - 1] + 1, substitution);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length];
}

function makeWords(count: number): string[] {
  let seed = 5;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return (seed >>> 9) % limit;
  };
  return Array.from({ length: count }, () => {
    let word = '';
    for (let length = 5 + below(20); length > 0; length--) word += String.fromCharCode(97 + below(9));
    return word;
  });
}

export function work(): number {
  const words = makeWords(620);
  let checksum = 0;
  for (const [i, word] of words.entries()) {
    let nearest = Infinity;
    for (const other of words.slice(i + 1)) nearest = Math.min(nearest, distance(word, other));
    if (nearest < Infinity) checksum = (checksum * 31 + nearest) % 1_000_003;
  }
  return checksum;
}
