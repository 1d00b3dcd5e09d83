// SPDX-License-Identifier: MIT
/**
 * Whole-program flow of objects: which concrete kinds of value ("atoms": layouts, arrays, closures, dictionaries) can
 * stand behind each static type.
 *
 * Requires: HIR; every place where a value changes its static type is a coerce or a use with another expected type.
 * Establishes: `atoms(type)` for every type, `types` of every slot, the layouts, the set of reachable functions, and
 * which array types and which function types share a representation.
 *
 * The analysis is inclusion-based on types, not on variables: an edge S -> T says that a value of static type S may come
 * to be seen as a T; atoms travel along edges and are stopped where they cannot be a T (a narrowing check stops them at
 * run time as well). Operations on objects are watchers: a property read of type T adds edges for each layout that turns
 * up in T, and so on. It is a least fixed point over reachable code, so a class that is never instantiated or a function
 * that is never called costs nothing and spoils nothing.
 *
 * Decisions that change what exists (an object literal that must be a dictionary because somebody adds keys to it) are
 * recorded while it runs; `analyseFlow` runs it again from the start until there are no new ones.
 */
import { DefaultMap } from '../ir/default-map';
import type { HirFunction, HirProgram, Instruction, Operand } from '../ir/hir';
import type {
  ArrayType,
  ClassInfo,
  FunctionType,
  MethodInfo,
  ObjectType,
  TupleType,
  Type,
  TypeTable,
} from '../ir/types';
import { membersOf } from '../ir/types';
import { walkStatements } from '../ir/walk';
import { fieldsReadEarly } from './early-reads';
import {
  calleeOf,
  conversions,
  isSubclassOf,
  memberOf,
  methodsOf,
  type Field,
  type Layout,
  type Slot,
} from './layouts';
import { UnionFind } from '../ir/union-find';

export type Atom =
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'array'; readonly type: ArrayType | TupleType }
  | { readonly kind: 'typedarray'; readonly type: Type }
  | { readonly kind: 'closure'; readonly fn: HirFunction; readonly type: FunctionType }
  /** A dictionary: all its values are one slot. */
  | { readonly kind: 'dict'; readonly slot: Slot };

type ObjectNew = Extract<Instruction, { op: 'object.new' }>;

/** What earlier rounds found out about object literals. */
interface Decisions {
  readonly dictionaries: Set<ObjectNew>;
  /** Optional properties that somebody may add to a layout later, by layout key. */
  readonly additions: DefaultMap<string, Map<string, Type>>;
  /** Literals with spreads, as layouts: the names they get. */
  readonly spreads: Map<ObjectNew, readonly string[]>;
  changed: boolean;
}

export interface Flow {
  readonly layouts: readonly Layout[];
  readonly reachable: ReadonlySet<string>;
  atoms(type: Type): ReadonlySet<Atom>;
  /** Whether an object behind the type may be frozen, sealed or closed to new properties. */
  mayBeLocked(type: Type): boolean;
  layoutOfClass(cls: ClassInfo): Layout;
  layoutOfFrame(fn: HirFunction): Layout;
  /** The layout that a literal makes, or undefined when it makes a dictionary. */
  layoutOfLiteral(instruction: ObjectNew): Layout | undefined;
  /** The slot of the elements of an array type. */
  elementSlot(type: ArrayType | TupleType): Slot;
  /** Whether the last parameter of a function that is used as a value collects the other arguments. */
  hasRest(fn: HirFunction): boolean;
  /** The types whose closures share a C prototype with this function type. */
  readonly signatures: UnionFind<FunctionType | HirFunction>;
}

export function analyseFlow(program: HirProgram, types: TypeTable): Flow {
  const decisions: Decisions = {
    dictionaries: new Set(),
    additions: new DefaultMap(() => new Map()),
    spreads: new Map(),
    changed: false,
  };
  for (;;) {
    decisions.changed = false;
    const flow = new Analysis(program, types, decisions);
    flow.run();
    if (!decisions.changed) return flow;
  }
}

/** The number of rounds is bounded by the number of literals and optional properties: each round decides at least one. */
class Analysis implements Flow {
  readonly layouts: Layout[] = [];
  readonly reachable = new Set<string>();
  readonly signatures = new UnionFind<FunctionType | HirFunction>();
  private readonly atomSets = new DefaultMap<Type, Set<Atom>>(() => new Set());
  private readonly edges = new DefaultMap<Type, Set<Type>>(() => new Set());
  private readonly watchers = new DefaultMap<Type, ((atom: Atom) => void)[]>(() => []);
  private readonly slotWatchers = new DefaultMap<Slot, ((type: Type) => void)[]>(() => []);
  private readonly pending: (() => void)[] = [];
  private readonly classLayouts = new Map<ClassInfo, Layout>();
  private readonly frameLayouts = new Map<HirFunction, Layout>();
  private readonly literalLayouts = new Map<string, Layout>();
  private readonly literalOf = new Map<Layout, ObjectNew[]>();
  private readonly siteLayouts = new Map<ObjectNew, Layout>();
  private readonly layoutAtoms = new DefaultMap<Layout, Atom>((layout) => ({ kind: 'layout', layout }));
  private readonly arrayAtoms = new DefaultMap<ArrayType | TupleType, Atom>((type) => ({ kind: 'array', type }));
  private readonly typedAtoms = new DefaultMap<Type, Atom>((type) => ({ kind: 'typedarray', type }));
  private readonly closureAtoms = new Map<string, Atom>();
  /** Methods whose last parameter collects the other arguments. */
  private readonly collecting = new Set<HirFunction>();
  private readonly dictAtoms = new DefaultMap<Type, Atom>((type) => ({
    kind: 'dict',
    slot: this.slot(`${type.key}[]`),
  }));
  private readonly elements = new UnionFind<ArrayType | TupleType>();
  private readonly elementSlots = new Map<ArrayType | TupleType, Slot>();
  private readonly exposed = new Set<Atom>();
  private readonly locked = new Set<Atom>();
  private readonly constructed = new Set<ClassInfo>();
  private slotCount = 0;

