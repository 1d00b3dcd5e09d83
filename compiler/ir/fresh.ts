// SPDX-License-Identifier: MIT
/** New temporaries, locals and labels for a function, beside those that it has. */
import type { HirFunction, Local, Operand, Statement, Temp } from './hir';
import type { Renaming } from './rewrite';
import type { Type } from './types';
import { localsOfStatement, walkStatements } from './walk';

export class Fresh {
  private nextTemp = 0;
  private nextLocal = 0;
  private nextLabel = 0;

  constructor(private readonly fn: HirFunction) {
    for (const param of fn.params) this.nextLocal = Math.max(this.nextLocal, param.id + 1);
    walkStatements(fn.body, (s) => {
      for (const local of localsOfStatement(s)) {
        if (local.owner === fn.id) this.nextLocal = Math.max(this.nextLocal, local.id + 1);
      }
      if ('label' in s) this.nextLabel = Math.max(this.nextLabel, s.label + 1);
      if (s.kind === 'do') this.nextTemp = Math.max(this.nextTemp, (s.instruction.dest?.id ?? -1) + 1);
    });
  }

  temp(type: Type): Temp {
    return { kind: 'temp', id: this.nextTemp++, type };
  }

  local(name: string, type: Type, isConst: boolean): Local {
    return { id: this.nextLocal++, name, type, owner: this.fn.id, isConst, needsTdzCheck: false };
  }

  label(): number {
    return this.nextLabel++;
  }

  /**
   * For the code of another function: temporaries, variables and labels of this one. What they are is in `temps` and
   * `locals` once they were met; a temporary may be given another meaning there.
   */
  codeOf(other: HirFunction): {
    readonly renaming: Renaming;
    readonly temps: Map<number, Operand>;
    readonly locals: ReadonlyMap<Local, Local>;
  } {
    const temps = new Map<number, Operand>();
    const locals = new Map<Local, Local>();
    const labels = new Map<number, number>();
    const renaming: Renaming = {
      operand: (o) => (o.kind === 'temp' ? (temps.get(o.id) ?? o) : o),
      temp: (t) => {
        const mine = this.temp(t.type);
        temps.set(t.id, mine);
        return mine;
      },
      local: (local) => {
        if (local.owner !== other.id) return local;
        const mine = locals.get(local) ?? { ...local, id: this.nextLocal++, owner: this.fn.id };
        locals.set(local, mine);
        return mine;
      },
      label: (label) => {
        const mine = labels.get(label) ?? this.label();
        labels.set(label, mine);
        return mine;
      },
    };
    return { renaming, temps, locals };
  }

  /** For a second copy of a statement: temporaries and labels of its own, the same variables. */
  copyOf(statement: Statement): Renaming {
    const temps = new Map<number, Temp>();
    const labels = new Map<number, number>();
    walkStatements([statement], (s) => {
      if ('label' in s && s.kind !== 'break' && s.kind !== 'continue') labels.set(s.label, this.label());
    });
    return {
      operand: (o) => (o.kind === 'temp' ? (temps.get(o.id) ?? o) : o),
      temp: (t) => {
        const mine = this.temp(t.type);
        temps.set(t.id, mine);
        return mine;
      },
      local: (local) => local,
      label: (label) => labels.get(label) ?? label,
    };
  }
}
