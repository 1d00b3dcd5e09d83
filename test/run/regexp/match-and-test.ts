// SPDX-License-Identifier: MIT
// test, exec, match, matchAll, search; groups, names, indices, sticky and global state.
console.log(/a.c/.test('xabcx'), /^\d{3}-\d{4}$/.test('555-1234'), /^$/.test(''), /colou?r/i.test('COLOR'));
const date = /(\d{4})-(\d{2})-(\d{2})/.exec('on 2024-02-29 and 2025-01-01');
if (date) console.log(date[0], date[1], date.index, date.length, date.input.length);
const named = /(?<key>\w+)=(?<value>[^;]*)/.exec('path=/home;x=1');
console.log(named?.groups?.key, named?.groups?.value, named?.groups?.nothing);
console.log('a1b22c333'.match(/\d+/g), 'none'.match(/\d/g), 'a1'.match(/([a-z])(\d)?(x)?/)?.slice());
console.log([...'k1=v1,k2=v2'.matchAll(/(\w+)=(\w+)/g)].map((m) => `${m[1]}:${m[2]}@${m.index}`));
console.log('hello world'.search(/o\s/), 'x'.search(/y/));
const global = /o/g;
const positions: number[] = [];
for (let m = global.exec('foo boo'); m !== null; m = global.exec('foo boo')) positions.push(m.index, global.lastIndex);
console.log(positions, global.lastIndex);
const sticky = /foo/y;
sticky.lastIndex = 3;
console.log(sticky.test('barfoo'), sticky.lastIndex, sticky.test('barfoo'), sticky.lastIndex);
console.log(global.source, global.flags, global.global, /x/imsuy.flags, String(/a\/b[/]/g), new RegExp('a/b').source, new RegExp('').source);
console.log(/(a)|(b)/.exec('b'), /(?:x)(y)?/.exec('x'));
console.log(/^b/m.test('a\nb'), /a.b/.test('a\nb'), /a.b/s.test('a\nb'), /\bfoo\b/.test('a foo b'), /\Bo/.test('foo'));
