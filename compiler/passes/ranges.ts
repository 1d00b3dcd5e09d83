// SPDX-License-Identifier: MIT
/**
 * Finds the numbers that are int32 all the time, by whole-program range analysis.
 *
 * Requires: HIR and flow analysis. Establishes: `IntegerFacts`: for temporaries, locals, globals, slots and results,
 * whether every value they ever hold is an integer in -2^31 .. 2^31-1 and never -0 or NaN. Then int32 arithmetic gives
 * bit for bit what JavaScript's doubles would.
 *
 *   for (let i = 0; i < a.length; i++) sum += a[i];     i: int32 (below 2^31-1 in the body); sum: double
 *
 * It is an abstract interpretation of each function's structured body, with conditions refining ranges and loops run to a
 * fixed point with widening. What functions exchange (parameters, results, fields, elements, globals, captured variables)
 * are cells that only grow (`range-cells.ts`); functions are run again until no cell changes. `range-context.ts` says who is
 * meant by an operation, `range-effects.ts` what it changes, `range-sources.ts` what is known beforehand. Here is the rest:
 * one case for each statement and operation, which is why the file is long.
 */
import { DefaultMap } from '../ir/default-map';
import type {
  Block,
  ForeignRep,
  HirFunction,
  HirProgram,
  Instruction,
  InstructionOf,
  Local,
  Operand,
  Statement,
  Temp,
} from '../ir/hir';
import { membersOf, typedArrayKinds } from '../ir/types';
import {
  atMost,
  either,
  Facts,
  FieldPlace,
  isBelow,
  NO_BOUNDS,
  shifted,
  type Bounds,
  type Place,
  type Step,
} from './facts';
import type { Flow } from './flow';
import * as I from './intervals';
import type { Range } from './intervals';
import type { Slot } from './layouts';
import { Cells, globalCell, localCell, resultCell, slotCell } from './range-cells';
import { Context } from './range-context';
import { capturedLocals, mayShrink, runsCode, writtenIn } from './range-effects';
import { elementRange, FOREIGN, hasRange, mayBeNumber, READERS, typedRange, wrappedForeign } from './range-sources';
import type { IntegerFacts } from './representations';
import { wideIntegers } from './wide-integers';

/** How often all functions that wait run in turn. */
const ROUNDS = 3;

export function inferRanges(program: HirProgram, flow: Flow): IntegerFacts {
  const cells = new Cells();
  const functions = [...flow.reachable].flatMap((id) => program.functions.get(id) ?? []);
  const context = new Context(program, flow, cells, functions);
  const run = (fn: HirFunction): void => {
    cells.begin(fn);
    new Interpretation(context, fn).run();
  };
  const settle = (): void => {
    // Most cells come to rest when each function has run a few times. What then still grows goes round in cycles of
    // calls: the last callees first, so that those who only look on run again when a cycle has come to rest.
    for (let round = 0; round < ROUNDS && cells.waiting.size > 0; round++) {
      const waiting = new Set(cells.waiting);
      for (const fn of functions) if (waiting.has(fn)) run(fn);
    }
    for (;;) {
      const next = functions.findLast((fn) => cells.waiting.has(fn));
      if (!next) return;
      run(next);
    }
  };
  cells.wait(functions);
  settle();
  // So far, what has no range was taken not to happen. Parameters that still have none may be given by C.
  context.isComplete = true;
  const hasNone = (param: Local): boolean => hasRange(param.type) && cells.get(localCell(param)) === undefined;
  cells.wait(functions.filter((fn) => fn.params.some(hasNone)));
  settle();
  cells.reader = undefined;
  const isInt = (cell: string): boolean => {
    const range = cells.get(cell);
    return range !== undefined && I.isInt32(range);
  };
  const isWide = (cell: string): boolean => {
    const range = cells.get(cell);
    return range !== undefined && !I.isInt32(range) && I.isInt64(range);
  };
  const isInt32Temp = (fn: HirFunction, id: number): boolean => {
    const range = cells.ofTemp(fn, id);
    return range !== undefined && I.isInt32(range);
  };
  const shared = capturedLocals(program);
  const wide = new DefaultMap((fn: HirFunction) =>
    wideIntegers(fn, {
      ofTemp: (id) => cells.ofTemp(fn, id),
      isInt32: (id) => isInt32Temp(fn, id),
      isInt64Local: (local) => isWide(localCell(local)),
      isShared: (local) => shared.has(local),
    }),
  );
  // What arrays and dictionaries hold has other slots.
  const fields = new Set(flow.layouts.flatMap((layout) => layout.fields.map((field) => field.slot)));
  return {
    isInt32Temp,
    isInt64Temp: (fn, id) => wide.get(fn).temps.has(id),
    isInt64Local: (local) => {
      const owner = isWide(localCell(local)) ? program.functions.get(local.owner) : undefined;
      return owner !== undefined && !wide.get(owner).doubles.has(local);
    },
    isInt64Global: (global) => isWide(globalCell(global)),
    isInt64Slot: (slot) => fields.has(slot) && isWide(slotCell(slot)),
    isInt64Result: (fn) => isWide(resultCell(fn)),
    isRounded: (fn, id) => {
      const range = cells.ofTemp(fn, id);
      return range !== undefined && !I.isUnrounded(range);
    },
    isOrdered: (fn, id) => {
      const range = cells.ofTemp(fn, id);
      return range !== undefined && !range.nan && !range.minusZero;
    },
    isInt32Local: (local) => isInt(localCell(local)),
    isInt32Global: (global) => isInt(globalCell(global)),
    isInt32Slot: (slot) => isInt(slotCell(slot)),
    isInt32Result: (fn) => isInt(resultCell(fn)),
    isInRange: (fn, access) => context.inRange.get(fn).has(access),
  };
}

