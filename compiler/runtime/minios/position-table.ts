// SPDX-License-Identifier: MIT
/**
 * Makes the position table of a guest image: what minios needs to print a back-trace with names and source lines.
 *
 * The image is linked twice: the first link has no table; this file reads it and writes the table as assembly; the
 * second link adds that as section `.positions`. Text comes first in the image, so its addresses do not move.
 *
 * Format (read by minios/positions.c). Numbers are LEB128, signed ones folded to 0, -1, 1, -2 ...; strings end in 0.
 *
 *     files: count, then strings
 *     functions: count, address of the first, then for each, in order of address:
 *         size in bytes, padding behind it included
 *         name: how many bytes it shares with the previous name, then the rest as a string
 *         file number + 1, or 0: then that was all
 *         line
 *         rows: size in bytes, then for each place where the line changes, from the function's own file and line:
 *             0xff: file number (the next rows are in that file)
 *             0xfe: address step, signed line step
 *             other: address step - 1 + 42 * (line step + 1)
 *
 * Rows stand for call instructions and traps only, which is where back-traces point. Functions whose file `wantsLines`
 * does not accept, such as the runtime's in C, have a name only.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

export interface PositionTableOptions {
  /** The first link, with symbols and debug information. */
  readonly image: string;
  /** Which source files get positions. Default: TypeScript. */
  readonly wantsLines?: (file: string) => boolean;
  /** The name to show for a symbol. Default: the symbol up to a suffix that gcc appended. */
  readonly displayName?: (symbol: string) => string;
  /** The name to show for a source file. Default: relative to the current folder where it is inside. */
  readonly displayFile?: (file: string) => string;
  /** Prefix of the binutils, such as `x86_64-linux-gnu-`. */
  readonly toolPrefix?: string;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Function {
  readonly start: number;
  size: number;
  readonly name: string;
}

const MAX_BUFFER = 1 << 30;

const run = (tool: string, args: readonly string[], input?: string): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: MAX_BUFFER, input });

/** Functions of the image in order of address. Where symbols share an address, the first global one names it. */
function readFunctions(tool: string, image: string): Function[] {
  const functions: Function[] = [];
  for (const line of run(tool, ['-n', '-S', '--defined-only', image]).split('\n')) {
    const match = /^([0-9a-f]+) (?:([0-9a-f]+) )?([tTwW]) (.+)$/.exec(line);
    if (!match) continue;
    const [, address = '', size = '0', kind = '', name = ''] = match;
    const start = parseInt(address, 16);
    const previous = functions.at(-1);
    if (parseInt(size, 16) === 0) continue;
    if (previous?.start === start) {
      if (kind === 'T') functions[functions.length - 1] = { ...previous, name };
    } else {
      functions.push({ start, size: parseInt(size, 16), name });
    }
  }
  functions.forEach((current, i) => {
    const next = functions[i + 1];
    if (next) current.size = next.start - current.start;
  });
  return functions;
}

/** Addresses of all calls and deliberate traps, in order. */
function readCalls(tool: string, image: string): number[] {
  const calls: number[] = [];
  for (const line of run(tool, ['-d', '--no-show-raw-insn', image]).split('\n')) {
    const match = /^\s*([0-9a-f]+):\t(?:call|ud2)/.exec(line);
    if (match?.[1] !== undefined) calls.push(parseInt(match[1], 16));
  }
  return calls;
}

/**
 * For each address the place in the function that has it, in a wanted file; undefined when there is none. Code that the
 * C compiler inlined there has the place of the call, so that name and line of a back-trace belong together.
 */
function readPlaces(
  tool: string,
  image: string,
  addresses: readonly number[],
  wanted: (file: string) => boolean,
): (Place | undefined)[] {
  if (addresses.length === 0) return [];
  const input = addresses.map((address) => `0x${address.toString(16)}\n`).join('');
  const groups = run(tool, ['-a', '-i', '-e', image], input)
    .split(/^0x[0-9a-f]+\n/m)
    .slice(1);
  if (groups.length !== addresses.length) {
    throw new Error(`${tool} gave ${groups.length} positions for ${addresses.length} addresses`);
  }
  return groups.map((group) => {
    let place: Place | undefined;
    for (const [, file = '', line = ''] of group.matchAll(/^(.*):(\d+)(?: \(discriminator \d+\))?$/gm)) {
      if (file !== '??' && wanted(file)) place = { file, line: Number(line) };
    }
    return place;
  });
}

/** addr2line of binutils before 2.41 misreads the first file of a DWARF 5 line table, silently: refuse those. */
function checkLineTables(tool: string, image: string): void {
  const version = /DWARF Version:\s+(\d+)/g;
  for (const [, number] of run(tool, ['--debug-dump=rawline', image]).matchAll(version)) {
    if (Number(number) > 4) throw new Error(`${image}: DWARF ${number} line tables; compile everything with -gdwarf-4`);
  }
}

