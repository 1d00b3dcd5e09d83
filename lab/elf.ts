// SPDX-License-Identifier: MIT
/** The little of ELF64 that the lab reads: what a program needs at run time, and what a kernel module depends on. */

import { LabError } from './shell';

interface Section {
  readonly name: string;
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

const SHT_DYNAMIC = 6;
const SHT_NOBITS = 8;
const DT_NEEDED = 1;

/** Whether these bytes begin a little-endian 64-bit ELF file. */
export function isElf64(bytes: Buffer): boolean {
  return bytes.length >= 64 && bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes[5] === 1;
}

function stringAt(bytes: Buffer, offset: number): string {
  const end = bytes.indexOf(0, offset);
  return bytes.toString('latin1', offset, end < 0 ? bytes.length : end);
}

function sections(bytes: Buffer): Section[] {
  if (!isElf64(bytes)) throw new LabError('not a 64-bit little-endian ELF file');
  const table = Number(bytes.readBigUInt64LE(0x28));
  const entry = bytes.readUInt16LE(0x3a);
  const count = bytes.readUInt16LE(0x3c);
  const names = table + bytes.readUInt16LE(0x3e) * entry;
  if (table + count * entry > bytes.length) throw new LabError('ELF file is cut short: no section table');
  const nameTable = count === 0 ? 0 : Number(bytes.readBigUInt64LE(names + 0x18));
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * entry;
    return {
      name: stringAt(bytes, nameTable + bytes.readUInt32LE(at)),
      type: bytes.readUInt32LE(at + 4),
      offset: Number(bytes.readBigUInt64LE(at + 0x18)),
      size: Number(bytes.readBigUInt64LE(at + 0x20)),
      link: bytes.readUInt32LE(at + 0x28),
    };
  });
}

/** The sonames in DT_NEEDED, in order. Empty for a static program. */
export function neededLibraries(bytes: Buffer): string[] {
  const all = sections(bytes);
  const dynamic = all.find((section) => section.type === SHT_DYNAMIC);
  const strings = dynamic === undefined ? undefined : all[dynamic.link];
  if (dynamic === undefined || strings === undefined) return [];
  const needed: string[] = [];
  for (let at = dynamic.offset; at + 16 <= dynamic.offset + dynamic.size; at += 16) {
    if (Number(bytes.readBigInt64LE(at)) === DT_NEEDED) {
      needed.push(stringAt(bytes, strings.offset + Number(bytes.readBigUInt64LE(at + 8))));
    }
  }
  return needed;
}

/** The modules that a kernel module says it depends on (its .modinfo `depends=`), with `-` turned into `_`. */
export function moduleDepends(bytes: Buffer): string[] {
  const info = sections(bytes).find((section) => section.name === '.modinfo' && section.type !== SHT_NOBITS);
  if (info === undefined) throw new LabError('kernel module has no .modinfo');
  const fields = bytes.toString('latin1', info.offset, info.offset + info.size).split('\0');
  const depends = fields.find((field) => field.startsWith('depends='))?.slice('depends='.length) ?? '';
  return depends
    .split(',')
    .filter((name) => name !== '')
    .map(moduleName);
}

/** The kernel's one spelling of a module's name: no directory, no suffix, `-` as `_`. */
export function moduleName(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(/\.ko(\.(xz|zst|gz))?$/, '')
    .replaceAll('-', '_');
}
