// SPDX-License-Identifier: MIT
// Units against code points: emoji, lone surrogates, iteration, raw and escaped literals.
const s = 'a😀é\ud83dz';
console.log(s.length, [...s].length, Array.from(s, (c) => c.codePointAt(0)!.toString(16)), s.charCodeAt(1), s.codePointAt(1), s.codePointAt(2), s.at(1) === '\ud83d');
console.log(s.split('').length, s.indexOf('\ude00'), s.slice(1, 3) === '😀', s.slice(2, 3).charCodeAt(0).toString(16), s.lastIndexOf('\ud83d'));
console.log(String.fromCodePoint(0x1f600, 97, 0x10ffff).length, String.fromCharCode(0x1f600).charCodeAt(0).toString(16), String.fromCharCode(65, 66.9, -1 >>> 16));
for (const bad of [-1, 0x110000, 1.5, NaN]) {
  try {
    String.fromCodePoint(bad);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log('\u{1F600}' === '😀', '\0'.charCodeAt(0), 'line\
continued', String.raw`a\n${1 + 1}\u0041`, `\u{41}`.length);
console.log('ß'.toUpperCase(), 'İ'.toLowerCase().length, 'ΑΣ'.toLowerCase(), 'ǆ'.toUpperCase(), 'ﬁ'.toUpperCase(), 'Ω'.toLowerCase() === 'ω');
let reversed = '';
for (const ch of 'x😀y') reversed = ch + reversed;
console.log(reversed, 'x😀y'.split('').reverse().join('') === reversed, [...'👨‍👩‍👧'].length);
const width = (text: string): number => [...text].reduce((n, ch) => n + (ch.codePointAt(0)! > 0xffff ? 2 : 1), 0);
console.log(width('ab😀'), 'ab😀'.padEnd(6, '.'), 'ab😀'.padStart(5, '😀').length);
const utf8 = (text: string): number[] => {
  const out: number[] = [];
  for (const ch of text) {
    const p = ch.codePointAt(0)!;
    if (p < 0x80) out.push(p);
    else if (p < 0x800) out.push(0xc0 | (p >> 6), 0x80 | (p & 63));
    else if (p < 0x10000) out.push(0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
    else out.push(0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
  }
  return out;
};
console.log(utf8('aé€😀'), [...new TextEncoder().encode('aé€😀\ud800')], new TextDecoder().decode(new Uint8Array(utf8('aé€😀'))));
console.log(/^.$/.test('😀'), /^.$/u.test('😀'), '😀'.match(/./gu)?.length, '😀'.match(/./g)?.length, '😀x'.replace(/\u{1F600}/u, '-'), 'a\u2028b'.split(/$/m).length);
console.log('\ud83d' + '\ude00' === '😀', JSON.stringify('\ud83d😀'), encodeURIComponent('é😀 &'), escapeAll('<é>'));
function escapeAll(text: string): string {
  return [...text].map((ch) => `\\u{${ch.codePointAt(0)!.toString(16)}}`).join('');
}
