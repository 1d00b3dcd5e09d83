// SPDX-License-Identifier: MIT
// Walking over strings in every way there is.
const text = 'añ😀z';
for (const c of text) console.log(c, c.length, c.codePointAt(0));
for (let i = 0; i < text.length; i++) console.log(i, text.charCodeAt(i));
console.log([...text], Array.from(text, (c) => c.codePointAt(0)), Object.entries('ab'), new Set('hello'));
const [first, second, ...rest] = 'héllo';
console.log(first, second, rest);
const [a, , c = 'default', d = 'default'] = 'xyz';
console.log(a, c, d);
for (const index in { ...[...'ab'] }) console.log(index, typeof index);
const iterator = text[Symbol.iterator]();
console.log(iterator.next(), iterator.next(), [...iterator], iterator.next());
let vowels = 0;
for (const c2 of 'programming language') {
  if ('aeiou'.includes(c2)) vowels++;
  else if (c2 === ' ') continue;
  else if (c2 === 'u') break;
}
console.log(vowels);
console.log(Math.max(...[...'31415'].map(Number)), [...'cab'].sort().join(''), [...new Set('mississippi')].join(''));
