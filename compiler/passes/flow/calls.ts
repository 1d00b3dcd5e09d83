// SPDX-License-Identifier: MIT
/** What calls make of the graph: which functions they reach, and where arguments, receivers and results go. */
import { DefaultMap } from '../../ir/default-map';
import type { HirFunction, HirProgram, Operand } from '../../ir/hir';
import {
  membersOf,
  withoutTypeArguments,
  type FunctionType,
  type MethodInfo,
  type Type,
  type TypeTable,
} from '../../ir/types';
import type { Atom, BuiltinAtom } from '../flow';
import { calleeOf, type Slot } from '../layouts';
import type { GivenProperties } from './given-properties';
import type { BuiltinMethods } from './builtin-methods';
import type { FlowGraph } from './graph';

/** The functions that one call through a property may meet: their closures have to be called alike. */
interface Meeting {
  first?: HirFunction;
}

export class FlowCalls {
  readonly reachable = new Set<string>();
  private readonly closureAtoms = new Map<string, Atom>();
  /** Methods whose last parameter collects the other arguments. */
  private readonly collecting = new Set<HirFunction>();
  /** What is called in the dictionaries behind a type: whichever of them it is, the call is one. */
  private readonly inDicts = new DefaultMap<Type, Meeting>(() => ({}));

  /** @param visit Adds what the code of a function does; called once for each function that is reached. */
  constructor(
    private readonly program: HirProgram,
    private readonly types: TypeTable,
    private readonly graph: FlowGraph,
    private readonly builtins: BuiltinMethods,
    private readonly given: GivenProperties,
    private readonly visit: (fn: HirFunction) => void,
  ) {}

  reach(id: string): HirFunction {
    const fn = this.program.functions.get(id);
    if (!fn) throw new Error(`no function ${id}`);
    if (!this.reachable.has(id)) {
      this.reachable.add(id);
      this.graph.defer(() => this.visit(fn));
    }
    return fn;
  }

  /** The closures of a function: one atom, whatever they capture. */
  closureOf(fn: HirFunction, type: FunctionType): Atom {
    let atom = this.closureAtoms.get(fn.id);
    if (!atom) {
      atom = { kind: 'closure', fn, type };
      this.closureAtoms.set(fn.id, atom);
    }
    return atom;
  }

  hasRest(fn: HirFunction): boolean {
    const atom = this.closureAtoms.get(fn.id);
    return this.collecting.has(fn) || (atom?.kind === 'closure' && atom.type.rest !== undefined);
  }

  /** The atom is the receiver of a call of this function. */
  receive(atom: Atom, fn: HirFunction): void {
    const self = fn.params[0];
    if (fn.hasThis && self) this.graph.add(self.type, atom);
  }

  argument(type: Type, callee: HirFunction, index: number): void {
    const param = callee.params[index];
    if (param) this.graph.edge(type, param.type);
  }

  /** What a call of this function gives: its result, or for generators and async functions what the frame's start gives. */
  callee(fn: HirFunction, dest: Type | undefined): void {
    if (dest) this.graph.edge(fn.callResult, dest);
  }

