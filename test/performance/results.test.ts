// SPDX-License-Identifier: MIT
/** The committed results, the page and the picture show the same run of the benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from '../../bench/chart';
import { heldBack, programs } from '../../bench/catalogue';
import type { Results } from '../../bench/summary';
import { printed, replaceBetween } from '../../bench/write';

const root = join(__dirname, '..', '..');
const results = JSON.parse(readFileSync(join(root, 'bench', 'results.json'), 'utf8')) as Results;
const page = readFileSync(join(root, 'docs', 'performance.md'), 'utf8');

test('the page has the results and the picture draws them', () => {
  expect(replaceBetween(page, 'results', printed(results))).toBe(page);
  expect(readFileSync(join(root, 'docs', 'images', 'performance.svg'), 'utf8')).toBe(drawChart(results));
});

test('all programs were measured', () => {
  expect(results.programs.map(({ name }) => name)).toEqual(programs.map(({ name }) => name));
  expect(results.heldBack?.programs.map(({ name }) => name)).toEqual(heldBack.map(({ name }) => name));
});
