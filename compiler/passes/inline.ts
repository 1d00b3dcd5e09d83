// SPDX-License-Identifier: MIT
/**
 * Puts the code of small functions, and of callbacks, where they are called.
 *
 * Requires: HIR, before closures are converted, in which it is known what may be read before its initialisation.
 * Establishes: the same program, in which
 * - a call of a function that only computes (`Math.floor` and the library's other wrappers) is that computation;
 * - a call of a constant that holds a function literal without captured variables is a call of that function;
 * - a call of a function that is handed a function literal and does nothing with it but call it (`map`, `filter`,
 *   `reduce`, ...) is that function's code with the literal's code inside: no closure is made, what the literal captures
 *   is an ordinary variable, and the ranges of numbers are those of this one use.
 *
 *   %2 = closure f                              loop { ... %12 = array.load %9, %11
 *   %3 = call Array_map %1, %2                         %13 = num.mul %12, 2          f's body
 *                                                      array.push %8, %13 }
 *
 * Functions are finished callees first, so that a literal within a literal is placed before the outer one is.
 */
import type { Global, HirFunction, HirProgram } from '../ir/hir';
import type { TypeTable } from '../ir/types';
import { localsOfStatement, walkInstructions, walkStatements } from '../ir/walk';
import { Caller, type Closure } from './inline/caller';

/** `small`: code size counts more than speed, so only what is used once is moved. */
export function inlineCalls(program: HirProgram, types: TypeTable, small: boolean): HirProgram {
  return new Inliner(program, types, small).run();
}

/** The functions of a program, each of which has its calls placed (inline/caller.ts) when it is first asked for. */
export class Inliner {
  private readonly functions: Map<string, HirFunction>;
  private readonly done = new Set<string>();
  private readonly active = new Set<string>();
  private readonly calls: ReadonlyMap<string, number>;
  private readonly constants = new Map<Global, Closure>();
  readonly closureFunctions = new Set<string>();

  constructor(
    private readonly program: HirProgram,
    readonly types: TypeTable,
    readonly small: boolean,
  ) {
    this.functions = new Map(program.functions);
    this.calls = countCalls(program);
  }

  run(): HirProgram {
    this.findConstants();
    for (const id of this.program.functions.keys()) this.finish(id);
    this.dropPlaced();
    return { ...this.program, functions: this.functions };
  }

  /** What a call of a module's constant calls, where that is known. */
  constantFunction(global: Global): Closure | undefined {
    return this.constants.get(global);
  }

  private findConstants(): void {
    for (const fn of this.program.functions.values()) {
      const literals = new Map<number, Closure>();
      walkInstructions(fn, (i) => {
        if (i.op === 'closure' && i.dest) literals.set(i.dest.id, i);
        if (i.op !== 'global.set' || !i.global.isConst || i.global.needsTdzCheck) return;
        const literal = i.isInit && i.value.kind === 'temp' ? literals.get(i.value.id) : undefined;
        const made = literal && this.program.functions.get(literal.fn);
        if (literal && made && !made.hasThis && !literal.type.rest && !this.captures(made)) {
          this.constants.set(i.global, literal);
        }
      });
    }
  }

  private captures(fn: HirFunction): boolean {
    const owners = new Set([fn.id, ...this.literalsInside(fn)]);
    return [...owners].some((id) => {
      let found = false;
      walkStatements(this.program.functions.get(id)?.body ?? [], (s) => {
        if (localsOfStatement(s).some((local) => !owners.has(local.owner))) found = true;
      });
      return found;
    });
  }

  function(id: string): HirFunction | undefined {
    return this.functions.get(id);
  }

  replace(fn: HirFunction): void {
    this.functions.set(fn.id, fn);
  }

  isActive(id: string): boolean {
    return this.active.has(id);
  }

  /** The functions of the literals in a function's code, and of those in theirs. */
  literalsInside(fn: HirFunction, found: string[] = []): string[] {
    walkInstructions(fn, (i) => {
      if (i.op !== 'closure' || found.includes(i.fn)) return;
      found.push(i.fn);
      const inner = this.functions.get(i.fn);
      if (inner) this.literalsInside(inner, found);
    });
    return found;
  }

  isCalledOnce(id: string): boolean {
    return this.calls.get(id) === 1;
  }

  /** The function with its calls placed; undefined while it is being worked on, which is a recursion. */
  finish(id: string): HirFunction | undefined {
    if (this.active.has(id)) return undefined;
    const fn = this.functions.get(id);
    if (fn && !this.done.has(id)) {
      this.active.add(id);
      const body = new Caller(this, fn).run();
      if (body) this.functions.set(id, { ...fn, body });
      this.active.delete(id);
      this.done.add(id);
    }
    return this.functions.get(id);
  }

  /** Functions of literals that nobody makes any more are gone: they would still count as users of what they capture. */
  private dropPlaced(): void {
    for (;;) {
      const made = new Set<string>();
      for (const fn of this.functions.values()) {
        walkInstructions(fn, (i) => {
          if (i.op === 'closure' || i.op === 'call') made.add(i.fn);
        });
      }
      const unused = [...this.closureFunctions].filter((id) => !made.has(id) && this.functions.has(id));
      if (unused.length === 0) return;
      for (const id of unused) this.functions.delete(id);
    }
  }
}

function countCalls(program: HirProgram): Map<string, number> {
  const calls = new Map<string, number>();
  const count = (id: string, by = 1): void => void calls.set(id, (calls.get(id) ?? 0) + by);
  for (const fn of program.functions.values()) {
    walkInstructions(fn, (i) => {
      if (i.op === 'call' || i.op === 'closure') count(i.fn);
    });
  }
  // Whoever is called in other ways keeps its own code.
  for (const methods of program.extensions.values()) for (const id of methods.values()) count(id, 2);
  return calls;
}
