// SPDX-License-Identifier: MIT
/**
 * Regular expressions: from text to a tree. The grammar is ECMAScript 2022's, with Annex B's leniency where the flag `u`
 * is absent.
 */
import { $CharSet, $isWordUnit, $namedSet } from './regexp-charset';
import { $unicodeProperty } from './regexp-properties';
import { SyntaxError } from './error';

export const enum $Kind {
  Empty,
  /** `first`: the code point. */
  Char,
  Any,
  Set,
  /** One after the other. */
  Sequence,
  /** One or the other. */
  Choice,
  /** A capturing group; `first`: its number. */
  Group,
  /** `first`: the group's number, or 0 while only `name` is known. */
  Backreference,
  LineStart,
  LineEnd,
  /** `first`: 1 when negated. */
  WordBoundary,
  /** `first`: 1 when negated; `second`: 1 when it looks behind. */
  Look,
  /** `first`..`second` times (Infinity for no limit). Groups `groupFrom`..`groupTo` are inside (exclusive). */
  Repeat,
}

export class $Node {
  readonly children: $Node[] = [];
  set: $CharSet | undefined = undefined;
  name = '';
  isGreedy = true;
  groupFrom = 0;
  groupTo = 0;

  constructor(
    readonly kind: $Kind,
    public first: number = 0,
    public second: number = 0,
  ) {}

  with(child: $Node): $Node {
    this.children.push(child);
    return this;
  }
}

export interface $Flags {
  readonly ignoreCase: boolean;
  readonly unicode: boolean;
}

const END = -1;

export class $PatternParser {
  private at = 0;
  /** Groups seen so far, the whole match included. */
  groupCount = 1;
  /** Names of groups, by number; '' for those without. */
  readonly names: string[] = [''];
  private readonly references: $Node[] = [];
  private readonly hasNames: boolean;
  /** Groups in the whole pattern, to tell backreferences from octal escapes. */
  private readonly total: number;

  constructor(
    private readonly source: string,
    private readonly flags: $Flags,
    private readonly flagText: string,
  ) {
    this.total = this.countGroups();
    this.hasNames = rt_str_index_of(source, '(?<', 0) >= 0 && this.hasNamedGroup();
  }

  parse(): $Node {
    const tree = this.choice();
    if (this.peek() === 41) this.fail("Unmatched ')'");
    if (this.at < this.source.length) this.fail('Unexpected character');
    for (const reference of this.references) {
      reference.first = this.names.indexOf(reference.name);
      if (reference.first < 0) this.fail('Invalid named capture referenced');
    }
    return tree;
  }

  private fail(message: string): never {
    const flags = this.flagText;
    throw new SyntaxError('Invalid regular expression: /' + this.source + '/' + flags + ': ' + message);
  }

  /** The unit at an offset from here, or END. */
  private peek(offset: number = 0): number {
    const index = this.at + offset;
    return index < this.source.length ? rt_str_code(this.source, index) : END;
  }

  private eat(unit: number): boolean {
    if (this.peek() !== unit) return false;
    this.at++;
    return true;
  }

  private looksAt(text: string): boolean {
    return rt_str_matches_at(this.source, text, this.at);
  }

  /** Skips over classes and escapes, counting what opens a capturing group. */
  private countGroups(): number {
    const source = this.source;
    let count = 1;
    let isInClass = false;
    for (let i = 0; i < source.length; i++) {
      const unit = rt_str_code(source, i);
      if (unit === 92) i++;
      else if (unit === 91) isInClass = true;
      else if (unit === 93) isInClass = false;
      else if (unit === 40 && !isInClass && opensGroup(source, i)) count++;
    }
    return count;
  }

  private hasNamedGroup(): boolean {
    const source = this.source;
    let isInClass = false;
    for (let i = 0; i + 3 < source.length; i++) {
      const unit = rt_str_code(source, i);
      if (unit === 92) i++;
      else if (unit === 91) isInClass = true;
      else if (unit === 93) isInClass = false;
      else if (unit === 40 && !isInClass && rt_str_matches_at(source, '(?<', i) && opensGroup(source, i)) return true;
    }
    return false;
  }

  private choice(): $Node {
    const first = this.sequence();
    if (this.peek() !== 124) return first;
    const node = new $Node($Kind.Choice).with(first);
    while (this.eat(124)) node.with(this.sequence());
    return node;
  }

