// SPDX-License-Identifier: MIT
/** What an instruction may change besides its result: what range analysis has to forget after it. */
import type { Block, HirProgram, Instruction, Local } from '../ir/hir';
import { ops } from '../ir/ops';
import { membersOf, type Type } from '../ir/types';
import { localsOfStatement, walkStatements } from '../ir/walk';
import type { Context } from './range-context';

/** Code of the program runs in between: a call, an accessor, a conversion of an object. */
export function runsCode(i: Instruction, context: Context): boolean {
  switch (i.op) {
    case 'local.get':
    case 'local.set':
    case 'global.get':
    case 'global.set':
    case 'coerce':
    case 'test.in':
    case 'prop.declare':
    case 'array.get':
    case 'array.set':
    case 'array.store':
    case 'array.push':
    case 'array.pop':
    case 'array.change':
    case 'array.setLength':
    case 'array.move':
    case 'str.get':
    case 'typed.get':
    case 'typed.set':
      return false;
    case 'prop.get':
      return !context.isPlainField(i.object.type, i.name) && !context.hasLength(i.object.type);
    case 'prop.set':
      return !context.isPlainField(i.object.type, i.name);
    case 'str.concat':
      return !i.parts.every((part) => isPrimitive(part.type));
    case 'to.string':
      return !isPrimitive(i.value.type);
    case 'object.new':
      return i.parts.some((part) => part.kind === 'spread' || part.kind === 'computed');
    case 'call.foreign':
      return !i.foreign.pure;
    default:
      return !ops[i.op].isPure;
  }
}

function isPrimitive(type: Type): boolean {
  return membersOf(type).every((m) => ['string', 'number', 'boolean', 'undefined', 'null'].includes(m.kind));
}

/** Strings and typed arrays keep their length. */
export function mayShrink(type: Type): boolean {
  return membersOf(type).some((m) => m.kind !== 'string' && m.kind !== 'typedarray');
}

export function writtenIn(block: Block): Set<Local> {
  const written = new Set<Local>();
  walkStatements(block, (s) => {
    if (s.kind === 'do' && s.instruction.op === 'local.set') written.add(s.instruction.local);
  });
  return written;
}

const capturedOf = new WeakMap<HirProgram, ReadonlySet<Local>>();

/** Locals used by another function than their own. */
export function capturedLocals(program: HirProgram): ReadonlySet<Local> {
  let captured = capturedOf.get(program);
  if (!captured) {
    const found = new Set<Local>();
    for (const fn of program.functions.values()) {
      walkStatements(fn.body, (s) => {
        for (const local of localsOfStatement(s)) if (local.owner !== fn.id) found.add(local);
      });
    }
    captured = found;
    capturedOf.set(program, captured);
  }
  return captured;
}
