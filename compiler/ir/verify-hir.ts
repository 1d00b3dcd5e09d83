// SPDX-License-Identifier: MIT
/**
 * Checks that a program in HIR is well formed: every temporary is assigned once and before its uses, jumps lead to
 * labels around them, operands and results have the types that the operations demand, everything named exists. What it
 * finds is a mistake of the compiler, so the messages speak of HIR.
 */
import type { Block, HirFunction, HirProgram, Instruction, Loc, Operand, Statement } from './hir';
import { membersOf, typeName } from './types';
import type { Type } from './types';
import { operandsOf, operandsOfStatement } from './walk';

/** All violations, each with the function and place; an empty list for a good program. */
export function verifyHir(program: HirProgram): string[] {
  const errors: string[] = [];
  for (const fn of program.functions.values()) new FunctionVerifier(program, fn, errors).run();
  for (const id of program.entry) if (!program.functions.has(id)) errors.push(`entry ${id} does not exist`);
  for (const cls of program.classes) {
    for (const method of cls.methods.values()) {
      // An abstract method has no function.
      if (method.fn !== '' && !program.functions.has(method.fn))
        errors.push(`class ${cls.id}: function ${method.fn} does not exist`);
    }
    if (cls.constructorFn !== undefined && !program.functions.has(cls.constructorFn)) {
      errors.push(`class ${cls.id}: constructor ${cls.constructorFn} does not exist`);
    }
  }
  return errors;
}

class FunctionVerifier {
  private readonly assigned = new Set<number>();
  private readonly labels: { readonly label: number; readonly isLoop: boolean }[] = [];

  constructor(
    private readonly program: HirProgram,
    private readonly fn: HirFunction,
    private readonly errors: string[],
  ) {}

  run(): void {
    const wantsFrame = this.fn.kind !== 'plain';
    if (wantsFrame !== (this.fn.frame !== undefined)) this.fail(this.fn.loc, 'frame and kind disagree');
    for (const param of this.fn.params) {
      if (param.owner !== this.fn.id) this.fail(this.fn.loc, `parameter ${param.name} belongs to ${param.owner}`);
    }
    this.block(this.fn.body);
  }

  private fail(loc: Loc, message: string): void {
    this.errors.push(`${this.fn.id} (${loc.file}:${loc.line}:${loc.column}): ${message}`);
  }

  /** Temporaries of a block are known in it and in the blocks inside it, not after it. */
  private block(block: Block): void {
    const before = new Set(this.assigned);
    for (const statement of block) this.statement(statement);
    for (const id of this.assigned) if (!before.has(id)) this.assigned.delete(id);
  }

  private inside(label: number, isLoop: boolean, blocks: readonly Block[]): void {
    this.labels.push({ label, isLoop });
    for (const block of blocks) this.block(block);
    this.labels.pop();
  }

  private statement(s: Statement): void {
    const loc = s.kind === 'do' ? s.instruction.loc : s.loc;
    for (const operand of operandsOfStatement(s)) this.use(operand, loc);
    switch (s.kind) {
      case 'do':
        this.instruction(s.instruction);
        break;
      case 'if':
        this.expect(s.condition, 'boolean', loc, 'condition');
        this.block(s.then);
        this.block(s.else);
        break;
      case 'loop':
        // A `continue` may skip what the body assigns, so the update cannot use it: two blocks side by side.
        this.inside(s.label, true, [s.body, s.update]);
        break;
      case 'block':
        this.inside(s.label, false, [s.body]);
        break;
      case 'switch':
        this.switchValues(s);
        this.inside(
          s.label,
          false,
          s.cases.map((c) => c.body),
        );
        break;
      case 'break':
        if (!this.labels.some((l) => l.label === s.label)) this.fail(loc, `break to unknown label ${s.label}`);
        break;
      case 'continue':
        if (!this.labels.some((l) => l.label === s.label && l.isLoop))
          this.fail(loc, `continue of no loop: ${s.label}`);
        break;
      case 'return':
        this.returned(s.value, loc);
        break;
      case 'throw':
        if (s.value.type.kind !== 'unknown') this.fail(loc, `throws a ${typeName(s.value.type)}, not unknown`);
        break;
      case 'try':
        this.block(s.body);
        if (s.error && s.error.type.kind !== 'unknown') this.fail(loc, 'the caught error is not unknown');
        if (!s.handler && !s.finalizer) this.fail(loc, 'try without handler and finalizer');
        this.block(s.handler ?? []);
        this.block(s.finalizer ?? []);
        break;
      case 'refresh':
      case 'scope':
        for (const local of s.locals) {
          if (local.owner !== this.fn.id) this.fail(loc, `${s.kind} of ${local.name}, which belongs to ${local.owner}`);
        }
        break;
    }
  }

