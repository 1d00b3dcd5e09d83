// SPDX-License-Identifier: MIT
/**
 * Gives loops over arrays a second form, for when one look before the loop tells that its indices are in range.
 *
 * Requires: HIR before flow analysis. Establishes: the same program, in which an innermost loop
 *
 *     for (let k = 0; k < n; k++) row[k] += factor * rows[i][k];
 *
 * whose counter is compared with something that stays the same, and indexes arrays that stay the same, has become
 *
 *     fast: {
 *       slow: {
 *         if (!(n <= row.length)) break slow;
 *         if (!(i < rows.length)) break slow;
 *         const inner = rows[i];
 *         if (inner === undefined || !(n <= inner.length)) break slow;
 *         for (let k = 0; k < n; k++) row[k] += factor * inner[k];
 *         break fast;
 *       }
 *       for (let k = 0; k < n; k++) row[k] += factor * rows[i][k];
 *     }
 *
 * Nothing is promised here about the indices: range analysis finds that the checks of the first loop are not needed, by the
 * comparisons before it, or keeps them. What is computed before the loop has no effect and cannot throw, and what the
 * first loop takes from there is the same in every round, because the loop calls nothing and stores no arrays.
 */
import { Fresh } from '../ir/fresh';
import type { Block, Global, HirFunction, HirProgram, Instruction, Loc, Local, Operand, Statement } from '../ir/hir';
import { rewriteBlock, rewriteInstruction, rewriteStatement, SAME, type Replace } from '../ir/rewrite';
import type { Type, TypeTable } from '../ir/types';
import { walkStatements } from '../ir/walk';
import {
  hasFixedLength,
  isObject,
  isSimple,
  LoopShape,
  type Access,
  type Counter,
  type Index,
  type Loop,
} from './loop-shape';
import { capturedLocals } from './range-effects';

type Computation = Instruction extends infer I ? (I extends Instruction ? Omit<I, 'loc' | 'dest'> : never) : never;

export function versionLoops(program: HirProgram, types: TypeTable): HirProgram {
  const shared = capturedLocals(program);
  const functions = new Map<string, HirFunction>();
  for (const [id, fn] of program.functions) functions.set(id, versionedIn(fn, types, shared));
  return { ...program, functions };
}

function versionedIn(fn: HirFunction, types: TypeTable, shared: ReadonlySet<Local>): HirFunction {
  let fresh: Fresh | undefined;
  let changed = false;
  const replace: Replace = (s) => {
    if (s.kind !== 'loop' || !isSimple(s)) return undefined;
    fresh ??= new Fresh(fn);
    const version = new Versioning(s, fresh, types, (local) => local.owner !== fn.id || shared.has(local)).run();
    if (version) changed = true;
    return version && [version];
  };
  const body = rewriteBlock(fn.body, SAME, replace);
  return changed ? { ...fn, body } : fn;
}

/** A string or array that is the same in every round: how it is told from others, and how the code before the loop has it. */
interface Holder {
  readonly key: string;
  readonly type: Type;
  readonly read: () => Operand;
}

class Versioning {
  private readonly shape: LoopShape;
  /** Those that the loop sets. */
  private readonly globals = new Set<Global>();
  /** What is computed before the loop. */
  private readonly before: Statement[] = [];
  /** Instructions of the loop whose values are in a variable then, and the variables by what they hold. */
  private readonly kept = new Map<Instruction, Local>();
  private readonly variables = new Map<string, Local>();
  private readonly tested = new Set<string>();
  private readonly slow: number;
  private counter: Counter | undefined;
  private limit: Local | undefined;

  constructor(
    private readonly loop: Loop,
    private readonly fresh: Fresh,
    private readonly types: TypeTable,
    isShared: (local: Local) => boolean,
  ) {
    this.shape = new LoopShape(loop, isShared);
    this.slow = fresh.label();
    walkStatements([...loop.body, ...loop.update], (s) => {
      if (s.kind === 'do' && s.instruction.op === 'global.set') this.globals.add(s.instruction.global);
    });
  }

  /** The loop in both forms; undefined when there is nothing to look at before it. */
  run(): Statement | undefined {
    const counter = (this.counter = this.shape.counter());
    if (!counter) return undefined;
    if (counter.limit && !this.keepLimit(counter.limit, counter)) return undefined;
    for (const access of this.shape.accesses) this.test(access, counter);
    return this.tested.size > 0 ? this.bothForms(counter) : undefined;
  }