  /** A method of an object of this kind, behind the type. */
  callMethod(
    type: Type,
    atom: Atom,
    name: string,
    args: readonly Operand[],
    dest: Type | undefined,
    spreads: boolean,
  ): void {
    switch (atom.kind) {
      case 'array':
        return this.builtins.call(type, atom, name, () => this.callBuiltin(type, atom, name, args, dest, spreads));
      case 'typedarray':
        return this.callBuiltin(type, atom, name, args, dest, spreads);
      case 'closure':
        return this.callStored(this.given.slot, args, dest, atom, spreads);
      case 'dict':
        this.callStored(atom.slot, args, dest, atom, spreads, this.inDicts.get(type));
        return this.graph.load(atom.slot, this.types.unknown);
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
          this.callStored(member.field.slot, args, dest, atom, spreads);
        } else if (member.kind === 'accessor' && member.get) {
          const getter = this.reach(member.get.fn);
          this.receive(atom, getter);
          this.callValue(getter.callResult, args, dest, atom, spreads, {});
        } else if (member.kind === 'closures' && member.get) {
          const meeting: Meeting = {};
          this.graph.watch(member.get.declared, (getter) => {
            if (getter.kind !== 'closure') return;
            this.receive(atom, getter.fn);
            this.callValue(getter.fn.callResult, args, dest, atom, spreads, meeting);
          });
        }
        return;
      }
    }
  }

  private callBuiltin(
    type: Type,
    atom: BuiltinAtom,
    name: string,
    args: readonly Operand[],
    dest: Type | undefined,
    spreads: boolean,
  ): void {
    const id = this.builtins.functionOf(type, atom, name);
    if (id === undefined) return;
    const fn = this.reach(id);
    const self = fn.params[0];
    if (self) this.graph.add(self.type, atom);
    this.passToLibrary(fn, args, spreads);
    this.callee(fn, dest);
  }

  private passToLibrary(fn: HirFunction, args: readonly Operand[], spreads: boolean): void {
    const collects = fn.hasRest === true;
    if (collects) this.collecting.add(fn);
    this.passArguments(fn, args, 1, collects, spreads);
  }

  /** Strings are not atoms: where one may be the receiver, the library's function for strings may be called. */
  callStringMethod(type: Type, name: string, args: readonly Operand[], dest: Type | undefined, spreads: boolean): void {
    const mayBeString = membersOf(type).some((m) => m.kind === 'string' || m.kind === 'object' || m.kind === 'unknown');
    const id = mayBeString
      ? this.program.extensions.get(this.types.string)?.get(withoutTypeArguments(name))
      : undefined;
    if (id === undefined) return;
    const fn = this.reach(id);
    this.passToLibrary(fn, args, spreads);
    this.callee(fn, dest);
  }

  /** Whatever functions are ever stored in the slot are called. */
  private callStored(
    slot: Slot,
    args: readonly Operand[],
    dest: Type | undefined,
    receiver: Atom,
    spreads: boolean,
    meeting: Meeting = {},
  ): void {
    this.graph.watchSlot(slot, (type) => this.callValue(type, args, dest, receiver, spreads, meeting));
  }

  private callValue(
    type: Type,
    args: readonly Operand[],
    dest: Type | undefined,
    receiver: Atom,
    spreads: boolean,
    meeting: Meeting,
  ): void {
    this.graph.watch(type, (atom) => {
      if (atom.kind !== 'closure') return;
      this.graph.signatures.union(atom.fn, (meeting.first ??= atom.fn));
      for (const member of membersOf(type))
        if (member.kind === 'function') this.graph.signatures.union(atom.fn, member);
      this.callClosure(atom.fn, args, dest, receiver, spreads);
    });
  }

  callClosure(
    fn: HirFunction,
    args: readonly Operand[],
    dest: Type | undefined,
    receiver: Atom | undefined,
    spreads: boolean,
  ): void {
    if (receiver) this.receive(receiver, fn);
    const collects = this.hasRest(fn);
    const collected = collects ? fn.params[fn.params.length - 1] : undefined;
    if (collected) this.graph.allocated(collected.type);
    this.passArguments(fn, args, fn.hasThis ? 1 : 0, collects, spreads);
    this.callee(fn, dest);
  }

  /** A rest parameter collects loose arguments; the array of a spread goes on to whatever parameters are left. */
  passArguments(fn: HirFunction, args: readonly Operand[], shift: number, collects: boolean, spreads: boolean): void {
    const last = fn.params[fn.params.length - 1];
    const collect = (type: Type): void => {
      if (!collects || !last) return;
      for (const member of membersOf(last.type)) {
        if (member.kind === 'array' || member.kind === 'tuple') this.graph.intoArray(type, member);
      }
    };
    if (collects && last) this.graph.allocated(last.type);
    args.forEach((arg, index) => {
      const param = fn.params[index + shift];
      if (param) this.graph.edge(arg.type, param.type);
      if (index + shift >= fn.params.length - 1) collect(arg.type);
      if (!spreads) return;
      for (const member of membersOf(arg.type)) {
        if (member.kind !== 'array' && member.kind !== 'tuple') continue;
        for (const p of fn.params.slice(index + shift)) this.graph.edge(member.element, p.type);
        collect(member.element);
      }
    });
  }

  /** A method read as a value: a function that has lost its object, the same one each time. */
  methodValue(method: MethodInfo, dest: Type): void {
    const fn = this.reach(method.fn);
    const self = fn.params[0];
    // Called without an object, `this` is undefined: the function's entry checks.
    if (self) this.graph.edge(this.types.undefined, self.type);
    this.graph.add(method.type, this.closureOf(fn, method.type));
    this.graph.edge(method.type, dest);
  }
}
