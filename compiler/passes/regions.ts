// SPDX-License-Identifier: MIT
/**
 * Regions of arrays: which places of the program may hold the same arrays of numbers, by unification.
 *
 * Requires: HIR. Establishes: `Regions`, for `split-arrays.ts`. A place is a temporary, local, global, field, property or
 * result whose type has arrays of numbers at the bottom; it has one region, that of its innermost arrays. One walk over
 * the code unites what a statement connects, in all but linear time.
 *
 * A small function is walked anew for each call of it, up to a budget, so that its callers' arrays stay apart; calls that
 * turn out to agree in all regions share one copy. In a recursion the functions in progress are called as they are.
 */
import { DefaultMap } from '../ir/default-map';
import type { Global, HirFunction, HirProgram, Instruction, Local, Operand, Statement, Temp } from '../ir/hir';
import type { ArrayType, ClassInfo, Type } from '../ir/types';
import { membersOf } from '../ir/types';
import { localsOfStatement, sizeOf, walkStatements } from '../ir/walk';
import { methodsOf } from './layouts';

/** Larger functions have one copy, for all their callers. */
const COPY_LIMIT = 160;
/** All copies together have no more statements than this many times the program. */
const GROWTH = 2;

/** A region before all places are known; `find` says which it became part of. 0 is the region of the type as written. */
type Variable = number;

/** A function with the regions of its places: the function itself, or a copy of it with a name of its own. */
export interface Instance {
  readonly fn: HirFunction;
  readonly id: string;
  /** Something in it may have another region than 0, or it calls a copy. */
  readonly hasRegions: boolean;
}

/** All regions are numbers; 0 for places without such arrays, too. */
export interface Regions {
  /** Everything that the program consists of. */
  readonly instances: readonly Instance[];
  ofGlobal(global: Global): number;
  ofField(cls: ClassInfo, name: string): number;
  ofTemp(instance: Instance, temp: Temp): number;
  ofLocal(instance: Instance, local: Local): number;
  ofResult(instance: Instance): number;
  /** Of what an instruction makes: of the type that it names. */
  ofMade(instance: Instance, instruction: Instruction): number;
  /** The instance that a call calls. */
  callee(instance: Instance, call: Instruction): Instance | undefined;
}

/** The arrays of a place, if they are of numbers at the bottom: the array type, without null and undefined. */
export function numberArrays(type: Type): ArrayType | undefined {
  const arrays = membersOf(type).filter((m) => m.kind === 'array' || m.kind === 'tuple');
  const only = arrays[0];
  if (arrays.length !== 1 || only?.kind !== 'array') return undefined;
  const { element } = only;
  if (element.kind === 'number' || element.kind === 'never') return only;
  return numberArrays(element) && only;
}

export function findRegions(program: HirProgram, copies: boolean): Regions {
  const finder = new Finder(program, copies);
  finder.run();
  return finder.solved();
}

class Walked implements Instance {
  id: string;
  readonly temps = new Map<number, Variable>();
  /** Of a copy; the locals of a function itself are known to the closures inside it. */
  readonly locals = new Map<Local, Variable>();
  readonly made = new Map<Instruction, Variable>();
  readonly calls = new Map<Instruction, Walked>();
  result: Variable = 0;
  hasRegions: boolean;

  constructor(
    readonly fn: HirFunction,
    readonly isCopy: boolean,
  ) {
    this.id = fn.id;
    this.hasRegions = isCopy;
  }
}

class Finder {
  private readonly parents: Variable[] = [0];
  private readonly globals = new DefaultMap<Global, Variable>((global) => this.fresh(global.type));
  private readonly locals = new DefaultMap<Local, Variable>((local) => this.fresh(local.type));
  private readonly fields = new Map<string, Variable>();
  private readonly originals = new Map<string, Walked>();
  private readonly copies: Walked[] = [];
  private readonly active = new Map<string, Walked>();
  private readonly sizes = new DefaultMap<HirFunction, number>((fn) => sizeOf(fn));
  private readonly mayCopy = new DefaultMap<HirFunction, boolean>((fn) => this.isCopyable(fn));
  private budget: number;

  constructor(
    private readonly program: HirProgram,
    copies: boolean,
  ) {
    let size = 0;
    for (const fn of program.functions.values()) size += this.sizes.get(fn);
    this.budget = copies ? GROWTH * size : 0;
  }