  constructor(
    private readonly program: HirProgram,
    private readonly types: TypeTable,
    private readonly decisions: Decisions,
  ) {}

  run(): void {
    for (const id of this.program.entry) this.reach(id);
    // The runtime's own errors are made by the library and thrown from anywhere.
    this.edge(this.reach(this.program.makeError).callResult, this.types.unknown);
    for (let next = this.pending.pop(); next; next = this.pending.pop()) next();
    this.decideAboutSpreads();
  }

  atoms(type: Type): ReadonlySet<Atom> {
    return this.atomSets.get(type);
  }

  mayBeLocked(type: Type): boolean {
    return this.locked.size > 0 && [...this.atomSets.get(type)].some((atom) => this.locked.has(atom));
  }

  // ---- the graph ----

  private edge(from: Type, to: Type): void {
    if (from === to) return;
    const targets = this.edges.get(from);
    if (targets.has(to)) return;
    targets.add(to);
    for (const atom of [...this.atomSets.get(from)]) this.add(to, atom);
  }

  private add(type: Type, atom: Atom): void {
    const set = this.atomSets.get(type);
    if (set.has(atom) || !this.matches(type, atom)) return;
    set.add(atom);
    this.pending.push(() => {
      if (atom.kind === 'array' && (type.kind === 'array' || type.kind === 'tuple'))
        this.shareElements(atom.type, type);
      if (atom.kind === 'closure' && type.kind === 'function') this.signatures.union(atom.fn, type);
      for (const watcher of [...this.watchers.get(type)]) watcher(atom);
      for (const target of this.edges.get(type)) this.add(target, atom);
    });
  }

  /** Calls back for every atom that the type has or gets. */
  private watch(type: Type, watcher: (atom: Atom) => void): void {
    this.watchers.get(type).push(watcher);
    for (const atom of [...this.atomSets.get(type)]) watcher(atom);
  }

  /** Whether an object of this kind can have this static type. */
  private matches(type: Type, atom: Atom): boolean {
    switch (type.kind) {
      case 'unknown':
      case 'void':
        return true;
      case 'union':
        return type.members.some((member) => this.matches(member, atom));
      case 'array':
      case 'tuple':
        return atom.kind === 'array';
      case 'typedarray':
        return atom.kind === 'typedarray' && atom.type === type;
      case 'function':
        return atom.kind === 'closure';
      case 'class':
        if (atom.kind === 'dict') return !type.cls.nominal && methodsOf(type.cls).size === 0;
        if (atom.kind !== 'layout') return false;
        if (isSubclassOf(atom.layout.cls, sameShape(type.cls))) return true;
        return !type.cls.nominal && this.hasMembersOfClass(atom.layout, type.cls);
      case 'object':
        return this.hasMembers(atom, type);
      default:
        return false;
    }
  }

  private hasMembersOfClass(layout: Layout, cls: ClassInfo): boolean {
    for (let c: ClassInfo | undefined = cls; c; c = c.base) {
      if (c.nominal || c.builtin) return false;
      if (!c.fields.every((field) => field.hidden || memberOf(layout, field.name))) return false;
      for (const method of c.methods.values()) if (!memberOf(layout, method.name)) return false;
    }
    return true;
  }

  private hasMembers(atom: Atom, type: ObjectType): boolean {
    for (const property of type.properties.values()) {
      if (property.optional) continue;
      if (!this.hasMember(atom, property.name)) return false;
    }
    return true;
  }

  private hasMember(atom: Atom, name: string): boolean {
    switch (atom.kind) {
      case 'layout':
        return memberOf(atom.layout, name) !== undefined;
      case 'dict':
        return true;
      case 'array':
      case 'typedarray':
        return (
          name === 'length' ||
          /^\d+$/.test(name) ||
          atom.kind === 'typedarray' ||
          (this.program.extensions.get(atom.type)?.has(name) ?? false)
        );
      case 'closure':
        return name === 'length' || name === 'name';
    }
  }

  // ---- slots ----

  private slot(name: string): Slot {
    return { id: this.slotCount++, name, types: new Set(), readers: new Set() };
  }

  private store(slot: Slot, type: Type): void {
    if (slot.types.has(type)) return;
    slot.types.add(type);
    for (const reader of slot.readers) this.edge(type, reader);
    for (const watcher of [...this.slotWatchers.get(slot)]) this.pending.push(() => watcher(type));
  }

