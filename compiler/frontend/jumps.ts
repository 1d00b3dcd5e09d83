// SPDX-License-Identifier: MIT
/**
 * Where `break`, `continue` and `return` of one function lead. TypeScript names a loop or a labelled statement; HIR
 * numbers them, so this keeps the statements that enclose the place where the visitors are.
 */
import type { Local } from '../ir/hir';

interface Jump {
  /** The labels written in front of the statement; an unlabelled break or continue does not look at them. */
  readonly names: readonly string[];
  /** `continue` is for loops only; an unlabelled `break` is for loops and switches, not for labelled blocks. */
  readonly kind: 'loop' | 'switch' | 'block';
  readonly label: number;
  /** A block that `continue` leaves instead, where code follows that every round must run (`do` ... `while`). */
  readonly roundLabel: number | undefined;
}

/** Where a `return` of a promise in an async function goes when a `finally` or `catch` must not see it awaited. */
export interface DeferredReturn {
  readonly promise: Local;
  readonly label: number;
  used: boolean;
}

export class JumpScope {
  private readonly jumps: Jump[] = [];
  private pendingNames: string[] = [];
  /** How many `try` statements enclose the current place. */
  tryDepth = 0;
  deferredReturn: DeferredReturn | undefined;

  /** Remembers a label that the next loop or switch takes along. */
  addName(name: string): void {
    this.pendingNames.push(name);
  }

  takeNames(): string[] {
    const names = this.pendingNames;
    this.pendingNames = [];
    return names;
  }

  /** Runs `build` inside a statement that `break` (or `continue`) may mean. */
  inside(kind: Jump['kind'], names: readonly string[], label: number, build: () => void, roundLabel?: number): void {
    const outerNames = this.pendingNames;
    this.pendingNames = [];
    this.jumps.push({ names, kind, label, roundLabel });
    try {
      build();
    } finally {
      this.jumps.pop();
      this.pendingNames = outerNames;
    }
  }

  /** The label that `break` or `break name` leaves. */
  breakLabel(name: string | undefined): number | undefined {
    return this.innermost((jump) => (name === undefined ? jump.kind !== 'block' : jump.names.includes(name)))?.label;
  }

  /** How to go on with the loop that `continue` or `continue name` means. */
  continueTarget(name: string | undefined): { kind: 'break' | 'continue'; label: number } | undefined {
    const jump = this.innermost((j) => j.kind === 'loop' && (name === undefined || j.names.includes(name)));
    if (!jump) return undefined;
    const { label, roundLabel } = jump;
    return roundLabel === undefined ? { kind: 'continue', label } : { kind: 'break', label: roundLabel };
  }

  private innermost(fits: (jump: Jump) => boolean): Jump | undefined {
    for (let i = this.jumps.length - 1; i >= 0; i--) {
      const jump = this.jumps[i];
      if (jump && fits(jump)) return jump;
    }
    return undefined;
  }
}
