// SPDX-License-Identifier: MIT
/**
 * String variables that texts are appended to: `text += part`, where nobody else can see the string that the variable
 * holds. Then the string itself grows (`rt_str_append`), and no new one is made.
 *
 * Who reads the variable otherwise gets the string as a value, which must not change any more: `rt_str_settled` says so
 * to the string, and the next append makes another one. So it does not matter how many such reads there are, and in what
 * order, only that every one of them settles.
 */
import type { Block, HirFunction, Instruction, InstructionOf, Local, Operand, Statement, Temp } from '../../ir/hir';
import { membersOf } from '../../ir/types';
import { blocksOf, localsOfStatement, operandsOfStatement, walkStatements } from '../../ir/walk';

export interface Accumulators {
  /** The variables. */
  readonly locals: ReadonlySet<Local>;
  /** The concatenations that append to one. */
  readonly appends: ReadonlySet<Instruction>;
  /** Reads of a variable that let nobody have the string: those for an append, and for the length. */
  readonly ownReads: ReadonlySet<Instruction>;
  /** By the number of the temporary: concatenations that are not made, since their parts are appended one by one. */
  readonly parts: ReadonlyMap<number, readonly Operand[]>;
}

/** `captured`: variables that closures have as well, which are none. */
export function accumulators(fn: HirFunction, captured: ReadonlySet<Local>): Accumulators {
  const uses = new Map<number, number>();
  walkStatements(fn.body, (s) => {
    for (const o of operandsOfStatement(s)) if (o.kind === 'temp') uses.set(o.id, (uses.get(o.id) ?? 0) + 1);
  });
  const appends = new Map<Instruction, Local>();
  const ownReads = new Map<Instruction, Local>();
  const parts = new Map<number, readonly Operand[]>();
  visit(fn.body, false);
  const locals = new Set(appends.values());
  return {
    locals,
    appends: new Set(appends.keys()),
    ownReads: new Set([...ownReads].filter(([, local]) => locals.has(local)).map(([read]) => read)),
    parts,
  };

  function visit(block: Block, inLoop: boolean): void {
    block.forEach((s, at) => {
      if (s.kind === 'do') {
        if (inLoop) findAppend(block, at, s.instruction);
        if (s.instruction.op === 'local.get') findLength(s.instruction, block[at + 1]);
      }
      for (const inner of blocksOf(s)) visit(inner, inLoop || s.kind === 'loop');
    });
  }

  /** `%a = local.get L`, ..., `%c = str.concat %a, ...`, `local.set L %c`, and L is not set between. */
  function findAppend(block: Block, at: number, concat: Instruction): void {
    if (concat.op !== 'str.concat' || !concat.dest || uses.get(concat.dest.id) !== 1) return;
    const set = instructionOf(block[at + 1]);
    if (set?.op !== 'local.set' || !isTemp(set.value, concat.dest) || !mayAccumulate(set.local)) return;
    const first = concat.parts[0];
    if (first?.kind !== 'temp' || uses.get(first.id) !== 1) return;
    for (let before = at - 1; before >= 0; before--) {
      const s = block[before];
      const read = instructionOf(s);
      if (read && isTemp(first, read.dest)) {
        if (read.op !== 'local.get' || read.local !== set.local) return;
        appends.set(concat, set.local);
        ownReads.set(read, set.local);
        findParts(block.slice(0, at), concat.parts.slice(1));
        return;
      }
      if (s && sets(s, set.local)) return;
    }
  }

  /** `text += a + b + c` appends three times, unless making texts of the parts could be noticed. */
  function findParts(before: Block, operands: readonly Operand[]): void {
    // What a frame keeps across a suspension is found by where operands stand.
    if (fn.frame) return;
    for (const operand of operands) {
      if (operand.kind !== 'temp' || uses.get(operand.id) !== 1) continue;
      const made = before.map(instructionOf).find((i) => isTemp(operand, i?.dest));
      if (made?.op === 'str.concat' && made.parts.every(isPlain)) parts.set(operand.id, made.parts);
    }
  }

  function findLength(read: InstructionOf<'local.get'>, next: Statement | undefined): void {
    const i = instructionOf(next);
    const isLength = i?.op === 'prop.get' && i.name === 'length' && isTemp(i.object, read.dest);
    if (isLength && read.dest && uses.get(read.dest.id) === 1) ownReads.set(read, read.local);
  }

  function mayAccumulate(local: Local): boolean {
    return local.owner === fn.id && local.type.kind === 'string' && !local.needsTdzCheck && !captured.has(local);
  }
}

/** To make a text of it runs no code of the program and does not throw. */
function isPlain(operand: Operand): boolean {
  return membersOf(operand.type).every(({ kind }) => PLAIN.has(kind));
}

const PLAIN: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'null', 'undefined']);

function isTemp(operand: Operand, temp: Temp | undefined): boolean {
  return operand.kind === 'temp' && operand.id === temp?.id;
}

function instructionOf(s: Statement | undefined): Instruction | undefined {
  return s?.kind === 'do' ? s.instruction : undefined;
}

/** Whether the statement, or one inside it, may give the variable another value. */
function sets(statement: Statement, local: Local): boolean {
  let found = false;
  walkStatements([statement], (s) => {
    if (instructionOf(s)?.op === 'local.get') return;
    if (localsOfStatement(s).includes(local)) found = true;
  });
  return found;
}