  private load(slot: Slot, reader: Type): void {
    if (slot.readers.has(reader)) return;
    slot.readers.add(reader);
    for (const type of slot.types) this.edge(type, reader);
  }

  hasRest(fn: HirFunction): boolean {
    const atom = this.closureAtoms.get(fn.id);
    return this.collecting.has(fn) || (atom?.kind === 'closure' && atom.type.rest !== undefined);
  }

  elementSlot(type: ArrayType | TupleType): Slot {
    const root = this.elements.find(type);
    let slot = this.elementSlots.get(root);
    if (!slot) {
      slot = this.slot(`${type.key}[]`);
      this.elementSlots.set(root, slot);
      // Everything in an array of T is a T and may be read as a T, whoever else uses the same memory.
      this.store(slot, type.element);
      this.load(slot, type.element);
    }
    return slot;
  }

  private shareElements(a: ArrayType | TupleType, b: ArrayType | TupleType): void {
    const one = this.elementSlot(a);
    const two = this.elementSlot(b);
    if (one === two) return;
    this.elements.union(a, b);
    this.elementSlots.set(this.elements.find(a), one);
    for (const type of two.types) this.store(one, type);
    for (const type of two.readers) this.load(one, type);
    for (const watcher of this.slotWatchers.get(two)) this.watchSlot(one, watcher);
  }

  // ---- layouts ----

  /** The layout of a class whose instances only the runtime makes; its fields are not the program's. */
  private foreignLayout(cls: ClassInfo): Layout | undefined {
    if (cls.builtin !== 'ArrayBuffer') return undefined;
    let layout = this.classLayouts.get(cls);
    if (!layout) {
      layout = {
        kind: 'class',
        key: 'RT_L_ARRAYBUFFER',
        name: cls.name,
        cls,
        type: undefined,
        fn: undefined,
        fields: [],
      };
      this.classLayouts.set(cls, layout);
    }
    return layout;
  }

  layoutOfClass(cls: ClassInfo): Layout {
    let layout = this.classLayouts.get(cls);
    if (!layout) {
      const inherited = cls.base ? this.layoutOfClass(cls.base).fields : [];
      // A redeclared field is the same place as the base class's.
      const own = cls.fields.filter((field) => !inherited.some((f) => f.name === field.name));
      for (const field of cls.fields) {
        const known = inherited.find((f) => f.name === field.name);
        if (known) this.store(known.slot, field.type);
      }
      layout = {
        kind: 'class',
        key: cls.id,
        name: cls.name,
        cls,
        type: undefined,
        fn: undefined,
        fields: [
          ...inherited,
          ...own.map((f) => this.field(cls.id, f.name, f.type, f.hidden || f.isPrivate, f.isReadonly)),
        ],
      };
      this.classLayouts.set(cls, layout);
      this.layouts.push(layout);
    }
    return layout;
  }

  layoutOfFrame(fn: HirFunction): Layout {
    let layout = this.frameLayouts.get(fn);
    if (!layout) {
      const cls = fn.frame;
      if (!cls) throw new Error(`${fn.id} has no frame`);
      const fields = [...this.layoutOfClass(cls).fields];
      layout = { kind: 'frame', key: `frame of ${fn.id}`, name: cls.name, cls, type: undefined, fn, fields };
      this.frameLayouts.set(fn, layout);
      this.layouts.push(layout);
    }
    return layout;
  }

  layoutOfLiteral(instruction: ObjectNew): Layout | undefined {
    return this.siteLayouts.get(instruction);
  }

  private field(owner: string, name: string, declared: Type, hidden: boolean, isReadonly: boolean): Field {
    const slot = this.slot(`${owner}.${name}`);
    this.store(slot, declared);
    return { name, slot, declared, hidden, isReadonly, optional: false };
  }

  private literalLayout(site: ObjectNew, fields: readonly { name: string; type: Type; hidden: boolean }[]): Layout {
    const type = site.type.kind === 'object' ? site.type : undefined;
    const key = `${site.type.id}{${fields.map((f) => f.name).join(',')}}`;
    let layout = this.literalLayouts.get(key);
    if (!layout) {
      layout = {
        kind: 'plain',
        key,
        name: 'Object',
        cls: undefined,
        type,
        fn: undefined,
        fields: fields.map((f) => this.field(key, f.name, f.type, f.hidden, false)),
      };
      for (const [name, declared] of this.decisions.additions.get(key)) {
        if (layout.fields.some((f) => f.name === name)) continue;
        const field = this.field(key, name, declared, false, false);
        field.optional = true;
        layout.fields.push(field);
      }
      this.literalLayouts.set(key, layout);
      this.layouts.push(layout);
    }
    this.siteLayouts.set(site, layout);
    const sites = this.literalOf.get(layout);
    if (sites) sites.push(site);
    else this.literalOf.set(layout, [site]);
    return layout;
  }

  private makeDictionary(layout: Layout): void {
    for (const site of this.literalOf.get(layout) ?? []) {
      // A dictionary has no accessors; adding a key to such an object is an error when the program runs.
      if (site.parts.some((part) => part.kind === 'get' || part.kind === 'set')) continue;
      if (this.decisions.dictionaries.has(site)) continue;
      this.decisions.dictionaries.add(site);
      this.decisions.changed = true;
    }
  }

