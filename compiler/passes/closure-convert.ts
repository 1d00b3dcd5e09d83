// SPDX-License-Identifier: MIT
/**
 * Decides how each captured variable lives.
 *
 * Requires: HIR in which a closure's body uses the locals of enclosing functions directly.
 * Establishes: for each function the list of locals that its closure carries; and for each captured local whether it is
 * carried by value (written once, before any closure that captures it) or in a box on the heap (written again later), with
 * the statement before which a box is made: the first use in the innermost block that holds all uses, so that every
 * round of a loop has a box of its own.
 *
 *   let n = 0; const inc = () => ++n;        n: boxed, made before `n = 0`
 *   const k = 5; const f = () => k;          k: carried by value
 */
import { DefaultMap } from '../ir/default-map';
import type { Block, HirFunction, HirProgram, Local, Statement } from '../ir/hir';
import { blocksOf, localsOfStatement, walkStatements } from '../ir/walk';

export interface Closures {
  /** Locals of outer functions that a function's closure carries, in a fixed order. */
  readonly captures: ReadonlyMap<string, readonly Local[]>;
  readonly boxed: ReadonlySet<Local>;
  /** Boxes to make just before a statement runs. */
  readonly boxesBefore: ReadonlyMap<Statement, readonly Local[]>;
  /** Boxes to make when the function starts: of its parameters. */
  readonly boxesAtEntry: ReadonlyMap<string, readonly Local[]>;
}

interface Use {
  /** Child-statement path from the function's body: block and index in it, outermost first. */
  readonly path: readonly { readonly block: Block; readonly index: number }[];
  readonly kind: 'set' | 'init' | 'get' | 'capture';
}

export function closureConvert(program: HirProgram): Closures {
  const captures = findCaptures(program);
  const boxed = new Set<Local>();
  const boxesBefore = new DefaultMap<Statement, Local[]>(() => []);
  const boxesAtEntry = new DefaultMap<string, Local[]>(() => []);
  const captured = new Set([...captures.values()].flat());
  const outerWrites = writesFromClosures(program);
  for (const fn of program.functions.values()) {
    const uses = usesOfCaptured(fn, captured, captures);
    for (const param of fn.params) if (captured.has(param) && !uses.has(param)) uses.set(param, []);
    for (const [local, list] of uses) {
      if (local.owner !== fn.id) continue;
      const isParam = fn.params.includes(local);
      if (!outerWrites.has(local) && isCarriedByValue(local, list, isParam)) continue;
      boxed.add(local);
      if (isParam) boxesAtEntry.get(fn.id).push(local);
      else boxesBefore.get(creationPoint(list)).push(local);
    }
  }
  return { captures, boxed, boxesBefore: boxesBefore.map, boxesAtEntry: boxesAtEntry.map };
}

/** Free locals of each function, through any depth of nesting: a function carries what the closures it makes need. */
function findCaptures(program: HirProgram): Map<string, Local[]> {
  const free = new Map<string, Set<Local>>();
  const makes = new Map<string, Set<string>>();
  for (const fn of program.functions.values()) {
    const own = new Set<Local>();
    const nested = new Set<string>();
    walkStatements(fn.body, (statement) => {
      for (const local of localsOfStatement(statement)) if (local.owner !== fn.id) own.add(local);
      if (statement.kind === 'do' && statement.instruction.op === 'closure') nested.add(statement.instruction.fn);
    });
    free.set(fn.id, own);
    makes.set(fn.id, nested);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, own] of free) {
      for (const inner of makes.get(id) ?? []) {
        for (const local of free.get(inner) ?? []) {
          if (local.owner === id || own.has(local)) continue;
          own.add(local);
          changed = true;
        }
      }
    }
  }
  return new Map([...free].map(([id, locals]) => [id, [...locals]]));
}

function writesFromClosures(program: HirProgram): Set<Local> {
  const written = new Set<Local>();
  for (const fn of program.functions.values()) {
    walkStatements(fn.body, (statement) => {
      if (statement.kind === 'refresh' || statement.kind === 'scope') return;
      if (statement.kind === 'do' && statement.instruction.op !== 'local.set') return;
      for (const local of localsOfStatement(statement)) if (local.owner !== fn.id) written.add(local);
    });
  }
  return written;
}

function usesOfCaptured(
  fn: HirFunction,
  captured: ReadonlySet<Local>,
  captures: ReadonlyMap<string, readonly Local[]>,
): Map<Local, Use[]> {
  const uses = new DefaultMap<Local, Use[]>(() => []);
  const visit = (block: Block, outer: Use['path']): void => {
    block.forEach((statement, index) => {
      const path = [...outer, { block, index }];
      for (const local of localsOfStatement(statement)) {
        if (!captured.has(local)) continue;
        uses.get(local).push({ path, kind: useKind(statement) });
      }
      if (statement.kind === 'do' && statement.instruction.op === 'closure') {
        for (const local of captures.get(statement.instruction.fn) ?? [])
          uses.get(local).push({ path, kind: 'capture' });
      }
      for (const inner of blocksOf(statement)) visit(inner, path);
    });
  };
  visit(fn.body, []);
  return uses.map;
}

function useKind(statement: Statement): Use['kind'] {
  if (statement.kind === 'do' && statement.instruction.op === 'local.set') {
    return statement.instruction.isInit ? 'init' : 'set';
  }
  // A try statement initialises its error variable; a refresh or a scope neither reads nor changes the value.
  return statement.kind === 'try' ? 'init' : 'get';
}

/** Written once, and every capture comes after that in the text and in the same block or one inside it. */
function isCarriedByValue(local: Local, uses: readonly Use[], isParam: boolean): boolean {
  if (local.needsTdzCheck) return false;
  const writes = uses.filter((use) => use.kind === 'set' || use.kind === 'init');
  if (isParam) return writes.length === 0;
  const write = writes[0];
  // A write that is not the initialisation may run again for the same binding.
  if (writes.length !== 1 || write?.kind !== 'init') return false;
  const place = write.path[write.path.length - 1];
  if (place === undefined) return false;
  const writeDepth = write.path.length - 1;
  const firstCapture = uses.findIndex((use) => use.kind === 'capture');
  if (firstCapture >= 0 && firstCapture < uses.indexOf(write)) return false;
  return uses
    .filter((use) => use.kind === 'capture')
    .every((use) => use.path[writeDepth]?.block === place.block || isTryError(place, use, writeDepth));
}

/** The error variable is set by the try statement itself and used inside its handler. */
function isTryError(place: Use['path'][number], use: Use, depth: number): boolean {
  const at = use.path[depth];
  return at !== undefined && at.block === place.block && at.index === place.index;
}

/** The statement, in the innermost block that contains all uses, in which the first of them stands. */
function creationPoint(uses: readonly Use[]): Statement {
  const first = uses[0];
  if (first === undefined) throw new Error('a boxed local without a use');
  let depth = 0;
  while (
    depth + 1 < first.path.length &&
    uses.every((use) => {
      const step = use.path[depth];
      const next = use.path[depth + 1];
      const firstStep = first.path[depth];
      const firstNext = first.path[depth + 1];
      return step?.index === firstStep?.index && next?.block === firstNext?.block && next !== undefined;
    })
  ) {
    depth++;
  }
  const place = first.path[depth];
  const statement = place?.block[place.index];
  if (statement === undefined) throw new Error('a use without a statement');
  return statement;
}