  run(): void {
    for (const fn of this.program.functions.values()) if (!this.mayCopy.get(fn)) this.original(fn);
    for (const id of rootsOf(this.program)) {
      const fn = this.program.functions.get(id);
      if (fn) this.original(fn);
    }
  }

  // ---- variables ----

  private fresh(type: Type): Variable {
    if (!numberArrays(type)) return 0;
    this.parents.push(this.parents.length);
    return this.parents.length - 1;
  }

  private find(variable: Variable): Variable {
    let at = variable;
    for (;;) {
      const up = this.parents[at] ?? at;
      if (up === at) return at;
      const top = this.parents[up] ?? up;
      this.parents[at] = top;
      at = top;
    }
  }

  /** The lower one stays, so that 0 remains what it is. */
  private unite(a: Variable, b: Variable): void {
    const one = this.find(a);
    const two = this.find(b);
    if (one < two) this.parents[two] = one;
    else this.parents[one] = two;
  }

  /** Two places that hold the same values, or one the elements of the other. */
  private meet(a: Place | undefined, b: Place | undefined): void {
    if (a && b && numberArrays(a.type) && numberArrays(b.type)) this.unite(a.variable, b.variable);
  }

  /** The same where the types may differ: a value that becomes another kind of array is followed by flow analysis. */
  private become(a: Place | undefined, b: Place | undefined): void {
    if (a && b && numberArrays(a.type) === numberArrays(b.type)) this.meet(a, b);
  }

  /** Tuples name arrays as the program wrote them. */
  private stored(array: Place | undefined, element: Place | undefined): void {
    if (array && numberArrays(array.type)) this.meet(array, element);
    else this.general(element);
  }

  private general(place: Place | undefined): void {
    if (place && numberArrays(place.type)) this.unite(place.variable, 0);
  }

  private ofOperand(walked: Walked, operand: Operand | undefined): Place | undefined {
    if (!operand) return undefined;
    if (operand.kind === 'const') return { type: operand.type, variable: 0 };
    let variable = walked.temps.get(operand.id);
    if (variable === undefined) walked.temps.set(operand.id, (variable = this.fresh(operand.type)));
    return { type: operand.type, variable };
  }

  private ofLocal(walked: Walked, local: Local): Place {
    if (!walked.isCopy) return { type: local.type, variable: this.locals.get(local) };
    let variable = walked.locals.get(local);
    if (variable === undefined) walked.locals.set(local, (variable = this.fresh(local.type)));
    return { type: local.type, variable };
  }

  private ofGlobal(global: Global): Place {
    return { type: global.type, variable: this.globals.get(global) };
  }

  /** A field or property, if the type says which. */
  private ofProperty(object: Type, name: string): Place | undefined {
    if (object.kind === 'class') {
      const owner = ownerOf(object.cls, name);
      return owner && { type: owner.type, variable: this.named(`${owner.cls.id}.${name}`, owner.type) };
    }
    const property = object.kind === 'object' ? object.properties.get(name) : undefined;
    return property && { type: property.type, variable: this.named(`${object.id}.${name}`, property.type) };
  }

  private named(key: string, type: Type): Variable {
    let variable = this.fields.get(key);
    if (variable === undefined) this.fields.set(key, (variable = this.fresh(type)));
    return variable;
  }

  // ---- functions ----

  /** The function itself, for all who do not call a copy. */
  private original(fn: HirFunction): Walked {
    let walked = this.originals.get(fn.id);
    if (!walked) {
      walked = new Walked(fn, false);
      this.originals.set(fn.id, walked);
      this.walk(walked);
    }
    return walked;
  }

  private instanceFor(fn: HirFunction): Walked {
    const active = this.active.get(fn.id);
    if (active) return active;
    const size = this.sizes.get(fn);
    if (!this.mayCopy.get(fn) || size > this.budget) return this.original(fn);
    this.budget -= size;
    const walked = new Walked(fn, true);
    this.copies.push(walked);
    this.walk(walked);
    return walked;
  }