/** What is known at one point of a function. Undefined: the point is not reached. */
type Env = Facts | undefined;

class Interpretation {
  private env: Env = Facts.empty();
  /** Which variables or fields a temporary is a copy of, and how often those had changed when it was read. */
  private readonly sources = new Map<number, readonly { readonly place: Place; readonly version: number }[]>();
  /** The places whose lengths bounds may name; those that are no strings; and those that copies or steps may name. */
  private readonly holders = new Set<Place>();
  private readonly arrayHolders = new Set<Place>();
  private readonly related = new Set<Place>();
  private readonly versions = new DefaultMap<Place, number>(() => 0);
  private readonly fields = new DefaultMap<Local, Map<string, FieldPlace>>(() => new Map());
  private readonly definitions = new Map<number, Instruction>();
  private readonly breaks = new Map<number, Env>();
  private readonly continues = new Map<number, Env>();
  private readonly shared: ReadonlySet<Local>;

  constructor(
    private readonly context: Context,
    private readonly fn: HirFunction,
  ) {
    this.shared = capturedLocals(context.program);
  }

  run(): void {
    for (const param of this.fn.params) {
      const range = this.context.cells.get(localCell(param));
      if (!this.isShared(param)) this.env?.set(param, range);
    }
    this.block(this.fn.body);
  }

  /** Read and written from several functions, or across suspensions: only the cell is known. */
  private isShared(local: Local): boolean {
    return local.owner !== this.fn.id || this.shared.has(local);
  }

  private block(block: Block): void {
    for (const statement of block) {
      if (!this.env) return;
      this.statement(statement);
    }
  }

  private statement(s: Statement): void {
    switch (s.kind) {
      case 'do':
        this.definitions.set(s.instruction.dest?.id ?? -1, s.instruction);
        return this.instruction(s.instruction);
      case 'if': {
        const before = this.copy();
        this.refine(s.condition, true);
        this.block(s.then);
        const afterThen = this.env;
        this.env = before;
        this.refine(s.condition, false);
        this.block(s.else);
        this.env = Facts.join(afterThen, this.env);
        return;
      }
      case 'loop':
        return this.loop(s);
      case 'block':
        this.breaks.set(s.label, undefined);
        this.block(s.body);
        this.env = Facts.join(this.env, this.breaks.get(s.label));
        return;
      case 'break':
        this.breaks.set(s.label, Facts.join(this.breaks.get(s.label), this.env));
        this.env = undefined;
        return;
      case 'continue':
        this.continues.set(s.label, Facts.join(this.continues.get(s.label), this.env));
        this.env = undefined;
        return;
      case 'switch': {
        const before = this.env;
        this.breaks.set(s.label, s.cases.some((c) => c.isDefault) ? undefined : before);
        this.env = undefined;
        for (const clause of s.cases) {
          this.env = Facts.join(this.env, before?.copy());
          this.block(clause.body);
        }
        this.env = Facts.join(this.env, this.breaks.get(s.label));
        return;
      }
      case 'return':
        if (s.value && mayBeNumber(s.value.type)) {
          this.grow(resultCell(this.fn), this.numberOf(s.value));
          if (this.fn.frame) this.frameSlot('$result', this.numberOf(s.value));
        }
        this.env = undefined;
        return;
      case 'throw':
        this.env = undefined;
        return;
      case 'try':
        return this.try(s);
      case 'refresh':
      case 'scope':
        return;
    }
  }

