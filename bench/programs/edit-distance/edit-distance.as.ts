// SPDX-License-Identifier: MIT
/** Levenshtein distances between words: characters of strings compared, rows of a table kept. */

function distance(a: string, b: string): i32 {
  let previous = new Array<i32>(b.length + 1).map<i32>((_, i) => i);
  let current = new Array<i32>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1] + (a.charCodeAt(i - 1) == b.charCodeAt(j - 1) ? 0 : 1);
      current[j] = min(min(previous[j] + 1, current[j - 1] + 1), substitution);
    }
    const row = previous;
    previous = current;
    current = row;
  }
  return previous[b.length];
}

let seed = 5;

function below(limit: i32): i32 {
  seed = seed * 1664525 + 1013904223;
  return ((<u32>seed) >> 9) % limit;
}

function makeWords(count: i32): string[] {
  return new Array<string>(count).map<string>(() => {
    let word = '';
    for (let length = 5 + below(20); length > 0; length--) word += String.fromCharCode(97 + below(9));
    return word;
  });
}

export function work(): f64 {
  const words = makeWords(620);
  let checksum = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    let nearest = i32.MAX_VALUE;
    for (let j = i + 1; j < words.length; j++) nearest = min(nearest, distance(word, words[j]));
    if (nearest < i32.MAX_VALUE) checksum = (checksum * 31 + nearest) % 1_000_003;
  }
  return checksum;
}
