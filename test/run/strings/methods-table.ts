// SPDX-License-Identifier: MIT
// Every string method on every interesting receiver and argument.
const receivers = ['', 'a', 'abc', 'abcabc', 'Hello, World', '  padded\t\n', 'aaaa', 'a😀b', '\ud83d', 'x\udc00y', 'İıßẞ', 'ǅ', 'ΑΣ', 'é', 'e\u0301', '\u00a0\ufeff x \u2029', 'tab\tnew\n', '"quoted"', "it's", '中文字符', 'null', '𝒳𝒴'];
const needles = ['', 'a', 'b', 'abc', 'bc', ' ', '😀', '\ud83d', 'zzz', 'A'];
const positions = [undefined, 0, 1, -1, 2, 3, 100, -100, NaN, Infinity, -Infinity, 1.7, -0.5];
for (const s of receivers) {
  console.log(JSON.stringify(s), s.length, [s.toUpperCase(), s.toLowerCase(), s.trim(), s.trimStart(), s.trimEnd()]);
  console.log([...s], s.split(''), Array.from(s, (c) => c.codePointAt(0)));
  console.log(s.concat('!', s), s.repeat(2), s.valueOf() === s, s.toString() === s);
  for (const n of needles) {
    console.log(JSON.stringify(n), s.indexOf(n), s.lastIndexOf(n), s.includes(n), s.startsWith(n), s.endsWith(n), s.split(n), s.split(n, 2), s.replace(n, '<$&>'), s.replaceAll(n, "[$`|$']"), s < n, s > n, s <= n);
  }
  for (const p of positions) {
    console.log(p, [s.at(p ?? 0), s.charAt(p ?? 0), s.charCodeAt(p ?? 0), s.codePointAt(p ?? 0)], [s.slice(p), s.slice(p, 2), s.slice(0, p), s.slice(-2, p)], [s.substring(p ?? 0), s.substring(1, p), s.substring(p ?? 0, 2)], [s.substr(p ?? 0, 2), s.substr(-2, p)]);
    console.log([s.indexOf('a', p), s.lastIndexOf('a', p), s.includes('b', p), s.startsWith('b', p), s.endsWith('b', p)]);
  }
  for (const width of [0, 1, 5, 8]) console.log([s.padStart(width), s.padEnd(width, '-='), s.padStart(width, 'xyz'), s.padEnd(width, ''), s.padStart(width, '😀')]);
}
for (const count of [0, 1, 2.9, -0.5]) console.log('ab'.repeat(count));
for (const count of [-1, Infinity, 2 ** 30]) {
  try {
    console.log('ab'.repeat(count).length);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log(String.fromCharCode(65, 0x1f600, 65.9, -1, 0x10041), String.fromCodePoint(65, 0x1f600, 0xd800).length, String.raw`a\n${1}\u0041`, String.raw({ raw: ['x', 'y', 'z'] }, 1, 2, 3));
for (const bad of [-1, 1.5, 0x110000, NaN]) {
  try {
    console.log(String.fromCodePoint(bad));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
