// SPDX-License-Identifier: MIT
/**
 * The tools that turn C into a guest: a compiler, binutils, the Xen public headers, musl's static library. Headers and
 * musl are taken where they are installed, else their packages are unpacked into the cache.
 *
 *     node build/js/lab/toolchain.js --print
 *     {"cc":"gcc","xenInclude":"/usr/include","muslInclude":"...","muslLib":".../libc.a"}
 *
 * $CC, $XEN_INCLUDE, $MUSL_INCLUDE and $MUSL_LIB override what would be found.
 */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Archive, isDebianLike, unpack } from './apt';
import { cachedFolder, shortHash } from './cache';
import { LabError, capture, say, which } from './shell';

export interface Toolchain {
  /** The C compiler's command. */
  readonly cc: string;
  /** The folder that has xen/xen.h. */
  readonly xenInclude: string;
  /** The folder with musl's stdio.h and the like. */
  readonly muslInclude: string;
  /** The path of musl's libc.a. */
  readonly muslLib: string;
}

/** Where distributions install musl: Debian, Fedora, Arch, Alpine (which has no other libc). */
const MUSL_PLACES: readonly (readonly [include: string, lib: string])[] = [
  ['/usr/include/x86_64-linux-musl', '/usr/lib/x86_64-linux-musl/libc.a'],
  ['/usr/x86_64-linux-musl/include', '/usr/x86_64-linux-musl/lib64/libc.a'],
  ['/usr/lib/musl/include', '/usr/lib/musl/lib/libc.a'],
  ...(existsSync('/etc/alpine-release') ? ([['/usr/include', '/usr/lib/libc.a']] as const) : []),
];

const PACKAGE_ADVICE = `install with this system's package manager:
  a C compiler and binutils   Debian, Ubuntu, Fedora, Arch: gcc binutils; Alpine: gcc binutils musl-dev
  the Xen public headers      Debian, Ubuntu: libxen-dev; Fedora: xen-devel; Arch (AUR): xen; Alpine: xen-dev
  musl, with libc.a           Debian, Ubuntu: musl-dev; Fedora: musl-devel musl-libc-static; Arch: musl; Alpine: musl-dev`;

function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** A release of a package archive, for the names of cache folders. */
function release(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

/** Packages of tools that are not there; empty when all are. */
function missingTools(): string[] {
  const missing: string[] = [];
  const own = setting('CC');
  const cc = own?.split(' ')[0];
  if (cc !== undefined && which(cc) === undefined && !existsSync(cc))
    throw new LabError(`CC is ${own}, which is not there`);
  if (cc === undefined && which('gcc') === undefined && which('clang') === undefined) missing.push('gcc');
  if (['as', 'ld', 'objcopy', 'nm'].some((tool) => which(tool) === undefined)) missing.push('binutils');
  const headers = ['/usr/include/stdio.h', '/usr/include/x86_64-linux-gnu/stdio.h'];
  if (!headers.some((path) => existsSync(path))) missing.push('libc6-dev');
  return missing;
}

/** Makes sure of compiler and binutils: as root on Debian by installing them, else by saying what to do. */
function ensureTools(): void {
  const missing = missingTools();
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!isDebianLike()) throw new LabError(`not found: ${missing.join(', ')}\n${PACKAGE_ADVICE}`);
  if (process.getuid?.() !== 0) throw new LabError(`not found: ${missing.join(', ')}. Run: sudo ${command}`);
  say(`installing ${missing.join(', ')}`);
  if (!Archive.lists('gcc')) capture('apt-get', ['-q', 'update']);
  capture('apt-get', command.split(' ').slice(1), { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  const still = missingTools();
  if (still.length > 0) throw new LabError(`installed, but still not found: ${still.join(', ')}`);
}

/** Unpacks one package into the cache and returns its root. */
async function unpacked(name: string): Promise<string> {
  const folder = await cachedFolder(`${name}-${shortHash([release()])}`, async (staging) => {
    if (!isDebianLike()) throw new LabError(`not found: the files of ${name}\n${PACKAGE_ADVICE}`);
    const archive = Archive.open(name);
    say(`downloading ${name}`);
    for (const deb of archive.download([name], join(staging, 'debs'))) await unpack(deb, join(staging, 'root'));
    rmSync(join(staging, 'debs'), { recursive: true });
  });
  return join(folder, 'root');
}

function required(path: string, what: string): string {
  if (!existsSync(path)) throw new LabError(`${what}: there is no ${path}`);
  return path;
}

/** The folder that has xen/xen.h: $XEN_INCLUDE, the installed one, or one unpacked into the cache. */
export async function xenInclude(): Promise<string> {
  const own = setting('XEN_INCLUDE');
  const folder =
    own ??
    ['/usr/include', '/usr/local/include'].find((dir) => existsSync(join(dir, 'xen/xen.h'))) ??
    join(await unpacked('libxen-dev'), 'usr/include');
  required(join(folder, 'xen/xen.h'), 'Xen public headers');
  return folder;
}

async function musl(): Promise<{ include: string; lib: string }> {
  const place = MUSL_PLACES.find(([include, lib]) => existsSync(join(include, 'stdio.h')) && existsSync(lib));
  let [include, lib] = [setting('MUSL_INCLUDE') ?? place?.[0], setting('MUSL_LIB') ?? place?.[1]];
  if (include === undefined || lib === undefined) {
    const root = await unpacked('musl-dev');
    include ??= join(root, 'usr/include/x86_64-linux-musl');
    lib ??= join(root, 'usr/lib/x86_64-linux-musl/libc.a');
  }
  required(join(include, 'stdio.h'), "musl's headers");
  return { include, lib: required(lib, "musl's static library") };
}

/** Finds or fetches everything. Throws LabError that says what is missing and how to get it. */
export async function ensureToolchain(): Promise<Toolchain> {
  ensureTools();
  const { include, lib } = await musl();
  return {
    cc: setting('CC') ?? (which('gcc') !== undefined ? 'gcc' : 'clang'),
    xenInclude: await xenInclude(),
    muslInclude: include,
    muslLib: lib,
  };
}

if (require.main === module) {
  ensureToolchain().then(
    (tools) => {
      if (process.argv.includes('--print')) process.stdout.write(`${JSON.stringify(tools)}\n`);
      else say(`C compiler ${tools.cc}, Xen headers in ${tools.xenInclude}, musl ${tools.muslLib}`);
    },
    (problem: unknown) => {
      if (!(problem instanceof LabError)) throw problem;
      process.stderr.write(`setup: ${problem.message}\n`);
      process.exit(2);
    },
  );
}
