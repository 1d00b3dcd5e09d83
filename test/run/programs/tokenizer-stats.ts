// SPDX-License-Identifier: MIT
// Word counts, longest words, anagram groups and a histogram of a text.
const text = `It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity. Tea eat ate; stop pots spot!`;
const words: string[] = [];
let current = '';
for (const c of text.toLowerCase() + ' ') {
  if (c >= 'a' && c <= 'z') current += c;
  else if (current) {
    words.push(current);
    current = '';
  }
}
const counts = new Map<string, number>();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const top = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).slice(0, 5);
for (const [word, n] of top) console.log(word.padEnd(8), String(n).padStart(3), '*'.repeat(n));
const groups = Object.entries(
  [...counts.keys()].reduce<Record<string, string[]>>((acc, word) => {
    (acc[[...word].sort().join('')] ??= []).push(word);
    return acc;
  }, {}),
).filter(([, group]) => group.length > 1);
console.log(groups);
const lengths = words.map((w) => w.length);
console.log(words.length, counts.size, Math.max(...lengths), (lengths.reduce((a, b) => a + b) / lengths.length).toFixed(3));
const histogram: number[] = new Array<number>(Math.max(...lengths) + 1).fill(0);
lengths.forEach((l) => histogram[l]++);
console.log(histogram, histogram.map((n, i) => (n > 0 ? `${i}:${n}` : '')).filter(Boolean).join(' '));
const letters = new Map([...'abcdefghijklmnopqrstuvwxyz'].map((l): [string, number] => [l, 0]));
for (const w of words) for (const l of w) letters.set(l, (letters.get(l) ?? 0) + 1);
console.log([...letters].filter(([, n]) => n === 0).map(([l]) => l).join(''), [...letters].reduce((a, b) => (b[1] > a[1] ? b : a)));
