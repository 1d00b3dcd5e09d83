// SPDX-License-Identifier: MIT
/** Ring, clock and memory arithmetic of minios, compiled for the host with the undefined-behaviour sanitizer. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../../lab/toolchain';

const folder = mkdtempSync(join(tmpdir(), 'minios-unit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(): Promise<string[]> {
  const { xenInclude } = await ensureToolchain();
  const program = join(folder, 'unit');
  const flags = ['-std=gnu11', '-O1', '-Wall', '-Wextra', '-Werror', '-fsanitize=undefined', '-fno-sanitize-recover'];
  execFileSync(process.env['CC'] ?? 'gcc', [...flags, '-idirafter', xenInclude, '-o', program, join(__dirname, 'unit.c')]);
  return execFileSync(program, { encoding: 'utf8' }).trimEnd().split('\n');
}

test('arithmetic of rings, clock and memory', async () => {
  const lines = await run();
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(lines).toHaveLength(34);
});