  /** Takes or gives such arrays, is small, and has nothing that other functions know: closures, a frame. */
  private isCopyable(fn: HirFunction): boolean {
    if (fn.kind !== 'plain' || fn.makes !== undefined || this.sizes.get(fn) > COPY_LIMIT) return false;
    if (!fn.params.some((param) => numberArrays(param.type)) && !numberArrays(fn.result)) return false;
    let isAlone = true;
    walkStatements(fn.body, (s) => {
      if (localsOfStatement(s).some((local) => local.owner !== fn.id)) isAlone = false;
      if (s.kind === 'do' && s.instruction.op === 'closure') isAlone = false;
    });
    return isAlone;
  }

  private walk(walked: Walked): void {
    const { fn } = walked;
    walked.result = this.fresh(fn.result);
    if (fn.params.some((param) => numberArrays(param.type)) || walked.result !== 0) walked.hasRegions = true;
    const before = this.active.get(fn.id);
    this.active.set(fn.id, walked);
    walkStatements(fn.body, (s) => this.statement(walked, s));
    if (fn.frame) this.general({ type: fn.result, variable: walked.result });
    if (before) this.active.set(fn.id, before);
    else this.active.delete(fn.id);
  }

  private statement(walked: Walked, s: Statement): void {
    if (s.kind === 'do') this.instruction(walked, s.instruction);
    if (placesOf(s).some((place) => numberArrays(place.type))) walked.hasRegions = true;
    if (s.kind === 'return') {
      this.meet(this.ofOperand(walked, s.value), { type: walked.fn.result, variable: walked.result });
    }
  }

  private instruction(walked: Walked, i: Instruction): void {
    const of = (operand: Operand | undefined): Place | undefined => this.ofOperand(walked, operand);
    const dest = of(i.dest);
    switch (i.op) {
      case 'local.get':
        return this.meet(dest, this.ofLocal(walked, i.local));
      case 'local.set':
        return this.meet(of(i.value), this.ofLocal(walked, i.local));
      case 'global.get':
        return this.meet(dest, this.ofGlobal(i.global));
      case 'global.set':
        return this.meet(of(i.value), this.ofGlobal(i.global));
      case 'coerce': {
        const made = { type: i.to, variable: dest?.variable ?? this.fresh(i.to) };
        walked.made.set(i, made.variable);
        return this.become(of(i.value), made);
      }
      case 'array.new':
      case 'array.alloc': {
        const made = { type: i.type, variable: dest?.variable ?? this.fresh(i.type) };
        walked.made.set(i, made.variable);
        for (const element of i.op === 'array.new' ? i.elements : []) this.stored(made, of(element));
        return;
      }
      case 'array.get':
      case 'array.load':
      case 'array.pop':
        return this.meet(of(i.array), dest);
      case 'array.set':
      case 'array.store':
      case 'array.push':
        return this.stored(of(i.array), of(i.value));
      case 'array.move':
        return this.become(of(i.target), of(i.source));
      case 'prop.get':
        return this.become(this.ofProperty(i.object.type, i.name), dest);
      case 'prop.set':
        return this.become(this.ofProperty(i.object.type, i.name), of(i.value));
      case 'object.new':
        for (const part of i.parts) {
          if (part.kind === 'property') this.become(this.ofProperty(i.type, part.name), of(part.value));
        }
        return;
      case 'call': {
        const fn = this.program.functions.get(i.fn);
        return fn && this.call(walked, i, this.instanceFor(fn), i.args, dest);
      }
      case 'call.method': {
        const method = i.object.type.kind === 'class' ? methodsOf(i.object.type.cls).get(i.name) : undefined;
        const fn = method?.kind === 'method' ? this.program.functions.get(method.fn) : undefined;
        return fn && this.call(walked, i, this.original(fn), [i.object, ...i.args], dest);
      }
      case 'new': {
        const fn = this.program.functions.get(i.type.cls.constructorFn ?? '');
        return fn && this.call(walked, i, this.original(fn), [{ ...NO_VALUE, type: i.type }, ...i.args], undefined);
      }
      // Types of functions name arrays as the program wrote them.
      case 'call.closure':
        for (const arg of i.args) this.general(of(arg));
        return this.general(dest);
      case 'closure': {
        const fn = this.program.functions.get(i.fn);
        if (!fn) return;
        const made = this.original(fn);
        for (const param of fn.params) this.general(this.ofLocal(made, param));
        return this.general({ type: fn.result, variable: made.result });
      }
      case 'suspend':
        return this.general(of(i.value));
      case 'resume.value':
      case 'resume.result':
        return this.general(dest);
      default:
        return;
    }
  }

