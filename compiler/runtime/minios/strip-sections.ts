// SPDX-License-Identifier: MIT
/**
 * Takes the section headers and all that only they describe from the end of an ELF file. Loaders go by segments; sections
 * are for linkers and debuggers, and in a stripped image their headers and names are 900 bytes about nothing.
 */

// Offsets in the header of a 64-bit ELF file and in its program headers, from the ELF specification.
const PROGRAM_HEADERS_AT = 0x20;
const SECTION_HEADERS_AT = 0x28;
const PROGRAM_HEADER_SIZE = 0x36;
const PROGRAM_HEADER_COUNT = 0x38;
const SECTION_HEADER_COUNT = 0x3c;
const NAMES_INDEX = 0x3e;
const SEGMENT_OFFSET = 0x08;
const SEGMENT_FILE_SIZE = 0x20;

const MAGIC_64_BIT_LITTLE_ENDIAN = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);

/** The file without its sections: it ends where its last segment does. Throws when it is no 64-bit ELF file of this kind of machine. */
export function withoutSections(file: Buffer): Buffer {
  if (!file.subarray(0, MAGIC_64_BIT_LITTLE_ENDIAN.length).equals(MAGIC_64_BIT_LITTLE_ENDIAN)) {
    throw new Error('not a little-endian 64-bit ELF file');
  }
  const headers = Number(file.readBigUInt64LE(PROGRAM_HEADERS_AT));
  const size = file.readUInt16LE(PROGRAM_HEADER_SIZE);
  const count = file.readUInt16LE(PROGRAM_HEADER_COUNT);
  let end = headers + size * count;
  for (let at = headers; at < headers + size * count; at += size) {
    const offset = Number(file.readBigUInt64LE(at + SEGMENT_OFFSET));
    end = Math.max(end, offset + Number(file.readBigUInt64LE(at + SEGMENT_FILE_SIZE)));
  }
  const stripped = Buffer.from(file.subarray(0, end));
  stripped.writeBigUInt64LE(0n, SECTION_HEADERS_AT);
  stripped.writeUInt16LE(0, SECTION_HEADER_COUNT);
  stripped.writeUInt16LE(0, NAMES_INDEX);
  return stripped;
}