  private loop(s: Extract<Statement, { kind: 'loop' }>): void {
    // In later rounds a temporary from before the loop no longer says what a local is that the loop writes.
    for (const local of writtenIn([...s.body, ...s.update])) this.changed(local);
    for (const field of this.knownFields()) this.changed(field);
    let head = this.copy();
    let exits: Env;
    for (let round = 0; ; round++) {
      this.env = head?.copy();
      this.breaks.set(s.label, undefined);
      this.continues.set(s.label, undefined);
      this.block(s.body);
      this.env = Facts.join(this.env, this.continues.get(s.label));
      this.block(s.update);
      exits = this.breaks.get(s.label);
      const next = Facts.join(head, this.env);
      if (Facts.includes(head, next)) break;
      head = round >= 2 ? Facts.widen(head, next) : next;
    }
    this.env = exits;
  }

  private try(s: Extract<Statement, { kind: 'try' }>): void {
    // An exception may come from anywhere in the body: whatever the body may write has any of its values.
    const before = this.copy();
    this.block(s.body);
    const afterBody = this.env;
    const atThrow = before;
    for (const local of writtenIn(s.body)) {
      atThrow?.set(local, this.context.cells.get(localCell(local)));
      this.changed(local, atThrow);
    }
    this.forgetObjects(atThrow);
    let end: Env = afterBody;
    if (s.handler) {
      this.env = atThrow?.copy();
      this.block(s.handler);
      end = Facts.join(end, this.env);
    }
    this.env = end;
    if (!s.finalizer) return;
    // Jumps out of the body or handler run the finalizer on their way: only cells know what it has written.
    const finalized = writtenIn(s.finalizer);
    for (const envs of [this.breaks, this.continues]) {
      for (const env of envs.values()) {
        for (const local of finalized) {
          env?.forget(local);
          env?.forgetHolders((holder) => holder === local);
        }
        this.forgetObjects(env);
      }
    }
    const unknown = atThrow?.copy();
    for (const local of writtenIn(s.handler ?? [])) {
      unknown?.set(local, this.context.cells.get(localCell(local)));
      this.changed(local, unknown);
    }
    this.env = Facts.join(unknown, end);
    this.block(s.finalizer);
    // The end of the finalizer goes on to the next statement only when the rest completed.
    if (!end) this.env = undefined;
  }

  // ---- what changes ----

  /** The place has or may have another value: temporaries that were read from it do not tell it any more. */
  private changed(place: Place, env = this.env): void {
    this.versions.map.set(place, this.versions.get(place) + 1);
    if (this.holders.has(place)) env?.forgetHolders((holder) => holder === place);
    if (this.related.has(place)) env?.forgetCopies(place);
    if (!isLocal(place)) return;
    for (const field of this.fields.map.get(place)?.values() ?? []) {
      env?.forget(field);
      this.changed(field, env);
    }
  }

  private knownFields(): FieldPlace[] {
    return [...this.fields.map.values()].flatMap((fields) => [...fields.values()]);
  }

  /** Some object's field of this name has another value. */
  private fieldChanged(name: string): void {
    for (const fields of this.fields.map.values()) {
      const field = fields.get(name);
      if (!field) continue;
      this.env?.forget(field);
      this.changed(field);
    }
  }

  /** Other code runs: fields may have other values, and arrays may be shorter. */
  private forgetObjects(env = this.env): void {
    for (const field of this.knownFields()) {
      env?.forget(field);
      this.changed(field, env);
    }
    this.forgetArrays(env);
  }

  private forgetArrays(env = this.env): void {
    env?.forgetHolders((holder) => this.arrayHolders.has(holder));
  }

  // ---- places ----

  /** The temporary has the value of these places, the original before its copy. */
  private readFrom(i: Instruction, places: readonly Place[]): void {
    if (!i.dest) return;
    this.sources.set(
      i.dest.id,
      places.map((place) => ({ place, version: this.versions.get(place) })),
    );
  }

  /** The places that the operand was read from and that have not changed since. */
  private placesOf(operand: Operand): Place[] {
    const from = operand.kind === 'temp' ? (this.sources.get(operand.id) ?? []) : [];
    return from.flatMap(({ place, version }) => (this.versions.get(place) === version ? [place] : []));
  }

  /** The string or array of the operand, as bounds name it. */
  private holder(operand: Operand): Place | undefined {
    if (operand.kind !== 'temp') return undefined;
    const place = this.placesOf(operand)[0] ?? operand.id;
    this.holders.add(place);
    if (mayShrink(operand.type)) this.arrayHolders.add(place);
    return place;
  }