  // ---- what is the same in every round ----

  /** Computes the number before the loop, where that is possible. */
  private stable(operand: Operand): (() => Operand) | undefined {
    const i = this.shape.definition(operand);
    if (!i) return () => operand;
    if (i.op === 'local.get') {
      const local = this.shape.variable(operand);
      if (!local || this.shape.written.has(local)) return undefined;
      return () => this.emit(i.loc, local.type, { op: 'local.get', local });
    }
    if (i.op === 'num.add' || i.op === 'num.sub') {
      const [left, right] = [this.stable(i.left), this.stable(i.right)];
      if (!left || !right) return undefined;
      return () => this.emit(i.loc, this.types.number, { op: i.op, left: left(), right: right() });
    }
    const holder = i.op === 'array.length' ? i.array : i.op === 'prop.get' ? i.object : undefined;
    const held = holder && this.holder(holder);
    // A store behind the last element would make an array longer.
    if (!held || (i.op === 'array.length' && this.mayGrow(held.type))) return undefined;
    return () => this.length(held, i.loc);
  }

  /** An array of other objects is not stored to, and what is looked at before the loop is not stored behind. */
  private mayGrow(array: Type): boolean {
    if (array.kind === 'array' && isObject(array.element)) return false;
    return this.shape.accesses.some((access) => access.op === 'array.set' && !this.isTested(access));
  }

  private isTested(access: Access): boolean {
    const index = this.shape.offset(access.index);
    const isKnown = index && (index.local === this.counter?.local || !this.shape.written.has(index.local));
    return isKnown === true && this.holder(access.array) !== undefined;
  }

  /** What the operand holds, where it is the same string or array in every round. */
  private holder(operand: Operand): Holder | undefined {
    const { type } = operand;
    if (operand.kind !== 'temp' || (type.kind !== 'array' && !hasFixedLength(type))) return undefined;
    const i = this.shape.definition(operand);
    if (!i) return { key: `temp ${operand.id}`, type, read: () => operand };
    if (i.op === 'local.get') {
      const local = this.shape.variable(operand);
      if (!local || this.shape.written.has(local)) return undefined;
      return { key: `local ${local.id}`, type, read: () => this.emit(i.loc, type, { op: 'local.get', local }) };
    }
    if (i.op === 'global.get') {
      const { global } = i;
      if (this.globals.has(global) || global.needsTdzCheck || type !== global.type) return undefined;
      return this.keeping(i, `global ${global.id}`, type, () => this.emit(i.loc, type, { op: 'global.get', global }));
    }
    if (i.op !== 'array.get' || i.orUndefined) return undefined;
    const outer = this.holder(i.array);
    const index = this.shape.offset(i.index);
    const at = outer && index && !this.shape.written.has(index.local) ? this.stable(i.index) : undefined;
    if (!outer || !index || !at) return undefined;
    const key = `${outer.key} at ${index.local.id} ${index.by}`;
    return this.keeping(i, key, type, () => {
      if (this.isNew(outer, index)) this.require(i.loc, 'num.lt', at(), this.length(outer, i.loc));
      const optional = this.types.union([type, this.types.undefined]);
      const get = { op: 'array.get', array: outer.read(), index: at(), orUndefined: true } as const;
      const found = this.emit(i.loc, optional, get);
      const none = { kind: 'const', type: this.types.undefined, value: undefined } as const;
      const isNone = this.emit(i.loc, this.types.boolean, { op: 'eq.strict', left: found, right: none });
      this.before.push({ kind: 'if', loc: i.loc, condition: isNone, then: [this.leave(i.loc)], else: [] });
      return this.emit(i.loc, type, { op: 'coerce', value: found, to: type, reason: 'narrow' });
    });
  }

  /** In the first form of the loop, the instruction's value is in a variable that is set before it. */
  private keeping(i: Instruction, key: string, type: Type, value: () => Operand): Holder {
    const known = this.variables.get(key);
    if (known) this.kept.set(i, known);
    const read = (): Operand => {
      let local = this.variables.get(key);
      if (!local) {
        const found = value();
        this.variables.set(key, (local = this.fresh.local('kept', type, true)));
        this.set(i.loc, local, found);
      }
      this.kept.set(i, local);
      return this.emit(i.loc, type, { op: 'local.get', local });
    };
    return { key, type, read };
  }

  // ---- the code before the loop ----

