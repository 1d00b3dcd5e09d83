// SPDX-License-Identifier: MIT
// exec, test, lastIndex, flags, and what a match has beside its strings.
const date = /(\d{4})-(\d\d)(?:-(\d\d))?/;
const match = date.exec('on 2020-01 and 2021-12-31');
if (match) console.log(match[0], match[1], match[2], match[3] ?? 'no day', match.index, match.input, match.length);
console.log(date.exec('nothing'), date.test('1999-12'), date.source, date.flags, String(date));

const word = /\w+/g;
for (let m = word.exec('to be or'); m !== null; m = word.exec('to be or')) console.log(m[0], m.index, word.lastIndex);
console.log(word.lastIndex);

const sticky = /a/y;
console.log(sticky.test('aab'), sticky.lastIndex, sticky.test('aab'), sticky.lastIndex, sticky.test('aab'), sticky.lastIndex);

const all = /x/dgimsuy;
console.log(all.flags, all.global, all.ignoreCase, all.multiline, all.dotAll, all.unicode, all.sticky, all.hasIndices);

console.log(/^one$/m.test('zero\none\ntwo'), /^one$/.test('zero\none'), /a.c/.test('a\nc'), /a.c/s.test('a\nc'));
console.log(/HeLLo/i.test('hEllO'), /[a-z]+/i.exec('ABC')?.[0], /É/i.test('é'), /ß/i.test('SS'));

const made = new RegExp('a+' + 'b', 'gi');
console.log('AAB aab'.match(made), new RegExp(/x/g).flags, new RegExp(/x/g, 'i').flags, new RegExp('').source, new RegExp('/').source);
console.log(RegExp('q').test('q'), typeof /a/, /a/ instanceof RegExp);

for (const bad of ['(', ')', '[b-a]', 'a**', '(?<n>a)(?<n>b)', 'a{2,1}', '\\']) {
  try {
    console.log(new RegExp(bad).source);
  } catch (e) {
    console.log(e instanceof SyntaxError, (e as Error).message);
  }
}
try {
  new RegExp('a', 'gg');
} catch (e) {
  console.log((e as Error).message);
}
console.log([/a/g, { pattern: /b\/c/ }], `${/d/}`);
console.log('2020-05'.match(/(?<year>\d+)-(?<month>\d+)/), 'aXbX'.match(/X/g), 'abc'.match(/z/));
