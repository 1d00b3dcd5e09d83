// SPDX-License-Identifier: MIT
// Greedy word wrapping, justification, and a table with aligned columns.
const text = `The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs. How vexingly quick daft zebras jump!`;
function wrap(input: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of input.split(' ')) {
    if (line.length > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) lines.push(line);
  return lines;
}
function justify(line: string, width: number): string {
  const words = line.split(' ');
  if (words.length === 1) return line.padEnd(width);
  let gaps = width - words.reduce((sum, word) => sum + word.length, 0);
  let out = '';
  words.forEach((word, i) => {
    out += word;
    const left = words.length - 1 - i;
    if (left > 0) {
      const gap = Math.ceil(gaps / left);
      out += ' '.repeat(gap);
      gaps -= gap;
    }
  });
  return out;
}
for (const width of [20, 35]) {
  const lines = wrap(text, width);
  lines.forEach((line, i) => console.log('|' + (i < lines.length - 1 ? justify(line, width) : line.padEnd(width)) + '|'));
}
type Align = 'left' | 'right' | 'center';
function table(rows: string[][], align: Align[]): string {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => row[c].length)));
  const pad = (cell: string, c: number): string => {
    const space = widths[c] - cell.length;
    switch (align[c]) {
      case 'right':
        return ' '.repeat(space) + cell;
      case 'center':
        return ' '.repeat(space >> 1) + cell + ' '.repeat(space - (space >> 1));
      default:
        return cell + ' '.repeat(space);
    }
  };
  return rows.map((row) => row.map(pad).join(' | ')).join('\n');
}
console.log(table([['name', 'price', 'unit'], ['apple', '1.20', 'kg'], ['watermelon', '13.05', 'piece']], ['left', 'right', 'center']));
console.log(wrap('', 10), wrap('single', 3), wrap('a b c', 1));
