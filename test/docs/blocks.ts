// SPDX-License-Identifier: MIT
/**
 * The commands in the README and in docs/. A block of commands begins with ```sh and a word that says which test runs it:
 *
 *   here        test/docs/docs.test.ts, in a folder that looks like the project's
 *   ci          make test runs it, as a part of itself
 *   xen         test/xen/docs.test.ts, which boots a lab for it
 *   background  the same; the command goes on until its blocks for hosts are done
 *   host        the same, beside the background command
 *   dom0        the same, in the dom0 of such a host; $domid is a guest's
 *   long        test/xen/docs.test.ts with TEST_VM_LONG
 */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../install/run';

export const KINDS = ['here', 'ci', 'xen', 'background', 'host', 'dom0', 'long'] as const;
export type Kind = (typeof KINDS)[number];

export interface Block {
  readonly file: string;
  /** Of the opening fence. */
  readonly line: number;
  /** The word after sh, known or not; undefined for a block of something else. */
  readonly kind: string | undefined;
  readonly text: string;
}

/** The documents that a reader follows. */
export const FILES: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** All fenced blocks of a document. Indented fences (in lists) lose their indentation. */
export function blocksOf(file: string): Block[] {
  const rows = readFileSync(join(ROOT, file), 'utf8').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < rows.length; at++) {
    const open = /^( *)```(\S*) *(\S*)/.exec(rows[at] ?? '');
    if (open === null) continue;
    const [, indent = '', language, kind] = open;
    const end = rows.findIndex((row, index) => index > at && row.startsWith(`${indent}\`\`\``));
    if (end < 0) throw new Error(`${file}:${at + 1}: a block without an end`);
    const text = rows.slice(at + 1, end).map((row) => row.slice(indent.length));
    const isShell = language === 'sh' || language === 'bash' || language === 'shell' || language === 'console';
    blocks.push({ file, line: at + 1, kind: isShell ? kind : undefined, text: text.join('\n') });
    at = end;
  }
  return blocks;
}

/** The blocks of a kind, in the order of reading. */
export function blocks(kind: Kind): Block[] {
  return FILES.flatMap(blocksOf).filter((block) => block.kind === kind);
}

const COMMAND =
  /^(\$ |sudo )?(npm|npx|node|make|xl|xe|xenstore(-\w+)?|ssh|scp|curl|wget|apt-get|git|cd|gdb|addr2line|testvm|stsc) \S|^\.\/\w|^export \w+=/;

/** Lines that look like commands but stand outside of any block that a test would run. */
export function strayCommands(file: string): string[] {
  const stray: string[] = [];
  let fenced = false;
  for (const [index, row] of readFileSync(join(ROOT, file), 'utf8').split('\n').entries()) {
    const fence = /^ *```(\S*)/.exec(row);
    if (fence !== null) fenced = !fenced;
    else if (!fenced && /^ {4,}/.test(row) && COMMAND.test(row.trim()))
      stray.push(`${file}:${index + 1}: ${row.trim()}`);
  }
  const plain = blocksOf(file).filter(
    ({ kind, text }) => kind === undefined && text.split('\n').some((row) => COMMAND.test(row)),
  );
  return [...stray, ...plain.map(({ line, text }) => `${file}:${line}: ${text}`)];
}