  private call(
    walked: Walked,
    call: Instruction,
    callee: Walked,
    args: readonly Operand[],
    dest: Place | undefined,
  ): void {
    walked.calls.set(call, callee);
    if (callee.isCopy) walked.hasRegions = true;
    callee.fn.params.forEach((param, at) => {
      this.become(this.ofOperand(walked, args[at]), this.ofLocal(callee, param));
    });
    if (callee.fn.callResult === callee.fn.result) {
      this.become({ type: callee.fn.result, variable: callee.result }, dest);
    }
  }

  // ---- the answer ----

  solved(): Regions {
    const numbers = new Map<Variable, number>([[0, 0]]);
    const number = (variable: Variable | undefined): number => {
      const root = this.find(variable ?? 0);
      const known = numbers.get(root) ?? numbers.size;
      numbers.set(root, known);
      return known;
    };
    const kept = new DefaultMap<string, Map<string, Walked>>(() => new Map());
    const representative = new Map<Walked, Walked>();
    for (const walked of [...this.originals.values(), ...this.copies]) {
      const params = walked.fn.params.map((param) => number(this.ofLocal(walked, param).variable));
      const key = [...params, number(walked.result)].join();
      const alike = kept.get(walked.fn.id);
      const known = alike.get(key);
      if (known) {
        representative.set(walked, known);
        continue;
      }
      alike.set(key, walked);
      if (alike.size > 1) walked.id = `${walked.fn.id}@${alike.size}`;
    }
    const instances = [...this.program.functions.keys()].flatMap((id) => [...(kept.map.get(id)?.values() ?? [])]);
    const of = (instance: Instance): Walked => instance as Walked;
    return {
      instances,
      ofGlobal: (global) => number(this.globals.get(global)),
      ofField: (cls, name) => {
        const owner = ownerOf(cls, name);
        return number(owner && this.fields.get(`${owner.cls.id}.${name}`));
      },
      ofTemp: (instance, temp) => number(of(instance).temps.get(temp.id)),
      ofLocal: (instance, local) =>
        number(of(instance).isCopy ? of(instance).locals.get(local) : this.locals.map.get(local)),
      ofResult: (instance) => number(of(instance).result),
      ofMade: (instance, instruction) => number(of(instance).made.get(instruction)),
      callee: (instance, call) => {
        const called = of(instance).calls.get(call);
        return called && (representative.get(called) ?? called);
      },
    };
  }
}

/** A place: the type that the program gives it, and its region's variable. */
interface Place {
  readonly type: Type;
  readonly variable: Variable;
}

/** What a statement names that may have a region. */
function placesOf(s: Statement): readonly { readonly type: Type }[] {
  const locals = localsOfStatement(s);
  if (s.kind !== 'do') return locals;
  const i = s.instruction;
  const globals = i.op === 'global.get' || i.op === 'global.set' ? [i.global] : [];
  return [...locals, ...globals, ...(i.dest ? [i.dest] : []), ...('type' in i ? [i] : [])];
}

const NO_VALUE = { kind: 'const', value: undefined } as const;

/** The class that a field belongs to: the first of the chain to declare it, with the type that it gives it. */
function ownerOf(cls: ClassInfo, name: string): { readonly cls: ClassInfo; readonly type: Type } | undefined {
  let owner: { cls: ClassInfo; type: Type } | undefined;
  for (let c: ClassInfo | undefined = cls; c; c = c.base) {
    const field = c.fields.find((f) => f.name === name);
    if (field) owner = { cls: c, type: field.type };
  }
  return owner;
}

/** Functions that are not only called by name: each exists as it is. */
function rootsOf(program: HirProgram): Set<string> {
  const roots = new Set([...program.entry, program.makeError]);
  for (const methods of program.extensions.values()) for (const id of methods.values()) roots.add(id);
  const classes = new Set(program.classes);
  for (const fn of program.functions.values()) if (fn.frame) classes.add(fn.frame);
  for (const cls of classes) {
    if (cls.base) classes.add(cls.base);
    if (cls.constructorFn !== undefined) roots.add(cls.constructorFn);
    for (const method of cls.methods.values()) roots.add(method.fn);
  }
  return roots;
}