  private switchValues(s: Extract<Statement, { kind: 'switch' }>): void {
    const kind = s.value.type.kind;
    if (kind !== 'number' && kind !== 'string') this.fail(s.loc, `switch on a ${typeName(s.value.type)}`);
    const values = s.cases.flatMap((c) => [...c.values]);
    if (values.some((v) => typeof v !== kind)) this.fail(s.loc, `a case of another type than ${kind}`);
    if (new Set(values).size !== values.length) this.fail(s.loc, 'a case value occurs twice');
    if (s.cases.filter((c) => c.isDefault).length > 1) this.fail(s.loc, 'two defaults');
  }

  private returned(value: Operand | undefined, loc: Loc): void {
    const { result } = this.fn;
    if (value === undefined) {
      if (result.kind !== 'void') this.fail(loc, `returns nothing, not ${typeName(result)}`);
    } else {
      this.same(value.type, result, loc, 'returned value');
    }
  }

  private use(operand: Operand, loc: Loc): void {
    if (operand.kind === 'temp' && !this.assigned.has(operand.id))
      this.fail(loc, `%${operand.id} is used before it is assigned`);
  }

  private instruction(i: Instruction): void {
    this.types(i);
    if (!i.dest) return;
    if (this.assigned.has(i.dest.id)) this.fail(i.loc, `%${i.dest.id} is assigned twice`);
    this.assigned.add(i.dest.id);
  }

  private same(given: Type, wanted: Type, loc: Loc, what: string): void {
    if (given !== wanted && given.kind !== 'never') {
      this.fail(loc, `${what} is a ${typeName(given)}, not a ${typeName(wanted)}`);
    }
  }

  private expect(operand: Operand, kind: Type['kind'], loc: Loc, what: string): void {
    if (operand.type.kind !== kind && operand.type.kind !== 'never') {
      this.fail(loc, `${what} is a ${typeName(operand.type)}, not a ${kind}`);
    }
  }

  private gives(i: Instruction, kind: Type['kind']): void {
    if (i.dest && i.dest.type.kind !== kind)
      this.fail(i.loc, `${i.op} gives a ${typeName(i.dest.type)}, not a ${kind}`);
  }

  private exists(fn: string, loc: Loc): HirFunction | undefined {
    const found = this.program.functions.get(fn);
    if (!found) this.fail(loc, `function ${fn} does not exist`);
    return found;
  }

