// SPDX-License-Identifier: MIT
/** Walks over HIR: every statement, instruction and operand, in the order of the text. */
import type { Block, HirFunction, Instruction, Local, Operand, Statement } from './hir';

/** The blocks directly inside a statement. */
export function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.else];
    case 'loop':
      return [statement.body, statement.update];
    case 'block':
      return [statement.body];
    case 'switch':
      return statement.cases.map((clause) => clause.body);
    case 'try':
      return [statement.body, statement.handler ?? [], statement.finalizer ?? []];
    default:
      return [];
  }
}

export function walkStatements(block: Block, visit: (statement: Statement) => void): void {
  for (const statement of block) {
    visit(statement);
    for (const inner of blocksOf(statement)) walkStatements(inner, visit);
  }
}

/** How many statements a function has, at all depths: the measure of its size. */
export function sizeOf(fn: HirFunction): number {
  let size = 0;
  walkStatements(fn.body, () => size++);
  return size;
}

export function walkInstructions(fn: HirFunction, visit: (instruction: Instruction) => void): void {
  walkStatements(fn.body, (statement) => {
    if (statement.kind === 'do') visit(statement.instruction);
  });
}

/** The operands of a statement itself, without those of the blocks inside it. */
export function operandsOfStatement(statement: Statement): readonly Operand[] {
  switch (statement.kind) {
    case 'do':
      return operandsOf(statement.instruction);
    case 'if':
      return [statement.condition];
    case 'switch':
    case 'throw':
      return [statement.value];
    case 'return':
      return statement.value ? [statement.value] : [];
    default:
      return [];
  }
}

/** The locals that a statement itself reads or writes. */
export function localsOfStatement(statement: Statement): readonly Local[] {
  switch (statement.kind) {
    case 'do': {
      const instruction = statement.instruction;
      return instruction.op === 'local.get' || instruction.op === 'local.set' ? [instruction.local] : [];
    }
    case 'try':
      return statement.error ? [statement.error] : [];
    case 'refresh':
    case 'scope':
      return statement.locals;
    default:
      return [];
  }
}

export function operandsOf(i: Instruction): readonly Operand[] {
  switch (i.op) {
    case 'local.get':
    case 'global.get':
    case 'closure':
    case 'resume.mode':
    case 'resume.value':
    case 'resume.error':
    case 'resume.result':
      return [];
    case 'local.set':
    case 'global.set':
    case 'num.neg':
    case 'bit.not':
    case 'bool.not':
    case 'to.boolean':
    case 'to.string':
    case 'typeof':
    case 'test.typeof':
    case 'test.instanceof':
    case 'test.typedarray':
    case 'test.array':
    case 'coerce':
    case 'hash':
    case 'suspend':
      return [i.value];
    case 'num.add':
    case 'num.sub':
    case 'num.mul':
    case 'num.div':
    case 'num.mod':
    case 'num.pow':
    case 'bit.and':
    case 'bit.or':
    case 'bit.xor':
    case 'bit.shl':
    case 'bit.shr':
    case 'bit.ushr':
    case 'num.lt':
    case 'num.le':
    case 'num.gt':
    case 'num.ge':
    case 'eq.strict':
    case 'eq.loose':
    case 'eq.sameValueZero':
      return [i.left, i.right];
    case 'str.concat':
      return i.parts;
    case 'test.in':
      return [i.key, i.object];
    case 'prop.get':
    case 'prop.declare':
      return [i.object];
    case 'prop.set':
      return [i.object, i.value];
    case 'dyn.get':
    case 'dyn.delete':
      return [i.object, i.key];
    case 'dyn.set':
      return [i.object, i.key, i.value];
    case 'object.new':
      return i.parts.flatMap((part) => (part.kind === 'computed' ? [part.key, part.value] : [part.value]));
    case 'array.new':
      return i.elements;
    case 'array.alloc':
      return [i.capacity];
    case 'array.get':
    case 'array.load':
    case 'typed.get':
      return [i.array, i.index];
    case 'array.set':
    case 'array.store':
    case 'typed.set':
      return [i.array, i.index, i.value];
    case 'array.push':
      return [i.array, i.value];
    case 'array.pop':
    case 'array.length':
    case 'array.filled':
      return [i.array];
    case 'array.change':
      return [i.array, i.from, i.removed, i.added];
    case 'array.setLength':
      return [i.array, i.length];
    case 'array.move':
      return [i.target, i.to, i.source, i.from, i.count];
    case 'str.get':
      return [i.string, i.index];
    case 'call':
    case 'call.foreign':
    case 'new':
      return i.args;
    case 'call.method':
      return [i.object, ...i.args];
    case 'call.closure':
      return i.receiver ? [i.callee, i.receiver, ...i.args] : [i.callee, ...i.args];
    case 'frame.resume':
      return [i.frame, i.mode];
  }
}
