// SPDX-License-Identifier: MIT
// Anagrams, run lengths, Caesar and Vigenère, longest substrings, KMP, compression, look-and-say.
const groupAnagrams = (words: string[]): string[][] => {
  const groups: Record<string, string[]> = {};
  for (const word of words) (groups[[...word].sort().join('')] ??= []).push(word);
  return Object.values(groups);
};

const encode = (s: string): string => s.replace(/(.)\1*/g, (run, c: string) => (run.length > 1 ? run.length : '') + c);
const decode = (s: string): string => s.replace(/(\d+)(.)/g, (_, n: string, c: string) => c.repeat(+n));

const caesar = (text: string, shift: number): string =>
  text.replace(/[a-z]/gi, (c) => {
    const base = c < 'a' ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + shift + 26) % 26) + base);
  });

function vigenere(text: string, key: string, direction: 1 | -1 = 1): string {
  let k = 0;
  return Array.from(text, (c) => {
    if (!/[A-Z]/.test(c)) return c;
    const shift = direction * (key.charCodeAt(k++ % key.length) - 65);
    return String.fromCharCode(65 + ((c.charCodeAt(0) - 65 + shift + 26) % 26));
  }).join('');
}

function longestUnique(s: string): string {
  let start = 0;
  let best = '';
  const last: { [c: string]: number } = {};
  for (let end = 0; end < s.length; end++) {
    const c = s[end]!;
    const seen = last[c];
    if (seen !== undefined && seen >= start) start = seen + 1;
    last[c] = end;
    if (end - start + 1 > best.length) best = s.substring(start, end + 1);
  }
  return best;
}

function kmp(text: string, pattern: string): number[] {
  const fail: number[] = [0];
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern[k] !== pattern[i]) k = fail[k - 1]!;
    if (pattern[k] === pattern[i]) k++;
    fail[i] = k;
  }
  const hits: number[] = [];
  for (let i = 0, k = 0; i < text.length; i++) {
    while (k > 0 && pattern[k] !== text[i]) k = fail[k - 1]!;
    if (pattern[k] === text[i]) k++;
    if (k === pattern.length) {
      hits.push(i - k + 1);
      k = fail[k - 1]!;
    }
  }
  return hits;
}

function longestPalindrome(s: string): string {
  let best = '';
  const grow = (l: number, r: number): void => {
    while (l >= 0 && r < s.length && s.charAt(l) === s.charAt(r)) l--, r++;
    if (r - l - 1 > best.length) best = s.slice(l + 1, r);
  };
  for (let i = 0; i < s.length; i++) grow(i, i), grow(i, i + 1);
  return best;
}

console.log(groupAnagrams(['eat', 'tea', 'tan', 'ate', 'nat', 'bat']));
console.log(encode('WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWWW'), decode('12WB12W3B4W'), encode(''), encode('abc'));
console.log(caesar('The Quick Brown Fox!', 3), caesar(caesar('Zebra zoo', 5), -5));
const secret = vigenere('ATTACK AT DAWN, BEWARE!', 'LEMON');
console.log(secret, vigenere(secret, 'LEMON', -1));
console.log(['abcabcbb', 'bbbbb', 'pwwkew', '', 'dvdf'].map(longestUnique));
console.log(kmp('ababcababcabcabab', 'abab'), kmp('aaaaa', 'aa'), kmp('abc', 'd'));
console.log(longestPalindrome('babad'), longestPalindrome('forgeeksskeegfor'), longestPalindrome('x'));
let say = '1';
for (let i = 0; i < 8; i++) {
  console.log(say);
  say = (say.match(/(\d)\1*/g) ?? []).map((run) => `${run.length}${run[0]}`).join('');
}
console.log([...'hello world'].reduce((count, c) => count.set(c, (count.get(c) ?? 0) + 1), new Map<string, number>()));