  private types(i: Instruction): void {
    const { loc } = i;
    switch (i.op) {
      case 'local.get':
        if (i.dest) this.same(i.dest.type, i.local.type, loc, `local ${i.local.name}`);
        break;
      case 'local.set':
        this.same(i.value.type, i.local.type, loc, `value for local ${i.local.name}`);
        break;
      case 'global.get':
        if (i.dest) this.same(i.dest.type, i.global.type, loc, `global ${i.global.name}`);
        break;
      case 'global.set':
        this.same(i.value.type, i.global.type, loc, `value for global ${i.global.name}`);
        break;
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
        this.operandsAre(i, 'number');
        this.gives(i, 'number');
        break;
      case 'num.neg':
      case 'bit.not':
        this.operandsAre(i, 'number');
        this.gives(i, 'number');
        break;
      case 'num.lt':
      case 'num.le':
      case 'num.gt':
      case 'num.ge':
        this.operandsAre(i, 'number');
        this.gives(i, 'boolean');
        break;
      case 'bool.not':
        this.operandsAre(i, 'boolean');
        this.gives(i, 'boolean');
        break;
      case 'eq.strict':
      case 'eq.loose':
      case 'eq.sameValueZero':
      case 'to.boolean':
      case 'test.typeof':
      case 'test.instanceof':
      case 'test.typedarray':
      case 'test.array':
      case 'test.in':
        this.gives(i, 'boolean');
        break;
      case 'str.concat':
        this.operandsAre(i, 'string');
        this.gives(i, 'string');
        break;
      case 'to.string':
      case 'typeof':
        this.gives(i, 'string');
        break;
      case 'coerce':
        if (i.dest) this.same(i.dest.type, i.to, loc, 'coercion');
        break;
      case 'array.new':
        this.arrayNew(i);
        break;
      case 'array.set':
      case 'array.store':
      case 'array.push':
        this.stored(i.array.type, i.value, loc);
        break;
      case 'array.get':
      case 'array.load':
        this.elementOf(i.array.type, loc);
        this.expect(i.index, 'number', loc, 'index');
        break;
      case 'array.length':
      case 'array.filled':
        this.gives(i, 'number');
        break;
      case 'typed.get':
      case 'typed.set':
        this.expect(i.index, 'number', loc, 'index');
        break;
      case 'object.new':
        if (i.dest) this.same(i.dest.type, i.type, loc, 'object');
        if (i.type.kind !== 'object') this.fail(loc, `object.new of ${typeName(i.type)}`);
        break;
      case 'call':
        this.call(i, this.exists(i.fn, loc));
        break;
      case 'closure':
        this.exists(i.fn, loc);
        break;
      case 'call.closure':
        this.closureCall(i);
        break;
      case 'call.foreign':
        if (i.args.length !== i.foreign.params.length) {
          this.fail(loc, `${i.foreign.name} takes ${i.foreign.params.length} arguments, not ${i.args.length}`);
        }
        break;
      case 'new':
        if (i.type.cls.isAbstract) this.fail(loc, `new of the abstract ${i.type.cls.id}`);
        break;
      case 'suspend':
      case 'resume.mode':
      case 'resume.value':
      case 'resume.error':
      case 'resume.result':
        if (this.fn.kind === 'plain') this.fail(loc, `${i.op} in a plain function`);
        break;
      case 'prop.get':
      case 'prop.set':
      case 'prop.declare':
      case 'dyn.get':
      case 'dyn.set':
      case 'dyn.delete':
      case 'array.alloc':
      case 'array.pop':
      case 'array.change':
      case 'array.setLength':
      case 'array.move':
      case 'str.get':
      case 'hash':
      case 'call.method':
      case 'frame.resume':
        break;
    }
  }

  private operandsAre(i: Instruction, kind: Type['kind']): void {
    for (const operand of operandsOf(i)) this.expect(operand, kind, i.loc, `operand of ${i.op}`);
  }

  private elementOf(type: Type, loc: Loc): Type | undefined {
    const members = membersOf(type);
    for (const member of members) {
      if (member.kind !== 'array' && member.kind !== 'tuple' && member.kind !== 'never') {
        this.fail(loc, `${typeName(member)} is no array`);
        return undefined;
      }
    }
    return type.kind === 'array' || type.kind === 'tuple' ? type.element : undefined;
  }

  private stored(array: Type, value: Operand, loc: Loc): void {
    const element = this.elementOf(array, loc);
    if (element) this.same(value.type, element, loc, 'element');
  }

  private arrayNew(i: Extract<Instruction, { op: 'array.new' }>): void {
    if (i.dest) this.same(i.dest.type, i.type, i.loc, 'array');
    for (const element of i.elements) this.stored(i.type, element, i.loc);
  }

  private call(i: Extract<Instruction, { op: 'call' }>, callee: HirFunction | undefined): void {
    if (!callee) return;
    if (i.args.length !== callee.params.length) {
      this.fail(i.loc, `${i.fn} takes ${callee.params.length} arguments, not ${i.args.length}`);
      return;
    }
    callee.params.forEach((param, index) => {
      const arg = i.args[index];
      if (arg) this.same(arg.type, param.type, i.loc, `argument ${param.name} of ${i.fn}`);
    });
    if (i.dest) this.same(i.dest.type, callee.callResult, i.loc, `result of ${i.fn}`);
  }

  private closureCall(i: Extract<Instruction, { op: 'call.closure' }>): void {
    const wanted = i.type.rest ? [...i.type.params, i.type.rest] : i.type.params;
    if (i.args.length !== wanted.length) {
      this.fail(i.loc, `the closure takes ${wanted.length} arguments, not ${i.args.length}`);
      return;
    }
    wanted.forEach((type, index) => {
      const arg = i.args[index];
      if (arg) this.same(arg.type, type, i.loc, `argument ${index}`);
    });
    if (i.dest) this.same(i.dest.type, i.type.result, i.loc, 'result of the closure');
  }
}