  private sequence(): $Node {
    const node = new $Node($Kind.Sequence);
    while (this.peek() !== END && this.peek() !== 124 && this.peek() !== 41) node.with(this.term());
    return node;
  }

  private term(): $Node {
    const groupFrom = this.groupCount;
    const unit = this.peek();
    if (unit === 94 || unit === 36) {
      this.at++;
      return this.notRepeated(new $Node(unit === 94 ? $Kind.LineStart : $Kind.LineEnd));
    }
    if (unit === 92 && (this.peek(1) === 98 || this.peek(1) === 66)) {
      const isNegated = this.peek(1) === 66 ? 1 : 0;
      this.at += 2;
      return this.notRepeated(new $Node($Kind.WordBoundary, isNegated));
    }
    if (this.looksAt('(?=') || this.looksAt('(?!')) {
      const look = this.look(this.peek(2) === 33 ? 1 : 0, 0, 3);
      return this.flags.unicode ? this.notRepeated(look, 'Invalid quantifier') : this.quantified(look, groupFrom);
    }
    if (this.looksAt('(?<=') || this.looksAt('(?<!')) {
      return this.notRepeated(this.look(this.peek(3) === 33 ? 1 : 0, 1, 4), 'Invalid quantifier');
    }
    return this.quantified(this.atom(), groupFrom);
  }

  private notRepeated(node: $Node, problem = 'Nothing to repeat'): $Node {
    const unit = this.peek();
    if (unit === 42 || unit === 43 || unit === 63 || (unit === 123 && this.bracesAt())) this.fail(problem);
    return node;
  }

  private look(isNegated: number, isBehind: number, length: number): $Node {
    this.at += length;
    const node = new $Node($Kind.Look, isNegated, isBehind).with(this.choice());
    if (!this.eat(41)) this.fail('Unterminated group');
    return node;
  }

  /** Whether `{n}`, `{n,}` or `{n,m}` stands here. */
  private bracesAt(): boolean {
    let i = 1;
    const start = i;
    while (isDigit(this.peek(i))) i++;
    if (i === start) return false;
    if (this.peek(i) === 44) {
      i++;
      while (isDigit(this.peek(i))) i++;
    }
    return this.peek(i) === 125;
  }

  private decimal(): number {
    let value = 0;
    while (isDigit(this.peek())) {
      value = value * 10 + this.peek() - 48;
      this.at++;
    }
    return value;
  }

  private quantified(atom: $Node, groupFrom: number): $Node {
    let least = 0;
    let most = Infinity;
    const unit = this.peek();
    if (unit === 42) this.at++;
    else if (unit === 43) {
      this.at++;
      least = 1;
    } else if (unit === 63) {
      this.at++;
      most = 1;
    } else if (unit === 123 && this.bracesAt()) {
      this.at++;
      least = this.decimal();
      most = least;
      if (this.eat(44)) most = isDigit(this.peek()) ? this.decimal() : Infinity;
      this.at++;
      if (most < least) this.fail('numbers out of order in {} quantifier');
    } else return atom;
    const node = new $Node($Kind.Repeat, least, most).with(atom);
    node.isGreedy = !this.eat(63);
    node.groupFrom = groupFrom;
    node.groupTo = this.groupCount;
    return this.notRepeated(node);
  }

  private atom(): $Node {
    const unit = this.peek();
    if (unit === 46) {
      this.at++;
      return new $Node($Kind.Any);
    }
    if (unit === 91) return this.set();
    if (unit === 40) return this.group();
    if (unit === 92) return this.escape();
    if (unit === 42 || unit === 43 || unit === 63) this.fail('Nothing to repeat');
    if (unit === 123 && this.bracesAt()) this.fail('Nothing to repeat');
    if ((unit === 123 || unit === 125 || unit === 93) && this.flags.unicode) this.fail('Lone quantifier brackets');
    return new $Node($Kind.Char, this.codePoint());
  }

  /** The character here: a whole code point with the flag `u`. */
  private codePoint(): number {
    const value = this.flags.unicode ? rt_str_code_point(this.source, this.at) : this.peek();
    this.at += value > 0xffff ? 2 : 1;
    return value;
  }