  /** The field that an access means, where it is a plain one of an object that a variable of this function holds. */
  private fieldPlace(object: Operand, name: string): FieldPlace | undefined {
    const base = this.placesOf(object).find(isLocal);
    if (!base || !this.context.isPlainField(object.type, name)) return undefined;
    const fields = this.fields.get(base);
    let field = fields.get(name);
    if (!field) fields.set(name, (field = new FieldPlace(base, name)));
    return field;
  }

  private bounds(operand: Operand): Bounds {
    return operand.kind === 'temp' && this.env ? this.env.bounds(operand.id) : NO_BOUNDS;
  }

  /** What the length of a string or array is bounded by: itself. */
  private lengthOf(operand: Operand): Bounds {
    const holder = this.context.hasNoHoles(operand.type) ? this.holder(operand) : undefined;
    return holder === undefined ? NO_BOUNDS : new Map([[holder, { offset: 0, exact: true }]]);
  }

  /** Notes whether the index is always that of an element. `throws`: after it, it is known to be. */
  private access(i: Instruction, holder: Operand, index: Operand, throws: boolean): void {
    const range = this.range(index);
    const place = this.holder(holder);
    const bound = place === undefined ? undefined : this.bounds(index).get(place);
    const isIndex = range !== undefined && range.integer && !range.nan && range.lo >= 0;
    const isInRange = isIndex && bound !== undefined && bound.offset < 0;
    const known = this.context.inRange.get(this.fn);
    // The last round of a loop knows least, and comes last.
    if (isInRange) known.add(i);
    else known.delete(i);
    if (!throws || !range) return;
    // With holes, the element may lie behind one: then only the range is known.
    const isFilled = place !== undefined && this.context.hasNoHoles(holder.type);
    this.narrow(
      index,
      I.same(range, I.LENGTH),
      isFilled ? new Map([[place, { offset: -1, exact: false }]]) : NO_BOUNDS,
    );
  }

  private copy(): Env {
    return this.env?.copy();
  }

  // ---- values ----

  private grow(cell: string, range: Range | undefined): void {
    this.context.cells.grow(cell, range);
  }

  private frameSlot(name: string, range: Range | undefined): void {
    const slot = this.slotOfFrame(name);
    if (slot) this.grow(slotCell(slot), range);
  }

  private slotOfFrame(name: string): Slot | undefined {
    return this.context.flow.layoutOfFrame(this.fn).fields.find((field) => field.name === name)?.slot;
  }

  /** What the operand may be; undefined while nothing is known to reach it. */
  private range(operand: Operand): Range | undefined {
    if (operand.kind === 'const') return typeof operand.value === 'number' ? I.constant(operand.value) : I.ANY;
    if (!hasRange(operand.type)) return I.ANY;
    const known = this.env?.range(operand.id) ?? this.context.cells.ofTemp(this.fn, operand.id);
    return known;
  }

  /** The numbers among the values of the operand; undefined while nothing is known to reach it. */
  private numberOf(operand: Operand): Range | undefined {
    if (!mayBeNumber(operand.type)) return I.NONE;
    return hasRange(operand.type) ? this.range(operand) : I.ANY;
  }

  private define(i: Instruction, range: Range | undefined, bounds?: Bounds): void {
    if (!i.dest || !hasRange(i.dest.type)) return;
    const { id } = i.dest;
    // Most temporaries have but one range: their cell knows it, and facts stay few.
    if (range && (!this.context.cells.growTemp(this.fn, id, range) || bounds?.size)) this.env?.set(id, range, bounds);
    else this.env?.forget(id);
  }

  private unary(i: Instruction, value: Operand, op: (a: Range) => Range): void {
    const a = this.range(value);
    this.define(i, a && op(a));
  }

  private binary(
    i: Instruction & { left: Operand; right: Operand },
    op: (a: Range, b: Range) => Range,
    bounds?: (a: Range, b: Range) => Bounds,
  ): void {
    const a = this.range(i.left);
    const b = this.range(i.right);
    // What lengths bound are integers.
    this.define(i, a && b && op(a, b), a?.integer && b?.integer ? bounds?.(a, b) : undefined);
  }

  private store(slots: readonly Slot[], value: Operand): void {
    if (!mayBeNumber(value.type)) return;
    const range = this.numberOf(value);
    for (const slot of slots) this.grow(slotCell(slot), range);
  }

