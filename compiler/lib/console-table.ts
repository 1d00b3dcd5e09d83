// SPDX-License-Identifier: MIT
/** console.table of arrays and plain objects whose cells are primitive values, laid out as Node does. */
import { Console_log } from './console';
import { TypeError } from './error';
import { Map } from './map';
import { Set } from './set';

/** Columns of a terminal that a text takes: East Asian wide characters and emoji take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = rt_str_code_point(character, 0);
    const isWide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      (code >= 0x1f300 && code <= 0x1f64f) ||
      (code >= 0x1f900 && code <= 0x1f9ff) ||
      (code >= 0x20000 && code <= 0x3fffd);
    width += isWide ? 2 : 1;
  }
  return width;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function cell(value: unknown): string {
  if (isObject(value) || typeof value === 'function') {
    throw new TypeError('console.table of compiled programs shows primitive values only');
  }
  return rt_inspect(value);
}

/** One line of a table: its cells between the left, inner and right borders. */
function line(
  cells: readonly string[],
  widths: readonly number[],
  left: string,
  inner: string,
  right: string,
  fill: string,
): string {
  let text = left;
  for (let i = 0; i < cells.length; i++) {
    const content = $load(cells, i);
    text += (i > 0 ? inner : '') + content + fill.repeat($load(widths, i) - widthOf(content));
  }
  return text + right;
}

export function Console_table(data: unknown, columns?: readonly string[]): void {
  if (!isObject(data)) {
    Console_log(data);
    return;
  }
  if (data instanceof Map || data instanceof Set || rt_typed_is(data)) {
    throw new TypeError('console.table of compiled programs shows arrays and plain objects only');
  }
  const keys = rt_dyn_keys(data);
  const heads: string[] = [];
  let hasValues = false;
  for (const key of keys) {
    const row = rt_dyn_get(data, key);
    if (!isObject(row)) hasValues = true;
    else if (columns === undefined) for (const name of rt_dyn_keys(row)) if (!heads.includes(name)) heads.push(name);
  }
  if (columns !== undefined) for (const name of columns) heads.push(name);
  const rows: string[][] = [['(index)', ...heads]];
  if (hasValues) $load(rows, 0).push('Values');
  for (const key of keys) {
    const row = rt_dyn_get(data, key);
    const cells = [key];
    for (const name of heads) {
      cells.push(isObject(row) && rt_dyn_has_own(row, name) ? cell(rt_dyn_get(row, name)) : '');
    }
    if (hasValues) cells.push(isObject(row) ? '' : cell(row));
    rows.push(cells);
  }
  const widths: number[] = [];
  const bars: string[] = [];
  for (let i = 0; i < $load(rows, 0).length; i++) {
    let width = 0;
    for (const row of rows) width = Math.max(width, widthOf($load(row, i)));
    widths.push(width);
    bars.push('');
  }
  const lines = [line(bars, widths, '┌─', '─┬─', '─┐', '─')];
  rows.forEach((row, i) => {
    lines.push(line(row, widths, '│ ', ' │ ', ' │', ' '));
    if (i === 0) lines.push(line(bars, widths, '├─', '─┼─', '─┤', '─'));
  });
  lines.push(line(bars, widths, '└─', '─┴─', '─┘', '─'));
  Console_log(lines.join('\n'));
}
