// SPDX-License-Identifier: MIT
/**
 * Removes what cannot happen: tests for exceptions of calls that cannot throw, and stack checks where recursion is noticed
 * without them.
 *
 * Requires: LIR of the whole program.
 * Establishes: a `check` stays only after a call that may throw; a `stackCheck` only in some of the functions
 * that can be part of an endless recursion (stack-checks.ts). Both only ever err on the safe side: calls through pointers count as calls of every function whose
 * address is taken, and calls of the runtime that may throw as calls of every accessor and method that it finds in layouts
 * (it calls toString, toJSON and getters).
 */
import type { LExpr, LirFunction, LirLayout, LStmt } from '../ir/lir';
import { chooseStackChecks } from './stack-checks';

interface Summary {
  readonly callees: Set<string>;
  /** Calls through a pointer. */
  indirect: boolean;
  /** Something other than a call of a compiled function can throw here. */
  throws: boolean;
  /** Among that, the runtime. */
  callsRuntime: boolean;
  readonly taken: Set<string>;
  /** It has a stack check. */
  looks: boolean;
}

export function removeImpossibleExceptions(
  functions: readonly LirFunction[],
  layouts: readonly LirLayout[],
): { readonly functions: LirFunction[]; readonly throwing: ReadonlySet<string> } {
  const byName = new Map(functions.map((fn) => [fn.name, fn]));
  const summaries = new Map(functions.map((fn) => [fn.name, summarise(fn, byName)]));
  const taken = new Set([...summaries.values()].flatMap((s) => [...s.taken]));
  const looking = chooseLooking(summaries, taken, membersOf(layouts));
  const throwing = findThrowing(summaries, taken, looking);
  const cleaned = functions.map((fn) => ({ ...fn, body: clean(fn.body, fn.name, looking, throwing, byName) }));
  return { functions: cleaned, throwing };
}

function summarise(fn: LirFunction, known: ReadonlyMap<string, LirFunction>): Summary {
  const summary: Summary = {
    callees: new Set(),
    indirect: false,
    throws: false,
    callsRuntime: false,
    taken: new Set(),
    looks: false,
  };
  eachStatement(fn.body, (s) => {
    if (s.k === 'check') {
      if (s.callee === undefined || !known.has(s.callee)) {
        // A call through a pointer is judged by what it may reach; anything else is the runtime.
        if (!isIndirect(s.value, fn)) summary.throws = summary.callsRuntime = true;
      }
    }
    // An explicit raise, or a jump to a handler after rt_exc was set, throws in its own right.
    if (s.k === 'raise') summary.throws = true;
    if (s.k === 'stackCheck') summary.looks = true;
    eachExpression(s, (e) => {
      if (e.k === 'callptr') summary.indirect = true;
      if (e.k === 'call' && known.has(e.name)) summary.callees.add(e.name);
      if (e.k === 'fnptr') summary.taken.add(e.name);
    });
  });
  return summary;
}

/** Whether the tested variable was set by a call through a pointer: its name is set exactly there. */
function isIndirect(value: LExpr, fn: LirFunction): boolean {
  if (value.k !== 'var') return false;
  let found = false;
  eachStatement(fn.body, (s) => {
    if (s.k === 'set' && s.target.k === 'var' && s.target.name === value.name && s.value.k === 'callptr') found = true;
  });
  return found;
}

/** What the runtime can reach through the layouts. */
function membersOf(layouts: readonly LirLayout[]): string[] {
  return layouts.flatMap(({ members }) =>
    members.flatMap(({ get, set, call0 }) => [get, set, call0].filter((name) => name !== undefined)),
  );
}

function targetsOf(summary: Summary, taken: ReadonlySet<string>): Set<string> {
  return summary.indirect ? new Set([...summary.callees, ...taken]) : summary.callees;
}

function chooseLooking(
  summaries: ReadonlyMap<string, Summary>,
  taken: ReadonlySet<string>,
  members: readonly string[],
): Set<string> {
  const [INDIRECT, RUNTIME] = ['*', 'runtime *'];
  const calls = new Map<string, readonly string[]>();
  for (const [name, s] of summaries) {
    calls.set(name, [...s.callees, ...(s.indirect ? [INDIRECT] : []), ...(s.callsRuntime ? [RUNTIME] : [])]);
  }
  calls.set(INDIRECT, [...taken]);
  calls.set(RUNTIME, members);
  return chooseStackChecks(calls, (name) => summaries.get(name)?.looks === true);
}

function findThrowing(
  summaries: ReadonlyMap<string, Summary>,
  taken: ReadonlySet<string>,
  looking: ReadonlySet<string>,
): Set<string> {
  const throwing = new Set<string>();
  for (const [name, s] of summaries) if (s.throws || looking.has(name)) throwing.add(name);
  for (let changed = true; changed;) {
    changed = false;
    for (const [name, s] of summaries) {
      if (throwing.has(name)) continue;
      for (const target of targetsOf(s, taken)) {
        if (!throwing.has(target)) continue;
        throwing.add(name);
        changed = true;
        break;
      }
    }
  }
  return throwing;
}

function clean(
  body: readonly LStmt[],
  name: string,
  looking: ReadonlySet<string>,
  throwing: ReadonlySet<string>,
  known: ReadonlyMap<string, LirFunction>,
): LStmt[] {
  const again = (inner: readonly LStmt[]): LStmt[] => clean(inner, name, looking, throwing, known);
  const cleaned: LStmt[] = [];
  for (const s of body) {
    switch (s.k) {
      case 'stackCheck':
        if (looking.has(name)) cleaned.push(s);
        break;
      case 'check':
        if (s.callee === undefined || !known.has(s.callee) || throwing.has(s.callee)) cleaned.push(s);
        break;
      case 'if':
        cleaned.push({ ...s, then: again(s.then), else: again(s.else) });
        break;
      case 'forever':
        cleaned.push({ ...s, body: again(s.body) });
        break;
      case 'switch':
        cleaned.push({
          ...s,
          cases: s.cases.map((c) => ({ values: c.values, body: again(c.body) })),
          default: again(s.default),
        });
        break;
      default:
        cleaned.push(s);
    }
  }
  return cleaned;
}

export function eachStatement(body: readonly LStmt[], visit: (s: LStmt) => void): void {
  for (const s of body) {
    visit(s);
    if (s.k === 'if') {
      eachStatement(s.then, visit);
      eachStatement(s.else, visit);
    } else if (s.k === 'forever') eachStatement(s.body, visit);
    else if (s.k === 'switch') {
      for (const c of s.cases) eachStatement(c.body, visit);
      eachStatement(s.default, visit);
    }
  }
}

/** The expressions of a statement itself, and those inside them. */
export function eachExpression(s: LStmt, visit: (e: LExpr) => void): void {
  const walk = (e: LExpr): void => {
    visit(e);
    switch (e.k) {
      case 'call':
        return e.args.forEach(walk);
      case 'callptr':
        walk(e.closure);
        return e.args.forEach(walk);
      case 'bin':
        walk(e.left);
        return walk(e.right);
      case 'not':
      case 'neg':
      case 'bitnot':
        return walk(e.value);
      case 'word':
        return walk(e.object);
      case 'element':
        walk(e.array);
        return walk(e.at);
      case 'refs':
        return e.items.forEach(walk);
      default:
        return;
    }
  };
  switch (s.k) {
    case 'set':
      walk(s.target);
      return walk(s.value);
    case 'do':
    case 'check':
    case 'switch':
      return walk(s.value);
    case 'if':
      return walk(s.condition);
    case 'return':
      if (s.value) walk(s.value);
      return;
    default:
      return;
  }
}