class Writer {
  readonly bytes: number[] = [];

  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  string(text: string): void {
    this.bytes.push(...Buffer.from(text, 'utf8'), 0);
  }
}

const NEW_FILE = 0xff;
const LONG_ROW = 0xfe;
const SHORT_ADDRESSES = 42;

function writeRow(rows: Writer, addressStep: number, lineStep: number): void {
  const short = addressStep - 1 + SHORT_ADDRESSES * (lineStep + 1);
  if (addressStep >= 1 && addressStep <= SHORT_ADDRESSES && lineStep >= -1 && short < LONG_ROW) {
    rows.bytes.push(short);
  } else {
    rows.bytes.push(LONG_ROW);
    rows.number(addressStep);
    rows.signed(lineStep);
  }
}

function shortened(file: string): string {
  const inside = relative(process.cwd(), file);
  return inside.startsWith('..') || isAbsolute(inside) ? file : inside;
}

function sharedPrefix(one: Buffer, other: Buffer): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

/** The table of one image, as the bytes of its section. */
export function positionTable(options: PositionTableOptions): Buffer {
  const { image, toolPrefix = '' } = options;
  const wantsLines = options.wantsLines ?? ((file: string) => file.endsWith('.ts'));
  const displayName =
    options.displayName ?? ((symbol: string) => symbol.replace(/\.(part|constprop|isra|cold).*$/, ''));
  const displayFile = options.displayFile ?? shortened;

  checkLineTables(`${toolPrefix}readelf`, image);
  const functions = readFunctions(`${toolPrefix}nm`, image);
  const calls = readCalls(`${toolPrefix}objdump`, image);
  const places = readPlaces(
    `${toolPrefix}addr2line`,
    image,
    [...functions.map(({ start }) => start), ...calls],
    wantsLines,
  );
  const callPlaces = places.slice(functions.length);

  const files = new Map<string, number>();
  const fileNumber = (file: string): number => {
    const shown = displayFile(file);
    const known = files.get(shown);
    if (known !== undefined) return known;
    files.set(shown, files.size);
    return files.size - 1;
  };

  const body = new Writer();
  body.number(functions.length);
  body.number(functions[0]?.start ?? 0);
  let previousName = Buffer.alloc(0);
  let call = 0;
  functions.forEach(({ start, size, name }, i) => {
    const shown = Buffer.from(displayName(name), 'utf8');
    const shared = sharedPrefix(previousName, shown);
    body.number(size);
    body.number(shared);
    body.bytes.push(...shown.subarray(shared), 0);
    previousName = shown;

    const place = places[i];
    if (!place) {
      body.number(0);
      return;
    }
    const file = fileNumber(place.file);
    body.number(file + 1);
    body.number(place.line);

    const rows = new Writer();
    let current = { file, line: place.line, address: start };
    while ((calls[call] ?? start) < start) call++;
    for (; call < calls.length && (calls[call] ?? 0) < start + size; call++) {
      const address = calls[call] ?? 0;
      const at = callPlaces[call];
      if (!at) continue;
      const atFile = fileNumber(at.file);
      if (atFile === current.file && at.line === current.line) continue;
      if (atFile !== current.file) {
        rows.bytes.push(NEW_FILE);
        rows.number(atFile);
      }
      writeRow(rows, address - current.address, at.line - current.line);
      current = { file: atFile, line: at.line, address };
    }
    body.number(rows.bytes.length);
    body.bytes.push(...rows.bytes);
  });

  const head = new Writer();
  head.number(files.size);
  for (const file of files.keys()) head.string(file);
  return Buffer.from([...head.bytes, ...body.bytes]);
}

/** The table as assembly text for the second link. */
export function positionAssembly(table: Buffer): string {
  const lines = ['# SPDX-License-Identifier: MIT', '.section .positions, "a", @progbits'];
  for (let at = 0; at < table.length; at += 32) lines.push(`.byte ${[...table.subarray(at, at + 32)].join(',')}`);
  return `${lines.join('\n')}\n.section .note.GNU-stack, "", @progbits\n`;
}

if (require.main === module) {
  const [image, output, everyCall] = process.argv.slice(2);
  if (image === undefined || output === undefined) {
    process.stderr.write('usage: position-table.js IMAGE-WITH-SYMBOLS OUTPUT.S [--every-call]\n');
    process.exitCode = 2;
  } else {
    const options = everyCall === '--every-call' ? { image, wantsLines: () => true } : { image };
    writeFileSync(output, positionAssembly(positionTable(options)));
  }
}
