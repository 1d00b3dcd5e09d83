// SPDX-License-Identifier: MIT
/**
 * Expected texts that stand beside the programs: `flow/spread.ts` and `flow/spread.txt`. `UPDATE=1 npx jest test/ir`
 * writes them anew; read the difference before it is committed.
 */
import * as fs from 'node:fs';

/** Compares a text with the expected one of a program, or writes it when asked to. */
export function expectGolden(program: string, text: string): void {
  const file = program.replace(/\.ts$/, '.txt');
  const actual = text.endsWith('\n') ? text : `${text}\n`;
  if (process.env['UPDATE'] === '1') fs.writeFileSync(file, actual);
  else if (!fs.existsSync(file)) throw new Error(`${file} is missing; UPDATE=1 writes it`);
  expect(actual).toBe(fs.readFileSync(file, 'utf8'));
}
