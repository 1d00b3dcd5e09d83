// SPDX-License-Identifier: MIT
/**
 * Puts the code of a generator where a `for-of` asks it for its values.
 *
 * Requires: HIR as the front end makes it. Establishes: the same program, in which a loop over a generator that was called
 * for this loop alone is the generator's code, with the body of the loop where it yields.
 *
 *   for (const n of range(0, 9)) use(n);         let i = 0; while (i < 9) { const n = i; use(n); i++; }
 *
 * There is no frame, nothing is resumed, and a generator over a generator is a loop in a loop. It is the same program
 * since nobody else has the generator: it is called in the round in which the loop begins, its value goes nowhere but
 * there, and arguments are temporaries, which do not change. What leaves the loop early leaves the generator where it has
 * yielded, so only generators are placed that do nothing then: no `try` of the program is around their `yield`. The one
 * that a `for-of` makes may be, for closing the next generator is what leaving it does in any case.
 */
import { Fresh } from '../ir/fresh';
import type {
  Block,
  HirFunction,
  HirProgram,
  Instruction,
  InstructionOf,
  IterationLoop,
  Loc,
  Local,
  Operand,
  Statement,
} from '../ir/hir';
import { rewriteBlock, SAME } from '../ir/rewrite';
import type { Type } from '../ir/types';
import { blocksOf, localsOfStatement, operandsOfStatement, sizeOf, walkInstructions, walkStatements } from '../ir/walk';

/** Statements of a generator that may be placed, and of a function that others are placed in. */
const GENERATOR_LIMIT = 120;
const GROWTH_LIMIT = 2000;

type Try = Extract<Statement, { kind: 'try' }>;
type Loop = Extract<Statement, { kind: 'loop' }>;

/** `small`: code size counts more than speed, so only what is called once is moved. */
export function placeGenerators(program: HirProgram, small: boolean): HirProgram {
  const captured = new Set<Local>();
  const calls = new Map<string, number>();
  for (const fn of program.functions.values()) {
    walkStatements(fn.body, (s) => {
      for (const local of localsOfStatement(s)) if (local.owner !== fn.id) captured.add(local);
      if (s.kind !== 'do' || s.instruction.op !== 'call') return;
      calls.set(s.instruction.fn, (calls.get(s.instruction.fn) ?? 0) + 1);
    });
  }
  const sources = new Map<string, Source>();
  for (const fn of program.functions.values()) {
    const source = fn.kind === 'generator' && (!small || calls.get(fn.id) === 1) ? sourceOf(fn) : undefined;
    if (source) sources.set(fn.id, source);
  }
  const functions = new Map(program.functions);
  for (const fn of sources.size > 0 ? program.functions.values() : []) {
    let placed: HirFunction | undefined = fn;
    for (let next: HirFunction | undefined = fn; next; next = new Caller(next, sources, captured).placeOne())
      placed = next;
    functions.set(fn.id, placed);
  }
  return { ...program, functions };
}

/** A generator whose code can stand in a loop over it. */
interface Source {
  readonly fn: HirFunction;
  /** What looks at how it is resumed after the `yield`: it is resumed with the next round, and with nothing. */
  readonly resumption: ReadonlySet<Statement>;
  /** Parameters that are never assigned. */
  readonly constants: ReadonlySet<Local>;
}

function sourceOf(fn: HirFunction): Source | undefined {
  if (sizeOf(fn) > GENERATOR_LIMIT) return undefined;
  const constants = new Set(fn.params);
  const uses = countUses(fn.body);
  const resumption = new Set<Statement>();
  let yields = 0;
  let resumptions = 0;
  let isGood = true;
  walkInstructions(fn, (i) => {
    // A literal would have to be the one of each place, and a variable without a value have none in each round.
    if ((i.op === 'local.get' || i.op === 'local.set') && i.local.needsTdzCheck) isGood = false;
    if (i.op === 'closure' || i.op === 'frame.resume' || (i.op === 'call' && i.fn === fn.id)) isGood = false;
    if (i.op === 'local.set') constants.delete(i.local);
    if (i.op === 'resume.mode') resumptions++;
  });
  const visit = (block: Block, isTried: boolean): void => {
    block.forEach((s, at) => {
      if (s.kind === 'do' && s.instruction.op === 'suspend') {
        yields++;
        const rest = resumptionAt(block, at + 1, uses);
        if (!rest || isTried || s.instruction.why !== 'yield') isGood = false;
        for (const one of rest ?? []) resumption.add(one);
      }
      for (const inner of blocksOf(s)) visit(inner, isTried || (s.kind === 'try' && !s.iterates));
    });
  };
  visit(fn.body, false);
  return isGood && yields === 1 && resumptions === 1 ? { fn, resumption, constants } : undefined;
}

