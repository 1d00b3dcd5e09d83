// SPDX-License-Identifier: MIT
/**
 * Regular expressions: the matcher, a backtracking machine. What it may have to take back stands on a stack of its own,
 * four numbers to an entry: places to go on from, and old values of slots.
 */
import { $canonicalize, type $CharSet, $isLineTerminator, $isWordUnit } from './regexp-charset';
import { $NO_LIMIT, $Op, type $Program } from './regexp-compile';

/** Go on at code x, position y. */
const CHOICE = 0;
/** Slot x was y. */
const UNDO = 1;
/** A run: go on at code x, position z - 1, as long as that is not below y. */
const RUN = 2;

export interface $MatchFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly unicode: boolean;
}

export class $Matcher {
  /** Positions of groups, -1 where there is none, and the loops' counts. */
  slots: Int32Array;
  private readonly code: Int32Array;
  private readonly sets: $CharSet[];
  private text = '';
  private length = 0;
  private stack = new Int32Array(64);
  private top = 0;
  /** Where the last successful run ended. */
  private end = 0;
  private readonly ignoreCase: boolean;
  private readonly multiline: boolean;
  private readonly dotAll: boolean;
  private readonly unicode: boolean;
  private readonly wordNeedsFolding: boolean;

  constructor(
    program: $Program,
    flags: $MatchFlags,
    /** Names of groups by number, '' for those without. */
    readonly names: string[],
  ) {
    this.slots = new Int32Array(program.slots);
    this.code = new Int32Array(program.code.length);
    for (let i = 0; i < program.code.length; i++) $store<number>(this.code, i, $load(program.code, i));
    this.sets = program.sets;
    this.ignoreCase = flags.ignoreCase;
    this.multiline = flags.multiline;
    this.dotAll = flags.dotAll;
    this.unicode = flags.unicode;
    this.wordNeedsFolding = flags.ignoreCase && flags.unicode;
  }

  /** Looks for a match that starts at `start` or, unless it is sticky, later. The slots then say where it is. */
  search(text: string, start: i32, isSticky: boolean): boolean {
    this.text = text;
    this.length = text.length;
    const code = this.code;
    // A pattern that starts with a character can only match where that character stands.
    const first =
      !isSticky && !this.ignoreCase && $load<number>(code, 0) === $Op.Char && $load<number>(code, 1) < 0xd800
        ? rt_str_from_code($load<number>(code, 1))
        : '';
    for (let at = start; at <= this.length; at++) {
      if (first !== '') {
        at = rt_str_index_of(text, first, at);
        if (at < 0) break;
      }
      this.top = 0;
      for (let i = 0; i < $length(this.slots); i++) $store<number>(this.slots, i, -1);
      if (this.run(0, at)) {
        $store<number>(this.slots, 0, at);
        $store<number>(this.slots, 1, this.end);
        this.text = '';
        return true;
      }
      if (isSticky) break;
      if (this.unicode && at < this.length && rt_str_code_point(text, at) > 0xffff) at++;
    }
    this.text = '';
    return false;
  }

