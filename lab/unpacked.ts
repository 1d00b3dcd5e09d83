// SPDX-License-Identifier: MIT
/** Finding things in a folder of unpacked packages, and running programs from there with their own libraries. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LabError, which } from './shell';

/** Where packages put shared libraries; newer releases have everything under /usr. */
const LIBRARY_FOLDERS = ['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu', 'lib', 'usr/lib'];
/** The program loader's soname. */
export const LOADER = 'ld-linux-x86-64.so.2';

/** The path of a shared library in the unpacked root, or undefined. */
export function findLibrary(root: string, soname: string): string | undefined {
  return LIBRARY_FOLDERS.map((dir) => join(root, dir, soname)).find((path) => existsSync(path));
}

/** The static busybox in the unpacked root; newer releases have everything under /usr. */
export function busyboxProgram(root: string): string {
  const path = ['bin/busybox', 'usr/bin/busybox'].map((name) => join(root, name)).find((name) => existsSync(name));
  if (path === undefined) throw new LabError(`no busybox under ${root}`);
  return path;
}

/** The program loader in an unpacked root. */
export function programLoader(root: string): string {
  const folders = ['lib64', 'usr/lib64', ...LIBRARY_FOLDERS];
  const path = folders.map((dir) => join(root, dir, LOADER)).find((name) => existsSync(name));
  if (path === undefined) throw new LabError(`no ${LOADER} under ${root}`);
  return path;
}

/** The command that runs a program of the unpacked root with the root's own loader and libraries, none of the machine's. */
export function unpackedCommand(root: string, program: string): [string, ...string[]] {
  const libraries = LIBRARY_FOLDERS.map((dir) => join(root, dir));
  return [programLoader(root), '--library-path', libraries.join(':'), join(root, program)];
}

/** Decompresses with xz, zstd or lz4: the machine's own or the unpacked one. Undefined when that does not work. */
export function decompress(root: string, tool: 'xz' | 'zstd' | 'lz4', bytes: Buffer): Buffer | undefined {
  const own = which(tool);
  const unpacked = join('usr/bin', tool);
  if (own === undefined && !existsSync(join(root, unpacked))) return undefined;
  const [program, ...args] = own === undefined ? unpackedCommand(root, unpacked) : [own];
  const done = spawnSync(program, [...args, '-dc'], { input: bytes, maxBuffer: 512 << 20 });
  return done.error === undefined && done.status === 0 ? done.stdout : undefined;
}
