// SPDX-License-Identifier: MIT
/** Programs that this machine does not have, from Debian packages unpacked into the cache with their libraries. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Archive, unpack } from './apt';
import { cachedFolder, shortHash } from './cache';
import { isLibrary } from './packages';
import { LabError, say, which } from './shell';
import { unpackedCommand } from './unpacked';

/** A program and the words that come before its own arguments. */
export type Command = readonly [string, ...string[]];

/** The root of an unpacked package and all libraries it needs. Throws LabError when it cannot be downloaded. */
export async function unpackedPackage(name: string): Promise<string> {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const folder = await cachedFolder(`${name}-${shortHash(['1', release])}`, async (staging) => {
    const archive = Archive.open(name);
    const packages = [name, ...archive.libraries([name], isLibrary)];
    say(`downloading ${name} (${packages.length} packages)`);
    for (const deb of archive.download(packages, join(staging, 'debs'))) await unpack(deb, join(staging, 'root'));
  });
  return join(folder, 'root');
}

/** How to run a program: this machine's own, or the one at `path` in the Debian package. */
export async function debianProgram(program: string, packageName: string, path: string): Promise<Command> {
  const own = which(program);
  if (own !== undefined) return [own];
  const root = await unpackedPackage(packageName);
  if (!existsSync(join(root, path))) throw new LabError(`no ${path} in the package ${packageName}`);
  return unpackedCommand(root, path);
}