  private argument(param: Local | undefined, arg: Operand | undefined): void {
    if (!param) return;
    // What is not given is undefined.
    if (arg || param.type.kind === 'number') this.grow(localCell(param), arg ? this.numberOf(arg) : I.ANY);
  }

  private instruction(i: Instruction): void {
    // In a loop: what was known of the temporary is about its value in the round before.
    if (i.dest && (this.holders.has(i.dest.id) || this.related.has(i.dest.id))) this.changed(i.dest.id);
    this.transfer(i);
    if (runsCode(i, this.context)) this.forgetObjects();
    else if (i.op === 'array.pop' || i.op === 'array.setLength') this.forgetArrays();
  }

  private transfer(i: Instruction): void {
    const { context } = this;
    switch (i.op) {
      case 'local.get': {
        const isOwn = !this.isShared(i.local);
        const known = isOwn ? this.env?.range(i.local) : undefined;
        const original = isOwn ? this.env?.original(i.local) : undefined;
        if (isOwn) this.readFrom(i, original === undefined || original === i.local ? [i.local] : [original, i.local]);
        const mayBeAnything = i.local.needsTdzCheck || (context.isComplete && this.fn.params.includes(i.local));
        const range = known ?? context.cells.get(localCell(i.local)) ?? (mayBeAnything ? I.ANY : undefined);
        return this.define(i, range, isOwn ? this.env?.bounds(i.local) : undefined);
      }
      case 'local.set': {
        const [original] = this.placesOf(i.value);
        const bounds = this.bounds(i.value);
        if (!this.isShared(i.local)) {
          this.changed(i.local);
          if (original !== undefined && original !== i.local) {
            this.related.add(i.local).add(original);
            this.env?.setOriginal(i.local, original);
          }
        }
        if (!hasRange(i.local.type)) return;
        const range = this.numberOf(i.value);
        this.grow(localCell(i.local), range);
        if (this.isShared(i.local)) return;
        this.env?.set(i.local, range, bounds);
        return this.setStep(i.local, i.value);
      }
      case 'global.get':
        return this.define(i, context.cells.get(globalCell(i.global)) ?? I.integers(0, 0));
      case 'global.set':
        return mayBeNumber(i.value.type) ? this.grow(globalCell(i.global), this.numberOf(i.value)) : undefined;
      case 'num.add':
        return this.binary(i, I.add, (a, b) => {
          const [one, other] = [this.bounds(i.left), this.bounds(i.right)];
          return one.size > 0 ? moved(one, b, 1) : moved(other, a, 1);
        });
      case 'num.sub':
        return this.binary(i, I.sub, (_, b) => moved(this.bounds(i.left), b, -1));
      case 'num.mul':
        return this.binary(i, I.mul);
      case 'num.div':
        return this.binary(i, I.div);
      case 'num.mod':
        return this.binary(i, I.mod, (a, b) => {
          const below = b.lo > 0 ? atMost(shifted(this.bounds(i.right), -1)) : NO_BOUNDS;
          return a.lo >= 0 ? either(this.bounds(i.left), below) : below;
        });
      case 'bit.and':
        return this.binary(i, I.bitAnd, (a, b) =>
          either(a.lo >= 0 ? this.bounds(i.left) : NO_BOUNDS, b.lo >= 0 ? this.bounds(i.right) : NO_BOUNDS),
        );
      case 'bit.or':
        return this.binary(i, I.bitOr);
      case 'bit.xor':
        return this.binary(i, (a, b) => (I.int32(a).lo >= 0 && I.int32(b).lo >= 0 ? I.bitOr(a, b) : I.INT32));
      case 'bit.shl':
        return this.binary(i, I.shiftLeft);
      case 'bit.shr':
        return this.binary(i, I.shiftRight, (a) => (a.lo >= 0 ? atMost(this.bounds(i.left)) : NO_BOUNDS));
      case 'bit.ushr':
        return this.binary(i, I.shiftRightUnsigned);
      case 'bit.not':
        return this.unary(i, i.value, I.bitNot);
      case 'num.neg':
        return this.unary(i, i.value, I.neg);
      case 'coerce':
        this.readFrom(i, this.placesOf(i.value));
        return this.define(i, this.numberOf(i.value), this.bounds(i.value));
      case 'prop.get': {
        if (i.name === 'length' && context.hasLength(i.object.type)) {
          return this.define(i, I.LENGTH, this.lengthOf(i.object));
        }
        const field = this.fieldPlace(i.object, i.name);
        if (field) this.readFrom(i, [field]);
        const found = context.property(i.object.type, i.name);
        let range: Range | undefined = found.other ? I.ANY : undefined;
        for (const slot of found.slots) range = I.join(range, context.cells.get(slotCell(slot)) ?? I.integers(0, 0));
        for (const getter of found.getters) range = I.join(range, context.cells.get(resultCell(getter)));
        if (i.name === 'length') range = I.join(range, I.LENGTH);
        if (found.slots.length === 0 && found.getters.length === 0 && !context.isNever(i.object.type)) range ??= I.ANY;
        const known = field && this.env?.range(field);
        return this.define(i, known && range ? I.meet(known, range) : range, field && this.env?.bounds(field));
      }
      case 'prop.set': {
        this.fieldStored(i);
        const found = context.property(i.object.type, i.name);
        this.store(found.slots, i.value);
        for (const setter of found.setters) this.argument(setter.params[setter.hasThis ? 1 : 0], i.value);
        return;
      }
      case 'prop.declare':
        return this.fieldChanged(i.name);
      case 'dyn.set':
        return context.spoil(i.object.type);
      case 'object.new':
        return this.objectNew(i);
      case 'array.new':
        for (const element of i.elements) this.store(context.elementSlots(i.type), element);
        return;
      case 'array.set':
        this.access(i, i.array, i.index, true);
        return this.store(context.elementSlots(i.array.type), i.value);
      case 'array.store':
      case 'array.push':
        return this.store(context.elementSlots(i.array.type), i.value);
      case 'array.get':
      case 'array.load':
      case 'array.pop': {
        if (i.op === 'array.get') this.access(i, i.array, i.index, !i.orUndefined);
        let range: Range | undefined;
        for (const slot of context.elementSlots(i.array.type)) range = I.join(range, context.cells.get(slotCell(slot)));
        return this.define(i, range);
      }
      case 'array.length':
        return this.define(i, I.LENGTH, this.lengthOf(i.array));
      case 'array.filled':
        return this.define(i, I.LENGTH, this.lengthOf(i.array));
      case 'str.get':
        return this.access(i, i.string, i.index, !i.orUndefined);
      case 'typed.set':
        return this.access(i, i.array, i.index, false);
      case 'hash':
        return this.define(i, I.HASH);
      case 'typed.get':
        this.access(i, i.array, i.index, !i.orUndefined);
        return this.define(i, typedRange(i.array.type));
      case 'call': {
        const callee = context.fn(i.fn);
        callee?.params.forEach((param, at) => this.argument(param, i.args[at]));
        const wrapped = callee && wrappedForeign(callee);
        if (wrapped) return this.foreignResult(i, wrapped.name, wrapped.result, i.args);
        return this.define(i, callee && !callee.frame ? context.cells.get(resultCell(callee)) : I.ANY);
      }
      case 'call.method': {
        const targets = context.methods(i.object.type, i.name);
        let range = targets.length > 0 || context.isNever(i.object.type) ? undefined : I.ANY;
        for (const target of targets) {
          range = I.join(range, this.callee(target.fn, target.shift, i.args, target.closure));
        }
        return this.define(i, range);
      }
      case 'call.closure': {
        const closures = context.closures(i.callee.type);
        let range = closures.length > 0 || context.isNever(i.callee.type) ? undefined : I.ANY;
        for (const fn of closures) {
          range = I.join(range, this.callee(fn, fn.hasThis ? 1 : 0, i.args, true));
        }
        return this.define(i, range);
      }
      case 'new': {
        const ctor = i.type.cls.constructorFn;
        const callee = ctor === undefined ? undefined : context.fn(ctor);
        callee?.params.slice(1).forEach((param, at) => this.argument(param, i.args[at]));
        return;
      }
      case 'call.foreign':
        return this.foreign(i);
      case 'suspend':
        this.frameSlot('$yielded', i.value.type.kind === 'number' ? this.range(i.value) : I.ANY);
        return;
      case 'resume.mode':
      case 'frame.resume':
        return this.define(i, I.integers(0, 2));
      default:
        return this.define(i, I.ANY);
    }
  }

