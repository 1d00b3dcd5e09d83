// SPDX-License-Identifier: MIT
/**
 * Finds the module variables that nothing can read before they have a value.
 *
 * Requires: HIR. Establishes: `needsTdzCheck` is false for every global whose initialisation comes before any code that
 * may use it has run. Then reads are not checked, and a number needs no mark for "no value yet".
 *
 *   start();                     start runs before count has its value: count stays checked if start (or anything that
 *   let count = 0;               it may call) uses it
 *   const bump = () => ++count;
 *
 * The modules are followed in their order. A function counts as run from the moment that it is called or, if it is a
 * value, made; a method from the moment that its class may have an instance.
 */
import type { Global, HirProgram, Instruction, Statement } from '../ir/hir';
import type { ClassInfo } from '../ir/types';
import { walkStatements } from '../ir/walk';

export function clearInitialisedGlobals(program: HirProgram): HirProgram {
  const early = new Uses(program).early();
  for (const global of program.globals) if (!early.has(global)) global.needsTdzCheck = false;
  return program;
}

class Uses {
  private readonly initialised = new Set<Global>();
  private readonly found = new Set<Global>();
  private readonly run = new Set<string>();

  constructor(private readonly program: HirProgram) {}

  early(): ReadonlySet<Global> {
    for (const id of this.program.entry) {
      for (const statement of this.program.functions.get(id)?.body ?? []) this.topLevel(statement);
    }
    return this.found;
  }

  private topLevel(statement: Statement): void {
    walkStatements([statement], (s) => {
      if (s.kind === 'do') this.instruction(s.instruction);
    });
    // Inside an `if` or a loop an initialisation might not happen.
    const i = statement.kind === 'do' ? statement.instruction : undefined;
    if (i?.op === 'global.set' && i.isInit) this.initialised.add(i.global);
  }

  private function(id: string | undefined): void {
    if (id === undefined || this.run.has(id)) return;
    this.run.add(id);
    walkStatements(this.program.functions.get(id)?.body ?? [], (s) => {
      if (s.kind === 'do') this.instruction(s.instruction);
    });
  }

  private instruction(i: Instruction): void {
    switch (i.op) {
      case 'global.get':
        if (!this.initialised.has(i.global)) this.found.add(i.global);
        return;
      case 'global.set':
        if (!i.isInit && !this.initialised.has(i.global)) this.found.add(i.global);
        return;
      case 'call':
      case 'closure':
        return this.function(i.fn);
      case 'new':
        return this.instance(i.type.cls);
      default:
        return;
    }
  }

  private instance(cls: ClassInfo): void {
    for (let c: ClassInfo | undefined = cls; c; c = c.base) {
      this.function(c.constructorFn);
      for (const method of c.methods.values()) this.function(method.fn);
    }
  }
}
