// SPDX-License-Identifier: MIT
/**
 * Finds the fields of a class that may be read before their first assignment: JavaScript gives undefined there, whatever
 * the declared type says.
 *
 * Runs the constructor chain of one instantiated class symbolically: assignments to `this` in the straight line of the
 * constructors are in order; any other use of `this` (a method call, an argument, a closure) lets it escape, and all
 * fields that were not assigned by then may be read early. So may fields that no constructor assigns at all.
 * The library's own fields (`$name`) are exempt: it never reads them before it sets them.
 */
import type { Block, HirFunction, HirProgram, Operand } from '../ir/hir';
import type { ClassInfo } from '../ir/types';
import { blocksOf, operandsOfStatement } from '../ir/walk';

export function fieldsReadEarly(program: HirProgram, cls: ClassInfo): ReadonlySet<string> {
  const all = new Set<string>();
  for (let c: ClassInfo | undefined = cls; c; c = c.base) {
    for (const field of c.fields) if (!field.name.startsWith('$')) all.add(field.name);
  }
  if (all.size === 0) return all;
  const run = new ConstructorRun(program, all);
  for (let c: ClassInfo | undefined = cls; c; c = c.base) {
    if (c.constructorFn === undefined) continue;
    run.runConstructor(c, c.constructorFn);
    break;
  }
  run.escape();
  return run.early;
}

class ConstructorRun {
  readonly early = new Set<string>();
  private readonly assigned = new Set<string>();

  constructor(
    private readonly program: HirProgram,
    private readonly fields: ReadonlySet<string>,
  ) {}

  escape(): void {
    for (const name of this.fields) if (!this.assigned.has(name)) this.early.add(name);
  }

  runConstructor(cls: ClassInfo, id: string): void {
    const fn = this.program.functions.get(id);
    const self = fn?.params[0];
    if (!fn || !self) return;
    this.block(fn.body, fn, cls, new Set(), true);
  }

  private block(block: Block, fn: HirFunction, cls: ClassInfo, aliases: Set<number>, straight: boolean): void {
    const isThis = (operand: Operand): boolean => operand.kind === 'temp' && aliases.has(operand.id);
    for (const statement of block) {
      if (statement.kind === 'do') {
        const i = statement.instruction;
        if (i.op === 'local.get' && i.local === fn.params[0]) {
          if (i.dest) aliases.add(i.dest.id);
          continue;
        }
        if (i.op === 'coerce' && isThis(i.value)) {
          if (i.dest) aliases.add(i.dest.id);
          continue;
        }
        if (i.op === 'prop.set' && isThis(i.object) && !isThis(i.value)) {
          if (!this.fields.has(i.name) && !i.name.startsWith('$')) this.escape();
          else if (straight) this.assigned.add(i.name);
          continue;
        }
        if (i.op === 'prop.declare' && isThis(i.object)) {
          this.assigned.delete(i.name);
          continue;
        }
        if (i.op === 'prop.get' && isThis(i.object)) {
          if (this.fields.has(i.name)) {
            if (!this.assigned.has(i.name)) this.early.add(i.name);
          } else if (!i.name.startsWith('$')) this.escape();
          continue;
        }
        const first = i.op === 'call' ? i.args[0] : undefined;
        if (i.op === 'call' && first && isThis(first) && !i.args.slice(1).some(isThis)) {
          const base = baseConstructor(cls, i.fn);
          if (base) this.runConstructor(base, i.fn);
          else this.escape();
          continue;
        }
        // A closure may use `this`, now or later.
        if (i.op === 'closure') this.escape();
      }
      if (operandsOfStatement(statement).some(isThis)) this.escape();
      for (const inner of blocksOf(statement)) {
        this.block(inner, fn, cls, aliases, straight && statement.kind === 'block');
      }
    }
  }
}

function baseConstructor(cls: ClassInfo, id: string): ClassInfo | undefined {
  for (let c = cls.base; c; c = c.base) if (c.constructorFn === id) return c;
  return undefined;
}
