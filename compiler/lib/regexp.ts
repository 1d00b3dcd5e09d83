// SPDX-License-Identifier: MIT
/** RegExp, and the arrays that its matches are. */
import { SyntaxError } from './error';
import { Map } from './map';
import { $Program } from './regexp-compile';
import { $Matcher } from './regexp-match';
import { $PatternParser } from './regexp-parse';

/** Programs by flags and pattern, so that a literal in a loop is compiled once; made when it is first needed. */
let compiled: Map<string, $Matcher> | undefined = undefined;
const MOST_COMPILED = 200;

/** A match is an array of strings, undefined where a group did not take part; this is what else it has. */
export class $MatchInfo {
  constructor(
    readonly index: number,
    readonly input: string,
    readonly groups: Record<string, string | undefined> | undefined,
  ) {}
}

export class RegExp {
  lastIndex = 0;
  readonly $source: string;
  readonly $flags: string;
  /** Names of groups by number, '' for those without. */
  $names: string[] = [];
  readonly $matcher: $Matcher;

  constructor(pattern: string | RegExp, flags?: string) {
    this.$source = typeof pattern === 'string' ? pattern : pattern.$source;
    this.$flags = sortedFlags(flags ?? (typeof pattern === 'string' ? '' : pattern.$flags));
    const known = compiled?.get(this.$flags + '/' + this.$source);
    this.$matcher = known ?? this.$compile();
    this.$names = this.$matcher.names;
  }

  $compile(): $Matcher {
    const flags = {
      ignoreCase: this.ignoreCase,
      unicode: this.unicode,
      multiline: this.multiline,
      dotAll: this.dotAll,
    };
    const parser = new $PatternParser(this.$source, flags, this.$flags);
    const tree = parser.parse();
    const matcher = new $Matcher(new $Program(tree, parser.groupCount, this.unicode), flags, parser.names);
    compiled ??= new Map<string, $Matcher>();
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(this.$flags + '/' + this.$source, matcher);
    return matcher;
  }

  get source(): string {
    return this.$source === '' ? '(?:)' : escapedSource(this.$source);
  }

  get flags(): string {
    return this.$flags;
  }

  get global(): boolean {
    return this.$flags.includes('g');
  }

  get ignoreCase(): boolean {
    return this.$flags.includes('i');
  }

  get multiline(): boolean {
    return this.$flags.includes('m');
  }

  get dotAll(): boolean {
    return this.$flags.includes('s');
  }

  get unicode(): boolean {
    return this.$flags.includes('u');
  }

  get sticky(): boolean {
    return this.$flags.includes('y');
  }

  get hasIndices(): boolean {
    return this.$flags.includes('d');
  }

  /** Searches by the rules for lastIndex; the matcher's slots then say where the match is. */
  $exec(text: string): boolean {
    const isSticky = this.sticky;
    const keepsIndex = isSticky || this.global;
    const start = keepsIndex ? rt_to_integer(this.lastIndex) : 0;
    if (start > text.length || !this.$matcher.search(text, start > 0 ? start : 0, isSticky)) {
      if (keepsIndex) this.lastIndex = 0;
      return false;
    }
    if (keepsIndex) this.lastIndex = $load<number>(this.$matcher.slots, 1);
    return true;
  }

  exec(text: string): (string | undefined)[] | null {
    return this.$exec(text) ? this.$result(text) : null;
  }

  test(text: string): boolean {
    return this.$exec(text);
  }

  /** The match that the matcher has just found, as JavaScript sees it. */
  $result(text: string): (string | undefined)[] {
    const captures = this.$captures(text);
    const index = $load<number>(this.$matcher.slots, 0);
    rt_array_set_extra(captures, new $MatchInfo(index, text, this.$groups(captures)));
    return captures;
  }

  $captures(text: string): (string | undefined)[] {
    const slots = this.$matcher.slots;
    const count = $filled(this.$names);
    const captures = $alloc<string | undefined>(count);
    for (let group = 0; group < count; group++) {
      const from = $load<number>(slots, group * 2);
      const to = $load<number>(slots, group * 2 + 1);
      $push(captures, from < 0 || to < 0 ? undefined : rt_str_substring(text, from, to));
    }
    return captures;
  }

  /** The named groups as an object, or undefined when there are none. */
  $groups(captures: (string | undefined)[]): Record<string, string | undefined> | undefined {
    let groups: Record<string, string | undefined> | undefined = undefined;
    for (let group = 1; group < $filled(this.$names); group++) {
      const name = $load(this.$names, group);
      if (name === '') continue;
      groups ??= {};
      groups[name] = $load(captures, group);
    }
    if (groups !== undefined) rt_dict_set_bare(groups);
    return groups;
  }

  toString(): string {
    return '/' + this.source + '/' + this.$flags;
  }
}

function sortedFlags(flags: string): string {
  if (flags.includes('v')) rt_panic('a regular expression with the flag v');
  let sorted = '';
  for (const flag of 'dgimsuy') if (flags.includes(flag)) sorted += flag;
  if (sorted.length !== flags.length) {
    throw new SyntaxError("Invalid flags supplied to RegExp constructor '" + flags + "'");
  }
  return sorted;
}

/** As a literal would be written: slashes outside classes and line ends are escaped. */
function escapedSource(source: string): string {
  let text = '';
  let isInClass = false;
  for (let i = 0; i < source.length; i++) {
    const unit = rt_str_code(source, i);
    if (unit === 92 && i + 1 < source.length) {
      text += rt_str_at(source, i);
      i++;
    } else if (unit === 91) isInClass = true;
    else if (unit === 93) isInClass = false;
    else if (unit === 47 && !isInClass) text += '\\';
    const escaped = rt_str_code(source, i);
    text += escaped === 10 ? '\\n' : escaped === 13 ? '\\r' : rt_str_at(source, i);
  }
  return text;
}

/** A regular expression literal. */
export function RegExp_literal(source: string, flags: string): RegExp {
  return new RegExp(source, flags);
}

export function RegExpConstructor_call(pattern: string | RegExp, flags?: string): RegExp {
  return new RegExp(pattern, flags);
}

/** What a match has beside its strings. `match` with the flag `g` gives a plain array, which has nothing more. */
export function RegExpMatchArray_index(self: (string | undefined)[]): number | undefined {
  return rt_array_extra(self)?.index;
}

export function RegExpMatchArray_input(self: (string | undefined)[]): string | undefined {
  return rt_array_extra(self)?.input;
}

export function RegExpMatchArray_groups(self: (string | undefined)[]): Record<string, string | undefined> | undefined {
  return rt_array_extra(self)?.groups;
}