  /** The object's field has this value now; another object's field of this name may be the same one. */
  private fieldStored(i: InstructionOf<'prop.set'>): void {
    const field = this.fieldPlace(i.object, i.name);
    const range = this.numberOf(i.value);
    const bounds = this.bounds(i.value);
    this.fieldChanged(i.name);
    if (!field) return;
    this.env?.set(field, range, bounds);
    this.setStep(field, i.value);
  }

  private setStep(place: Place, value: Operand): void {
    const step = this.stepOf(value);
    if (!step) return;
    this.related.add(place).add(step.from);
    this.env?.setStep(place, step);
  }

  private callee(fn: HirFunction, shift: number, args: readonly Operand[], closure: boolean): Range | undefined {
    const spread = args[args.length - 1];
    const mayGoOn =
      spread !== undefined && membersOf(spread.type).some((m) => m.kind === 'array' || m.kind === 'tuple');
    fn.params.slice(shift).forEach((param, at) => {
      this.argument(param, args[at]);
      // What a type collects in an array may be parameters here.
      if (mayGoOn && at >= args.length - 1) this.grow(localCell(param), I.ANY);
      // Loose arguments of a closure may be collected in its rest parameter, or come from a spread array.
      if (!closure || !this.context.flow.hasRest(fn) || at < fn.params.length - shift - 1) return;
      for (const slot of this.context.elementSlots(param.type)) this.restElements(slot, args);
    });
    return fn.frame ? I.ANY : (this.context.cells.get(resultCell(fn)) ?? undefined);
  }

