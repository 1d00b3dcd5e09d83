// SPDX-License-Identifier: MIT
/** The picture of the README: CPU time relative to C++, one group of bars for each program, logarithmic, as SVG. */
import type { ContestantName } from './contestants';
import type { Results } from './summary';

const series: readonly { readonly name: ContestantName; readonly title: string; readonly color: string }[] = [
  { name: 'stsc', title: 'stsc', color: '#2563eb' },
  { name: 'node', title: 'Node, warm', color: '#a3a3a3' },
  { name: 'assemblyscript', title: 'AssemblyScript, native', color: '#f59e0b' },
];

const LEFT = 108;
const WIDTH = 560;
const TOP = 44;
const BAR = 7;
const GROUP = BAR * series.length + 7;
/** The scale's ends, as multiples of C++'s time. */
const [LEAST, MOST] = [0.125, 64];

const x = (multiple: number): number => {
  const share = Math.log(Math.min(MOST, Math.max(LEAST, multiple)) / LEAST) / Math.log(MOST / LEAST);
  return LEFT + share * WIDTH;
};

const text = (at: number, y: number, content: string, attributes = ''): string =>
  `<text x="${at.toFixed(1)}" y="${y.toFixed(1)}"${attributes && ` ${attributes}`}>${content}</text>`;

/** Bars to the right of the middle line are slower than C++, to the left faster. */
export function drawChart(results: Results): string {
  const height = TOP + results.programs.length * GROUP + 8;
  const parts: string[] = [];
  for (let multiple = LEAST; multiple <= MOST; multiple *= 2) {
    const at = x(multiple).toFixed(1);
    const strong = multiple === 1 ? ' stroke="#525252"' : '';
    parts.push(`<line x1="${at}" y1="${TOP - 6}" x2="${at}" y2="${height - 8}"${strong}/>`);
    const label = multiple < 1 ? `1/${1 / multiple}` : `${multiple}`;
    parts.push(text(x(multiple), TOP - 10, multiple === 1 ? 'C++' : label, 'text-anchor="middle"'));
  }
  let legend = LEFT;
  for (const { title, color } of series) {
    parts.push(`<rect x="${legend}" y="8" width="10" height="10" fill="${color}"/>`, text(legend + 14, 17, title));
    legend += 30 + title.length * 6.2;
  }
  results.programs.forEach((program, row) => {
    const y = TOP + row * GROUP;
    parts.push(text(LEFT - 8, y + GROUP / 2 + 1, program.name, 'text-anchor="end"'));
    const cpp = program.entries.cpp?.cpu;
    if (cpp === undefined) return;
    series.forEach(({ name, color }, i) => {
      const cpu = program.entries[name]?.cpu;
      if (cpu === undefined) return;
      const [from, to] = [x(1), x(cpu / cpp)].sort((a, b) => a - b) as [number, number];
      const size = `width="${Math.max(1, to - from).toFixed(1)}" height="${BAR - 1}"`;
      parts.push(`<rect x="${from.toFixed(1)}" y="${y + i * BAR}" ${size} fill="${color}"/>`);
    });
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 16} ${height}"`,
    ' font-family="system-ui, sans-serif" font-size="11" fill="#404040" stroke="none">',
    '<rect width="100%" height="100%" fill="#fff"/>',
    '<g stroke-width="1">',
    ...parts.map((part) =>
      part.startsWith('<line') && !part.includes('stroke=') ? part.replace('/>', ' stroke="#e5e5e5"/>') : part,
    ),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
