// SPDX-License-Identifier: MIT
/**
 * HIR as text, for `--emit=hir`, `--dump-ir` and the tests of the passes. Temporaries are `%n`, locals `name#n` (with the
 * owner in front when it is another function), globals `@name`.
 */
import type {
  Block,
  Constant,
  HirFunction,
  HirProgram,
  Instruction,
  Local,
  ObjectPart,
  Operand,
  Statement,
} from './hir';
import { typeName } from './types';
import type { ClassInfo } from './types';
import { operandsOf } from './walk';

export function printHir(program: HirProgram): string {
  const parts = [
    ...program.classes.map(printClass),
    ...program.globals.map((g) => `${g.isConst ? 'const' : 'let'} @${g.id}: ${typeName(g.type)}\n`),
    ...[...program.functions.values()].map(printFunction),
    `entry ${program.entry.join(', ')}\n`,
  ];
  return parts.join('\n');
}

function printClass(cls: ClassInfo): string {
  const lines = [`class ${cls.id}${cls.base ? ` extends ${cls.base.id}` : ''} {`];
  for (const field of cls.fields) lines.push(`  ${field.name}: ${typeName(field.type)}`);
  for (const [key, method] of cls.methods) lines.push(`  ${key}: ${typeName(method.type)} = ${method.fn}`);
  if (cls.constructorFn) lines.push(`  constructor = ${cls.constructorFn}`);
  return [...lines, '}', ''].join('\n');
}

export function printFunction(fn: HirFunction): string {
  const params = fn.params.map((p) => `${p.name}#${p.id}: ${typeName(p.type)}`).join(', ');
  const kind = fn.kind === 'plain' ? 'function' : fn.kind;
  const call = fn.callResult === fn.result ? '' : ` -> ${typeName(fn.callResult)}`;
  const head = `${kind} ${fn.id}(${params}): ${typeName(fn.result)}${call} {`;
  return [head, ...blockLines(fn.body, fn, '  '), '}', ''].join('\n');
}

function blockLines(block: Block, fn: HirFunction, indent: string): string[] {
  return block.flatMap((statement) => statementLines(statement, fn, indent));
}

function statementLines(s: Statement, fn: HirFunction, indent: string): string[] {
  const inner = (block: Block): string[] => blockLines(block, fn, `${indent}  `);
  const line = (text: string): string => indent + text;
  switch (s.kind) {
    case 'do':
      return [line(printInstruction(s.instruction, fn))];
    case 'if': {
      const otherwise = s.else.length > 0 ? [line('} else {'), ...inner(s.else)] : [];
      return [line(`if ${printOperand(s.condition)} {`), ...inner(s.then), ...otherwise, line('}')];
    }
    case 'loop': {
      const update = s.update.length > 0 ? [line('} update {'), ...inner(s.update)] : [];
      return [line(`loop L${s.label} {`), ...inner(s.body), ...update, line('}')];
    }
    case 'block':
      return [line(`block L${s.label} {`), ...inner(s.body), line('}')];
    case 'break':
    case 'continue':
      return [line(`${s.kind} L${s.label}`)];
    case 'switch': {
      const cases = s.cases.flatMap((c) => {
        const labels = [...c.values.map((v) => JSON.stringify(v)), ...(c.isDefault ? ['default'] : [])];
        return [line(`  case ${labels.join(', ')}:`), ...blockLines(c.body, fn, `${indent}    `)];
      });
      return [line(`switch L${s.label} ${printOperand(s.value)} {`), ...cases, line('}')];
    }
    case 'return':
      return [line(s.value ? `return ${printOperand(s.value)}` : 'return')];
    case 'throw':
      return [line(`throw ${printOperand(s.value)}`)];
    case 'try': {
      const error = s.error ? ` ${printLocal(s.error, fn)}` : '';
      const handler = s.handler ? [line(`} catch${error} {`), ...inner(s.handler)] : [];
      const finalizer = s.finalizer ? [line('} finally {'), ...inner(s.finalizer)] : [];
      return [line('try {'), ...inner(s.body), ...handler, ...finalizer, line('}')];
    }
    case 'refresh':
    case 'scope':
      return [line(`${s.kind} ${s.locals.map((l) => printLocal(l, fn)).join(', ')}`)];
  }
}

function printInstruction(i: Instruction, fn: HirFunction): string {
  const dest = i.dest ? `%${i.dest.id}: ${typeName(i.dest.type)} = ` : '';
  const detail = details(i, fn);
  const operands = i.op === 'object.new' ? i.parts.map(printPart) : operandsOf(i).map(printOperand);
  return dest + [i.op, ...(detail === '' ? [] : [detail]), operands.join(', ')].join(' ').trimEnd();
}

/** What an instruction says besides its operands. */
function details(i: Instruction, fn: HirFunction): string {
  switch (i.op) {
    case 'local.get':
      return printLocal(i.local, fn) + (i.local.needsTdzCheck ? ' checked' : '');
    case 'local.set':
      return `${printLocal(i.local, fn)}${i.isInit ? ' init' : ''}`;
    case 'global.get':
      return `@${i.global.id}${i.global.needsTdzCheck ? ' checked' : ''}`;
    case 'global.set':
      return `@${i.global.id}${i.isInit ? ' init' : ''}`;
    case 'test.typeof':
    case 'prop.get':
    case 'prop.set':
    case 'prop.declare':
    case 'call.method':
      return `'${i.name}'`;
    case 'test.instanceof':
      return i.cls.id;
    case 'test.typedarray':
      return i.element;
    case 'coerce':
      return `${i.reason}`;
    case 'array.get':
    case 'str.get':
    case 'typed.get':
      return i.orUndefined ? 'orUndefined' : '';
    case 'call':
    case 'closure':
      return i.fn;
    case 'call.foreign':
      return i.foreign.name;
    case 'new':
      return i.type.cls.id;
    case 'suspend':
      return i.why;
    default:
      return '';
  }
}

function printPart(part: ObjectPart): string {
  switch (part.kind) {
    case 'property':
      return `${part.name}: ${printOperand(part.value)}`;
    case 'computed':
      return `[${printOperand(part.key)}]: ${printOperand(part.value)}`;
    case 'spread':
      return `...${printOperand(part.value)}${part.without.length > 0 ? ` without ${part.without.join(' ')}` : ''}`;
    default:
      return `${part.kind} ${part.name}: ${printOperand(part.value)}`;
  }
}

function printLocal(local: Local, fn: HirFunction): string {
  return `${local.owner === fn.id ? '' : `${local.owner}:`}${local.name}#${local.id}`;
}

export function printOperand(operand: Operand): string {
  return operand.kind === 'temp' ? `%${operand.id}` : printConstant(operand);
}

function printConstant({ value, type }: Constant): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'undefined':
      return type.kind === 'undefined' ? 'undefined' : type.kind;
    default:
      return String(value);
  }
}
