// SPDX-License-Identifier: MIT
// Regular expression objects: flags, lastIndex, named groups, replacement functions and patterns, indices, errors at run time.
const flags = /x/dgimsuy;
console.log(flags.flags, flags.global, flags.ignoreCase, flags.multiline, flags.dotAll, flags.unicode, flags.sticky, flags.hasIndices, flags.lastIndex);
console.log(/a/, [/b/g], { r: /c/i }, /[/]\//, new RegExp('/'), new RegExp(''), new RegExp('a/b', 'g').source, String(new RegExp('\n')));
const date = /(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/gu;
console.log('on 2024-05-06 and 2023-01-02'.replace(date, '$<d>.$<m>.$<y>'));
console.log('on 2024-05-06'.replace(date, (...args) => JSON.stringify(args)));
for (const m of 'k1=v1;k2=v2'.matchAll(/(?<key>\w+)=(?<value>\w+)/g)) console.log(m.groups?.key, m.groups?.value, m.index, m.input);
const sticky = /foo/y;
sticky.lastIndex = 3;
console.log(sticky.test('barfoo'), sticky.lastIndex, sticky.test('barfoo'), sticky.lastIndex);
const global = /o/g;
console.log(global.test('foo'), global.lastIndex, global.test('foo'), global.lastIndex, global.test('foo'), global.lastIndex);
for (const template of ['$$', '$&$&', '$`', "$'", '$1', '$2', '$10', '$01', '$0', '$<n>', '$<x>', '$', '$-', '$<n']) {
  console.log(template, 'xay'.replace(/(?<n>a)/, template), 'xay'.replace(/(a)/, template), 'xay'.replace('a', template));
}
console.log('aBc'.replace(/b/i, (m, offset: number, whole: string) => `${m}${offset}${whole}`), 'abcabc'.replaceAll(/b(c)/g, (m, c: string, at: number) => `${c}${at}${m}`));
console.log('A1B2C3'.split(/\d/), 'A1B2C3'.split(/(\d)/), 'A1B2C3'.split(/(\d)/, 3), ''.split(/x/), ''.split(/(?:)/), 'ab'.split(/(?:)/u), '😀b'.split(/(?:)/u), '😀b'.split(/(?:)/).length, 'a,b;c'.split(/[,;]/), 'test'.split(/(?=s)/), 'ab'.split(/a*?/), 'ab'.split(/a*/), 'A<B>bold</B>and<CODE>coded</CODE>'.split(/<(\/)?([^<>]+)>/));
for (const source of ['(', '[', 'a**', '\\', '(?<n>a)(?<n>b)', 'a{2,1}', '(?<=a)+', '[b-a]', ')', '+', '(?<a', '\\k<x>(?<n>a)', '(?x)', '{1}', 'a{1}{2}']) {
  try {
    console.log(source, new RegExp(source).source);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
for (const source of ['\\-', '}', '{', ']', '\\u{110000}', '\\1', '[\\d-z]', '\\p{Foo}', '(?=a)*', '\\c']) {
  try {
    console.log(source, new RegExp(source, 'u').source);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
try {
  console.log(new RegExp('a', 'gg'));
} catch (error) {
  console.log((error as Error).message);
}
try {
  console.log('a'.replaceAll(/a/, 'b'));
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
try {
  console.log('a'.matchAll(/a/));
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
const copy = new RegExp(/ab+c/gi, 'm');
console.log(copy, copy.flags, new RegExp(copy) !== copy, RegExp('x', 'y'), /a/ instanceof RegExp);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
console.log(escape('1+1=2? [yes] (no) {x} $5 ^a|b\\'), new RegExp(escape('a.b*c')).test('xa.b*cx'));
const camel = (s: string): string => s.replace(/[-_\s]+(.)?/g, (_, c?: string) => c?.toUpperCase() ?? '');
console.log(camel('foo-bar_baz  qux-'), 'fooBarBAZ'.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase(), '1234567.891'.replace(/\B(?=(\d{3})+(?!\d))/g, ','));
