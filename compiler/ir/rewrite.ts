// SPDX-License-Identifier: MIT
/** Copies HIR with other operands, temporaries, locals and labels: what a pass needs to move code or to make it twice. */
import type { Block, Instruction, IterationLoop, Local, Operand, Statement, Temp } from './hir';
import { ops } from './ops';

export interface Renaming {
  /** A use of a value. */
  readonly operand: (operand: Operand) => Operand;
  /** The place that an instruction's value goes to. */
  readonly temp: (temp: Temp) => Temp;
  readonly local: (local: Local) => Local;
  readonly label: (label: number) => number;
}

/** How one statement is replaced: by nothing, by others; undefined: it is copied with the renaming. */
export type Replace = (statement: Statement) => readonly Statement[] | undefined;

/** Keeps everything as it is. */
export const SAME: Renaming = {
  operand: (operand) => operand,
  temp: (temp) => temp,
  local: (local) => local,
  label: (label) => label,
};

export function rewriteBlock(block: Block, renaming: Renaming, replace: Replace): Statement[] {
  return block.flatMap((statement) => replace(statement) ?? [rewriteStatement(statement, renaming, replace)]);
}

export function rewriteStatement(s: Statement, renaming: Renaming, replace: Replace): Statement {
  const inner = (block: Block): Block => rewriteBlock(block, renaming, replace);
  switch (s.kind) {
    case 'do':
      return { kind: 'do', instruction: rewriteInstruction(s.instruction, renaming) };
    case 'if':
      return { ...s, condition: renaming.operand(s.condition), then: inner(s.then), else: inner(s.else) };
    case 'loop':
      return { ...s, label: renaming.label(s.label), body: inner(s.body), update: inner(s.update) };
    case 'block':
      return { ...s, label: renaming.label(s.label), body: inner(s.body) };
    case 'break':
    case 'continue':
      return { ...s, label: renaming.label(s.label) };
    case 'switch':
      return {
        ...s,
        label: renaming.label(s.label),
        value: renaming.operand(s.value),
        cases: s.cases.map((clause) => ({ ...clause, body: inner(clause.body) })),
      };
    case 'return':
      return { ...s, value: s.value && renaming.operand(s.value) };
    case 'throw':
      return { ...s, value: renaming.operand(s.value) };
    case 'try':
      return {
        ...s,
        body: inner(s.body),
        error: s.error && renaming.local(s.error),
        handler: s.handler && inner(s.handler),
        finalizer: s.finalizer && inner(s.finalizer),
        ...(s.iterates ? { iterates: rewriteIterationLoop(s.iterates, renaming) } : {}),
      };
    case 'refresh':
    case 'scope':
      return { ...s, locals: s.locals.map(renaming.local) };
  }
}

/** After the body, in which the temporary of the value gets its name. */
function rewriteIterationLoop(loop: IterationLoop, renaming: Renaming): IterationLoop {
  return {
    iterator: renaming.operand(loop.iterator),
    value: renaming.operand(loop.value),
    done: renaming.local(loop.done),
    label: renaming.label(loop.label),
  };
}

export function rewriteInstruction(i: Instruction, renaming: Renaming): Instruction {
  // The table of operations names the properties that hold operands: the copy has the same shape as the original.
  const copy: Record<string, unknown> = { ...i };
  for (const name of ops[i.op].operands) {
    const value = copy[name] as Operand | readonly Operand[] | undefined;
    if (value === undefined || name === 'parts') continue;
    copy[name] = Array.isArray(value) ? value.map(renaming.operand) : renaming.operand(value as Operand);
  }
  if (i.op === 'str.concat') copy['parts'] = i.parts.map(renaming.operand);
  if (i.op === 'object.new') {
    copy['parts'] = i.parts.map((part) =>
      part.kind === 'computed'
        ? { ...part, key: renaming.operand(part.key), value: renaming.operand(part.value) }
        : { ...part, value: renaming.operand(part.value) },
    );
  }
  if (i.op === 'local.get' || i.op === 'local.set') copy['local'] = renaming.local(i.local);
  if (i.dest) copy['dest'] = renaming.temp(i.dest);
  return copy as unknown as Instruction;
}
