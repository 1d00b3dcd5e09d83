// SPDX-License-Identifier: MIT
// Levenshtein, palindromes, run lengths, Caesar, anagrams, longest common prefix and subsequence.
function levenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current.push(Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = current;
  }
  return previous[b.length];
}
console.log(levenshtein('kitten', 'sitting'), levenshtein('', 'abc'), levenshtein('same', 'same'));
const isPalindrome = (s: string): boolean => {
  const letters = [...s.toLowerCase()].filter((c) => c >= 'a' && c <= 'z');
  return letters.every((c, i) => c === letters[letters.length - 1 - i]);
};
console.log(isPalindrome('A man, a plan, a canal: Panama'), isPalindrome('nope'), isPalindrome(''));
const encode = (s: string): string => {
  let out = '';
  for (let i = 0; i < s.length; ) {
    let run = i;
    while (run < s.length && s[run] === s[i]) run++;
    out += (run - i > 1 ? run - i : '') + s[i];
    i = run;
  }
  return out;
};
console.log(encode('aaabccdddd'), encode('abc'), encode(''));
const decode = (s: string): string => {
  let out = '';
  let count = '';
  for (const c of s) {
    if (c >= '0' && c <= '9') count += c;
    else {
      out += c.repeat(count === '' ? 1 : Number(count));
      count = '';
    }
  }
  return out;
};
console.log(decode(encode('aaabccdddddddddddd')), decode('12x'));
const caesar = (s: string, by: number): string =>
  s.split('').map((c) => (c >= 'a' && c <= 'z' ? String.fromCharCode(((c.charCodeAt(0) - 97 + by + 26) % 26) + 97) : c)).join('');
console.log(caesar('hello, world', 3), caesar(caesar('xyz', 3), -3));
const prefix = (words: string[]): string => {
  if (words.length === 0) return '';
  let p = words[0];
  for (const w of words) while (!w.startsWith(p)) p = p.slice(0, -1);
  return p;
};
console.log(prefix(['interview', 'interval', 'internet']), prefix(['a', 'b']) === '', prefix([]) === '');
function lcs(a: string, b: string): string {
  if (a === '' || b === '') return '';
  if (a.at(-1) === b.at(-1)) return lcs(a.slice(0, -1), b.slice(0, -1)) + a.at(-1);
  const [x, y] = [lcs(a.slice(0, -1), b), lcs(a, b.slice(0, -1))];
  return x.length >= y.length ? x : y;
}
console.log(lcs('ABCBDAB', 'BDCABA'));
const group = (n: number): string => {
  const [whole, fraction] = Math.abs(n).toFixed(2).split('.');
  let out = '';
  for (let i = 0; i < whole.length; i++) out += (i > 0 && (whole.length - i) % 3 === 0 ? ',' : '') + whole[i];
  return `${n < 0 ? '-' : ''}${out}.${fraction}`;
};
console.log(group(1234567.891), group(-999), group(0.005), group(1e9));