  private push(kind: i32, x: i32, y: i32, z: i32): void {
    if (this.top + 4 > $length(this.stack)) {
      const larger = new Int32Array($length(this.stack) * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    const stack = this.stack;
    const top = this.top;
    $store<number>(stack, top, kind);
    $store<number>(stack, top + 1, x);
    $store<number>(stack, top + 2, y);
    $store<number>(stack, top + 3, z);
    this.top = top + 4;
  }

  private setSlot(slot: i32, value: i32): void {
    this.push(UNDO, slot, $load<number>(this.slots, slot), 0);
    $store<number>(this.slots, slot, value);
  }

  /** Runs code from `start` to its Match; false when all ways have failed, with everything taken back. */
  private run(start: i32, from: i32): boolean {
    const code = this.code;
    const base = this.top;
    let pc = start;
    let at = from;
    for (;;) {
      switch ($load<number>(code, pc)) {
        case $Op.Match:
          this.end = at;
          return true;
        case $Op.Char:
        case $Op.Any:
        case $Op.Set: {
          const next = this.read($load<number>(code, pc), $load<number>(code, pc + 1), at);
          if (next < 0) break;
          at = next;
          pc += 2;
          continue;
        }
        case $Op.CharBack:
        case $Op.AnyBack:
        case $Op.SetBack: {
          const next = this.readBack($load<number>(code, pc), $load<number>(code, pc + 1), at);
          if (next < 0) break;
          at = next;
          pc += 2;
          continue;
        }
        case $Op.Split:
          this.push(CHOICE, $load<number>(code, pc + 1), at, 0);
          pc += 2;
          continue;
        case $Op.SplitLazy:
          this.push(CHOICE, pc + 2, at, 0);
          pc = $load<number>(code, pc + 1);
          continue;
        case $Op.Jump:
          pc = $load<number>(code, pc + 1);
          continue;
        case $Op.Save:
          this.setSlot($load<number>(code, pc + 1), at);
          pc += 2;
          continue;
        case $Op.Forget: {
          const end = $load<number>(code, pc + 2);
          for (let slot = $load<number>(code, pc + 1); slot < end; slot++) {
            if ($load<number>(this.slots, slot) !== -1) this.setSlot(slot, -1);
          }
          pc += 3;
          continue;
        }
        case $Op.Backreference:
        case $Op.BackreferenceBack: {
          const isBack = $load<number>(code, pc) === $Op.BackreferenceBack;
          const next = this.repeatGroup($load<number>(code, pc + 1), at, isBack);
          if (next < 0) break;
          at = next;
          pc += 2;
          continue;
        }
        case $Op.LineStart:
          if (at > 0 && !(this.multiline && $isLineTerminator(rt_str_code(this.text, at - 1)))) break;
          pc++;
          continue;
        case $Op.LineEnd:
          if (at < this.length && !(this.multiline && $isLineTerminator(rt_str_code(this.text, at)))) break;
          pc++;
          continue;
        case $Op.WordBoundary:
          if (this.isAtWordBoundary(at) === ($load<number>(code, pc + 1) === 1)) break;
          pc += 2;
          continue;
        case $Op.Look: {
          const isNegated = $load<number>(code, pc + 1) === 1;
          if (this.look(pc + 3, at, isNegated) === isNegated) break;
          pc = $load<number>(code, pc + 2);
          continue;
        }
        case $Op.Zero:
          this.setSlot($load<number>(code, pc + 1), 0);
          pc += 2;
          continue;
        case $Op.Loop: {
          const count = $load<number>(this.slots, $load<number>(code, pc + 1));
          const exit = $load<number>(code, pc + 5);
          if (count >= $load<number>(code, pc + 3)) pc = exit;
          else if (count < $load<number>(code, pc + 2)) pc += 6;
          else if ($load<number>(code, pc + 4) === 1) {
            this.push(CHOICE, exit, at, 0);
            pc += 6;
          } else {
            this.push(CHOICE, pc + 6, at, 0);
            pc = exit;
          }
          continue;
        }
        case $Op.Progress: {
          const counter = $load<number>(code, pc + 2);
          const rounds = counter < 0 ? 0 : $load<number>(this.slots, counter);
          if (at === $load<number>(this.slots, $load<number>(code, pc + 1)) && rounds >= $load<number>(code, pc + 3))
            break;
          pc += 4;
          continue;
        }
        case $Op.Again: {
          const counter = $load<number>(code, pc + 1);
          this.setSlot(counter, $load<number>(this.slots, counter) + 1);
          pc = $load<number>(code, pc + 2);
          continue;
        }
        case $Op.Run: {
          const least = $load<number>(code, pc + 1);
          const most = $load<number>(code, pc + 2);
          const last = this.runOf($load<number>(code, pc + 3), $load<number>(code, pc + 4), at, most);
          if (last - at < least) break;
          pc += 5;
          if (last > at + least) this.push(RUN, pc, at + least, last);
          at = last;
          continue;
        }
        default:
          break;
      }
      // This way failed: take the last choice that is left.
      const back = this.backtrack(base);
      if (back < 0) return false;
      pc = back;
      at = this.end;
    }
  }

  /** Undoes up to the last choice above `base`: where to go on, with the position in `end`; -1 when there is none. */
  private backtrack(base: i32): i32 {
    const stack = this.stack;
    let top = this.top;
    while (top > base) {
      top -= 4;
      const kind = $load<number>(stack, top);
      const x = $load<number>(stack, top + 1);
      const y = $load<number>(stack, top + 2);
      if (kind === UNDO) {
        $store<number>(this.slots, x, y);
        continue;
      }
      if (kind === CHOICE) this.end = y;
      else {
        const position = $load<number>(stack, top + 3) - 1;
        this.end = position;
        if (position > y) {
          $store<number>(stack, top + 3, position);
          top += 4;
        }
      }
      this.top = top;
      return x;
    }
    this.top = top;
    return -1;
  }

  /** Whether a lookaround's body matches here. Its choices are dropped; its captures stay, and can be undone. */
  private look(pc: i32, at: i32, isNegated: boolean): boolean {
    const base = this.top;
    if (!this.run(pc, at)) return false;
    const stack = this.stack;
    let kept = base;
    for (let entry = base; entry < this.top; entry += 4) {
      if ($load<number>(stack, entry) !== UNDO) continue;
      for (let i = 0; i < 4; i++) $store<number>(stack, kept + i, $load<number>(stack, entry + i));
      kept += 4;
    }
    this.top = kept;
    // A negated lookaround leaves no captures.
    if (isNegated) this.backtrack(base);
    return true;
  }

  /** Reads one character to the right: the position behind it, or -1. */
  private read(op: i32, operand: i32, at: i32): i32 {
    if (at >= this.length) return -1;
    const isWide = this.unicode;
    const found = isWide ? rt_str_code_point(this.text, at) : rt_str_code(this.text, at);
    if (!this.accepts(op, operand, found)) return -1;
    return found > 0xffff ? at + 2 : at + 1;
  }

  /** Reads one character to the left. */
  private readBack(op: i32, operand: i32, at: i32): i32 {
    if (at <= 0) return -1;
    let start = at - 1;
    let found = rt_str_code(this.text, start);
    if (this.unicode && found >= 0xdc00 && found <= 0xdfff && start > 0) {
      const pair = rt_str_code_point(this.text, start - 1);
      if (pair > 0xffff) {
        found = pair;
        start--;
      }
    }
    const forward = op === $Op.CharBack ? $Op.Char : op === $Op.AnyBack ? $Op.Any : $Op.Set;
    return this.accepts(forward, operand, found) ? start : -1;
  }

  private accepts(op: i32, operand: i32, found: i32): boolean {
    if (op === $Op.Char) {
      if (found === operand) return true;
      return this.ignoreCase && $canonicalize(found, this.unicode) === $canonicalize(operand, this.unicode);
    }
    if (op === $Op.Any) return this.dotAll || !$isLineTerminator(found);
    return $load(this.sets, operand).contains(found);
  }

  /** The position behind as many units as the run takes. */
  private runOf(op: i32, operand: i32, from: i32, most: i32): i32 {
    const text = this.text;
    const end = most === $NO_LIMIT || most > this.length - from ? this.length : from + most;
    let at = from;
    if (op === $Op.Set) {
      const set = $load(this.sets, operand);
      while (at < end && set.contains(rt_str_code(text, at))) at++;
    } else {
      while (at < end && this.accepts(op, operand, rt_str_code(text, at))) at++;
    }
    return at;
  }

  private isAtWordBoundary(at: i32): boolean {
    return this.isWordAt(at - 1) !== this.isWordAt(at);
  }

  private isWordAt(index: i32): boolean {
    if (index < 0 || index >= this.length) return false;
    const unit = rt_str_code(this.text, index);
    return $isWordUnit(unit) || (this.wordNeedsFolding && (unit === 0x17f || unit === 0x212a));
  }

  /** Matches what a group matched: the position behind (or before) it, or -1. */
  private repeatGroup(group: i32, at: i32, isBack: boolean): i32 {
    const from = $load<number>(this.slots, group * 2);
    const to = $load<number>(this.slots, group * 2 + 1);
    // A group that has not matched is as an empty one.
    if (from < 0 || to < 0) return at;
    const count = to - from;
    const start = isBack ? at - count : at;
    if (start < 0 || start + count > this.length) return -1;
    const text = this.text;
    for (let i = 0; i < count; i++) {
      const a = rt_str_code(text, from + i);
      const b = rt_str_code(text, start + i);
      if (a === b) continue;
      if (!this.ignoreCase || $canonicalize(a, this.unicode) !== $canonicalize(b, this.unicode)) return -1;
    }
    return isBack ? start : at + count;
  }
}
