// SPDX-License-Identifier: MIT
/**
 * Regular expressions: from the tree to code for the matcher in regexp-match.ts. An instruction is a number of
 * operation and its operands; targets are indices into the code. Inside a lookbehind everything runs backwards:
 * sequences are compiled in reverse, and characters are read to the left.
 */
import { type $CharSet } from './regexp-charset';
import { $Kind, type $Node } from './regexp-parse';

export const enum $Op {
  /** The whole pattern, or a lookaround's body, has matched. */
  Match,
  /** code point */
  Char,
  Any,
  /** number of the set */
  Set,
  /** target: go on; when that fails, at the target. */
  Split,
  /** target: go to the target; when that fails, go on. */
  SplitLazy,
  Jump,
  /** slot: the position. */
  Save,
  /** first and last slot (exclusive) to forget. */
  Forget,
  /** group */
  Backreference,
  LineStart,
  LineEnd,
  /** 1 when negated */
  WordBoundary,
  /** 1 when negated, target behind the body */
  Look,
  /** slot to 0 */
  Zero,
  /** slot of the count, least, most, 1 when greedy, target behind the loop */
  Loop,
  /** slot of the position at the round's start, slot of the count or -1, least: no further rounds without progress */
  Progress,
  /** slot of the count: one more; target: back to the loop */
  Again,
  /** least, most, then Char, Any or Set with its operand: as often as possible, giving back one by one */
  Run,
  // The same reading to the left.
  CharBack,
  AnyBack,
  SetBack,
  BackreferenceBack,
}

/** Stands for no limit in the code. */
export const $NO_LIMIT = 0x7fffffff;

export class $Program {
  readonly code: number[] = [];
  readonly sets: $CharSet[] = [];
  /** Slots: two for each group, then those of loops. */
  slots: number;

  constructor(
    tree: $Node,
    readonly groupCount: number,
    private readonly isUnicode: boolean,
  ) {
    this.slots = groupCount * 2;
    this.emit(tree, false);
    this.code.push($Op.Match);
  }

  private newSlot(): number {
    this.slots++;
    return this.slots - 1;
  }

  private emit(node: $Node, isBack: boolean): void {
    const code = this.code;
    switch (node.kind) {
      case $Kind.Empty:
        return;
      case $Kind.Char:
      case $Kind.Any:
      case $Kind.Set:
        return this.emitCharacter(node, isBack);
      case $Kind.Sequence:
        return this.emitSequence(node, isBack);
      case $Kind.Choice:
        return this.emitChoice(node, isBack);
      case $Kind.Group: {
        const slot = node.first * 2;
        code.push($Op.Save, isBack ? slot + 1 : slot);
        this.emit($load(node.children, 0), isBack);
        code.push($Op.Save, isBack ? slot : slot + 1);
        return;
      }
      case $Kind.Backreference:
        code.push(isBack ? $Op.BackreferenceBack : $Op.Backreference, node.first);
        return;
      case $Kind.LineStart:
        code.push($Op.LineStart);
        return;
      case $Kind.LineEnd:
        code.push($Op.LineEnd);
        return;
      case $Kind.WordBoundary:
        code.push($Op.WordBoundary, node.first);
        return;
      case $Kind.Look: {
        code.push($Op.Look, node.first, 0);
        const patch = code.length - 1;
        this.emit($load(node.children, 0), node.second === 1);
        code.push($Op.Match);
        $store(code, patch, code.length);
        return;
      }
      case $Kind.Repeat:
        return this.emitRepeat(node, isBack);
    }
  }

  private emitCharacter(node: $Node, isBack: boolean): void {
    const code = this.code;
    if (node.kind === $Kind.Char) code.push(isBack ? $Op.CharBack : $Op.Char, node.first);
    else if (node.kind === $Kind.Any) code.push(isBack ? $Op.AnyBack : $Op.Any, 0);
    else {
      const set = node.set;
      if (set !== undefined) this.sets.push(set);
      code.push(isBack ? $Op.SetBack : $Op.Set, this.sets.length - 1);
    }
  }

  private emitSequence(node: $Node, isBack: boolean): void {
    const count = node.children.length;
    for (let i = 0; i < count; i++) this.emit($load(node.children, isBack ? count - 1 - i : i), isBack);
  }

  private emitChoice(node: $Node, isBack: boolean): void {
    const code = this.code;
    const ends: number[] = [];
    const last = node.children.length - 1;
    for (let i = 0; i < last; i++) {
      code.push($Op.Split, 0);
      const patch = code.length - 1;
      this.emit($load(node.children, i), isBack);
      code.push($Op.Jump, 0);
      ends.push(code.length - 1);
      $store(code, patch, code.length);
    }
    this.emit($load(node.children, last), isBack);
    for (const end of ends) $store(code, end, code.length);
  }

  private emitRepeat(node: $Node, isBack: boolean): void {
    const code = this.code;
    const child = $load(node.children, 0);
    const least = Math.min(node.first, $NO_LIMIT);
    const most = Math.min(node.second, $NO_LIMIT);
    if (most === 0) return;
    if (node.isGreedy && !isBack && this.isSingleUnit(child)) {
      code.push($Op.Run, least, most);
      this.emitCharacter(child, false);
      return;
    }
    const isCounted = least > 0 || (most > 1 && most < $NO_LIMIT);
    const counter = isCounted ? this.newSlot() : -1;
    const mark = canBeEmpty(child) ? this.newSlot() : -1;
    if (isCounted) code.push($Op.Zero, counter);
    const start = code.length;
    if (isCounted) code.push($Op.Loop, counter, least, most, node.isGreedy ? 1 : 0, 0);
    else code.push(node.isGreedy ? $Op.Split : $Op.SplitLazy, 0);
    const patch = code.length - 1;
    if (mark >= 0) code.push($Op.Save, mark);
    if (node.groupTo > node.groupFrom) code.push($Op.Forget, node.groupFrom * 2, node.groupTo * 2);
    this.emit(child, isBack);
    if (mark >= 0) code.push($Op.Progress, mark, counter, least);
    if (isCounted) code.push($Op.Again, counter, start);
    else if (most > 1) code.push($Op.Jump, start);
    $store(code, patch, code.length);
  }

  /** Whether the node reads exactly one unit, so that a run of it can be given back unit by unit. */
  private isSingleUnit(node: $Node): boolean {
    if (node.kind === $Kind.Char) return !this.isUnicode || node.first < 0xd800;
    return !this.isUnicode && (node.kind === $Kind.Any || node.kind === $Kind.Set);
  }
}

/** Whether the node may match without reading anything. */
function canBeEmpty(node: $Node): boolean {
  switch (node.kind) {
    case $Kind.Char:
    case $Kind.Any:
    case $Kind.Set:
      return false;
    case $Kind.Sequence:
      for (const child of node.children) if (!canBeEmpty(child)) return false;
      return true;
    case $Kind.Choice:
      for (const child of node.children) if (canBeEmpty(child)) return true;
      return false;
    case $Kind.Group:
      return canBeEmpty($load(node.children, 0));
    case $Kind.Repeat:
      return node.first === 0 || canBeEmpty($load(node.children, 0));
    default:
      return true;
  }
}
