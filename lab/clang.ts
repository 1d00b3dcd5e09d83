// SPDX-License-Identifier: MIT
/**
 * The second C compiler that `make test-all` compiles every program with. Taken where it is installed; on Debian it is
 * unpacked into the cache otherwise.
 *
 *     node build/js/lab/clang.js       prints the command
 */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Archive, isDebianLike, unpack } from './apt';
import { cachedFolder, shortHash } from './cache';
import { LabError, capture, say, which } from './shell';

/** clang's own package with the libraries it is linked with; libc, crt files and the linker are gcc's. */
async function unpacked(): Promise<string> {
  const archive = Archive.open('clang');
  const [version] =
    archive
      .depends(['clang'])
      .get('clang')
      ?.filter((name) => /^clang-\d+$/.test(name)) ?? [];
  if (version === undefined) throw new LabError('the package clang does not say which version it stands for');
  const libraries = archive.libraries([version], (name) => /^lib/.test(name) && !/-dev$|^libc6$/.test(name));
  const number = version.slice('clang-'.length);
  const headers = `libclang-common-${number}-dev`;
  const folder = await cachedFolder(`${version}-${shortHash([...libraries, headers])}`, async (staging) => {
    say(`downloading ${version} and ${libraries.length + 1} libraries`);
    const debs = join(staging, 'debs');
    for (const deb of archive.download([version, headers, ...libraries], debs))
      await unpack(deb, join(staging, 'root'));
    rmSync(debs, { recursive: true });
    // It finds its headers beside itself, but looks for its libraries where the machine has them.
    const places = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'].map((at) => `$here/root/${at}`).join(':');
    const wrapper = [
      '#!/bin/sh',
      'here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)',
      `LD_LIBRARY_PATH=${places} exec "$here/root/usr/lib/llvm-${number}/bin/clang" "$@"`,
    ];
    writeFileSync(join(staging, 'clang'), `${wrapper.join('\n')}\n`, { mode: 0o755 });
  });
  return join(folder, 'clang');
}

/** The command of clang, which works. Throws LabError where it is not there and cannot be had. */
export async function ensureClang(): Promise<string> {
  if (which('clang') !== undefined) return 'clang';
  if (!isDebianLike()) throw new LabError("not found: clang. Install it with this system's package manager");
  return unpacked();
}

if (require.main === module) {
  ensureClang().then(
    (command) => {
      if (!/clang version/.test(capture(command, ['--version']))) throw new LabError(`${command} does not work`);
      process.stdout.write(`${command}\n`);
    },
    (problem: unknown) => {
      if (!(problem instanceof LabError)) throw problem;
      process.stderr.write(`clang: ${problem.message}\n`);
      process.exit(2);
    },
  );
}
