// SPDX-License-Identifier: MIT
/** Words grouped by their letters: a Map of arrays, a Set, sorting by several keys. */

function makeWords(count: number): string[] {
  let seed = 23;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return (seed >>> 12) % limit;
  };
  return Array.from({ length: count }, () => {
    let word = '';
    for (let length = 3 + below(4); length > 0; length--) word += String.fromCharCode(97 + below(7));
    return word;
  });
}

function groupsOf(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word)) continue;
    seen.add(word);
    const key = [...word].sort().join('');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

export function work(): number {
  const words = makeWords(120_000);
  let checksum = 0;
  for (let round = 0; round < 6; round++) {
    const groups = groupsOf(words.slice(round * 5000));
    const ranked = [...groups.entries()]
      .filter(([, group]) => group.length > 1)
      .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1));
    for (const [key, group] of ranked) {
      group.sort();
      checksum = (checksum * 31 + group.length * key.length + group[group.length - 1].charCodeAt(1)) % 1_000_003;
    }
    checksum = (checksum * 31 + groups.size) % 1_000_003;
  }
  return checksum;
}