  private addProperty(layout: Layout, name: string, type: Type): void {
    const known = this.decisions.additions.get(layout.key);
    if (known.has(name)) return;
    known.set(name, type);
    this.decisions.changed = true;
  }

  // ---- code ----

  private reach(id: string): HirFunction {
    const fn = this.program.functions.get(id);
    if (!fn) throw new Error(`no function ${id}`);
    if (!this.reachable.has(id)) {
      this.reachable.add(id);
      this.pending.push(() => this.visit(fn));
    }
    return fn;
  }

  private visit(fn: HirFunction): void {
    if (fn.frame) this.frame(fn, fn.frame);
    walkStatements(fn.body, (statement) => {
      switch (statement.kind) {
        case 'do':
          this.instruction(statement.instruction, fn);
          return;
        case 'throw':
          this.edge(statement.value.type, this.types.unknown);
          return;
        case 'try':
          if (statement.error) this.edge(this.types.unknown, statement.error.type);
          return;
        case 'return':
          if (statement.value) this.returned(statement.value, fn);
          return;
        default:
          return;
      }
    });
  }

  /** Calling a generator or async function makes a frame and gives what the frame's start gives. */
  private frame(fn: HirFunction, cls: ClassInfo): void {
    const layout = this.layoutOfFrame(fn);
    const type = this.types.class(cls);
    this.instantiate(layout, type);
    if (cls.constructorFn !== undefined) this.argument(type, this.reach(cls.constructorFn), 0);
    const start = methodsOf(cls).get('start');
    if (!start) throw new Error(`the library's class ${cls.name} has no method start`);
    const target = this.reach(start.fn);
    this.edge(target.callResult, fn.callResult);
  }

  private returned(value: Operand, fn: HirFunction): void {
    this.edge(value.type, fn.result);
    if (fn.frame) this.store(this.frameSlot(fn, '$result'), fn.result);
  }

  private frameSlot(fn: HirFunction, name: string): Slot {
    const field = this.layoutOfFrame(fn).fields.find((f) => f.name === name);
    if (!field) throw new Error(`the library's frame class of ${fn.id} has no field ${name}`);
    return field.slot;
  }

  private instruction(i: Instruction, fn: HirFunction): void {
    const result = (type: Type): void => {
      if (i.dest) this.edge(type, i.dest.type);
    };
    switch (i.op) {
      case 'local.get':
        return result(i.local.type);
      case 'local.set':
        return this.edge(i.value.type, i.local.type);
      case 'global.get':
        return result(i.global.type);
      case 'global.set':
        return this.edge(i.value.type, i.global.type);
      case 'coerce':
        this.edge(i.value.type, i.to);
        return result(i.to);
      case 'prop.get':
        return this.watch(i.object.type, (atom) => this.propGet(atom, i.name, i.dest?.type));
      case 'prop.set':
        return this.watch(i.object.type, (atom) => this.propSet(atom, i.name, i.value.type));
      case 'dyn.get':
        return this.watch(i.object.type, (atom) => this.dynGet(atom, i.dest?.type));
      case 'dyn.set':
        return this.watch(i.object.type, (atom) => this.dynSet(atom, i.value.type));
      case 'dyn.delete':
        return this.watch(i.object.type, (atom) => {
          if (atom.kind === 'layout') this.makeDictionary(atom.layout);
        });
      case 'object.new':
        return this.objectNew(i);
      case 'array.new':
        this.allocated(i.type);
        for (const element of i.elements) this.intoArray(element.type, i.type);
        return result(i.type);
      case 'array.alloc':
        this.allocated(i.type);
        return result(i.type);
      case 'array.get':
      case 'array.load':
      case 'array.pop':
        return this.watchElements(i.array.type, (slot) => {
          if (i.dest) this.load(slot, i.dest.type);
        });
      case 'array.set':
      case 'array.store':
      case 'array.push':
        return this.intoArray(i.value.type, i.array.type);
      case 'array.move':
        return this.watch(i.source.type, (source) =>
          this.watch(i.target.type, (target) => {
            if (source.kind === 'array' && target.kind === 'array') this.shareElements(source.type, target.type);
          }),
        );
      case 'call': {
        const callee = this.reach(i.fn);
        i.args.forEach((arg, index) => this.argument(arg.type, callee, index));
        this.callee(callee, i.dest?.type);
        return;
      }
      case 'call.method':
        this.callStringMethod(i.object.type, i.name, i.args, i.dest?.type);
        return this.watch(i.object.type, (atom) =>
          this.callMethod(atom, i.name, i.args, i.dest?.type, i.spreads === true),
        );
      case 'call.closure':
        return this.watch(i.callee.type, (atom) => {
          if (atom.kind !== 'closure') return;
          this.signatures.union(atom.fn, i.type);
          this.callClosure(atom.fn, i.args, i.dest?.type, undefined, i.type.rest !== undefined);
          const self = atom.fn.hasThis ? atom.fn.params[0] : undefined;
          if (self) this.edge(i.receiver ? i.receiver.type : this.types.undefined, self.type);
        });
      case 'call.foreign':
        if (i.foreign.name === 'rt_lock') {
          const [target] = i.args;
          if (target) this.watch(target.type, (atom) => this.locked.add(atom));
          return;
        }
        if (i.foreign.name === 'rt_lock_level') return;
        i.foreign.params.forEach((rep, index) => {
          const arg = i.args[index];
          if (arg && (rep === 'val' || rep === 'ref')) this.watch(arg.type, (atom) => this.expose(atom));
        });
        if (i.foreign.name === 'rt_dyn_set' || i.foreign.name === 'rt_dyn_delete') {
          const [target, , value] = i.args;
          if (target) this.watch(target.type, (atom) => this.dynSet(atom, value ? value.type : this.types.undefined));
        }
        return this.foreignResult(i);
      case 'new': {
        const layout = this.layoutOfClass(i.type.cls);
        this.instantiate(layout, i.type);
        const ctor = i.type.cls.constructorFn;
        if (ctor !== undefined) {
          const callee = this.reach(ctor);
          this.argument(i.type, callee, 0);
          i.args.forEach((arg, index) => this.argument(arg.type, callee, index + 1));
        }
        return result(i.type);
      }
      case 'closure': {
        const target = this.reach(i.fn);
        // What `instanceof` compares with, even where the program never makes an instance.
        if (typeof target.makes === 'object') this.layoutOfClass(target.makes);
        let atom = this.closureAtoms.get(i.fn);
        if (!atom) {
          atom = { kind: 'closure', fn: target, type: i.type };
          this.closureAtoms.set(i.fn, atom);
        }
        this.add(i.type, atom);
        return result(i.type);
      }
      case 'suspend':
        return this.store(this.frameSlot(fn, '$yielded'), i.value.type);
      case 'resume.value':
        if (i.dest) this.load(this.frameSlot(fn, '$sent'), i.dest.type);
        return;
      case 'resume.result':
        if (i.dest) this.load(this.frameSlot(fn, '$result'), i.dest.type);
        return;
      case 'resume.error':
        return result(this.types.unknown);
      case 'frame.resume':
        return;
      case 'to.string':
      case 'str.concat':
        return;
      default:
        // What is left works on numbers, booleans and strings, or only looks at an object's identity or kind.
        return;
    }
  }