  private group(): $Node {
    this.at++;
    let node: $Node | undefined = undefined;
    if (this.eat(63)) {
      if (this.eat(60)) node = this.newGroup(this.groupName());
      else if (!this.eat(58)) this.fail('Invalid group');
    } else node = this.newGroup('');
    const body = this.choice();
    if (!this.eat(41)) this.fail('Unterminated group');
    return node === undefined ? body : node.with(body);
  }

  private newGroup(name: string): $Node {
    if (name !== '' && this.names.includes(name)) this.fail('Duplicate capture group name');
    this.names.push(name);
    const node = new $Node($Kind.Group, this.groupCount);
    this.groupCount++;
    return node;
  }

  private groupName(): string {
    const end = rt_str_index_of(this.source, '>', this.at);
    const name = end < 0 ? '' : rt_str_substring(this.source, this.at, end);
    if (name === '' || isDigit(rt_str_code(name, 0))) this.fail('Invalid capture group name');
    for (let i = 0; i < name.length; i++) {
      const unit = rt_str_code(name, i);
      const isNamePart =
        isDigit(unit) ||
        (unit >= 65 && unit <= 90) ||
        (unit >= 97 && unit <= 122) ||
        unit === 36 ||
        unit === 95 ||
        unit > 127;
      if (!isNamePart) this.fail('Invalid capture group name');
    }
    this.at = end + 1;
    return name;
  }

  private escape(): $Node {
    this.at++;
    const unit = this.peek();
    if (unit === END) this.fail('\\ at end of pattern');
    if (unit >= 49 && unit <= 57) {
      const start = this.at;
      const value = this.decimal();
      if (this.flags.unicode || value < this.total) {
        if (value >= this.total) this.fail('Invalid escape');
        return new $Node($Kind.Backreference, value);
      }
      this.at = start;
    }
    if (unit === 107 && (this.flags.unicode || this.hasNames)) {
      this.at++;
      if (!this.eat(60)) this.fail('Invalid named reference');
      const node = new $Node($Kind.Backreference);
      node.name = this.groupName();
      this.references.push(node);
      return node;
    }
    const named = this.namedClass('');
    if (named !== undefined) {
      named.finish(false, this.flags.ignoreCase, this.flags.unicode);
      const node = new $Node($Kind.Set);
      node.set = named;
      return node;
    }
    return new $Node($Kind.Char, this.characterEscape());
  }

  /** `\d` and its like, the backslash behind us; undefined when it is none of them. `place` ends what errors say. */
  private namedClass(place: string): $CharSet | undefined {
    const unit = this.peek();
    const letter = unit | 32;
    if ((unit === 112 || unit === 80) && this.flags.unicode) {
      const property = $unicodeProperty(this.propertyName(place));
      if (property === undefined) this.fail('Invalid property name' + place);
      return unit === 112 ? property : property.complement();
    }
    if (unit < 65 || unit > 122 || (letter !== 100 && letter !== 115 && letter !== 119)) return undefined;
    this.at++;
    const set = $namedSet(letter, this.flags.unicode && this.flags.ignoreCase);
    return unit === letter ? set : set.complement();
  }

  /** The name in `p{name}`, which is left behind. */
  private propertyName(place: string): string {
    const start = this.at + 2;
    const end = this.peek(1) === 123 ? rt_str_index_of(this.source, '}', start) : -1;
    if (end <= start) this.fail('Invalid property name' + place);
    const name = rt_str_substring(this.source, start, end);
    for (let i = 0; i < name.length; i++) {
      const unit = rt_str_code(name, i);
      if (unit !== 61 && !$isWordUnit(unit)) this.fail('Invalid property name' + place);
    }
    this.at = end + 1;
    return name;
  }

