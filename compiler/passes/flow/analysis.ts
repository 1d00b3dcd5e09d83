// SPDX-License-Identifier: MIT
/** One round of flow analysis: what each reachable function's code makes of the graph. */
import type { HirFunction, HirProgram, Instruction, Operand } from '../../ir/hir';
import type { ArrayType, ClassInfo, TupleType, Type, TypeTable } from '../../ir/types';
import { membersOf } from '../../ir/types';
import { walkStatements } from '../../ir/walk';
import type { Atom, BuiltinAtom, Flow } from '../flow';
import { methodsOf, type Layout, type Slot } from '../layouts';
import { BuiltinMethods } from './builtin-methods';
import { FlowCalls } from './calls';
import type { Decisions, ObjectNew } from './decisions';
import { GivenProperties } from './given-properties';
import { FlowGraph } from './graph';
import { LayoutTable } from './layout-table';
import { FlowLiterals } from './literals';
import { FlowObjects } from './objects';

export class Analysis implements Flow {
  readonly given: GivenProperties;
  private readonly graph: FlowGraph;
  private readonly builtins: BuiltinMethods;
  private readonly table: LayoutTable;
  private readonly calls: FlowCalls;
  private readonly objects: FlowObjects;
  private readonly literals: FlowLiterals;
  private readonly locked = new Set<Atom>();

  constructor(
    private readonly program: HirProgram,
    private readonly types: TypeTable,
    decisions: Decisions,
  ) {
    const isGivenToFunctions = (name: string): boolean => decisions.isGivenToFunctions(name);
    this.graph = new FlowGraph({ extensions: program.extensions, isGivenToFunctions });
    this.given = new GivenProperties(this.graph, decisions);
    this.builtins = new BuiltinMethods(program, types, this.graph);
    this.table = new LayoutTable(this.graph, decisions);
    this.calls = new FlowCalls(program, types, this.graph, this.builtins, this.given, (fn) => this.visit(fn));
    this.objects = new FlowObjects(program, types, this.graph, this.table, this.calls, this.given);
    this.literals = new FlowLiterals(types, decisions, this.graph, this.table, this.calls, this.given);
  }

  run(): void {
    for (const id of this.program.entry) this.calls.reach(id);
    // The runtime's own errors are made by the library and thrown from anywhere.
    this.graph.edge(this.calls.reach(this.program.makeError).callResult, this.types.unknown);
    do this.graph.settle();
    while (this.builtins.join());
  }

  get layouts(): readonly Layout[] {
    return this.table.layouts;
  }

  get reachable(): ReadonlySet<string> {
    return this.calls.reachable;
  }

  get signatures(): Flow['signatures'] {
    return this.graph.signatures;
  }

  atoms(type: Type): ReadonlySet<Atom> {
    return this.graph.atoms(type);
  }

  mayBeLocked(type: Type): boolean {
    return this.locked.size > 0 && [...this.atoms(type)].some((atom) => this.locked.has(atom));
  }

  layoutOfClass(cls: ClassInfo): Layout {
    return this.table.layoutOfClass(cls);
  }

  layoutOfFrame(fn: HirFunction): Layout {
    return this.table.layoutOfFrame(fn);
  }

  layoutOfLiteral(instruction: ObjectNew): Layout | undefined {
    return this.table.layoutOfLiteral(instruction);
  }

  elementSlot(type: ArrayType | TupleType): Slot {
    return this.graph.elementSlot(type);
  }

  builtinMethod(type: Type, atom: BuiltinAtom, name: string): string | undefined {
    return this.builtins.functionOf(type, atom, name);
  }

  hasRest(fn: HirFunction): boolean {
    return this.calls.hasRest(fn);
  }