  private allocated(type: Type): void {
    for (const member of membersOf(type)) {
      if (member.kind === 'array' || member.kind === 'tuple') this.add(type, this.arrayAtoms.get(member));
    }
  }

  private intoArray(value: Type, array: Type): void {
    this.watchElements(array, (slot) => this.store(slot, value));
  }

  /** Calls back with the slot of the elements. All arrays that one access reaches hold them in the same way. */
  private watchElements(array: Type, callback: (slot: Slot) => void): void {
    let first: ArrayType | TupleType | undefined;
    this.watch(array, (atom) => {
      if (atom.kind !== 'array') return;
      this.shareElements((first ??= atom.type), atom.type);
      callback(this.elementSlot(atom.type));
    });
  }

  private argument(type: Type, callee: HirFunction, index: number): void {
    const param = callee.params[index];
    if (param) this.edge(type, param.type);
  }

  /** What a call of this function gives: its result, or for generators and async functions what the frame's start gives. */
  private callee(fn: HirFunction, dest: Type | undefined): void {
    if (dest) this.edge(fn.callResult, dest);
  }

  private instantiate(layout: Layout, type: Type): void {
    const atom = this.layoutAtoms.get(layout);
    if (this.atomSets.get(type).has(atom)) return;
    this.add(type, atom);
    if (layout.cls && !this.constructed.has(layout.cls)) {
      this.constructed.add(layout.cls);
      const early = fieldsReadEarly(this.program, layout.cls);
      for (const field of layout.fields) {
        if (!early.has(field.name)) continue;
        this.store(field.slot, this.types.undefined);
        // Whether and in which order they exist is only known at run time.
        field.optional = true;
      }
    }
    // Methods that the runtime may call by name (toString, toJSON, getters) see this object as `this`.
    for (const method of methodsOf(layout.cls).values()) {
      if (method.kind === 'method' && !conversions.has(method.name)) continue;
      const fn = this.reach(method.fn);
      this.receive(atom, fn);
    }
  }

  /** The atom is the receiver of a call of this function. */
  private receive(atom: Atom, fn: HirFunction): void {
    const self = fn.params[0];
    if (fn.hasThis && self) this.add(self.type, atom);
  }