/** The statements behind a `suspend`, as frontend/generators.ts makes them; undefined when what is sent is used. */
function resumptionAt(block: Block, at: number, uses: ReadonlyMap<number, number>): Block | undefined {
  const [mode, isThrow, onThrow, isReturn, onReturn, value] = block.slice(at, at + 6);
  const resumed = instructionOf(mode);
  if (resumed?.op !== 'resume.mode' || !resumed.dest || uses.get(resumed.dest.id) !== 2) return undefined;
  for (const [test, branch] of [[isThrow, onThrow] as const, [isReturn, onReturn] as const]) {
    const asked = instructionOf(test);
    if (asked?.op !== 'eq.strict' || asked.left !== resumed.dest || branch?.kind !== 'if') return undefined;
    if (branch.condition !== asked.dest || uses.get(asked.dest.id) !== 1 || branch.else.length > 0) return undefined;
  }
  const checks = block.slice(at, at + 5);
  const sent = instructionOf(value);
  if (!value || sent?.op !== 'resume.value') return checks;
  return sent.dest && uses.has(sent.dest.id) ? undefined : [...checks, value];
}

function instructionOf(s: Statement | undefined): Instruction | undefined {
  return s?.kind === 'do' ? s.instruction : undefined;
}

function countUses(block: Block): Map<number, number> {
  const uses = new Map<number, number>();
  walkStatements(block, (s) => {
    for (const o of operandsOfStatement(s)) if (o.kind === 'temp') uses.set(o.id, (uses.get(o.id) ?? 0) + 1);
  });
  return uses;
}

/** Where something stands: in which loop, and in which of the blocks around each other. */
interface Place {
  readonly loop: Loop | undefined;
  readonly blocks: readonly Block[];
}

/** A loop over a generator, and the instructions that brought the generator there. */
interface Site {
  readonly statement: Try;
  readonly iterates: IterationLoop;
  readonly source: Source;
  readonly call: InstructionOf<'call'>;
  readonly chain: ReadonlySet<Instruction>;
}

/** Places one generator in one function. */
class Caller {
  private readonly fresh: Fresh;
  private readonly uses: ReadonlyMap<number, number>;
  private readonly definitions = new Map<number, { readonly i: Instruction; readonly place: Place }>();
  private readonly sets = new Map<Local, { readonly i: InstructionOf<'local.set'>; readonly place: Place }[]>();
  private readonly gets = new Map<Local, number>();
  private readonly loops: { readonly statement: Try; readonly place: Place }[] = [];

  constructor(
    private readonly fn: HirFunction,
    private readonly sources: ReadonlyMap<string, Source>,
    private readonly captured: ReadonlySet<Local>,
  ) {
    this.uses = countUses(fn.body);
    this.fresh = new Fresh(fn);
    this.visit(fn.body, { loop: undefined, blocks: [fn.body] });
  }

  private visit(block: Block, place: Place): void {
    for (const s of block) {
      if (s.kind === 'do') this.seen(s.instruction, place);
      if (s.kind === 'try' && s.iterates) this.loops.push({ statement: s, place });
      const loop = s.kind === 'loop' ? s : place.loop;
      for (const inner of blocksOf(s)) this.visit(inner, { loop, blocks: [...place.blocks, inner] });
    }
  }

  private seen(i: Instruction, place: Place): void {
    if (i.dest) this.definitions.set(i.dest.id, { i, place });
    if (i.op === 'local.get') this.gets.set(i.local, (this.gets.get(i.local) ?? 0) + 1);
    if (i.op === 'local.set') this.sets.set(i.local, [...(this.sets.get(i.local) ?? []), { i, place }]);
  }

  /** The function with the first generator placed that can be; undefined when there is none. */
  placeOne(): HirFunction | undefined {
    if (this.loops.length === 0 || sizeOf(this.fn) > GROWTH_LIMIT) return undefined;
    for (const { statement, place } of this.loops) {
      const site = this.siteOf(statement, place);
      const body = site && this.place(site);
      if (body) return { ...this.fn, body };
    }
    return undefined;
  }

  private siteOf(statement: Try, place: Place): Site | undefined {
    const { iterates } = statement;
    if (iterates?.iterator.kind !== 'temp' || iterates.value.kind !== 'temp') return undefined;
    // Everything that uses the iterator is the loop's own code.
    const inside = countUses([statement]).get(iterates.iterator.id);
    if (inside !== this.uses.get(iterates.iterator.id)) return undefined;
    const chain = new Set<Instruction>();
    const call = this.callBehind(iterates.iterator, place, chain);
    const source = call && this.sources.get(call.fn);
    if (!source || source.fn.id === this.fn.id || call.args.length !== source.fn.params.length) return undefined;
    return { statement, iterates, source, call, chain };
  }

