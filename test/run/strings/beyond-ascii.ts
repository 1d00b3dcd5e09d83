// SPDX-License-Identifier: MIT
// Text beyond ASCII: code points, normalization forms, properties in regular expressions, sorting, escaping.
const text = 'Ñandú naïve café 👩‍👩‍👧 Ωmega straße İstanbul';
console.log(text.length, [...text].length, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD').length, text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
const slug = (s: string): string => s.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
console.log(slug('  Crème Brûlée & Ångström — ﬁne!  '), slug('Ünïcödé'), 'ﬁ'.normalize('NFKC'), '①②'.normalize('NFKC'), '\u212b'.normalize() === '\u00c5', 'e\u0301'.normalize('NFC').length, '가'.normalize('NFD').length, '\u1100\u1161'.normalize('NFC'));
console.log('Hello, Wörld 123 中文'.match(/\p{L}+/gu), 'aB1 Ç'.replace(/\p{Lu}/gu, (c) => `[${c}]`), 'x=１２３'.match(/\p{Nd}+/u)?.[0], /^\p{Script=Greek}+$/u.test('Ωμέγα'), 'a!b?c…'.split(/\p{P}/u), '💡 idea 🚀'.match(/\p{Emoji_Presentation}/gu), /\P{ASCII}/u.exec('abcé')?.index);
console.log([...'👍🏽é'].map((c) => c.codePointAt(0)!.toString(16)), '\u{1F600}'.split(''), encodeURIComponent('é😀'), JSON.stringify('é\u2028😀'));
console.log(['zebra', 'Äpfel', 'apple', 'Zoo', 'éclair', 'eclair'].sort((a, b) => a.localeCompare(b)), ['b', 'ä', 'a'].sort());