  private callMethod(
    atom: Atom,
    name: string,
    args: readonly Operand[],
    dest: Type | undefined,
    spreads: boolean,
  ): void {
    switch (atom.kind) {
      case 'array':
      case 'typedarray': {
        const id = this.program.extensions.get(atom.type)?.get(name);
        if (id === undefined) return;
        const fn = this.reach(id);
        const self = fn.params[0];
        if (self) this.add(self.type, atom);
        args.forEach((arg, index) => this.argument(arg.type, fn, index + 1));
        this.callee(fn, dest);
        return;
      }
      case 'closure':
        return;
      case 'dict':
        for (const type of atom.slot.types) this.callValue(type, args, dest, atom, spreads);
        return this.load(atom.slot, this.types.unknown);
      case 'layout': {
        const member = calleeOf(atom.layout, name);
        if (!member) return;
        if (member.kind === 'method') {
          const fn = this.reach(member.method.fn);
          this.receive(atom, fn);
          const collects = member.method.type.rest !== undefined;
          if (collects) this.collecting.add(fn);
          this.passArguments(fn, args, 1, collects, spreads);
          this.callee(fn, dest);
        } else if (member.kind === 'field') {
          // Whatever function types are ever stored in the field are called here.
          this.watchSlot(member.field.slot, (type) => this.callValue(type, args, dest, atom, spreads));
        } else if (member.kind === 'accessor' && member.get) {
          const getter = this.reach(member.get.fn);
          this.receive(atom, getter);
          this.callValue(getter.callResult, args, dest, atom, spreads);
        } else if (member.kind === 'closures' && member.get) {
          this.watch(member.get.declared, (getter) => {
            if (getter.kind !== 'closure') return;
            this.receive(atom, getter.fn);
            this.callValue(getter.fn.callResult, args, dest, atom, spreads);
          });
        }
        return;
      }
    }
  }

  /** Strings are not atoms: where one may be the receiver, the library's function for strings may be called. */
  private callStringMethod(type: Type, name: string, args: readonly Operand[], dest: Type | undefined): void {
    const mayBeString = membersOf(type).some((m) => m.kind === 'string' || m.kind === 'object' || m.kind === 'unknown');
    const id = mayBeString ? this.program.extensions.get(this.types.string)?.get(name) : undefined;
    if (id === undefined) return;
    const fn = this.reach(id);
    args.forEach((arg, index) => this.argument(arg.type, fn, index + 1));
    this.callee(fn, dest);
  }

  /** Calls back for each type that is ever stored in the slot. */
  private watchSlot(slot: Slot, callback: (type: Type) => void): void {
    this.slotWatchers.get(slot).push(callback);
    for (const type of [...slot.types]) callback(type);
  }

  private callValue(
    type: Type,
    args: readonly Operand[],
    dest: Type | undefined,
    receiver: Atom,
    spreads: boolean,
  ): void {
    this.watch(type, (atom) => {
      if (atom.kind !== 'closure') return;
      for (const member of membersOf(type)) if (member.kind === 'function') this.signatures.union(atom.fn, member);
      this.callClosure(atom.fn, args, dest, receiver, spreads);
    });
  }

  private callClosure(
    fn: HirFunction,
    args: readonly Operand[],
    dest: Type | undefined,
    receiver: Atom | undefined,
    spreads: boolean,
  ): void {
    if (receiver) this.receive(receiver, fn);
    const collects = this.hasRest(fn);
    const collected = collects ? fn.params[fn.params.length - 1] : undefined;
    if (collected) this.allocated(collected.type);
    this.passArguments(fn, args, fn.hasThis ? 1 : 0, collects, spreads);
    this.callee(fn, dest);
  }

  /** A rest parameter collects loose arguments; the array of a spread goes on to whatever parameters are left. */
  private passArguments(
    fn: HirFunction,
    args: readonly Operand[],
    shift: number,
    collects: boolean,
    spreads: boolean,
  ): void {
    const last = fn.params[fn.params.length - 1];
    const collect = (type: Type): void => {
      if (!collects || !last) return;
      for (const member of membersOf(last.type)) {
        if (member.kind === 'array' || member.kind === 'tuple') this.intoArray(type, member);
      }
    };
    if (collects && last) this.allocated(last.type);
    args.forEach((arg, index) => {
      const param = fn.params[index + shift];
      if (param) this.edge(arg.type, param.type);
      if (index + shift >= fn.params.length - 1) collect(arg.type);
      if (!spreads) return;
      for (const member of membersOf(arg.type)) {
        if (member.kind !== 'array' && member.kind !== 'tuple') continue;
        for (const p of fn.params.slice(index + shift)) this.edge(member.element, p.type);
        collect(member.element);
      }
    });
  }

  private propGet(atom: Atom, name: string, dest: Type | undefined): void {
    if (!dest) return;
    switch (atom.kind) {
      case 'array':
        if (/^\d+$/.test(name)) this.load(this.elementSlot(atom.type), dest);
        return;
      case 'typedarray':
      case 'closure':
        return;
      case 'dict':
        return this.load(atom.slot, dest);
      case 'layout': {
        const member = memberOf(atom.layout, name);
        if (!member) return;
        if (member.kind === 'field') return this.load(member.field.slot, dest);
        if (member.kind === 'method') return this.methodValue(member.method, dest);
        if (member.kind === 'accessor' && member.get) {
          const getter = this.reach(member.get.fn);
          this.receive(atom, getter);
          this.edge(getter.callResult, dest);
        } else if (member.kind === 'closures' && member.get) {
          this.watch(member.get.declared, (getter) => {
            if (getter.kind !== 'closure') return;
            this.receive(atom, getter.fn);
            this.edge(getter.fn.callResult, dest);
          });
        }
        return;
      }
    }
  }

