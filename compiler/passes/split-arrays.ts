// SPDX-License-Identifier: MIT
/**
 * Tells apart the arrays of numbers that never meet.
 *
 * Requires: HIR. Establishes: the same program, in which `number[]` (and `number[][]`, `number[] | undefined`, ...) has
 * become several types, one for each region: a set of places between which arrays may be passed on. What later analyses
 * know by type, such as the range of the elements and whether they are int32 or double, they then know by region.
 *
 *   const counts: number[] = [0], means: number[] = [0.5];     counts: number[]@1, means: number[]@2
 *   counts.push(1); means.push(2);                             Array_push: one copy for @1 and one for @2
 *
 * Places are unified (`regions.ts`): whatever is assigned, passed, returned or stored under the same type is one region.
 * A small function that takes or gives such arrays gets a copy for each combination of regions that it is called with.
 * Function values, and everything else that names a type inside another one, know region 0 only, the type as the program
 * wrote it. Nothing rests on this being complete: where a value changes its type between two places, from one region to
 * another too, flow analysis sees an edge and lets them share their elements.
 */
import type { Block, Global, HirFunction, HirProgram, Instruction, Local, Operand, Statement, Temp } from '../ir/hir';
import { rewriteBlock, rewriteInstruction, type Renaming } from '../ir/rewrite';
import type { ClassInfo, TypeTable, Type } from '../ir/types';
import { findRegions, type Instance, type Regions } from './regions';

/** `copies`: whether small functions may be copied, which makes programs faster and larger. */
export function splitArrays(program: HirProgram, types: TypeTable, copies: boolean): HirProgram {
  return new Splitter(program, types, findRegions(program, copies)).run();
}

class Splitter {
  private readonly globals = new Map<Global, Global>();
  private readonly shared = new Map<Local, Local>();
  /** The types of the program by the types that have taken their place. */
  private readonly originals = new Map<Type, Type>();

  constructor(
    private readonly program: HirProgram,
    private readonly types: TypeTable,
    private readonly regions: Regions,
  ) {}

  run(): HirProgram {
    for (const global of this.program.globals) {
      const type = this.retype(global.type, this.regions.ofGlobal(global));
      if (type !== global.type) this.globals.set(global, { ...global, type });
    }
    const functions = new Map<string, HirFunction>();
    for (const instance of this.regions.instances) {
      const copy = this.copy(instance);
      functions.set(copy.id, copy);
    }
    for (const cls of classesOf(this.program)) {
      cls.fields = cls.fields.map((f) => ({ ...f, type: this.retype(f.type, this.regions.ofField(cls, f.name)) }));
    }
    const extensions = new Map(this.program.extensions);
    for (const [type, original] of this.originals) {
      const methods = this.program.extensions.get(original);
      if (methods) extensions.set(type, methods);
    }
    const globals = this.program.globals.map((global) => this.global(global));
    return { ...this.program, functions, globals, extensions };
  }

  private global(global: Global): Global {
    return this.globals.get(global) ?? global;
  }

  /** The type with its innermost arrays in the region. */
  private retype(type: Type, region: number): Type {
    if (region === 0) return type;
    const made = this.within(type, region);
    if (made !== type) this.originals.set(made, type);
    return made;
  }

  private within(type: Type, region: number): Type {
    if (type.kind === 'union') return this.types.union(type.members.map((member) => this.retype(member, region)));
    if (type.kind !== 'array') return type;
    const isInnermost = type.element.kind === 'number' || type.element.kind === 'never';
    return isInnermost ? this.types.array(type.element, region) : this.types.array(this.retype(type.element, region));
  }

  private copy(instance: Instance): HirFunction {
    const { fn, id } = instance;
    if (!instance.hasRegions) return fn;
    const own = id === fn.id ? this.shared : new Map<Local, Local>();
    const temps = new Map<number, Temp>();
    const temp = (t: Temp): Temp => {
      let mine = temps.get(t.id);
      if (!mine) {
        const type = this.retype(t.type, this.regions.ofTemp(instance, t));
        temps.set(t.id, (mine = type === t.type ? t : { ...t, type }));
      }
      return mine;
    };
    const local = (l: Local): Local => {
      let mine = own.get(l);
      if (!mine) {
        const type = this.retype(l.type, this.regions.ofLocal(instance, l));
        const owner = l.owner === fn.id ? id : l.owner;
        own.set(l, (mine = type === l.type && owner === l.owner ? l : { ...l, type, owner }));
      }
      return mine;
    };
    const renaming: Renaming = {
      operand: (o: Operand) => (o.kind === 'temp' ? temp(o) : o),
      temp,
      local,
      label: (label) => label,
    };
    const replace = (s: Statement): readonly Statement[] | undefined =>
      s.kind === 'do' ? [{ kind: 'do', instruction: this.instruction(s.instruction, instance, renaming) }] : undefined;
    const body: Block = rewriteBlock(fn.body, renaming, replace);
    const result = this.retype(fn.result, this.regions.ofResult(instance));
    const callResult = fn.callResult === fn.result ? result : fn.callResult;
    return { ...fn, id, params: fn.params.map(local), result, callResult, body };
  }

  private instruction(given: Instruction, instance: Instance, renaming: Renaming): Instruction {
    const i = rewriteInstruction(given, renaming);
    switch (i.op) {
      case 'global.get':
      case 'global.set':
        return { ...i, global: this.global(i.global) };
      case 'array.new':
      case 'array.alloc':
        return { ...i, type: this.retype(i.type, this.regions.ofMade(instance, given)) };
      case 'coerce':
        return { ...i, to: this.retype(i.to, this.regions.ofMade(instance, given)) };
      case 'call':
        return { ...i, fn: this.regions.callee(instance, given)?.id ?? i.fn };
      default:
        return i;
    }
  }
}

/** Every class of the program, those of frames and base classes included. */
function classesOf(program: HirProgram): Set<ClassInfo> {
  const classes = new Set(program.classes);
  for (const fn of program.functions.values()) if (fn.frame) classes.add(fn.frame);
  for (const cls of classes) if (cls.base) classes.add(cls.base);
  return classes;
}
