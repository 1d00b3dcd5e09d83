// SPDX-License-Identifier: MIT
/** Words of a text counted and ranked: split, lower case, a Map with strings as keys, a sort. */

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tus', 'Va', 'por', 'sel', 'Dun', 'ar', 'bex', 'qui'];

function makeText(words: number): string {
  let seed = 11;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return (seed >>> 9) % limit;
  };
  const lines: string[] = [];
  let line = '';
  for (let i = 0; i < words; i++) {
    const rank = Math.min(below(60), below(60), below(60));
    let word = SYLLABLES[rank % SYLLABLES.length] + SYLLABLES[(rank * 5) % SYLLABLES.length];
    if (rank > 12) word += SYLLABLES[below(SYLLABLES.length)];
    line += i % 9 === 8 ? `${word}, ` : `${word} `;
    if (line.length > 70) {
      lines.push(line.trimEnd() + '.');
      line = '';
    }
  }
  return lines.join('\n');
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function* wordsOf(line: string): Generator<string> {
  let start = -1;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && isLetter(line.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      yield line.slice(start, i).toLowerCase();
      start = -1;
    }
  }
}

export function work(): number {
  const text = makeText(150_000);
  let checksum = 0;
  for (let round = 0; round < 16; round++) {
    const counts = new Map<string, number>();
    for (const line of text.split('\n')) {
      for (const word of wordsOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [word, count] of ranked) {
      checksum = (checksum * 31 + count * word.length + word.charCodeAt(0)) % 1_000_003;
    }
  }
  return checksum;
}
