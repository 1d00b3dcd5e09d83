// SPDX-License-Identifier: MIT
/** console. A program that prints only strings links no formatter: see Console_logString. */
import { String_replaceAll } from './string';

const counts: { label: string; count: number }[] = [];

/** Spaces before each line, by console.group. */
let indentation = '';
/** Prints with indentation; set by console.group, so that programs without it do not link this. */
let printIndented: ((descriptor: i32, text: string) => void) | undefined = undefined;

function print(descriptor: i32, text: string): void {
  const indented = printIndented;
  if (indented === undefined) rt_write_line(descriptor, text);
  else indented(descriptor, text);
}

/** `console.log` of one string, which is printed as it is. */
export function Console_logString(text: string): void {
  print(1, text);
}

export function Console_errorString(text: string): void {
  print(2, text);
}

export function Console_log(...values: unknown[]): void {
  print(1, rt_format(values));
}

export function Console_info(...values: unknown[]): void {
  print(1, rt_format(values));
}

export function Console_debug(...values: unknown[]): void {
  print(1, rt_format(values));
}

export function Console_error(...values: unknown[]): void {
  print(2, rt_format(values));
}

export function Console_warn(...values: unknown[]): void {
  print(2, rt_format(values));
}

export function Console_dir$1(value: unknown): void {
  print(1, rt_inspect(value));
}

export function Console_dir(value: unknown, options?: { depth?: number | null }): void {
  const depth = options?.depth;
  if (depth === undefined) print(1, rt_inspect(value));
  else print(1, rt_inspect_to_depth(value, rt_to_int32(depth === null || depth > 1e9 ? 1e9 : depth)));
}

export function Console_assert(condition: boolean = false, ...values: unknown[]): void {
  if (condition) return;
  print(2, $filled(values) === 0 ? 'Assertion failed' : 'Assertion failed: ' + rt_format(values));
}

export function Console_group(...values: unknown[]): void {
  if ($filled(values) > 0) print(1, rt_format(values));
  indentation += '  ';
  printIndented = (descriptor, text) => {
    rt_write_line(descriptor, indentation + String_replaceAll(text, '\n', '\n' + indentation));
  };
}

export function Console_groupCollapsed(...values: unknown[]): void {
  Console_group(...values);
}

export function Console_groupEnd(): void {
  indentation = indentation.slice(2);
}

export function Console_count(label: string = 'default'): void {
  let entry = counts.find((candidate) => candidate.label === label);
  if (entry === undefined) {
    entry = { label, count: 0 };
    counts.push(entry);
  }
  entry.count++;
  print(1, label + ': ' + entry.count);
}

export function Console_countReset(label: string = 'default'): void {
  for (const entry of counts) if (entry.label === label) entry.count = 0;
}
