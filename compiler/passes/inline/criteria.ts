// SPDX-License-Identifier: MIT
/** Which functions may stand where they are called. */
import type { Block, HirFunction, Instruction, Local, Statement } from '../../ir/hir';
import { ops } from '../../ir/ops';
import { membersOf, type Type } from '../../ir/types';
import { localsOfStatement, operandsOf, operandsOfStatement, walkStatements } from '../../ir/walk';

/** Code without loops that neither throws nor changes anything, and gives a value. */
export function isComputation(fn: HirFunction, limit: number): boolean {
  let size = 0;
  let returns = false;
  const isPure = (s: Statement): boolean => {
    size++;
    switch (s.kind) {
      case 'return':
        returns = true;
        return s.value !== undefined;
      case 'if':
        return s.then.every(isPure) && s.else.every(isPure);
      case 'block':
        return s.body.every(isPure);
      case 'break':
      case 'scope':
        return true;
      case 'do':
        return isPureInstruction(s.instruction, fn);
      default:
        return false;
    }
  };
  return fn.body.every(isPure) && size <= limit && returns;
}

function isPureInstruction(i: Instruction, fn: HirFunction): boolean {
  switch (i.op) {
    case 'local.get':
    case 'local.set':
      return i.local.owner === fn.id && !i.local.needsTdzCheck;
    case 'prop.get':
      return i.name === 'length' && i.object.type.kind === 'string';
    case 'call.foreign':
      return i.foreign.pure && !i.foreign.throws;
    default:
      return i.op !== 'closure' && ops[i.op].isPure && !i.op.startsWith('resume');
  }
}

/** The function makes no closures, never assigns the parameter, and only calls what it holds. */
export function callsOnly(fn: HirFunction, param: Local): boolean {
  let good = true;
  const held = new Set<number>();
  walkStatements(fn.body, (s) => {
    for (const operand of operandsOfStatement(s)) {
      if (operand.kind !== 'temp' || !held.has(operand.id)) continue;
      const i = s.kind === 'do' ? s.instruction : undefined;
      const isCallee = i?.op === 'call.closure' && i.callee === operand;
      if (!isCallee || operandsOf(i).filter((o) => o === operand).length > 1) good = false;
    }
    if (s.kind !== 'do') {
      if (localsOfStatement(s).includes(param)) good = false;
      return;
    }
    const i = s.instruction;
    if (i.op === 'closure') good = false;
    if (i.op === 'local.set' && i.local === param) good = false;
    if (i.op === 'local.get' && i.local === param && i.dest) held.add(i.dest.id);
  });
  return good;
}

/** A place of type `to` may hold a value of type `from` as it is or after a widening. */
export function holds(to: Type, from: Type | undefined): boolean {
  if (!from) return false;
  if (to === from || to.kind === 'unknown') return true;
  const members = membersOf(to);
  return membersOf(from).every((m) => members.includes(m));
}

/** The body's only return is its last statement, or it has none. */
export function tailReturn(body: Block): boolean {
  let returns = 0;
  walkStatements(body, (s) => {
    if (s.kind === 'return') returns++;
  });
  return returns === 0 || (returns === 1 && body[body.length - 1]?.kind === 'return');
}