  /** The call that gave the generator, if it was only handed on since, and in this round of the loop around. */
  private callBehind(operand: Operand, place: Place, chain: Set<Instruction>): InstructionOf<'call'> | undefined {
    const definition = operand.kind === 'temp' ? this.definitions.get(operand.id) : undefined;
    if (!definition || definition.place.loop !== place.loop) return undefined;
    const { i } = definition;
    chain.add(i);
    const through = (from: Operand): InstructionOf<'call'> | undefined =>
      from.kind === 'temp' && this.uses.get(from.id) === 1 ? this.callBehind(from, place, chain) : undefined;
    switch (i.op) {
      case 'call':
        return i;
      case 'coerce':
        return i.reason === 'assign' ? through(i.value) : undefined;
      case 'call.method':
        return i.name === '@@iterator' && i.args.length === 0 ? through(i.object) : undefined;
      case 'local.get': {
        const [set, ...others] = this.sets.get(i.local) ?? [];
        const isOnlyHere = i.local.owner === this.fn.id && !this.captured.has(i.local) && this.gets.get(i.local) === 1;
        if (!set || others.length > 0 || !isOnlyHere || !i.local.isConst || i.local.needsTdzCheck) return undefined;
        const block = set.place.blocks[set.place.blocks.length - 1];
        if (set.place.loop !== place.loop || !block || !definition.place.blocks.includes(block)) return undefined;
        chain.add(set.i);
        return through(set.i.value);
      }
      default:
        return undefined;
    }
  }

  private place(site: Site): Block | undefined {
    const body = this.codeOf(site);
    return (
      body &&
      rewriteBlock(this.fn.body, SAME, (s) => {
        if (s === site.statement) return body;
        return s.kind === 'do' && site.chain.has(s.instruction) ? [] : undefined;
      })
    );
  }

  /** The generator's code with the loop's body in it. */
  private codeOf({ statement, iterates, source, call }: Site): Statement[] | undefined {
    const { fn, constants, resumption } = source;
    const { loc } = statement;
    const end = this.fresh.label();
    const round = this.fresh.label();
    const own = this.ownBody(statement, iterates, end, round);
    if (!own) return undefined;
    const out: Statement[] = [];
    const { renaming, temps } = this.fresh.codeOf(fn);
    const values = new Map<Local, Operand>();
    fn.params.forEach((param, at) => {
      const arg = call.args[at];
      if (!arg) throw new Error(`${fn.id} is called without all its arguments`);
      const value = this.coerced(arg, param.type, out, call.loc);
      if (constants.has(param)) values.set(param, value);
      else
        out.push({
          kind: 'do',
          instruction: { op: 'local.set', loc, local: renaming.local(param), value, isInit: true },
        });
    });
    const body = rewriteBlock(fn.body, renaming, (s) => {
      if (resumption.has(s)) return [];
      if (s.kind === 'return') return [{ kind: 'break', loc: s.loc, label: end }];
      if (s.kind !== 'do') return undefined;
      const i = s.instruction;
      const value = i.op === 'local.get' ? values.get(i.local) : undefined;
      if (value && i.dest) {
        temps.set(i.dest.id, value);
        return [];
      }
      if (i.op !== 'suspend' || iterates.value.kind !== 'temp') return undefined;
      const { value: dest } = iterates;
      const handed = {
        op: 'coerce',
        loc,
        value: renaming.operand(i.value),
        to: dest.type,
        reason: 'library',
        dest,
      } as const;
      return [
        { kind: 'do', instruction: handed },
        { kind: 'block', loc, label: round, body: own },
      ];
    });
    out.push({ kind: 'block', loc, label: end, body });
    return out;
  }

  /** What the program does in a round: `break` leaves the generator too, `continue` goes on in it. */
  private ownBody(statement: Try, { done, label }: IterationLoop, end: number, round: number): Block | undefined {
    const [loop, ...rest] = statement.body;
    if (loop?.kind !== 'loop' || loop.label !== label || loop.update.length > 0 || rest.length > 0) return undefined;
    const begin = loop.body.findIndex((s) => {
      const i = instructionOf(s);
      return i?.op === 'local.set' && i.local === done && i.value.kind === 'const' && i.value.value === false;
    });
    if (begin < 0) return undefined;
    return rewriteBlock(loop.body.slice(begin + 1), SAME, (s) => {
      if ((s.kind !== 'break' && s.kind !== 'continue') || s.label !== label) return undefined;
      return [{ kind: 'break', loc: s.loc, label: s.kind === 'break' ? end : round }];
    });
  }

  private coerced(value: Operand, to: Type, out: Statement[], loc: Loc): Operand {
    if (value.type === to) return value;
    const dest = this.fresh.temp(to);
    out.push({ kind: 'do', instruction: { op: 'coerce', loc, value, to, reason: 'assign', dest } });
    return dest;
  }
}