  /** A method read as a value: a function that has lost its object, the same one each time. */
  private methodValue(method: MethodInfo, dest: Type): void {
    const fn = this.reach(method.fn);
    const self = fn.params[0];
    // Called without an object, `this` is undefined: the function's entry checks.
    if (self) this.edge(this.types.undefined, self.type);
    let atom = this.closureAtoms.get(method.fn);
    if (!atom) {
      atom = { kind: 'closure', fn, type: method.type };
      this.closureAtoms.set(method.fn, atom);
    }
    this.add(method.type, atom);
    this.edge(method.type, dest);
  }

  private propSet(atom: Atom, name: string, value: Type): void {
    if (atom.kind === 'dict') return this.store(atom.slot, value);
    if (atom.kind !== 'layout') return;
    const member = memberOf(atom.layout, name);
    if (!member) {
      if (atom.layout.kind === 'plain') this.addProperty(atom.layout, name, value);
      return;
    }
    if (member.kind === 'field') return this.store(member.field.slot, value);
    if (member.kind === 'accessor' && member.set) {
      const setter = this.reach(member.set.fn);
      this.receive(atom, setter);
      this.argument(value, setter, 1);
    } else if (member.kind === 'closures' && member.set) {
      this.watch(member.set.declared, (setter) => {
        if (setter.kind !== 'closure') return;
        this.receive(atom, setter.fn);
        this.argument(value, setter.fn, 1);
      });
    }
  }

  private dynGet(atom: Atom, dest: Type | undefined): void {
    if (!dest) return;
    if (atom.kind === 'dict') return this.load(atom.slot, dest);
    if (atom.kind === 'array') return this.load(this.elementSlot(atom.type), dest);
    if (atom.kind !== 'layout') return;
    for (const field of atom.layout.fields) if (!field.hidden) this.load(field.slot, dest);
    for (const method of methodsOf(atom.layout.cls).values()) {
      if (method.kind !== 'get') continue;
      const getter = this.reach(method.fn);
      this.receive(atom, getter);
      this.edge(getter.callResult, dest);
    }
  }

  private dynSet(atom: Atom, value: Type): void {
    if (atom.kind === 'dict') return this.store(atom.slot, value);
    if (atom.kind === 'array') return this.store(this.elementSlot(atom.type), value);
    if (atom.kind !== 'layout') return;
    this.makeDictionary(atom.layout);
    // The store checks the value against the field's own type.
    for (const field of atom.layout.fields) if (!field.hidden) this.edge(value, field.declared);
  }

  private objectNew(i: ObjectNew): void {
    const spread = i.parts.some((part) => part.kind === 'spread');
    const indexed = i.type.kind === 'object' && i.type.index !== undefined;
    const computed = i.parts.some((part) => part.kind === 'computed');
    const dynamic = indexed || computed || i.isUnfinished === true || this.decisions.dictionaries.has(i);
    const fixed = spread ? this.decisions.spreads.get(i) : undefined;
    if (dynamic || (spread && !fixed)) {
      const atom = this.dictAtoms.get(i.type);
      if (atom.kind !== 'dict') return;
      this.add(i.type, atom);
      if (i.dest) this.edge(i.type, i.dest.type);
      for (const part of i.parts) {
        if (part.kind === 'spread') this.watch(part.value.type, (source) => this.spreadInto(source, atom.slot));
        else this.store(atom.slot, part.value.type);
      }
      return;
    }
    const fields = new Map<string, { name: string; type: Type; hidden: boolean }>();
    for (const part of i.parts) {
      if (part.kind === 'property') fields.set(part.name, { name: part.name, type: part.value.type, hidden: false });
      if (part.kind === 'get' || part.kind === 'set') {
        const name = `${part.kind} ${part.name}`;
        fields.set(name, { name, type: part.value.type, hidden: true });
      }
    }
    for (const name of fixed ?? []) {
      if (!fields.has(name)) fields.set(name, { name, type: this.types.never, hidden: false });
    }
    const inOrder = fixed
      ? fixed.map((name) => fields.get(name) ?? { name, type: this.types.never, hidden: false })
      : [...fields.values()];
    // Integer-like keys come first, in ascending order, whatever the order of the text.
    const isIndex = (name: string): boolean => /^(0|[1-9]\d{0,9})$/.test(name);
    const ordered = [
      ...inOrder.filter((f) => isIndex(f.name)).sort((a, b) => Number(a.name) - Number(b.name)),
      ...inOrder.filter((f) => !isIndex(f.name)),
    ];
    const layout = this.literalLayout(i, ordered);
    for (const part of i.parts) {
      if (part.kind === 'spread') this.watch(part.value.type, (source) => this.spreadFields(source, layout));
      if (part.kind === 'property') {
        const field = layout.fields.find((f) => f.name === part.name);
        if (field) this.store(field.slot, part.value.type);
      }
    }
    const atom = this.layoutAtoms.get(layout);
    this.add(i.type, atom);
    if (i.dest) this.edge(i.type, i.dest.type);
  }

  private spreadInto(source: Atom, slot: Slot): void {
    const collect = (type: Type): void => this.store(slot, type);
    if (source.kind === 'dict') this.watchSlot(source.slot, collect);
    if (source.kind === 'array') this.watchSlot(this.elementSlot(source.type), collect);
    if (source.kind === 'layout') {
      for (const field of source.layout.fields) {
        if (!field.hidden) this.watchSlot(field.slot, collect);
        // A getter of an object literal is called, and its value copied.
        else if (field.name.startsWith('get ')) this.getterOfLiteral(source, field, collect);
      }
    }
  }

