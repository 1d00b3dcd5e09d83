// SPDX-License-Identifier: MIT
// normalize in all four forms: characters of all kinds, marks in any order, Hangul, what must not compose, slugs.
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

function hash(text: string): string {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return (h >>> 0).toString(16);
}
const show = (text: string): string => [...text].map((c) => (c.codePointAt(0) ?? 0).toString(16)).join(' ');

/** Where decompositions are, and some code points of everywhere else. */
function* sample(): Generator<number> {
  for (const [first, last, step] of [
    [0xa0, 0x17f, 1],
    [0x1e00, 0x1fff, 7],
    [0x2000, 0x33ff, 11],
    [0xac00, 0xad00, 5],
    [0xf900, 0xfb4f, 13],
    [0x1d100, 0x1d4ff, 29],
    [0x2f800, 0x2fa20, 31],
    [0, 0x10ffff, 4567],
  ] as const) {
    for (let code = first; code <= last; code += step) yield code;
  }
}
for (const form of forms) {
  let all = '';
  for (const code of sample()) {
    const char = String.fromCodePoint(code);
    const normal = char.normalize(form);
    if (normal !== char) all += `${code}:${normal};`;
  }
  console.log(form, all.length, hash(all));
}

const texts = ['Å\u0323', 'A\u030a\u0323', 'A\u0323\u030a', 'ﬁ ﬀ ２ ① ｱ', '\u1100\u1161\u11a8', '각\u11a8', '가\u11a8', 'e\u0345\u0301', '\u0344', 'q\u0307\u0323'];
texts.push('\u09c7\u0334\u09be', '\u0041\u0334\u030a', '\ud800\u0301', '', 'plain', '\u1e9b\u0323', 'ǖ', 'Ǖ\u0301\u0334\u0345\u0301', '\u0958', '\u2126 \u212b');
for (const text of texts) console.log(show(text), forms.map((form) => show(text.normalize(form))));

let seed = 12345;
const random = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
const pool = [0x41, 0x65, 0x75, 0xe9, 0x1d5, 0x300, 0x301, 0x304, 0x308, 0x30a, 0x323, 0x327, 0x328, 0x334, 0x345, 0x3b1, 0x1fb3, 0xac00, 0x1161, 0x11a8, 0x9c7, 0x9be];
let mixed = '';
for (let i = 0; i < 60; i++) {
  let text = '';
  for (let n = random(8); n >= 0; n--) text += String.fromCodePoint(pool[random(pool.length)] ?? 0);
  mixed += forms.map((form) => text.normalize(form)).join('|');
}
console.log(mixed.length, hash(mixed));

const slug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
console.log(slug('Crème Brûlée à la carte — Ça va?'), slug('  Žluťoučký kůň  '), 'é' === 'e\u0301'.normalize());
try {
  console.log('é'.normalize(String('nfc')));
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}
