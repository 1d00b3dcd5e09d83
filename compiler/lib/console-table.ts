// SPDX-License-Identifier: MIT
/** console.table, laid out as Node does. */
import { Console_log } from './console';
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

/** Small objects show what they hold, others only what they are. */
function cell(value: unknown): string {
  const isLarge = isObject(value) && !Array.isArray(value) && rt_dyn_keys(value).length > 2;
  return rt_inspect_cell(value, isLarge ? -1 : 0);
}

function isRow(value: unknown): boolean {
  return isObject(value) || typeof value === 'function';
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
  if (data instanceof Map) {
    let index = 0;
    const rows = [['(iteration index)', 'Key', 'Values']];
    data.forEach((value, key) => rows.push([$toString(index++), cell(key), cell(value)]));
    print(rows);
  } else if (data instanceof Set) {
    let index = 0;
    const rows = [['(iteration index)', 'Values']];
    data.forEach((value) => rows.push([$toString(index++), cell(value)]));
    print(rows);
  } else print(rowsOf(data, columns));
}

/** The rows of an array or object, one for each of its properties; the first row has the heads. */
function rowsOf(data: unknown, columns: readonly string[] | undefined): string[][] {
  const keys = rt_dyn_keys(data);
  // Whatever the rows are, their keys stand in the order of an object's keys.
  const seen: Record<string, boolean> = {};
  let hasValues = false;
  for (const key of keys) {
    const row = rt_dyn_get(data, key);
    if (columns === undefined && !isRow(row)) hasValues = true;
    else for (const name of columns ?? rt_dyn_keys(row)) seen[name] = true;
  }
  const heads = rt_dyn_keys(seen);
  const rows: string[][] = [['(index)', ...heads]];
  if (hasValues) $load(rows, 0).push('Values');
  for (const key of keys) {
    const row = rt_dyn_get(data, key);
    const cells = [key];
    for (const name of heads) {
      cells.push(isRow(row) && rt_dyn_has_own(row, name) ? cell(rt_dyn_get(row, name)) : '');
    }
    if (hasValues) cells.push(isRow(row) ? '' : cell(row));
    rows.push(cells);
  }
  return rows;
}

function print(rows: readonly string[][]): void {
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