  private visit(fn: HirFunction): void {
    if (fn.frame) this.frame(fn, fn.frame);
    walkStatements(fn.body, (statement) => {
      switch (statement.kind) {
        case 'do':
          this.instruction(statement.instruction, fn);
          return;
        case 'throw':
          this.graph.edge(statement.value.type, this.types.unknown);
          return;
        case 'try':
          if (statement.error) this.graph.edge(this.types.unknown, statement.error.type);
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
    const layout = this.table.layoutOfFrame(fn);
    const type = this.types.class(cls);
    this.objects.instantiate(layout, type);
    if (cls.constructorFn !== undefined) this.calls.argument(type, this.calls.reach(cls.constructorFn), 0);
    const start = methodsOf(cls).get('start');
    if (!start) throw new Error(`the library's class ${cls.name} has no method start`);
    const target = this.calls.reach(start.fn);
    this.graph.edge(target.callResult, fn.callResult);
  }

  private returned(value: Operand, fn: HirFunction): void {
    this.graph.edge(value.type, fn.result);
    if (fn.frame) this.graph.store(this.frameSlot(fn, '$result'), fn.result);
  }

  private frameSlot(fn: HirFunction, name: string): Slot {
    const field = this.table.layoutOfFrame(fn).fields.find((f) => f.name === name);
    if (!field) throw new Error(`the library's frame class of ${fn.id} has no field ${name}`);
    return field.slot;
  }

  private instruction(i: Instruction, fn: HirFunction): void {
    const result = (type: Type): void => {
      if (i.dest) this.graph.edge(type, i.dest.type);
    };
    switch (i.op) {
      case 'local.get':
        return result(i.local.type);
      case 'local.set':
        return this.graph.edge(i.value.type, i.local.type);
      case 'global.get':
        return result(i.global.type);
      case 'global.set':
        return this.graph.edge(i.value.type, i.global.type);
      case 'coerce':
        this.graph.edge(i.value.type, i.to);
        return result(i.to);
      case 'prop.get':
        return this.graph.watch(i.object.type, (atom) => this.objects.propGet(atom, i.name, i.dest?.type));
      case 'prop.set':
        return this.graph.watch(i.object.type, (atom) => this.objects.propSet(atom, i.name, i.value.type));
      case 'dyn.get':
        return this.graph.watch(i.object.type, (atom) => this.objects.dynGet(atom, i.dest?.type));
      case 'dyn.set':
        return this.graph.watch(i.object.type, (atom) => this.objects.dynSet(atom, i.value.type));
      case 'dyn.delete':
        return this.graph.watch(i.object.type, (atom) => {
          if (atom.kind === 'layout') this.table.makeDictionary(atom.layout);
        });
      case 'object.new':
        return this.literals.objectNew(i);
      case 'array.new':
        this.graph.allocated(i.type);
        for (const element of i.elements) this.graph.intoArray(element.type, i.type);
        return result(i.type);
      case 'array.alloc':
        this.graph.allocated(i.type);
        return result(i.type);
      case 'array.get':
      case 'array.load':
      case 'array.pop':
        return this.graph.watchElements(i.array.type, (slot) => {
          if (i.dest) this.graph.load(slot, i.dest.type);
        });
      case 'array.set':
      case 'array.store':
      case 'array.push':
        return this.graph.intoArray(i.value.type, i.array.type);
      case 'array.move':
        return this.graph.watch(i.source.type, (source) =>
          this.graph.watch(i.target.type, (target) => {
            if (source.kind === 'array' && target.kind === 'array') this.graph.shareElements(source.type, target.type);
          }),
        );
      case 'call': {
        const callee = this.calls.reach(i.fn);
        i.args.forEach((arg, index) => this.calls.argument(arg.type, callee, index));
        this.calls.callee(callee, i.dest?.type);
        return;
      }
      case 'call.method':
        this.calls.callStringMethod(i.object.type, i.name, i.args, i.dest?.type, i.spreads === true);
        return this.graph.watch(i.object.type, (atom) =>
          this.calls.callMethod(i.object.type, atom, i.name, i.args, i.dest?.type, i.spreads === true),
        );
      case 'call.closure':
        return this.graph.watch(i.callee.type, (atom) => {
          if (atom.kind !== 'closure') return;
          this.graph.signatures.union(atom.fn, i.type);
          this.calls.callClosure(atom.fn, i.args, i.dest?.type, undefined, i.type.rest !== undefined);
          const self = atom.fn.hasThis ? atom.fn.params[0] : undefined;
          if (self) this.graph.edge(i.receiver ? i.receiver.type : this.types.undefined, self.type);
        });
      case 'call.foreign':
        if (i.foreign.name === 'rt_lock') {
          const [target] = i.args;
          if (target) this.graph.watch(target.type, (atom) => this.locked.add(atom));
          return;
        }
        if (i.foreign.name === 'rt_lock_level') return;
        i.foreign.params.forEach((rep, index) => {
          const arg = i.args[index];
          if (arg && (rep === 'val' || rep === 'ref')) this.graph.watch(arg.type, (atom) => this.objects.expose(atom));
        });
        if (i.foreign.name === 'rt_dyn_set' || i.foreign.name === 'rt_dyn_delete') {
          const [target, , value] = i.args;
          if (target)
            this.graph.watch(target.type, (atom) =>
              this.objects.dynSet(atom, value ? value.type : this.types.undefined),
            );
        }
        if (i.foreign.name === 'rt_json_replace') {
          const [holder, , value] = i.args;
          if (!holder || !value) return;
          return this.graph.watch(holder.type, (atom) => {
            if (atom.kind === 'dict') this.graph.store(atom.slot, value.type);
          });
        }
        return this.foreignResult(i);
      case 'new': {
        const layout = this.table.layoutOfClass(i.type.cls);
        this.objects.instantiate(layout, i.type);
        const ctor = i.type.cls.constructorFn;
        if (ctor !== undefined) {
          const callee = this.calls.reach(ctor);
          this.calls.argument(i.type, callee, 0);
          i.args.forEach((arg, index) => this.calls.argument(arg.type, callee, index + 1));
        }
        return result(i.type);
      }
      case 'closure': {
        const target = this.calls.reach(i.fn);
        // What `instanceof` compares with, even where the program never makes an instance.
        if (typeof target.makes === 'object') this.table.layoutOfClass(target.makes);
        this.graph.add(i.type, this.calls.closureOf(target, i.type));
        return result(i.type);
      }
      case 'suspend':
        return this.graph.store(this.frameSlot(fn, '$yielded'), i.value.type);
      case 'resume.value':
        if (i.dest) this.graph.load(this.frameSlot(fn, '$sent'), i.dest.type);
        return;
      case 'resume.result':
        if (i.dest) this.graph.load(this.frameSlot(fn, '$result'), i.dest.type);
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

  private foreignResult(i: Extract<Instruction, { op: 'call.foreign' }>): void {
    if (!i.dest) return;
    const type = i.dest.type;
    this.graph.allocated(type);
    for (const member of membersOf(type)) {
      if (member.kind === 'typedarray') this.graph.add(type, this.graph.typedAtoms.get(member));
      const foreign = member.kind === 'class' ? this.table.foreignLayout(member.cls) : undefined;
      if (foreign) this.graph.add(type, this.graph.layoutAtoms.get(foreign));
    }
    if (['rt_json_parse', 'rt_structured_clone'].includes(i.foreign.name)) {
      const dict = this.graph.dictAtoms.get(this.types.unknown);
      if (dict.kind === 'dict') this.graph.store(dict.slot, this.types.unknown);
      this.graph.add(type, dict);
      this.graph.add(type, this.graph.arrayAtoms.get(this.types.array(this.types.unknown)));
    }
  }
}
