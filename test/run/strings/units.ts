// SPDX-License-Identifier: MIT
// Strings are sequences of 16-bit units; characters beyond the BMP take two.
const smile = '😀';
console.log(smile.length, smile.charCodeAt(0), smile.charCodeAt(1), smile.codePointAt(0), smile.codePointAt(1));
const text = 'naïve 😀 façade €';
console.log(text.length, text.indexOf('😀'), text.indexOf('€'), text.slice(0, 6), text.at(-1), text.charAt(99) === '');
let units = '';
for (let i = 0; i < text.length; i++) units += text.charCodeAt(i).toString(16) + ' ';
console.log(units);
let points = 0;
for (const character of text) points += character.length;
console.log(points, [...text].length, Array.from('a😀b'), '😀'.split(''). length);
console.log(String.fromCharCode(72, 105, 0x20ac), String.fromCodePoint(128512, 65), String.fromCharCode(65 + 65536));
console.log('\u0041\x42\u{43}\u{1F600}', '\0'.length, 'tab\tquote\'"'.length, 'a\
b');
console.log('😀' === '\ud83d\ude00', '\ud83d' + '\ude00', 'ab' < 'abc', '\uffff' > '😀', 'é'.length === 'e\u0301'.length);
console.log(smile.charCodeAt(5), smile.codePointAt(9), 'abc'.charCodeAt(-1), 'x'.charAt(0));
try {
  String.fromCodePoint(0x110000);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
