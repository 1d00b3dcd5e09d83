// SPDX-License-Identifier: MIT
// $ patterns in replacements, empty needles, and function replacers.
const s = 'one two one';
console.log(s.replace('one', '1'), s.replaceAll('one', '1'), s.replace('three', '3'));
console.log(s.replace('two', '[$&]'), s.replace('two', '$$'), s.replace('two', '<$`|$\'>'), s.replace('two', '$1$0$'));
console.log(s.replaceAll('one', '($&$$)'), s.replaceAll('o', '$`'), s.replaceAll(' ', "$'"));
console.log('abc'.replace('', '-'), 'abc'.replaceAll('', '-'), ''.replaceAll('', 'x'), ''.replace('', 'y'));
console.log(s.replace('two', (match) => match.toUpperCase()), s.replace('one', (match, offset: number) => `${match}@${offset}`));
console.log(s.replaceAll('one', (match, offset: number, whole: string) => `${offset}/${whole.length}`));
console.log(s.replaceAll('one', () => '$&'), 'aaaa'.replaceAll('aa', 'b'), 'aXbX'.replaceAll('X', ''));
console.log('price: 5$'.replace('$', '€'), 'a.b.c'.replaceAll('.', '/'), 'x'.replace('x', '$'), 'x'.replace('x', '$$$'));
const count = (text: string, needle: string): number => text.split(needle).length - 1;
console.log(count('mississippi', 'ss'), count('aaa', 'aa'), count('abc', ''));
