// SPDX-License-Identifier: MIT
/** The packages a lab is made of, downloaded and unpacked into the cache: `<cache>/lab-<hash>`. Nothing is installed. */

import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Archive, type PackageChoice, isDebianLike, unpack } from './apt';
import { cachedFolder, shortHash } from './cache';
import { LabError, capture, say, which } from './shell';

/** Changes whenever the content of the unpacked folder changes for the same package names. */
const LAYOUT = '2';

/** Xen and its tools must be of one version; 4.17 is Debian 12 and Ubuntu 24.04, and what was measured; 4.20 is Debian 13. */
const XEN_VERSIONS = ['4.17', '4.20'] as const;
const KERNEL: PackageChoice = ['linux-image-amd64', 'linux-image-generic'];
const DOM0: readonly PackageChoice[] = [['xenstore-utils'], ['busybox-static'], ['xz-utils'], ['zstd']];
const QEMU: readonly PackageChoice[] = [
  ['qemu-system-x86'],
  ['qemu-system-common'],
  ['qemu-system-data'],
  ['seabios'],
  ['libc6'],
];

/** The folders of the kernel's tree that the modules we load come from. */
const MODULE_FOLDERS = [
  ...['drivers/xen', 'drivers/virtio', 'drivers/char', 'drivers/block', 'drivers/net/xen-netback'],
  ...['net/llc', 'net/802', 'net/bridge'],
];
/** What is taken from the kernel's packages, which are large. */
const KERNEL_PARTS = [
  './boot/vmlinuz*',
  ...['./lib', './usr/lib'].flatMap((lib) => [
    `${lib}/modules/*/modules.builtin`,
    ...MODULE_FOLDERS.map((folder) => `${lib}/modules/*/kernel/${folder}/*`),
  ]),
];

/** What the other parts of the lab need to know of the unpacked packages. All paths are absolute. */
export interface LabFiles {
  /** `<cache>/lab-<hash>`: built files may be put beside the roots. */
  readonly folder: string;
  /** Root of Xen, the dom0 kernel and dom0's programs. */
  readonly dom0Root: string;
  /** Root of QEMU's packages; undefined when the machine's own QEMU is used. */
  readonly qemuRoot: string | undefined;
}

/** The QEMU of this machine, unless it has none or $TEST_VM_QEMU is `unpack`. Versions before 7 are not used. */
export function machineQemu(): string | undefined {
  const wish = process.env['TEST_VM_QEMU'];
  if (wish === 'unpack') return undefined;
  if (wish !== undefined && wish !== '') return wish;
  const found = which('qemu-system-x86_64');
  if (found === undefined) return undefined;
  try {
    const major = /version (\d+)/.exec(capture(found, ['--version']))?.[1];
    return Number(major) >= 7 ? found : undefined;
  } catch {
    // A QEMU that cannot even say its version is no use; the unpacked one will do.
    return undefined;
  }
}

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

/** Shared libraries are followed; programs, Python and system services are not: the lab runs none of those. */
export function isLibrary(name: string): boolean {
  return /^lib(?!pam|debconf|python)/.test(name) || name === 'zlib1g';
}

/** The hypervisor and its tools, of the first version that the archive has. */
function xenPackages(archive: Archive): string[] {
  const names = XEN_VERSIONS.map((version) => [`xen-hypervisor-${version}-amd64`, `xen-utils-${version}`]);
  const found = names.find((pair) => pair.every((name) => archive.has(name)));
  if (found === undefined) {
    throw new LabError(`package not found in the archive: ${names.map((pair) => pair.join(' and ')).join('; or ')}`);
  }
  return found;
}

/** The real kernel package behind the archive's "current kernel" name. */
function kernelPackages(archive: Archive): string[] {
  const current = archive.resolve([KERNEL]);
  const image = [...archive.depends(current).values()].flat().find((name) => /^linux-image-\d/.test(name));
  if (image === undefined) throw new LabError(`${current.join()} does not name a linux-image-<version> package`);
  // Debian has the modules in the same package, Ubuntu in one or two others.
  const modules = image.replace('linux-image', 'linux-modules');
  const extra = image.replace('linux-image', 'linux-modules-extra');
  return [image, ...[modules, extra].filter((name) => archive.has(name))];
}

async function unpackAll(
  archive: Archive,
  names: readonly string[],
  root: string,
  only?: readonly string[],
): Promise<void> {
  const debs = `${root}.debs`;
  for (const deb of archive.download(names, debs)) await unpack(deb, root, only);
  rmSync(debs, { recursive: true });
}

/** Downloads and unpacks what is not in the cache yet. Quick when everything is. Throws LabError with what is missing. */
export async function ensurePackages(): Promise<LabFiles> {
  const withQemu = machineQemu() === undefined;
  const key = shortHash([LAYOUT, JSON.stringify([XEN_VERSIONS, KERNEL, DOM0, QEMU]), osRelease()]);
  const requireDebian = (): Archive => {
    if (!isDebianLike()) {
      throw new LabError(
        'the lab is made of Debian packages and needs apt-get, apt-cache and dpkg-deb. On another system run it in a\n' +
          'Debian 12 or Ubuntu 24.04 container, or give the address of a real Xen host: --host root@host',
      );
    }
    return Archive.open('busybox-static');
  };

  const folder = await cachedFolder(`lab-${key}`, async (staging) => {
    const archive = requireDebian();
    const started = Date.now();
    const root = join(staging, 'dom0');
    const kernel = kernelPackages(archive);
    const programs = [...xenPackages(archive), ...archive.resolve(DOM0)];
    const libraries = archive.libraries(programs, isLibrary);
    say(`downloading Xen, its tools and their libraries (${programs.length + libraries.length} packages)`);
    await unpackAll(archive, [...programs, ...libraries], root);
    say(`downloading the dom0 kernel (${kernel.join(', ')})`);
    await unpackAll(archive, kernel, root, KERNEL_PARTS);
    if (!readdirSync(join(root, 'boot')).some((file) => file.startsWith('vmlinuz'))) {
      throw new LabError(`no kernel image in ${kernel.join(', ')}`);
    }
    say(`unpacked in ${Math.round((Date.now() - started) / 100) / 10} s`);
  });

  if (!withQemu) return { folder, dom0Root: join(folder, 'dom0'), qemuRoot: undefined };
  const qemuRoot = await cachedFolder(`qemu-${key}`, async (staging) => {
    const archive = requireDebian();
    const programs = archive.resolve(QEMU);
    // The libraries of qemu-system-common belong to display and sound modules, which the lab never loads.
    const libraries = archive.libraries(['qemu-system-x86'], isLibrary);
    say(`downloading QEMU and its libraries (${programs.length + libraries.length} packages)`);
    await unpackAll(archive, [...new Set([...programs, ...libraries])], join(staging, 'root'));
  });
  return { folder, dom0Root: join(folder, 'dom0'), qemuRoot: join(qemuRoot, 'root') };
}
