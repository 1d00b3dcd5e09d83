// SPDX-License-Identifier: MIT
/**
 * Which temporaries of a generator or async function must live in its frame: those with a suspension between their
 * definition and a use. Positions count instructions in the order of the text; a use inside a loop that does not contain
 * the definition counts as one at the loop's end, since the next round comes back to it. Named locals always live in the
 * frame.
 */
import type { Block, HirFunction } from '../../ir/hir';
import { blocksOf, operandsOfStatement } from '../../ir/walk';

export interface FrameLiveness {
  readonly temps: ReadonlySet<number>;
}

export function liveAcrossSuspends(fn: HirFunction): FrameLiveness {
  const defined = new Map<number, number>();
  const lastUse = new Map<number, number>();
  const suspends: number[] = [];
  const loops: { readonly start: number; uses: { temp: number; at: number }[] }[] = [];
  let position = 0;
  const visit = (block: Block): void => {
    for (const statement of block) {
      position++;
      for (const operand of operandsOfStatement(statement)) {
        if (operand.kind !== 'temp') continue;
        lastUse.set(operand.id, position);
        for (const loop of loops) loop.uses.push({ temp: operand.id, at: position });
      }
      if (statement.kind === 'do') {
        if (statement.instruction.op === 'suspend') suspends.push(position);
        const { dest } = statement.instruction;
        if (dest) defined.set(dest.id, position);
      }
      if (statement.kind !== 'loop') {
        for (const inner of blocksOf(statement)) visit(inner);
        continue;
      }
      const loop = { start: position, uses: [] as { temp: number; at: number }[] };
      loops.push(loop);
      for (const inner of blocksOf(statement)) visit(inner);
      loops.pop();
      for (const use of loop.uses) {
        if ((defined.get(use.temp) ?? 0) < loop.start)
          lastUse.set(use.temp, Math.max(position, lastUse.get(use.temp) ?? 0));
      }
    }
  };
  visit(fn.body);
  const temps = new Set<number>();
  for (const [temp, from] of defined) {
    const to = lastUse.get(temp) ?? from;
    if (suspends.some((at) => from < at && at < to)) temps.add(temp);
  }
  return { temps };
}
