// SPDX-License-Identifier: MIT
/** Random programs print the same under Node and compiled; and the fuzzer finds what it should. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CompilePool } from '../support/compile-pool';
import { projectRoot } from '../support/programs';
import { generateProgram } from './generate/program';
import { COMPILE_TIMEOUT_MS, runCampaign } from './run/campaign';
import type { BuildMode } from './run/batch';
import { judgeAll } from './run/differential';
import { edits, reduce } from './run/reduce';

const pool = new CompilePool(2, COMPILE_TIMEOUT_MS);
afterAll(() => pool.close());

const plain: BuildMode = { optimize: '-O0', sanitize: false, stress: false };
const folder = path.join(projectRoot, 'build/fuzz', `test-${process.pid}`);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the same seed gives the same program', () => {
  expect(generateProgram(7)).toBe(generateProgram(7));
  expect(generateProgram(7)).not.toBe(generateProgram(8));
});

test('200 programs print the same', async () => {
  const odd: string[] = [];
  const { counts } = await runCampaign(pool, {
    count: 200,
    seed: 1,
    parallel: 2,
    onOdd: ({ program, outcome }) => {
      if (outcome.kind !== 'same') odd.push(`${program.name}: ${outcome.kind}: ${outcome.detail}`);
    },
  });
  expect(odd.filter((text) => /: (different|stopped): /.test(text))).toEqual([]);
  // A generator whose programs are not accepted would find nothing.
  expect(counts.same).toBeGreaterThan(180);
}, 900_000);

/** A program that does this. */
const planted = (line: string): string =>
  `export async function run(): Promise<void> {\n  console.log('before');\n  ${line}\n}\n`;

test('differences, refusals, stops and bad types are told apart', async () => {
  const programs = [
    { name: 'good', source: planted('console.log(1 + 1);') },
    // What the two worlds answer differently by their nature stands for a defect.
    { name: 'differs', source: planted('console.log(process.argv[0]);') },
    {
      name: 'stops',
      source: planted('const list: unknown[] = [1, 2];\n  const texts = list as string[];\n  console.log(texts[0]);'),
    },
    { name: 'refused', source: planted("console.log(eval('1'));") },
    { name: 'typed', source: planted("const n: number = 'text';\n  console.log(n);") },
    {
      name: 'endless',
      source: planted(
        'const f = (n: number): number => f(n + 1) + 1;\n  try {\n    f(0);\n  } catch (e) {\n    console.log(String(e));\n  }',
      ),
    },
    { name: 'leaves', source: planted('process.exit(3);') },
    { name: 'after', source: planted("console.log('still run');") },
  ];
  const judged = await judgeAll(pool, folder, programs, plain);
  const kinds = Object.fromEntries(judged.map(({ program, outcome }) => [program.name, outcome.kind]));
  expect(kinds).toEqual({
    good: 'same',
    differs: 'different',
    stops: 'stopped',
    refused: 'refused',
    typed: 'ill-typed',
    endless: 'unsuitable',
    leaves: 'unsuitable',
    after: 'same',
  });
}, 300_000);

describe('reducing', () => {
  test('leaves what matters', async () => {
    const source = [
      'function unused(): number {',
      '  return 5;',
      '}',
      'export async function run(): Promise<void> {',
      '  for (let i = 0; i < 3; i++) {',
      '    if (i > 1) console.log("wanted", i + 1);',
      '    else console.log(unused());',
      '  }',
      '}',
    ].join('\n');
    const reduced = await reduce(source, (sources) =>
      Promise.resolve(sources.map((text) => text.includes('"wanted"'))),
    );
    expect(reduced.replace(/\s+/g, ' ').trim()).toBe('export async function run(): Promise<void> { "wanted"; }');
  });
  test('tries the biggest first', () => {
    const sizes = edits(generateProgram(3)).map((edit) => edit.end - edit.start - edit.text.length);
    expect(sizes.length).toBeGreaterThan(100);
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  });
});
