// SPDX-License-Identifier: MIT
/** Small pictures as SVG: text that a browser and GitHub show alike, on a background of their own. */

const SANS = 'ui-sans-serif, system-ui, Helvetica, Arial, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A document of this size in pixels; `title` is read to those who cannot see it. */
export function svg(width: number, height: number, title: string, body: readonly string[]): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`;
  return [head, `<title>${escape(title)}</title>`, ...body, '</svg>', ''].join('\n');
}

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly mono?: boolean;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function text(x: number, y: number, content: string, style: TextStyle): string {
  const font = `font-family="${style.mono === true ? MONO : SANS}" font-size="${style.size}"`;
  const weight = style.bold === true ? ' font-weight="600"' : '';
  const anchor = style.anchor === undefined ? '' : ` text-anchor="${style.anchor}"`;
  return `<text x="${x}" y="${y}" ${font}${weight}${anchor} fill="${style.color}" xml:space="preserve">${escape(content)}</text>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${stroke}"/>`;
}

/** An arrow to the right. */
export function arrow(x: number, y: number, width: number, color: string): string {
  const tip = x + width;
  return `<path d="M${x} ${y}H${tip - 6}M${tip - 9} ${y - 5}L${tip - 2} ${y}L${tip - 9} ${y + 5}" fill="none" stroke="${color}" stroke-width="2"/>`;
}

const LINE = 18;
const CHARACTER = 7.85;

/** A terminal that shows these lines under a caption. */
export function terminal(caption: string, lines: readonly string[]): string {
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * CHARACTER) + 40;
  const height = lines.length * LINE + 58;
  const rows = lines.map((line, index) => {
    const color = /^\[/.test(line) ? '#9ece6a' : /^(test-vm|Xen) /.test(line) ? '#7dcfff' : '#c0caf5';
    return text(20, 56 + index * LINE, line, { size: 13, color, mono: true });
  });
  const dots = ['#f7768e', '#e0af68', '#9ece6a'].map(
    (color, index) => `<circle cx="${22 + index * 18}" cy="20" r="6" fill="${color}"/>`,
  );
  const title = text(width / 2, 25, caption, { size: 13, color: '#a9b1d6', anchor: 'middle' });
  return svg(width, height, caption, [box(0, 0, width, height, '#1a1b26'), ...dots, title, ...rows]);
}
