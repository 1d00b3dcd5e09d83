// SPDX-License-Identifier: MIT
/** Where the lab keeps what it downloads and builds, and how it knows that this is still good. */

import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { LabError } from './shell';

/** The root of the cache: $TEST_VM_CACHE, else $XDG_CACHE_HOME/test-vm, else ~/.cache/test-vm. Created when missing. */
export function cacheRoot(): string {
  const own = process.env['TEST_VM_CACHE'];
  const xdg = process.env['XDG_CACHE_HOME'];
  const root =
    own !== undefined && own !== ''
      ? own
      : join(xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.cache'), 'test-vm');
  mkdirSync(root, { recursive: true });
  return root;
}

/** The project's own root: the nearest folder above this file with a package.json (src and build/js differ in depth). */
export function projectRoot(): string {
  for (let dir = __dirname; dir !== dirname(dir); dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json'))) return dir;
  }
  throw new LabError(`no package.json above ${__dirname}`);
}

/** A file of lab/ that is not TypeScript (C, shell), as source text. */
export function labSource(name: string): string {
  return readFileSync(join(projectRoot(), 'lab', name), 'utf8');
}

/** A short hash (12 hex digits) over texts; their order and borders count. */
export function shortHash(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:${text}`);
  return hash.digest('hex').slice(0, 12);
}

/**
 * Returns the folder `<cache>/<name>`, made by `fill` when it is not there. It is filled under another name and renamed,
 * so an interrupted fill leaves nothing that looks finished, and two at the same time do no harm: the first one wins.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheRoot(), name);
  if (existsSync(join(folder, '.complete'))) return folder;
  const staging = `${folder}.${process.pid}-${randomBytes(3).toString('hex')}`;
  mkdirSync(staging, { recursive: true });
  try {
    await fill(staging);
    writeFileSync(join(staging, '.complete'), '');
    if (existsSync(folder) && !existsSync(join(folder, '.complete'))) rmSync(folder, { recursive: true });
    try {
      renameSync(staging, folder);
    } catch (problem) {
      if (!existsSync(join(folder, '.complete'))) throw problem;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}
