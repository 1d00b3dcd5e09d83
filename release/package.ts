// SPDX-License-Identifier: MIT
/**
 * `make package`: what a release publishes, into build/package: the image, plain and gzipped, the programs for hosts,
 * their checksums and a bill of materials. The same commit gives the same files.
 *
 *     node build/js/release/package.js [VERSION]      VERSION must be the one in package.json
 */

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lab/cache';
import { capture, messageOf } from '../lab/shell';
import { type Toolchain, ensureToolchain } from '../lab/toolchain';
import { type Component, sbomText } from './sbom';

/** The files of a release, and where they are in the project. */
const FILES: Readonly<Record<string, string>> = {
  'test-vm.xen': 'build/test-vm.xen',
  'test-vm.xen.gz': 'build/test-vm.xen.gz',
  'install.sh': 'install.sh',
  testvm: 'testvm',
};

interface Manifest {
  readonly name: string;
  readonly version: string;
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** The version that a static musl carries in itself. */
function muslVersion(library: string): string {
  const version = /\0(1\.\d+\.\d+)\0/.exec(readFileSync(library, 'latin1'))?.[1];
  if (version === undefined) throw new Error(`no version in ${library}`);
  return version;
}

/** The newest interface that Xen's public headers describe, such as 4.17: 0x00041100. */
function xenVersion(include: string): string {
  const text = readFileSync(join(include, 'xen/xen-compat.h'), 'utf8');
  const number = Number(/__XEN_LATEST_INTERFACE_VERSION__\s+(0x[0-9a-f]+)/i.exec(text)?.[1]);
  if (Number.isNaN(number)) throw new Error(`no version in ${include}/xen/xen-compat.h`);
  return `${number >>> 16}.${(number >>> 8) & 0xff}`;
}

function components(root: string, tools: Toolchain): Component[] {
  const { packages } = json<{ packages: Record<string, { version: string; license?: string }> }>(
    join(root, 'package-lock.json'),
  );
  const npm = (name: string): Component => {
    const entry = packages[`node_modules/${name}`];
    if (entry === undefined) throw new Error(`package-lock.json has no ${name}`);
    const origin = `https://www.npmjs.com/package/${name}`;
    return { name, version: entry.version, license: entry.license ?? 'NOASSERTION', origin, role: 'tool' };
  };
  const gcc = capture(tools.cc, ['-dumpfullversion']).trim();
  const binutils = /([\d.]+)\s*$/.exec(capture('ld', ['--version']).split('\n')[0] ?? '')?.[1] ?? 'NOASSERTION';
  const gnu = 'GPL-3.0-or-later';
  return [
    {
      name: 'musl',
      version: muslVersion(tools.muslLib),
      license: 'MIT',
      origin: 'https://musl.libc.org',
      role: 'inside',
    },
    ...[
      {
        name: 'xen-public-headers',
        version: xenVersion(tools.xenInclude),
        license: 'MIT',
        origin: 'https://xenproject.org',
      },
      // The parts of gcc's own library that the image needs, under its exception.
      { name: 'libgcc', version: gcc, license: `${gnu} WITH GCC-exception-3.1`, origin: 'https://gcc.gnu.org' },
    ].map((one) => ({ ...one, role: 'inside' as const })),
    { name: 'gcc', version: gcc, license: gnu, origin: 'https://gcc.gnu.org', role: 'tool' },
    {
      name: 'binutils',
      version: binutils,
      license: gnu,
      origin: 'https://www.gnu.org/software/binutils',
      role: 'tool',
    },
    npm('ts-morph'),
    npm('typescript'),
  ];
}

/** Makes the folder anew and returns the names of its files. */
async function makePackage(wanted: string | undefined): Promise<string[]> {
  const root = projectRoot();
  const { name, version } = json<Manifest>(join(root, 'package.json'));
  if (wanted !== undefined && wanted !== version) throw new Error(`package.json says ${version}, not ${wanted}`);
  const folder = join(root, 'build/package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, Buffer>();
  for (const [to, from] of Object.entries(FILES)) {
    const path = join(root, from);
    if (!existsSync(path)) throw new Error(`there is no ${from}: make kernel`);
    copyFileSync(path, join(folder, to));
    files.set(to, readFileSync(path));
  }
  // A release is made from git; an export of the sources can say what it is by the environment.
  const git = (...args: string[]): string => capture('git', ['-C', root, ...args]).trim();
  const commit = process.env['TEST_VM_COMMIT'] ?? git('rev-parse', 'HEAD');
  const time = Number(process.env['SOURCE_DATE_EPOCH'] ?? git('log', '-1', '--format=%ct'));
  const parts = components(root, await ensureToolchain());
  const sbom = Buffer.from(sbomText({ name, version, commit, time, files, components: parts }));
  files.set(`${name}.spdx.json`, sbom);
  writeFileSync(join(folder, `${name}.spdx.json`), sbom);
  const sums = [...files].map(([file, content]) => `${createHash('sha256').update(content).digest('hex')}  ${file}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return [...files.keys(), 'SHA256SUMS'].map((file) => {
    return `build/package/${file}  ${statSync(join(folder, file)).size} bytes`;
  });
}

makePackage(process.argv[2]).then(
  (names) => console.log(names.join('\n')),
  (problem: unknown) => {
    console.error(`package: ${messageOf(problem)}`);
    process.exitCode = 1;
  },
);
