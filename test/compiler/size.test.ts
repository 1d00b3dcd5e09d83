// SPDX-License-Identifier: MIT
/**
 * Programs stay small: no more than 3% above the sizes of sizes.json. Who makes them larger for a reason, or smaller,
 * writes the new ones with `UPDATE=1 npx jest test/compiler/size`.
 */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { stsc } from '../support/command-line';

const SIZES = path.join(__dirname, 'sizes.json');
const MARGIN = 1.03;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stsc-size-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

function bounds(): Record<string, number> {
  return JSON.parse(fs.readFileSync(SIZES, 'utf8')) as Record<string, number>;
}

function check(name: string, file: string): void {
  const bytes = fs.statSync(file).size;
  if (process.env['UPDATE'] === '1') {
    fs.writeFileSync(SIZES, `${JSON.stringify({ ...bounds(), [name]: bytes }, undefined, 2)}\n`);
    return;
  }
  expect(bytes).toBeLessThanOrEqual((bounds()[name] ?? 0) * MARGIN);
}

test('a Linux program that prints a line', () => {
  const source = path.join(folder, 'hello.ts');
  const program = path.join(folder, 'hello');
  fs.writeFileSync(source, "console.log('Hello, world');\n");
  expect(stsc(source, '-o', program)).toMatchObject({ status: 0, stderr: '' });
  execFileSync('strip', [program]);
  expect(execFileSync(program, { encoding: 'utf8' })).toBe('Hello, world\n');
  check('hello world, stripped', program);
});

/** `make test` builds the guest before the tests. */
test.each([
  ['guest', 'test-vm.xen'],
  ['guest, gzipped', 'test-vm.xen.gz'],
])('the %s', (name, file) => {
  check(name, path.join(__dirname, '../../build', file));
});
