// SPDX-License-Identifier: MIT
/** An image without section headers is still one that a loader takes: here Linux. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutSections } from '../../compiler/runtime/minios/strip-sections';

const folder = mkdtempSync(join(tmpdir(), 'strip-sections-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Exits with a status that it reads from its data. */
const PROGRAM = `
.globl _start
_start:
    mov status(%rip), %edi
    mov $60, %eax
    syscall
.data
status: .long 42
.section .note.GNU-stack, "", @progbits
`;

test('what is left of a file runs as before and has no sections', () => {
  const [source, linked, stripped] = ['a.s', 'a.linked', 'a.stripped'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(source, PROGRAM);
  execFileSync('gcc', ['-nostdlib', '-static', '-no-pie', source, '-o', linked]);
  const [before, after] = [readFileSync(linked), withoutSections(readFileSync(linked))];
  writeFileSync(stripped, after);
  chmodSync(stripped, 0o755);
  expect(spawnSync(linked).status).toBe(42);
  expect(spawnSync(stripped).status).toBe(42);
  expect(after.length).toBeLessThan(before.length);
  const sections = execFileSync('readelf', ['-hW', stripped], { encoding: 'utf8' });
  expect(sections).toMatch(/Number of section headers:\s+0$/m);
});

test('anything else is no file for it', () => {
  expect(() => withoutSections(Buffer.from('#!/bin/sh\n'))).toThrow('not a little-endian 64-bit ELF file');
});
