// SPDX-License-Identifier: MIT
/** Collects what functions mention and the program defines once: strings, bigints, positions, layout numbers, files. */
import type { Loc } from '../ir/hir';
import { cString, escapeByte } from './print-c';

export class Constants {
  private readonly strings = new Map<string, string>();
  private readonly bigints = new Map<string, string>();
  private readonly positions = new Map<string, number>([['?', 0]]);
  private readonly locs: (Loc | undefined)[] = [undefined];
  /** What `literals` holds, in its order. */
  private readonly packed: string[] = [];

  constructor(
    /** C names of the program's layouts, by key. */
    private readonly layouts: ReadonlyMap<string, string>,
    /** Shortens a file name for messages. */
    private readonly display: (file: string) => string,
    private readonly roots: ReadonlySet<string>,
    /**
     * Whether strings are made at start-up from a list of their texts. That takes a quarter of the room in the file, but
     * the C compiler does not see what they are, so the code that compares them is slower.
     */
    private readonly packStrings = false,
  ) {}

  fileName(file: string): string {
    return cString(file);
  }

  layoutId(key: string): string {
    if (key.startsWith('RT_L_')) return key;
    const name = this.layouts.get(key);
    if (name === undefined) throw new Error(`no layout ${key}`);
    return name;
  }

  string(text: string): string {
    let name = this.strings.get(text);
    if (name === undefined) {
      const isPacked = this.packStrings && isLatin1(text);
      name = isPacked ? `literals[${this.packed.push(text) - 1}]` : `s${this.strings.size}`;
      this.strings.set(text, name);
    }
    return `(rt_ref)&${name}`;
  }

  /** Globals that hold references stand in one structure, which is one root range for the collector. */
  global(name: string): string {
    return this.roots.has(name) ? `roots.${name}` : name;
  }

  bigint(digits: string): string {
    let name = this.bigints.get(digits);
    if (name === undefined) {
      name = `bigints[${this.bigints.size}]`;
      this.bigints.set(digits, name);
    }
    return name;
  }

  position(loc: Loc): string {
    const key = `${loc.file}:${loc.line}:${loc.column}`;
    let at = this.positions.get(key);
    if (at === undefined) {
      at = this.locs.length;
      this.positions.set(key, at);
      this.locs.push(loc);
    }
    return `${at}`;
  }

  /** Definitions that must precede the functions. */
  printStrings(): string {
    const lines: string[] = [];
    for (const [text, name] of this.strings) {
      if (name.startsWith('literals')) continue;
      const start = `${name}, ${text.length}, ${hashOf(text)}`;
      if (isLatin1(text)) lines.push(`RT_LITERAL(${start}, "${latin1(text)}");`);
      else {
        const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).join(',');
        lines.push(`static const uint16_t ${name}_units[] = {${units}};`);
        lines.push(`RT_WIDE_LITERAL(${start}, ${name}_units);`);
      }
    }
    if (this.packed.length > 0) {
      lines.push(`static rt_string literals[${this.packed.length}];`, 'static const uint8_t literal_texts[] =');
      lines.push(...this.packed.map((text) => `    "${latin1(lengthPrefix(text.length) + text)}"`), '    ;');
    }
    if (this.bigints.size > 0) lines.push(`static rt_ref bigints[${this.bigints.size}];`);
    return lines.join('\n');
  }

  /** Statements for start-up. */
  printSetup(): string {
    const strings =
      this.packed.length > 0 ? [`    rt_make_literals(literals, ${this.packed.length}, literal_texts);`] : [];
    if (this.bigints.size === 0) return strings.join('\n');
    const lines = [...this.bigints].map(([digits, name]) => `    ${name} = rt_bigint_from_literal("${digits}");`);
    return [...strings, '    rt_add_root(bigints, sizeof bigints);', ...lines].join('\n');
  }

  printPositions(): string {
    const files = new Map<string, number>([['?', 0]]);
    const fileOf: number[] = [];
    const places: number[] = [];
    for (const loc of this.locs) {
      const name = loc ? this.display(loc.file) : '?';
      // A program of more files than one byte can number: positions in the others have no file.
      if (!files.has(name) && files.size < 256) files.set(name, files.size);
      fileOf.push(files.get(name) ?? 0);
      places.push(loc ? (Math.min(loc.line, 0xfffff) << 12) | Math.min(loc.column, 0xfff) : 0);
    }
    return [
      `const char *const rt_loc_files[] = {${[...files.keys()].map(cString).join(', ')}};`,
      `const uint8_t rt_loc_file_of[] = {${fileOf.join(',')}};`,
      `const uint32_t rt_loc_places[] = {${places.map((place) => `${place >>> 0}u`).join(',')}};`,
    ].join('\n');
  }
}

/** The hash of a string as the runtime computes it, `rt_str_hash_slow` in runtime/string.c. */
function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & 0x7fffffff || 1;
}

function isLatin1(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}

/** Seven bits in each character, the lowest first; the top bit says that more follow. */
function lengthPrefix(length: number): string {
  const more = length >= 0x80;
  return String.fromCharCode((length & 0x7f) | (more ? 0x80 : 0)) + (more ? lengthPrefix(length >> 7) : '');
}

function latin1(text: string): string {
  let literal = '';
  for (let i = 0; i < text.length; i++) literal += escapeByte(text.charCodeAt(i));
  return literal;
}
