// SPDX-License-Identifier: MIT
// Characters that are compared and nothing else: with each other, with literals, by switch; in range and out of range.
function compare(s: string, t: string, i: number, j: number): string {
  const same = s[i] === t[j];
  const other = s[i] !== t[j];
  const comma = s[i] === ',' || t[j] === 'é' || ',' === s[j];
  const wide = s[i] === '\u{2603}' || t[i] === '\ud83d';
  return `${same} ${other} ${comma} ${wide}`;
}
const texts = ['', 'a', 'a,b', 'é,', '\u{2603}x', '\u{1f600}', '\uffff\u0000'];
const indices = [0, 1, 2, -1, 0.5, NaN, 2 ** 31, 2 ** 32];
for (const s of texts) {
  for (const t of texts) {
    const found = indices.flatMap((i) => [0, 1, -1].map((j) => compare(s, t, i, j)));
    console.log(JSON.stringify(s), JSON.stringify(t), found.map((line) => line.replace(/(t|f)\w+/g, '$1')).join('|'));
  }
}

function kind(text: string, at: number): string {
  switch (text[at]) {
    case 'a':
    case 'b':
      return 'letter';
    case ',':
      return 'comma';
    case '\u{2603}':
      return 'snowman';
    default:
      return 'other';
    case ' ':
      break;
  }
  return 'blank';
}
for (const text of ['ab, ', '\u{2603}é']) for (let i = 0; i < text.length; i++) console.log(i, kind(text, i));

function brackets(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth < 0) return i;
    if (text[i] === text[text.length - 1 - i] && text[i] === text[i + 1]) depth += 0;
  }
  return depth === 0 ? -1 : text.length;
}
console.log(brackets('(a(b)c)'), brackets('(()'), brackets('())('), brackets(''));

// What a used character is besides.
const once = 'word'[1];
console.log(once === 'o', once, once === 'word'[1], 'word'[9] === undefined, 'word'[9] === 'word'[8]);
function* characters(text: string): Generator<boolean> {
  for (let i = 0; i < 3; i++) yield text[i] === 'b';
}
console.log([...characters('ab')]);
