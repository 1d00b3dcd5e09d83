// SPDX-License-Identifier: MIT
/** Strings taken apart and put together, JSON there and back: for the regression guard. */

function title(text: string): string {
  let result = '';
  let inside = false;
  for (const letter of text) {
    result += inside ? letter : letter.toUpperCase();
    inside = letter !== ' ';
  }
  return result;
}

const words = ['lorem', 'ipsum', 'dolor', 'sit', 'amet', 'consetetur'];
const lines: string[] = [];
for (let i = 0; i < 400; i++) lines.push(`${i}: ${words[i % 6]} ${words[(i * 5) % 6]} ${(i / 8).toFixed(2)}`);
const text = lines.map(title).join('\n');
const counts: Record<string, number> = {};
for (const word of text.split(/[\s:]+/)) counts[word] = (counts[word] ?? 0) + 1;
const copy = JSON.parse(JSON.stringify({ counts, lines })) as { counts: Record<string, number>; lines: string[] };
console.log(text.length, copy.counts['Ipsum'], copy.lines[7].padStart(30, '*'), text.indexOf('399'));