  private getterOfLiteral(receiver: Atom, getter: Field, collect: (type: Type) => void): void {
    this.watchSlot(getter.slot, (type) =>
      this.watch(type, (closure) => {
        if (closure.kind !== 'closure') return;
        this.receive(receiver, closure.fn);
        collect(closure.fn.callResult);
      }),
    );
  }

  private spreadFields(source: Atom, layout: Layout): void {
    if (source.kind !== 'layout') return;
    for (const field of source.layout.fields) {
      const target = layout.fields.find((f) => f.name === field.name);
      if (target && !field.hidden) this.watchSlot(field.slot, (type) => this.store(target.slot, type));
    }
  }

  /**
   * A literal with spreads gets a layout when each spread source is of exactly one layout whose properties are all
   * present and without accessors; then names and order are known. Otherwise it stays a dictionary.
   */
  private decideAboutSpreads(): void {
    for (const id of this.reachable) {
      const fn = this.program.functions.get(id);
      if (!fn) continue;
      walkStatements(fn.body, (statement) => {
        if (statement.kind !== 'do' || statement.instruction.op !== 'object.new') return;
        const site = statement.instruction;
        if (!site.parts.some((part) => part.kind === 'spread')) return;
        const before = this.decisions.spreads.get(site);
        if (this.decisions.dictionaries.has(site)) return;
        const names = this.spreadNames(site);
        if (names && before && names.join() === before.join()) return;
        if (names && !before) {
          this.decisions.spreads.set(site, names);
          this.decisions.changed = true;
        } else if (before) {
          // It had a layout and that was wrong: more kinds of object turned up. From now on it is a dictionary.
          this.decisions.spreads.delete(site);
          this.decisions.dictionaries.add(site);
          this.decisions.changed = true;
        }
      });
    }
  }

  private spreadNames(site: ObjectNew): readonly string[] | undefined {
    if (site.type.kind === 'object' && site.type.index) return undefined;
    const names = new Set<string>();
    for (const part of site.parts) {
      if (part.kind === 'property') names.add(part.name);
      else if (part.kind !== 'spread') return undefined;
      else {
        const source = this.onlyLayout(part.value.type);
        if (!source) return undefined;
        for (const field of source.fields) {
          if (field.optional || field.name.startsWith('get ') || field.name.startsWith('set ')) return undefined;
          if (!field.hidden && !part.without?.includes(field.name)) names.add(field.name);
        }
      }
    }
    // Integer-like keys come first in an object whatever the order of the text: leave those to the dictionary.
    return [...names].some((name) => /^\d+$/.test(name)) ? undefined : [...names];
  }

  /** The one layout behind a type that cannot be null, undefined or anything else. */
  private onlyLayout(type: Type): Layout | undefined {
    if (!membersOf(type).every((m) => m.kind === 'object' || m.kind === 'class')) return undefined;
    const atoms = [...this.atoms(type)];
    const only = atoms[0];
    return atoms.length === 1 && only?.kind === 'layout' ? only.layout : undefined;
  }

  /** A C function gets the object as "any value": what is in it may come back as unknown. */
  private expose(atom: Atom): void {
    if (this.exposed.has(atom)) return;
    this.exposed.add(atom);
    const unknown = this.types.unknown;
    if (atom.kind === 'dict') this.load(atom.slot, unknown);
    if (atom.kind === 'array') this.load(this.elementSlot(atom.type), unknown);
    if (atom.kind === 'layout') {
      for (const field of atom.layout.fields) {
        if (!field.hidden || field.name.startsWith('get ')) this.load(field.slot, unknown);
      }
      for (const method of methodsOf(atom.layout.cls).values()) {
        if (method.kind !== 'get') continue;
        const getter = this.reach(method.fn);
        this.receive(atom, getter);
        this.edge(getter.callResult, unknown);
      }
    }
    if (this.exposed.size === 1) this.watch(unknown, (inner) => this.expose(inner));
  }

  private foreignResult(i: Extract<Instruction, { op: 'call.foreign' }>): void {
    if (!i.dest) return;
    const type = i.dest.type;
    this.allocated(type);
    for (const member of membersOf(type)) {
      if (member.kind === 'typedarray') this.add(type, this.typedAtoms.get(member));
      const foreign = member.kind === 'class' ? this.foreignLayout(member.cls) : undefined;
      if (foreign) this.add(type, this.layoutAtoms.get(foreign));
    }
    if (['rt_json_parse', 'rt_structured_clone'].includes(i.foreign.name)) {
      const dict = this.dictAtoms.get(this.types.unknown);
      if (dict.kind === 'dict') this.store(dict.slot, this.types.unknown);
      this.add(type, dict);
      this.add(type, this.arrayAtoms.get(this.types.array(this.types.unknown)));
    }
  }
}

/**
 * RangeError and its kin have no members beyond those of Error, so to the checker they are one type, and it may call an
 * array of several of them by the name of any.
 */
function sameShape(cls: ClassInfo): ClassInfo {
  let at = cls;
  while (at.builtin !== undefined && at.base?.builtin !== undefined && at.fields.length === 0) at = at.base;
  return at;
}
