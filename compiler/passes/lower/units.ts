// SPDX-License-Identifier: MIT
/**
 * Characters of strings that are only compared: `s[i] === t[j]`, `s[i] === ';'`, `switch (s[i])`.
 *
 * No string is made for them: the code unit does, or -1 for undefined, which no character is equal to.
 */
import type { HirFunction, Instruction, Operand, Statement } from '../../ir/hir';
import { operandsOfStatement, walkStatements } from '../../ir/walk';

/** The temporaries that hold the code unit of a character instead of its string. */
export function comparedUnits(fn: HirFunction): ReadonlySet<number> {
  const units = new Set<number>();
  // What lives across a suspension is kept as it is.
  if (fn.frame) return units;
  const comparisons: Instruction[] = [];
  const uses = new Map<number, number>();
  const compared = new Map<number, number>();
  walkStatements(fn.body, (s) => {
    for (const o of operandsOfStatement(s)) if (o.kind === 'temp') uses.set(o.id, (uses.get(o.id) ?? 0) + 1);
    if (s.kind === 'do' && s.instruction.op === 'str.get' && s.instruction.dest) units.add(s.instruction.dest.id);
    if (s.kind === 'do' && s.instruction.op === 'eq.strict') comparisons.push(s.instruction);
    if (s.kind === 'switch' && s.value.kind === 'temp' && isSwitchOfUnits(s)) count(s.value);
  });
  for (const i of comparisons) {
    if (i.op !== 'eq.strict' || !isUnit(i.left, units) || !isUnit(i.right, units)) continue;
    for (const operand of [i.left, i.right]) if (operand.kind === 'temp') count(operand);
  }
  // A use by anything else wants the string. A comparison with such a one is none of units.
  for (let before = -1; before !== units.size;) {
    before = units.size;
    for (const id of units) if (compared.get(id) !== uses.get(id)) units.delete(id);
    for (const i of comparisons) {
      if (i.op !== 'eq.strict' || (isUnit(i.left, units) && isUnit(i.right, units))) continue;
      for (const operand of [i.left, i.right]) if (operand.kind === 'temp') units.delete(operand.id);
    }
  }
  return units;

  function count(operand: Operand & { kind: 'temp' }): void {
    compared.set(operand.id, (compared.get(operand.id) ?? 0) + 1);
  }
}

/** Such a character, or a literal of one unit. */
export function isUnit(operand: Operand, units: ReadonlySet<number>): boolean {
  if (operand.kind === 'temp') return units.has(operand.id);
  return typeof operand.value === 'string' && operand.value.length === 1;
}

function isSwitchOfUnits(s: Extract<Statement, { kind: 'switch' }>): boolean {
  return s.cases.every((clause) => clause.values.every((value) => typeof value === 'string' && value.length === 1));
}
