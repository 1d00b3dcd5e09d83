// SPDX-License-Identifier: MIT
/** Code of large modules that is kept on disk: made once, used then, and made again when it is of no use. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const register = join(__dirname, '..', 'support', 'register.cjs');
const codeCache = join(__dirname, '..', '..', 'compiler', 'code-cache');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writeModule(result: string): void {
  const source = `module.exports = () => require('node:path').basename(__filename) + '${result}';\n`;
  writeFileSync(join(folder, 'large.cjs'), `// ${'x'.repeat(300_000)}\n${source}`);
}

/** What the module gives in a process of its own that uses the cache. */
function run(): string {
  const use = `require(${JSON.stringify(codeCache)}).useCodeCache(${JSON.stringify(join(folder, 'code'))});`;
  const text = `${use} process.stdout.write(require(${JSON.stringify(join(folder, 'large.cjs'))})());`;
  return execFileSync(process.execPath, ['-r', register, '-e', text], { encoding: 'utf8' });
}

/** The files of all large modules that the process loaded. */
function cached(): string[] {
  return readdirSync(join(folder, 'code')).map((name) => join(folder, 'code', name));
}

test('code is written once, used then, and made again when it is damaged', () => {
  writeModule('!');
  expect(run()).toBe('large.cjs!');
  const first = cached().map((file) => statSync(file));
  expect(first.length).toBeGreaterThan(0);
  expect(run()).toBe('large.cjs!');
  expect(cached().map((file) => statSync(file).ino)).toEqual(first.map(({ ino }) => ino));
  for (const file of cached()) writeFileSync(file, 'no code');
  expect(run()).toBe('large.cjs!');
  for (const file of cached()) expect(statSync(file).size).toBeGreaterThan('no code'.length);
});

test('another source has other code', () => {
  writeModule('!');
  expect(run()).toBe('large.cjs!');
  writeModule('?!');
  expect(run()).toBe('large.cjs?!');
});
