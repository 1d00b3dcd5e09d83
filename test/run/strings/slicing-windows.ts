// SPDX-License-Identifier: MIT
// Everyday text work: cutting, counting, windows, cases, words.
const capitalize = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const camel = (s: string): string => s.split(/[-_ ]+/).map((w, i) => (i === 0 ? w.toLowerCase() : capitalize(w.toLowerCase()))).join('');
const snake = (s: string): string => s.replace(/[A-Z]/g, (c, i: number) => (i > 0 ? '_' : '') + c.toLowerCase());
const kebab = (s: string): string => snake(s).replaceAll('_', '-');
for (const s of ['hello world', 'Foo-Bar-baz', 'snake_case_name', '']) console.log([camel(s), snake(camel(s)), kebab(camel(s))]);
const windows = (s: string, n: number): string[] => Array.from({ length: Math.max(0, s.length - n + 1) }, (_, i) => s.slice(i, i + n));
console.log(windows('abcde', 3), windows('ab', 3), windows('', 1), windows('xyz', 1));
const chunk = (s: string, n: number): string[] => s.match(new RegExp(`.{1,${n}}`, 'g')) ?? [];
console.log(chunk('1234567', 3), chunk('', 2), chunk('ab', 5));
const isPalindrome = (s: string): boolean => {
  const t = s.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (let i = 0, j = t.length - 1; i < j; i++, j--) if (t[i] !== t[j]) return false;
  return true;
};
console.log(isPalindrome('A man, a plan, a canal: Panama'), isPalindrome('ab'), isPalindrome(''));
const caesar = (s: string, by: number): string =>
  s.replace(/[a-z]/gi, (c) => {
    const base = c <= 'Z' ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + by + 26) % 26) + base);
  });
console.log(caesar('Hello, World!', 3), caesar(caesar('Zebra', 5), -5));
const vowels = new Set('aeiou');
let [v, c] = [0, 0];
for (const ch of 'The quick brown fox'.toLowerCase()) if (vowels.has(ch)) v++;
  else if (ch >= 'a' && ch <= 'z') c++;
console.log(v, c);
const longest = (words: string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a), '');
console.log(longest('a bbb cc ddd'.split(' ')), longest([]) === '');
const common = (a: string, b: string): string => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(0, i);
};
console.log(common('interview', 'internet'), common('a', ''), common('same', 'same'));
const rle = (s: string): string => s.replace(/(.)\1+/gs, (run: string, ch: string) => `${run.length}${ch}`);
const unrle = (s: string): string => s.replace(/(\d+)(\D)/g, (_, n: string, ch: string) => ch.repeat(Number(n)));
console.log(rle('aaabccd\n\n'), unrle(rle('wwwwbbb')), unrle('12x'));
const justify = (words: string[], width: number): string => {
  const gaps = words.length - 1;
  const spaces = width - words.join('').length;
  return words.map((w, i) => (i === gaps ? w : w + ' '.repeat(Math.floor(spaces / gaps) + (i < spaces % gaps ? 1 : 0)))).join('');
};
console.log(`[${justify(['this', 'is', 'an'], 16)}]`, `[${justify(['alone'], 5)}]`);
console.log('%s has %d', 'a\tb', 'tab\there'.split('\t').length, 'x'.codePointAt(0), 'A\u030a'.length);
