// SPDX-License-Identifier: MIT
// Searching for nothing, and from places outside the text.
console.log('abc'.indexOf(''), 'abc'.indexOf('', 2), 'abc'.indexOf('', 3), 'abc'.indexOf('', 10), 'abc'.indexOf('', -5), ''.indexOf(''));
console.log('abc'.lastIndexOf(''), 'abc'.lastIndexOf('', 1), 'abc'.lastIndexOf('c', 0), 'abcabc'.lastIndexOf('b', 3), ''.lastIndexOf('a'));
console.log('abc'.includes(''), ''.includes(''), 'abc'.includes('', 99), 'abc'.startsWith('', 3), 'abc'.endsWith('', 0), 'abc'.endsWith('b', 2));
console.log('abc'.startsWith('bc', 1), 'abc'.startsWith('a', -3), 'abc'.endsWith('c', 99), 'abc'.startsWith('abcd'), ''.endsWith('x'));
console.log('abc'.split(''), ''.split(''), ''.split(','), 'abc'.split('', 2), 'a,b,'.split(','), ','.split(','), 'abc'.split('abc'), 'aXbX'.split('X', 0));
console.log('abc'.replace('', '-'), 'abc'.replaceAll('', '-'), ''.replaceAll('', '-'), 'aaa'.replace('a', ''), 'aaa'.replaceAll('aa', 'b'));
console.log('x'.repeat(0) === '', 'ab'.repeat(3), ''.repeat(1000).length, 'abc'.at(5), 'abc'.at(-1), 'abc'.charAt(9) === '', 'abc'.charCodeAt(-1));
try {
  'x'.repeat(-1);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
console.log('abc'.slice(2, 1) === '', 'abc'.substring(2, 1), 'abc'.slice(-2), 'abc'.substring(-2), 'abc'.slice(NaN), 'abc'.slice(0, Infinity), 'abc'.substring(5, 1));
console.log('abcdef'.slice(-4, -2), 'abcdef'.slice(1, -1), 'abcdef'.substring(NaN, 3), 'abcdef'.slice(1.9, 3.9), 'abc'.slice(-10, 2));
console.log('5'.padStart(3, '0'), '5'.padEnd(3), '5'.padStart(3, 'ab'), 'abc'.padStart(2, 'x'), 'x'.padEnd(6, 'abc') + '|', 'x'.padStart(3, ''));
console.log(' \t\n\u00a0\ufeff\u2003x \u2028'.trim().length, ' a '.trimStart() + '|', '|' + ' a '.trimEnd(), '\u200b'.trim().length, '\u180e'.trim().length);
console.log('a' < 'b', 'a' < 'B', '10' < '9', '' < 'a', 'abc' < 'abcd', 'z' > 'é', '\ud83d' < '\uffff', 'Z' < 'a');
console.log('abc'.concat('', 'd'), 'a-b-c'.split('-').reverse().join('-'), [...'héllo'].reverse().join(''), 'abc'.indexOf('d'), 'abab'.indexOf('ab', 1));
