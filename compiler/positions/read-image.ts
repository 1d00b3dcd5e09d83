// SPDX-License-Identifier: MIT
/** Reads from a linked image, with the binutils, what a position table is made of: functions, calls, source lines. */
import { run } from '../run-tool';

/** A part of a function's source: its own, or of a call that the C compiler inlined. */
export interface Place {
  /** The symbol of the function whose text it is. */
  readonly symbol: string;
  readonly file: string;
  readonly line: number;
}

export interface ImageFunction {
  readonly start: number;
  /** Bytes, padding behind it included. */
  readonly size: number;
  readonly symbol: string;
}

/** The addresses that a section has, the last one excluded. */
export interface AddressRange {
  readonly start: number;
  readonly end: number;
}

/** Reads one image with the tools `<prefix>nm`, `<prefix>objdump` and so on. */
export class ImageReader {
  constructor(
    private readonly image: string,
    private readonly toolPrefix = '',
  ) {}

  private tool(name: string, args: readonly string[], input?: string): string {
    return run(`${this.toolPrefix}${name}`, [...args, this.image], input);
  }

  /** Where a section lies; undefined when there is none. */
  section(name: string): AddressRange | undefined {
    for (const [, section, size = '', start = ''] of this.tool('objdump', ['-h']).matchAll(
      /^\s*\d+ (\S+)\s+([0-9a-f]+)\s+([0-9a-f]+) /gm,
    )) {
      if (section === name) return { start: parseInt(start, 16), end: parseInt(start, 16) + parseInt(size, 16) };
    }
    return undefined;
  }

  /** Functions in order of address. Where symbols share an address, the first global one names it. */
  functions(within?: AddressRange): ImageFunction[] {
    const functions: { start: number; size: number; symbol: string }[] = [];
    for (const line of this.tool('nm', ['-n', '-S', '--defined-only']).split('\n')) {
      const match = /^([0-9a-f]+) (?:([0-9a-f]+) )?([tTwW]) (.+)$/.exec(line);
      if (!match) continue;
      const [, address = '', size = '0', kind = '', symbol = ''] = match;
      const start = parseInt(address, 16);
      if (within && (start < within.start || start >= within.end)) continue;
      if (parseInt(size, 16) === 0) continue;
      const previous = functions.at(-1);
      if (previous?.start === start) {
        if (kind === 'T') functions[functions.length - 1] = { ...previous, symbol };
      } else {
        functions.push({ start, size: parseInt(size, 16), symbol });
      }
    }
    functions.forEach((current, i) => {
      const next = functions[i + 1];
      if (next) current.size = next.start - current.start;
    });
    return functions;
  }

  /** Addresses of all calls and deliberate traps, in order. */
  calls(within?: AddressRange): number[] {
    const range = within
      ? [`--start-address=0x${within.start.toString(16)}`, `--stop-address=0x${within.end.toString(16)}`]
      : [];
    const text = this.tool('objdump', ['-d', '--no-show-raw-insn', ...range]);
    return [...text.matchAll(/^\s*([0-9a-f]+):\t(?:call|ud2)/gm)].map(([, address = '']) => parseInt(address, 16));
  }

  /**
   * For each address the functions that are in progress there: the one that has the address, and those that the C
   * compiler inlined into it, the outermost first. The file is `??` where nothing is known.
   */
  places(addresses: readonly number[]): Place[][] {
    if (addresses.length === 0) return [];
    const input = addresses.map((address) => `0x${address.toString(16)}\n`).join('');
    const groups = this.tool('addr2line', ['-a', '-i', '-f', '-e'], input)
      .split(/^0x[0-9a-f]+\n/m)
      .slice(1);
    if (groups.length !== addresses.length) {
      throw new Error(`addr2line gave ${groups.length} positions for ${addresses.length} addresses`);
    }
    return groups.map((group) =>
      [...group.matchAll(/^(.*)\n(.*):(\d+|\?)(?: \(discriminator \d+\))?$/gm)]
        .map(([, symbol = '', file = '', line]) => ({ symbol, file, line: Number(line) }))
        .reverse(),
    );
  }

  /**
   * addr2line of binutils before 2.41 misreads the first file of a DWARF 5 line table, silently: refuse those that tell
   * of code within the range. What the C compiler itself links in, such as the start of its sanitizers, may have others.
   */
  checkLineTables(within?: AddressRange): void {
    const [, ...tables] = this.tool('readelf', ['--debug-dump=rawline']).split(/DWARF Version:\s+/);
    for (const table of tables) {
      const version = parseInt(table, 10);
      if (version <= 4) continue;
      const starts = [...table.matchAll(/set Address to 0x([0-9a-f]+)/g)].map(([, start = '']) => parseInt(start, 16));
      if (!within || starts.some((start) => start >= within.start && start < within.end)) {
        throw new Error(`${this.image}: DWARF ${version} line tables; compile everything with -gdwarf-4`);
      }
    }
  }
}
