// SPDX-License-Identifier: MIT
/** The three files that QEMU loads: Xen, dom0's kernel and dom0's root. Built once from the unpacked packages. */

import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { labSource, projectRoot, shortHash } from './cache';
import { buildInitramfs, kernelImage } from './initramfs';
import { isElf64 } from './elf';
import type { LabFiles } from './packages';
import { LabError, capture, say, which } from './shell';
import { xenInclude } from './toolchain';
import { decompress } from './unpacked';

export interface BootImages {
  readonly xen: string;
  readonly kernel: string;
  readonly initramfs: string;
}

/** How long a root made from other sources stays in the cache. */
const KEEP_ROOTS_MS = 24 * 3600_000;

/** Writes a file so that it is either absent or complete. */
function writeWhole(path: string, content: Buffer): void {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

function unpackedXen(root: string): Buffer {
  const boot = join(root, 'boot');
  const name = readdirSync(boot).find((file) => /^xen-.*\.gz$/.test(file));
  if (name === undefined) throw new LabError(`no xen-*.gz under ${boot}`);
  return gunzipSync(readFileSync(join(boot, name)));
}

/**
 * The ELF kernel inside a bzImage, or undefined when its compression cannot be undone here. Xen would decompress the
 * bzImage itself, which takes seconds under emulation.
 * `root` has the decompressors for machines without. Offsets are those of the x86 boot protocol (Documentation/x86/boot.rst).
 */
export function kernelElf(image: Buffer, root: string): Buffer | undefined {
  if (image.length < 0x250 || image.readUInt32LE(0x202) !== 0x53726448) throw new LabError('not a bzImage');
  const setup = ((image[0x1f1] ?? 0) + 1) * 512;
  const payload = image.subarray(setup + image.readUInt32LE(0x248)).subarray(0, image.readUInt32LE(0x24c));
  const magic = payload.readUInt32BE(0);
  // The last four bytes of the payload are its unpacked size, put there by the kernel's build.
  const body = payload.subarray(0, payload.length - 4);
  let elf: Buffer | undefined;
  if (magic >>> 16 === 0x1f8b) {
    elf = gunzipSync(body);
  } else {
    const tool = magic === 0xfd377a58 ? 'xz' : magic === 0x28b52ffd ? 'zstd' : magic === 0x02214c18 ? 'lz4' : undefined;
    elf = tool === undefined ? undefined : decompress(root, tool, body);
  }
  return elf !== undefined && isElf64(elf) ? elf : undefined;
}

/** The programs of dom0 that the lab brings along: the agent, and those that act towards guests as no tool of Xen does. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'lab-agent': ['agent.c'],
  'lab-time': ['peer/time-guest.c', 'peer/hypercall.c', 'peer/store.c'],
  'lab-hostile': ['peer/hostile.c', 'peer/hypercall.c', 'peer/store.c'],
};
/** Headers of theirs. */
const HEADERS = ['peer/peer.h'];

/** Compiles each, statically, with $CC, gcc or clang. `xenInclude` is the folder with Xen's public headers. */
function buildPrograms(folder: string, xenInclude: string): Map<string, Buffer> {
  const cc = process.env['CC'] ?? ['gcc', 'clang', 'cc'].find((name) => which(name) !== undefined);
  if (cc === undefined) throw new LabError('a C compiler is needed for the lab: install the package gcc (or set CC)');
  const work = mkdtempSync(join(folder, 'programs-'));
  try {
    const programs = new Map<string, Buffer>();
    for (const [name, sources] of Object.entries(PROGRAMS)) {
      const paths = sources.map((source) => join(projectRoot(), 'lab', source));
      const options = ['-O2', '-std=gnu11', '-static', ...(xenInclude === '/usr/include' ? [] : ['-I', xenInclude])];
      capture(cc, [...options, '-o', join(work, name), ...paths, '-lutil']);
      programs.set(name, readFileSync(join(work, name)));
    }
    return programs;
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The images for these packages, built when they are not there or when the lab's own sources have changed. */
export async function ensureImages(files: LabFiles): Promise<BootImages> {
  const root = files.dom0Root;
  const xen = join(files.folder, 'xen');
  if (!existsSync(xen)) writeWhole(xen, unpackedXen(root));

  const kernel = join(files.folder, 'vmlinux');
  if (!existsSync(kernel)) {
    const image = readFileSync(kernelImage(root));
    writeWhole(kernel, kernelElf(image, root) ?? image);
  }

  const scripts = ['dom0-init.sh', 'initramfs.ts', 'images.ts', 'modules.ts', 'cpio.ts'];
  const sources = new Set([...scripts, ...Object.values(PROGRAMS).flat(), ...HEADERS]);
  const key = shortHash([...sources].map(labSource));
  const initramfs = join(files.folder, `dom0-${key}.cpio`);
  if (!existsSync(initramfs)) {
    say("building dom0's root");
    const programs = buildPrograms(files.folder, await xenInclude());
    for (const old of readdirSync(files.folder)) {
      const path = join(files.folder, old);
      // Another working tree of the project may be using the ones of today.
      if (/^dom0-.*\.cpio$/.test(old) && Date.now() - statSync(path).mtimeMs > KEEP_ROOTS_MS)
        rmSync(path, { force: true });
    }
    writeWhole(initramfs, buildInitramfs(root, programs));
  }
  return { xen, kernel, initramfs };
}
