// SPDX-License-Identifier: MIT
/** What an image is made of, read from the linker's map. */

export interface Part {
  /** `musl` is the C library and the compiler's own; `positions` the table for back-traces. */
  readonly name: 'program' | 'runtime' | 'minios' | 'musl' | 'positions' | 'other';
  /** Bytes of code, of other bytes in the file, and of memory that starts as zeros. */
  readonly code: number;
  readonly data: number;
  readonly zeros: number;
}

function partOf(file: string): Part['name'] {
  if (file.endsWith('.positions.s.o')) return 'positions';
  const object = /(?:^|\/)(program|runtime|minios)-[^/]*\.o$/.exec(file);
  if (object?.[1] === 'program' || object?.[1] === 'runtime' || object?.[1] === 'minios') return object[1];
  return /\.a\(/.test(file) ? 'musl' : 'other';
}

/** Sums the input sections that were kept. Objects are named `<part>-...` (build-image.ts). */
export function partsOfMap(map: string): Part[] {
  const parts = new Map<Part['name'], { name: Part['name']; code: number; data: number; zeros: number }>();
  // " .text.f  0x0000000000301000  0x1b  file.o"; a long section name has a line of its own.
  const row = /^ (\.[\w.$-]+|COMMON)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S.*)$/gm;
  for (const [, section = '', address = '', size = '', file = ''] of map.matchAll(row)) {
    const bytes = parseInt(size, 16);
    if (bytes === 0 || parseInt(address, 16) === 0 || section.startsWith('.debug')) continue;
    const name = partOf(file);
    const part = parts.get(name) ?? { name, code: 0, data: 0, zeros: 0 };
    parts.set(name, part);
    if (section.startsWith('.text')) part.code += bytes;
    else if (section.startsWith('.bss') || section === 'COMMON' || section === '.hypercall') part.zeros += bytes;
    else part.data += bytes;
  }
  return [...parts.values()].sort((a, b) => b.code + b.data - (a.code + a.data));
}
