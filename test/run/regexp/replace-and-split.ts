// SPDX-License-Identifier: MIT
// replace, replaceAll, split, search, match, matchAll.
console.log('John Smith'.replace(/(\w+)\s(\w+)/, '$2, $1'), 'a-b-c'.replace(/-/, '+'), 'a-b-c'.replace(/-/g, '+'));
console.log('aaa'.replace(/a/g, (m, at: number) => `${m}${at}`), 'x1y22'.replace(/\d+/g, (digits) => String(Number(digits) * 2)));
console.log('abc'.replace(/(b)(z)?/, "[$&|$`|$'|$1|$2|$3|$$|$01]"), 'abc'.replaceAll(/[ac]/g, '$&$&'));
console.log('2020-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>'), 'price 5'.replace(/(?<n>\d)/, (...args) => JSON.stringify(args)));
const camel = (s: string): string => s.replace(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
const snake = (s: string): string => s.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
console.log(camel('some-long_name'), snake('someLongName'), 'hello world'.replace(/\b\w/g, (c) => c.toUpperCase()));
console.log('a, b ,c;d'.split(/\s*[,;]\s*/), 'a1b2c'.split(/(\d)/), 'abc'.split(/(?:)/), ''.split(/x/), ''.split(/(?:)/), 'aXbXc'.split(/x/i, 2));
console.log('one two'.search(/two/), 'one'.search(/two/), 'The Cat'.match(/[A-Z]/g), 'none'.match(/[A-Z]/g));
for (const m of 'k1=v1; k2=v2'.matchAll(/(?<key>\w+)=(?<value>\w+)/g)) console.log(m.index, m[1], m.groups?.value);
console.log([...'a1b22'.matchAll(/\d+/g)].map((m) => m[0]).join('|'), Array.from('aXbX'.matchAll(/X/g), (m) => m.index));
console.log('xxx'.replace(/y*/g, '-'), 'abc'.replace(/$/, '!'), 'abc'.replace(/^/, '!'), 'a\nb'.replace(/^/gm, '> '));
try {
  console.log('a'.replaceAll(/a/, 'b'));
} catch (e) {
  console.log(String(e));
}
const escapeHtml = (s: string): string =>
  s.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));
console.log(escapeHtml('<a href="x">T&C</a>'), '  trim me '.replace(/^\s+|\s+$/g, ''), 'a  b   c'.split(/\s+/));
const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
console.log(thousands(1234567), thousands(12), thousands(123456789012));