  private emit(loc: Loc, type: Type, computation: Computation): Operand {
    const dest = this.fresh.temp(type);
    this.before.push({ kind: 'do', instruction: { ...computation, loc, dest } });
    return dest;
  }

  private set(loc: Loc, local: Local, value: Operand): void {
    this.before.push({ kind: 'do', instruction: { op: 'local.set', loc, local, value, isInit: true } });
  }

  private leave(loc: Loc): Statement {
    return { kind: 'break', loc, label: this.slow };
  }

  private require(loc: Loc, op: 'num.lt' | 'num.le', left: Operand, right: Operand): void {
    const condition = this.emit(loc, this.types.boolean, { op, left, right });
    this.before.push({ kind: 'if', loc, condition, then: [], else: [this.leave(loc)] });
  }

  private length(holder: Holder, loc: Loc): Operand {
    const object = holder.read();
    const get = hasFixedLength(holder.type)
      ? ({ op: 'prop.get', object, name: 'length' } as const)
      : ({ op: 'array.length', array: object } as const);
    return this.emit(loc, this.types.number, get);
  }

  /** Gives the limit a variable, unless it is one. */
  private keepLimit(limit: Operand, { comparison }: Counter): boolean {
    const local = this.shape.variable(limit);
    if (local && !this.shape.written.has(local)) {
      this.limit = local;
      return true;
    }
    const value = this.stable(limit);
    if (!value) return false;
    this.limit = this.fresh.local('limit', this.types.number, true);
    this.set(comparison.loc, this.limit, value());
    return true;
  }

  private test(access: Access, counter: Counter): void {
    const holder = this.holder(access.array);
    const index = this.shape.offset(access.index);
    if (!holder || !index || !this.isTested(access)) return;
    const { local, by } = index;
    if (this.isKnown(holder, index, counter) || !this.isNew(holder, index)) return;
    const { loc } = access;
    const isUp = local === counter.local && this.limit !== undefined;
    const from = isUp && this.limit ? this.limit : local;
    const last = this.emit(loc, this.types.number, { op: 'local.get', local: from });
    const length = this.length(holder, loc);
    const step = { kind: 'const', type: this.types.number, value: by } as const;
    const end = by === 0 ? length : this.emit(loc, this.types.number, { op: 'num.sub', left: length, right: step });
    this.require(loc, isUp && !counter.orEqual ? 'num.le' : 'num.lt', last, end);
  }

  /** Notes that the index is tested from here on; whether it was not yet. */
  private isNew(holder: Holder, { local, by }: Index): boolean {
    const key = `${holder.key} has ${local.id} ${by}`;
    const isNew = !this.tested.has(key);
    this.tested.add(key);
    return isNew;
  }

  /** The loop itself compares the counter with the length. */
  private isKnown(holder: Holder, { local, by }: Index, counter: Counter): boolean {
    const i = counter.limit && this.shape.definition(counter.limit);
    const measured = i?.op === 'array.length' ? i.array : i?.op === 'prop.get' ? i.object : undefined;
    const isSame = measured !== undefined && this.holder(measured)?.key === holder.key;
    return isSame && local === counter.local && by <= (counter.orEqual ? -1 : 0);
  }

  private bothForms({ comparison, limit }: Counter): Statement {
    const { loc } = this.loop;
    const renaming = this.fresh.copyOf(this.loop);
    const fast = rewriteStatement(this.loop, renaming, (s) => {
      if (s.kind !== 'do') return undefined;
      const i = s.instruction;
      const local = this.kept.get(i);
      if (local && i.dest) {
        return [{ kind: 'do', instruction: { op: 'local.get', loc: i.loc, local, dest: renaming.temp(i.dest) } }];
      }
      if (i !== comparison || !limit || !this.limit || this.shape.variable(limit) === this.limit) return undefined;
      const own = this.fresh.temp(this.types.number);
      const copy = rewriteInstruction(comparison, renaming) as typeof comparison;
      const side = comparison.left === limit ? { left: own } : { right: own };
      return [
        { kind: 'do', instruction: { op: 'local.get', loc: i.loc, local: this.limit, dest: own } },
        { kind: 'do', instruction: { ...copy, ...side } },
      ];
    });
    const end = this.fresh.label();
    const first: Block = [...this.before, fast, { kind: 'break', loc, label: end }];
    return { kind: 'block', loc, label: end, body: [{ kind: 'block', loc, label: this.slow, body: first }, this.loop] };
  }
}
