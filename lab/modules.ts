// SPDX-License-Identifier: MIT
/** Picks the kernel modules that dom0 loads, with all they depend on, in the order in which they can be loaded. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { moduleDepends, moduleName } from './elf';
import { LabError, say } from './shell';
import { decompress } from './unpacked';

/** Without these there is no toolstack or no channel. */
export const NEEDED_MODULES = [
  'virtio_pci',
  'virtio_console',
  'xen_evtchn',
  'xen_privcmd',
  'xen_gntdev',
  'xen_gntalloc',
  'xenfs',
] as const;
/** Back ends for guests' devices. */
export const EXTRA_MODULES = ['bridge', 'xen_netback', 'xen_blkback', 'brd'] as const;

export interface KernelModule {
  readonly name: string;
  readonly needed: boolean;
  readonly content: Buffer;
}

function moduleContent(root: string, path: string): Buffer {
  const bytes = readFileSync(path);
  if (path.endsWith('.ko')) return bytes;
  if (path.endsWith('.gz')) return gunzipSync(bytes);
  const content = decompress(root, path.endsWith('.zst') ? 'zstd' : 'xz', bytes);
  if (content === undefined) throw new LabError(`cannot decompress ${path}`);
  return content;
}

/**
 * Finds the modules under `<root>/lib/modules/<version>` in load order. Modules built into the kernel are left out.
 * Throws LabError when a needed module or a dependency is not there; a missing extra one is only reported.
 */
export function chooseModules(root: string): KernelModule[] {
  const base = ['lib/modules', 'usr/lib/modules'].map((dir) => join(root, dir)).find((dir) => existsSync(dir));
  const version = base === undefined ? undefined : readdirSync(base)[0];
  if (base === undefined || version === undefined) throw new LabError(`no kernel modules under ${root}`);
  const tree = join(base, version);
  const files = new Map<string, string>();
  for (const path of readdirSync(join(tree, 'kernel'), { recursive: true, encoding: 'utf8' })) {
    if (/\.ko(\.\w+)?$/.test(path)) files.set(moduleName(path), join(tree, 'kernel', path));
  }
  const builtinList = readFileSync(join(tree, 'modules.builtin'), 'utf8').split('\n');
  const builtin = new Set(builtinList.map(moduleName));

  const chosen = new Map<string, KernelModule>();
  const add = (name: string, needed: boolean, wantedBy: string): void => {
    if (chosen.has(name) || builtin.has(name)) return;
    const path = files.get(name);
    if (path === undefined) throw new LabError(`the kernel ${version} has no module ${name} (wanted by ${wantedBy})`);
    const content = moduleContent(root, path);
    for (const dependency of moduleDepends(content)) add(dependency, needed, name);
    chosen.set(name, { name, needed, content });
  };
  for (const name of NEEDED_MODULES) add(name, true, 'dom0');
  for (const name of EXTRA_MODULES) {
    try {
      add(name, false, 'guest devices');
    } catch (problem) {
      if (!(problem instanceof LabError)) throw problem;
      say(problem.message);
    }
  }
  return [...chosen.values()];
}
