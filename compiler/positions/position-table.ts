// SPDX-License-Identifier: MIT
/**
 * Makes the position table of an executable or a guest image: what stack traces and crash reports need to name functions
 * and source lines. It costs nothing before it is read.
 *
 * The image is linked twice: the first link has no table; this file reads it and writes the table as assembly; the
 * second link adds that as a section. It lies behind the code, whose addresses do not move.
 *
 * Format (read by minios/positions.c). Numbers are LEB128, signed ones folded to 0, -1, 1, -2 ...; strings are packed
 * (pack-texts.ts) and end in 0.
 *
 *     pairs of bytes in strings: count, then two bytes each
 *     files: count, then strings
 *     inlined functions: count, then for each: name as a string, file number, a line in it
 *     functions: count, address of the first, then for each, in order of address:
 *         size in bytes, padding behind it included
 *         name: how many bytes it shares with the previous name, then the rest as a string
 *         0: that was all; 1: only rows follow, about inlined calls; or file number + 2, and
 *         line
 *         rows: size in bytes, then for each place where the position changes, from the function's own file and line:
 *             0xff: file number (the next rows are in that file)
 *             0xfe: address step, signed line step
 *             0xfd: the next row is in inlined calls: 8 * how many are new + how many of the previous row's go on,
 *                   the outermost first; then for each new one: number of its function, signed step from that line
 *             other: address step - 1 + 42 * (line step + 1)
 *
 * Rows stand for call instructions and traps only, which is where back-traces point. Functions whose file `wantsLines`
 * does not accept, such as the runtime's in C, have a name only, and are passed over where they are inlined.
 */
import { writeFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { packTexts } from './pack-texts';
import { ImageReader, type Place } from './read-image';

/** What the table calls things. */
export interface PositionNames {
  /** The name to show for a symbol without the suffix that gcc may append. Default: the same. */
  readonly displayName?: (symbol: string) => string;
  /** The name to show for a source file. Default: relative to the current folder where it is inside. */
  readonly displayFile?: (file: string) => string;
}

export interface PositionTableOptions extends PositionNames {
  /** The first link, with symbols and debug information. */
  readonly image: string;
  /** Only the functions of this section, with addresses that count from its start. Default: all, and real addresses. */
  readonly section?: string;
  /** Which source files get positions. Default: TypeScript. */
  readonly wantsLines?: (file: string) => boolean;
  /** Prefix of the binutils, such as `x86_64-linux-gnu-`. */
  readonly toolPrefix?: string;
}

class Writer {
  /** Bytes, and the strings between them, which are packed at the end. */
  readonly bytes: (number | Buffer)[] = [];

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

  string(text: string | Buffer): void {
    this.bytes.push(Buffer.from(text));
  }
}

/** What rows mention by number: its bytes, by a key. */
class Entries {
  private readonly entries = new Map<string, { readonly number: number; readonly bytes: Writer['bytes'] }>();

  of(key: string, write: (to: Writer) => void): number {
    let entry = this.entries.get(key);
    if (!entry) {
      const writer = new Writer();
      write(writer);
      entry = { number: this.entries.size, bytes: writer.bytes };
      this.entries.set(key, entry);
    }
    return entry.number;
  }

  write(to: Writer): void {
    to.number(this.entries.size);
    for (const { bytes } of this.entries.values()) to.bytes.push(...bytes);
  }
}

/** A call that the C compiler inlined: function and line. */
interface Inlined {
  readonly number: number;
  readonly step: number;
}

/** Deeper calls are left out: the reader has room for so many. */
const MAX_INLINED = 7;

const NEW_FILE = 0xff;
const LONG_ROW = 0xfe;
const INLINED = 0xfd;
const SHORT_ADDRESSES = 42;

function writeRow(rows: Writer, addressStep: number, lineStep: number): void {
  const short = addressStep - 1 + SHORT_ADDRESSES * (lineStep + 1);
  if (addressStep >= 1 && addressStep <= SHORT_ADDRESSES && lineStep >= -1 && short < INLINED) {
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

function sameStart(one: readonly Inlined[], other: readonly Inlined[]): number {
  let length = 0;
  while (
    length < one.length &&
    one[length]?.number === other[length]?.number &&
    one[length]?.step === other[length]?.step
  )
    length++;
  return length;
}

/** The table of one image, as the bytes of its section. Throws when a tool fails or the image lacks what is needed. */
export function positionTable(options: PositionTableOptions): Buffer {
  const { image, section, displayName = (symbol: string) => symbol, displayFile = shortened } = options;
  const wantsLines = options.wantsLines ?? ((file: string) => file.endsWith('.ts'));
  const nameOf = (symbol: string): string =>
    displayName(symbol.replace(/\.(part|constprop|isra|cold|lto_priv).*$/, ''));

  const reader = new ImageReader(image, options.toolPrefix);
  const range = section === undefined ? undefined : reader.section(section);
  if (section !== undefined && range === undefined) throw new Error(`${image} has no section ${section}`);
  reader.checkLineTables(range);
  const functions = reader.functions(range);
  const calls = reader.calls(range);
  const places = reader.places([...functions.map(({ start }) => start), ...calls]);
  const callPlaces = places.slice(functions.length);

  const files = new Entries();
  const inlinedFunctions = new Entries();
  const firstLines: number[] = [];
  const fileNumber = ({ file }: Place): number => files.of(file, (to) => to.string(displayFile(file)));

  const isWanted = (place: Place | undefined): place is Place => place !== undefined && wantsLines(place.file);
  /** Of functions that no program sees, those that have code of their own are enough. */
  const isShown = (place: Place): boolean => isWanted(place) && !nameOf(place.symbol).startsWith('.');

  const inlinedCall = (place: Place): Inlined => {
    const number = inlinedFunctions.of(`${place.symbol} ${place.file}`, (to) => {
      to.string(nameOf(place.symbol));
      to.number(fileNumber(place));
      to.number(place.line);
    });
    firstLines[number] ??= place.line;
    return { number, step: place.line - (firstLines[number] ?? 0) };
  };

  const body = new Writer();
  body.number(functions.length);
  body.number((functions[0]?.start ?? 0) - (range?.start ?? 0));
  let previousName = Buffer.alloc(0);
  let call = 0;
  functions.forEach(({ start, size, symbol }, i) => {
    const shown = Buffer.from(nameOf(symbol), 'utf8');
    const shared = sharedPrefix(previousName, shown);
    body.number(size);
    body.number(shared);
    body.string(shown.subarray(shared));
    previousName = shown;

    const own = places[i]?.[0];
    const hasLines = isWanted(own);
    const file = hasLines ? fileNumber(own) : 0;
    const line = hasLines ? own.line : 0;

    const rows = new Writer();
    let current: { file: number; line: number; address: number; inlined: readonly Inlined[] };
    current = { file, line, address: start, inlined: [] };
    while ((calls[call] ?? start) < start) call++;
    for (; call < calls.length && (calls[call] ?? 0) < start + size; call++) {
      const address = calls[call] ?? 0;
      const [at, ...inner] = callPlaces[call] ?? [];
      const hasPlace = hasLines && isWanted(at);
      const atFile = hasPlace ? fileNumber(at) : current.file;
      const atLine = hasPlace ? at.line : current.line;
      const inlined = inner.filter(isShown).slice(0, MAX_INLINED).map(inlinedCall);
      const kept = sameStart(inlined, current.inlined);
      const isSame = kept === inlined.length && kept === current.inlined.length;
      if (atFile === current.file && atLine === current.line && isSame) continue;
      if (atFile !== current.file) {
        rows.bytes.push(NEW_FILE);
        rows.number(atFile);
      }
      if (inlined.length > 0) {
        rows.bytes.push(INLINED);
        rows.number(8 * (inlined.length - kept) + kept);
        for (const { number, step } of inlined.slice(kept)) {
          rows.number(number);
          rows.signed(step);
        }
      }
      writeRow(rows, address - current.address, atLine - current.line);
      current = { file: atFile, line: atLine, address, inlined };
    }
    if (!hasLines && rows.bytes.length === 0) {
      body.number(0);
      return;
    }
    body.number(hasLines ? file + 2 : 1);
    if (hasLines) body.number(line);
    body.number(rows.bytes.length);
    body.bytes.push(...rows.bytes);
  });

  const head = new Writer();
  files.write(head);
  inlinedFunctions.write(head);
  return packed([...head.bytes, ...body.bytes]);
}

function packed(bytes: Writer['bytes']): Buffer {
  const { pairs, texts } = packTexts(bytes.filter((part) => typeof part !== 'number'));
  let text = 0;
  return Buffer.from([
    // One byte, read as a number: there are no more than 0x7f.
    pairs.length / 2,
    ...pairs,
    ...bytes.flatMap((part) => (typeof part === 'number' ? part : (texts[text++] ?? []))),
  ]);
}

/** The table as assembly text for the second link: one section of that name. */
export function positionAssembly(table: Buffer, section = '.positions'): string {
  const lines = ['# SPDX-License-Identifier: MIT', `.section ${section}, "a", @progbits`];
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
