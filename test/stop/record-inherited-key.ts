// SPDX-License-Identifier: MIT
// Under a name that every object inherits, a record without such a key gives what is no value of its type.
const counts: Record<string, number> = { known: 1 };
function count(word: string): number {
  return counts[word] ?? 0; // stops TypeError
}
console.log(count('known'), count('unknown'), 'toString' in counts);
counts['valueOf'] = 5;
console.log(count('valueOf'));
console.log(count('constructor'));
