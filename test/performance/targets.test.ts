// SPDX-License-Identifier: MIT
/** What the benchmark makes of measurements: targets that are met or not, and their way into the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldBack, programs } from '../../bench/catalogue';
import { sourceOf } from '../../bench/folders';
import { targetTable } from '../../bench/table';
import { isMet } from '../../bench/targets';
import { replaceBetween } from '../../bench/write';

const target = { what: 'time', must: 1, measured: 1, unit: ' ms' };

test('a target is met up to its limit', () => {
  expect(isMet(target)).toBe(true);
  expect(isMet({ ...target, measured: 1.01 })).toBe(false);
  expect(isMet({ ...target, measured: 1.01, least: true })).toBe(true);
  expect(isMet({ ...target, measured: 0.99, least: true })).toBe(false);
  expect(targetTable([{ ...target, measured: 1.5 }])).toContain('| time   | <= 1 ms |  1.50 ms | not met |');
});

test('the page has a place for results, and what stands there is replaced', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'performance.md'), 'utf8');
  expect(replaceBetween(page, 'results', 'new')).toContain('<!-- results -->\n\nnew\n\n<!-- end of results -->');
  expect(() => replaceBetween('text', 'results', '')).toThrow('no <!-- results -->');
});

test('each program is there in both languages, and in AssemblyScript unless there is a reason', () => {
  for (const program of [...programs, ...heldBack]) {
    const extensions = ['ts', 'cpp', ...(program.notInAssemblyScript === undefined ? ['as.ts'] : [])];
    for (const extension of extensions) expect(readFileSync(sourceOf(program, extension), 'utf8')).toContain('SPDX');
  }
});
