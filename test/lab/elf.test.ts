// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { isElf64, moduleDepends, moduleName, neededLibraries } from '../../lab/elf';
import { LabError } from '../../lab/shell';

/** A 64-bit ELF file with one section of data and the table of names. */
function elfWith(section: string, content: string): Buffer {
  const names = Buffer.from(`\0${section}\0.shstrtab\0`);
  const data = Buffer.from(content, 'latin1');
  const header = Buffer.alloc(64);
  header.write('\x7fELF\x02\x01', 'latin1');
  header.writeBigUInt64LE(BigInt(64 + data.length + names.length), 0x28);
  header.writeUInt16LE(64, 0x3a);
  header.writeUInt16LE(3, 0x3c);
  header.writeUInt16LE(2, 0x3e);
  const entry = (name: number, type: number, offset: number, size: number): Buffer => {
    const bytes = Buffer.alloc(64);
    bytes.writeUInt32LE(name, 0);
    bytes.writeUInt32LE(type, 4);
    bytes.writeBigUInt64LE(BigInt(offset), 0x18);
    bytes.writeBigUInt64LE(BigInt(size), 0x20);
    return bytes;
  };
  const table = [
    entry(0, 0, 0, 0),
    entry(1, 1, 64, data.length),
    entry(section.length + 2, 3, 64 + data.length, names.length),
  ];
  return Buffer.concat([header, data, names, ...table]);
}

describe('ELF files', () => {
  test('a program names the libraries that it needs', () => {
    expect(neededLibraries(readFileSync(process.execPath))).toContain('libc.so.6');
  });

  test('a kernel module names its dependencies, in one spelling', () => {
    const module = elfWith('.modinfo', 'license=GPL\0depends=xen-privcmd,virtio_ring\0name=x\0');
    expect(moduleDepends(module)).toEqual(['xen_privcmd', 'virtio_ring']);
    expect(moduleDepends(elfWith('.modinfo', 'depends=\0'))).toEqual([]);
    expect(moduleName('kernel/drivers/xen/xen-evtchn.ko.zst')).toBe('xen_evtchn');
  });

  test('other files are refused', () => {
    expect(isElf64(Buffer.from('#!/bin/sh'))).toBe(false);
    expect(() => neededLibraries(Buffer.alloc(100))).toThrow(LabError);
    expect(() => moduleDepends(elfWith('.text', ''))).toThrow(LabError);
    expect(() => neededLibraries(elfWith('.text', 'x').subarray(0, 70))).toThrow(/cut short/);
  });
});
