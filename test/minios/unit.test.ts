// SPDX-License-Identifier: MIT
/** Ring, clock and memory arithmetic of minios, compiled for the host with the undefined-behaviour sanitizer. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'minios-unit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(): string[] {
  const program = join(folder, 'unit');
  const flags = ['-std=gnu11', '-O1', '-Wall', '-Wextra', '-Werror', '-fsanitize=undefined', '-fno-sanitize-recover'];
  execFileSync(process.env['CC'] ?? 'gcc', [...flags, '-o', program, join(__dirname, 'unit.c')]);
  return execFileSync(program, { encoding: 'utf8' }).trimEnd().split('\n');
}

test('arithmetic of rings, clock and memory', () => {
  const lines = run();
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(lines).toHaveLength(19);
});