  /** The code point of an escape that means one character, the backslash behind us. */
  private characterEscape(): number {
    const unit = this.peek();
    const start = this.at;
    this.at++;
    switch (unit) {
      case 110:
        return 10;
      case 114:
        return 13;
      case 116:
        return 9;
      case 118:
        return 11;
      case 102:
        return 12;
      case 99: {
        const letter = this.peek() | 32;
        if (letter >= 97 && letter <= 122 && this.peek() < 128) {
          this.at++;
          return letter - 96;
        }
        if (this.flags.unicode) this.fail('Invalid Unicode escape');
        this.at = start;
        return 92;
      }
      case 120: {
        const value = this.hex(2);
        if (value >= 0) return value;
        break;
      }
      case 117: {
        const value = this.unicodeEscape();
        if (value >= 0) return value;
        break;
      }
      case 48:
        if (!isDigit(this.peek())) return 0;
        break;
      default:
        break;
    }
    if (this.flags.unicode) {
      if (rt_str_index_of('^$\\.*+?()[]{}|/', rt_str_from_code(unit), 0) < 0) this.fail('Invalid escape');
      return unit;
    }
    if (unit >= 48 && unit <= 55) return this.octal(start);
    this.at = start;
    return this.codePoint();
  }

  /** Up to three octal digits, at most 0o377. */
  private octal(start: number): number {
    this.at = start;
    let value = 0;
    for (let i = 0; i < 3; i++) {
      const digit = this.peek() - 48;
      if (digit < 0 || digit > 7 || value * 8 + digit > 255) break;
      value = value * 8 + digit;
      this.at++;
    }
    return value;
  }

  /** Exactly `count` hexadecimal digits, or -1 with nothing consumed. */
  private hex(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const digit = hexDigit(this.peek(i));
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    this.at += count;
    return value;
  }

  private unicodeEscape(): number {
    if (this.flags.unicode && this.eat(123)) {
      let value = 0;
      const start = this.at;
      while (hexDigit(this.peek()) >= 0 && value <= 0x10ffff) {
        value = value * 16 + hexDigit(this.peek());
        this.at++;
      }
      if (this.at === start || value > 0x10ffff || !this.eat(125)) this.fail('Invalid Unicode escape');
      return value;
    }
    const high = this.hex(4);
    if (high < 0) {
      if (this.flags.unicode) this.fail('Invalid Unicode escape');
      return -1;
    }
    if (this.flags.unicode && high >= 0xd800 && high <= 0xdbff && this.looksAt('\\u')) {
      const back = this.at;
      this.at += 2;
      const low = this.hex(4);
      if (low >= 0xdc00 && low <= 0xdfff) return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
      this.at = back;
    }
    return high;
  }

  /** A character class in brackets. */
  private set(): $Node {
    this.at++;
    const isComplement = this.eat(94);
    const set = new $CharSet();
    while (!this.eat(93)) {
      if (this.peek() === END) this.fail('Unterminated character class');
      const first = this.classMember(set);
      if (this.peek() !== 45 || this.peek(1) === 93 || this.peek(1) === END) {
        if (first >= 0) set.add(first, first);
        continue;
      }
      this.at++;
      const last = this.classMember(set);
      if (first < 0 || last < 0) {
        // A class such as \d at either side: the hyphen is itself.
        if (this.flags.unicode) this.fail('Invalid character class');
        set.add(45, 45);
        if (first >= 0) set.add(first, first);
        if (last >= 0) set.add(last, last);
      } else {
        if (last < first) this.fail('Range out of order in character class');
        set.add(first, last);
      }
    }
    set.finish(isComplement, this.flags.ignoreCase, this.flags.unicode);
    const node = new $Node($Kind.Set);
    node.set = set;
    return node;
  }

  /** One member of a class as its code point; -1 when it was a whole class, which is then in `set`. */
  private classMember(set: $CharSet): number {
    if (this.peek() === END) this.fail('Unterminated character class');
    if (!this.eat(92)) return this.codePoint();
    const unit = this.peek();
    if (unit === END) this.fail('\\ at end of pattern');
    if (unit === 98) {
      this.at++;
      return 8;
    }
    if (unit === 45 && this.flags.unicode) {
      this.at++;
      return 45;
    }
    const named = this.namedClass(' in character class');
    if (named !== undefined) {
      set.addSet(named);
      return -1;
    }
    return this.characterEscape();
  }
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function hexDigit(unit: number): number {
  if (isDigit(unit)) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 && unit > 0 ? letter - 87 : -1;
}

/** Whether the parenthesis at `index` opens a capturing group. */
function opensGroup(source: string, index: number): boolean {
  if (!rt_str_matches_at(source, '(?', index)) return true;
  return (
    rt_str_matches_at(source, '(?<', index) &&
    !rt_str_matches_at(source, '(?<=', index) &&
    !rt_str_matches_at(source, '(?<!', index)
  );
}
