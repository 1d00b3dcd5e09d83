// SPDX-License-Identifier: MIT
// The methods that every program uses.
const s = 'The quick brown fox';
console.log(s.length, s.toUpperCase(), s.toLowerCase(), s.charAt(4), s[4], s.at(-3));
console.log(s.indexOf('q'), s.indexOf('z'), s.indexOf('o', 13), s.lastIndexOf('o'), s.lastIndexOf('o', 15), s.indexOf(''));
console.log(s.includes('quick'), s.includes('Quick'), s.startsWith('The'), s.startsWith('quick', 4), s.endsWith('fox'), s.endsWith('brown', 15));
console.log(s.slice(4, 9), s.slice(-3), s.slice(4, -4), s.slice(9, 4) === '', s.slice(), s.slice(-100, 3));
console.log(s.substring(9, 4), s.substring(-5, 3), s.substring(16), s.substring(NaN, 3), s.substring(4));
console.log('|' + '  \t padded\n '.trim() + '|', '|' + '  left'.trimStart() + '|', '|' + 'right  '.trimEnd() + '|');
console.log('ab'.repeat(3), 'ab'.repeat(0) === '', '7'.padStart(3, '0'), 'x'.padEnd(6, 'ab') + '|', 'long'.padStart(2), 'a'.padStart(4));
console.log('a-b-c'.concat('-', 'd'), ''.concat(), 'abc'.concat(String(1)), 'abc'.localeCompare('abd') < 0);
console.log('a,b,,c'.split(','), 'abc'.split(''), 'abc'.split('x'), ''.split(','), ''.split(''), 'a b c d'.split(' ', 2));
console.log('banana'.lastIndexOf('ana'), 'banana'.lastIndexOf('x'), 'banana'.lastIndexOf(''), 'abc'.lastIndexOf('a', -1));
console.log('abc' < 'abd', 'Z' < 'a', '10' < '9', '' < 'a', 'a' <= 'a', 'ab' > 'a');
console.log('x'.codePointAt(0), 'camelCaseString'.split('').map((c) => (c === c.toUpperCase() ? '_' + c.toLowerCase() : c)).join(''));
console.log(s.substring(4, 9).at(0), 'a\u3000'.trim().length, '\ufeffx\u2029'.trim().length);
for (const attempt of [-1, Infinity]) {
  try {
    console.log('x'.repeat(attempt));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