  private restElements(slot: Slot, args: readonly Operand[]): void {
    if (args.some((arg) => mayBeNumber(arg.type))) this.grow(slotCell(slot), I.ANY);
  }

  private objectNew(i: Extract<Instruction, { op: 'object.new' }>): void {
    const layout = this.context.flow.layoutOfLiteral(i);
    if (!layout) return;
    for (const part of i.parts) {
      if (part.kind === 'property') {
        this.store(
          layout.fields.filter((f) => f.name === part.name).map((f) => f.slot),
          part.value,
        );
      } else if (part.kind === 'spread') {
        for (const atom of this.context.flow.atoms(part.value.type)) {
          if (atom.kind !== 'layout') continue;
          for (const field of atom.layout.fields) {
            const target = layout.fields.find((f) => f.name === field.name);
            if (target)
              this.grow(slotCell(target.slot), this.context.cells.get(slotCell(field.slot)) ?? I.integers(0, 0));
          }
        }
      }
    }
  }

  private foreign(i: Extract<Instruction, { op: 'call.foreign' }>): void {
    const { name, result } = i.foreign;
    if (!i.foreign.pure && !READERS.test(name)) for (const arg of i.args) this.context.spoil(arg.type);
    if (i.dest) for (const slot of this.context.elementSlots(i.dest.type)) this.grow(slotCell(slot), I.ANY);
    this.foreignResult(i, name, result, i.args);
  }

  private foreignResult(i: Instruction, name: string, result: ForeignRep, args: readonly Operand[]): void {
    const a = args[0] && this.range(args[0]);
    const b = args[1] && this.range(args[1]);
    // Rounding leaves an integer as it is.
    const own = args[0] && a?.integer && !a.nan ? this.bounds(args[0]) : undefined;
    switch (name) {
      case 'rt_math_floor':
        return this.define(i, a && I.rounded(a, Math.floor), own);
      case 'rt_math_ceil':
        return this.define(i, a && I.rounded(a, Math.ceil), own);
      case 'rt_math_trunc':
        return this.define(i, a && I.rounded(a, Math.trunc), own);
      case 'rt_to_integer':
        return this.define(i, a && I.toInteger(a), own);
      case 'rt_math_round':
        return this.define(i, a && I.rounded(a, Math.round), own);
      case 'rt_math_abs':
        return this.define(i, a && I.abs(a));
      case 'rt_math_min':
        return this.define(
          i,
          a && b && I.min(a, b),
          args[0] && args[1] && either(this.bounds(args[0]), this.bounds(args[1])),
        );
      case 'rt_math_max':
        return this.define(i, a && b && I.max(a, b));
      case 'rt_to_int32':
        return this.define(i, a && I.int32(a));
      case 'rt_view_get': {
        const kind = args[2] && this.range(args[2]);
        return this.define(i, kind?.lo === kind?.hi ? elementRange(typedArrayKinds[kind?.lo ?? -1]) : I.ANY);
      }
      default:
        return this.define(i, FOREIGN[name] ?? (result === 'i32' ? I.INT32 : result === 'u32' ? I.UINT32 : I.ANY));
    }
  }

  // ---- conditions ----

