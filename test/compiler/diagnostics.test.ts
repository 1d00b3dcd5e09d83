// SPDX-License-Identifier: MIT
/** The table of refusals: codes are unique, texts are sentences, and docs/diagnostics.md lists exactly what is there. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { refusals } from '../../compiler/frontend/diagnostics';

const page = path.resolve(__dirname, '../../docs/diagnostics.md');
const rows = Object.values(refusals).sort((a, b) => a.code - b.code);

const families = [
  [1, 'Not part of the language', 'The program means something that a compiled program cannot do.'],
  [2, 'Not understood by the compiler', 'Ordinary TypeScript that the compiler cannot translate, or not yet.'],
  [3, 'Missing in the library or platform', 'A name that TypeScript knows and compiled programs do not have.'],
] as const;

function pageText(): string {
  const sections = families.map(([family, title, text]) => {
    const table = rows
      .filter((row) => Math.floor(row.code / 1000) === family)
      .map((row) => `- **STS${row.code}** ${row.why} ${row.advice}`);
    return `## ${title} (STS${family}xxx)\n\n${text}\n\n${table.join('\n')}\n`;
  });
  return `# What the compiler refuses

\`stsc\` reports every reason at once: the place, the code, why, and what to write instead. Errors of TypeScript itself
keep TypeScript's own codes (\`TS2322\`). A code never changes its meaning and is never used again.

This page is made from the table in \`compiler/frontend/diagnostics.ts\` by
\`UPDATE=1 npx jest test/compiler/diagnostics\`; a test holds the two together. \`stsc --explain STS1001\` says more about a
code, with a program that is refused and one that is not. More examples are in \`test/reject\`.

${sections.join('\n')}`;
}

test('codes are unique and in a known family', () => {
  expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
  for (const { code } of rows) expect(families.map(([family]) => family)).toContain(Math.floor(code / 1000));
});

test('each says why and what to do, in sentences', () => {
  for (const { why, advice } of rows) {
    expect(why).toMatch(/^[A-Za-z].*\.$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  }
});

test('docs/diagnostics.md lists them', () => {
  if (process.env['UPDATE'] === '1') fs.writeFileSync(page, pageText());
  expect(fs.readFileSync(page, 'utf8')).toBe(pageText());
});
