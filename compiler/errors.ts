// SPDX-License-Identifier: MIT
/** How a compilation can end without a result. */
import type { Loc } from './ir/hir';

/** How a compilation ends before its time, with a message for the user or, where it is a defect, about it. */
export class CompilationEnd extends Error {}

/** The input is no program: a missing file, not text, too deeply nested. The message says which file. */
export class InputError extends CompilationEnd {}

/** A defect of the compiler, with the place of the program that it was working on. */
export class InternalError extends CompilationEnd {
  constructor(
    override readonly cause: unknown,
    readonly loc: Loc | undefined,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * Runs a part of the compiler. What it throws becomes an InternalError at `place`, or an InputError when the compiler's
 * own stack was exhausted; what has been one of them passes.
 */
export function guarded<T>(place: () => Loc | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CompilationEnd) throw error;
    const loc = place();
    if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) {
      throw new InputError(`${describe(loc)}: nested too deeply for the compiler: give names to parts of it`);
    }
    throw new InternalError(error, loc);
  }
}

/** `file:line:column`. */
export function describe(loc: Loc | undefined): string {
  return loc ? `${loc.file}:${loc.line}:${loc.column}` : 'the program';
}