  private refine(condition: Operand, holds: boolean): void {
    if (condition.kind === 'const') {
      if (condition.value === !holds) this.env = undefined;
      return;
    }
    const i = this.definitions.get(condition.id);
    if (!i) return;
    switch (i.op) {
      case 'bool.not':
        return this.refine(i.value, !holds);
      case 'num.lt':
        return this.compare(i.left, i.right, holds, false);
      case 'num.le':
        return this.compare(i.left, i.right, holds, true);
      case 'num.gt':
        return this.compare(i.right, i.left, holds, false);
      case 'num.ge':
        return this.compare(i.right, i.left, holds, true);
      case 'eq.strict': {
        if (i.left.type.kind !== 'number' || i.right.type.kind !== 'number') return;
        const a = this.range(i.left);
        const b = this.range(i.right);
        if (!a || !b) return;
        if (!holds) {
          this.narrow(i.left, I.differing(a, b));
          return this.narrow(i.right, I.differing(b, a));
        }
        const bounds = [this.bounds(i.left), this.bounds(i.right)] as const;
        this.narrow(i.left, I.same(a, b), atMost(bounds[1]));
        this.narrow(i.right, I.same(b, a), atMost(bounds[0]));
        return;
      }
      default:
        return;
    }
  }

  /** `low < high` (or `<=`) holds; or it does not, which says something only when neither can be NaN. */
  private compare(low: Operand, high: Operand, holds: boolean, orEqual: boolean): void {
    const a = this.range(low);
    const b = this.range(high);
    if (!a || !b) {
      this.env = undefined;
      return;
    }
    const areIntegers = a.integer && b.integer;
    const one = this.bounds(low);
    const other = this.bounds(high);
    if (holds) {
      if (isBelow(other, one, !orEqual)) this.env = undefined;
      const bounds = areIntegers ? atMost(shifted(other, orEqual ? 0 : -1)) : NO_BOUNDS;
      this.narrow(low, I.below(a, b, orEqual), bounds);
      this.narrow(high, I.above(b, a, orEqual));
    } else if (!a.nan && !b.nan) {
      if (isBelow(one, other, orEqual)) this.env = undefined;
      const bounds = areIntegers ? atMost(shifted(one, orEqual ? -1 : 0)) : NO_BOUNDS;
      this.narrow(low, I.above(a, b, !orEqual));
      this.narrow(high, I.below(b, a, !orEqual), bounds);
    }
  }

  private narrow(operand: Operand, range: Range | undefined, bounds?: Bounds): void {
    if (!range) {
      this.env = undefined;
      return;
    }
    if (operand.kind !== 'temp' || !this.env) return;
    this.env.narrow(operand.id, range, bounds);
    for (const place of this.placesOf(operand)) {
      if (!isLocal(place) || !this.isShared(place)) this.env.narrow(place, range, bounds);
    }
    for (const [place, { by }] of this.env.stepsFrom(operand.id)) {
      const moved = I.add(range, I.constant(by));
      const known = this.env.range(place);
      if (known) this.env.narrow(place, I.meet(known, moved), bounds && shifted(bounds, by));
    }
    this.narrowSummand(operand, range, bounds);
  }

  /** What a test of `x + 1` tells of `x`. */
  private narrowSummand(sum: Temp, range: Range, bounds: Bounds = NO_BOUNDS): void {
    const i = this.definitions.get(sum.id);
    const step = i && this.stepOf(sum);
    if (!step || (i.op !== 'num.add' && i.op !== 'num.sub') || i.left.kind !== 'temp') return;
    const known = this.range(i.left);
    // Not where the sum may have been rounded.
    if (!known || known.nan || !I.isUnrounded(known) || !I.isUnrounded(I.add(known, I.constant(step.by)))) return;
    this.narrow(i.left, I.within(known, range.lo - step.by, range.hi - step.by), shifted(bounds, -step.by));
  }

  /** The value is another one, plus a constant. */
  private stepOf(value: Operand): Step | undefined {
    const i = value.kind === 'temp' ? this.definitions.get(value.id) : undefined;
    if (!i || (i.op !== 'num.add' && i.op !== 'num.sub') || i.left.kind !== 'temp' || i.right.kind !== 'const') {
      return undefined;
    }
    const { value: by } = i.right;
    if (typeof by !== 'number' || !Number.isSafeInteger(by) || !this.range(i.left)?.integer) return undefined;
    return { from: i.left.id, by: i.op === 'num.add' ? by : -by };
  }
}

const isLocal = (place: Place): place is Local => typeof place !== 'number' && !(place instanceof FieldPlace);

/** The bounds of a number that is moved by another one. */
function moved(bounds: Bounds, by: Range, sign: 1 | -1): Bounds {
  const most = sign * (sign > 0 ? by.hi : by.lo);
  if (bounds.size === 0 || by.nan || Math.abs(most) > I.LENGTH.hi) return NO_BOUNDS;
  return by.lo === by.hi ? shifted(bounds, most) : atMost(shifted(bounds, most));
}
