// SPDX-License-Identifier: MIT
/**
 * Makes a program that shows a difference small. Each round tries many edits at once, each in a copy of the program, and
 * all copies are judged as one batch: statements and members are deleted, statements are replaced by their bodies and
 * expressions by their parts. Edits that keep the difference are applied together when that keeps it too, else the
 * biggest of them.
 */
import ts from 'typescript';
import type { CompilePool } from '../../support/compile-pool';
import type { BuildMode } from './batch';
import { judgeAll, type Outcome } from './differential';

/** Replaces the text from `start` to `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Copies that one batch holds. */
const TRIES = 24;

/** What must stay the same: a difference in output must not turn into a crash on the way. */
export function family(outcome: Outcome): string {
  if (outcome.kind !== 'different') return outcome.kind;
  return /^(bad C|compiler crash|SIG\w+|time-out)/.exec(outcome.detail)?.[0] ?? 'output';
}

/** Judges copies of a program: tells for each whether it still shows what is wanted. */
export type Judge = (sources: readonly string[]) => Promise<readonly boolean[]>;

/** A judge that compiles and runs. */
export function judgeBy(pool: CompilePool, folder: string, mode: BuildMode, wanted: string): Judge {
  return async (sources) => {
    const programs = sources.map((source, i) => ({ name: `c${i}`, source }));
    const judged = await judgeAll(pool, folder, programs, mode);
    const found = new Map(judged.map(({ program, outcome }) => [program.name, family(outcome) === wanted]));
    return programs.map(({ name }) => found.get(name) ?? false);
  };
}

/** The smallest program that the edits lead to. `rounds` bounds the work. */
export async function reduce(source: string, judge: Judge, rounds = 60): Promise<string> {
  let current = source;
  let from = 0;
  for (let round = 0; round < rounds; round++) {
    const all = edits(current);
    if (from >= all.length) break;
    const tried = all.slice(from, from + TRIES);
    const copies = tried.map((edit) => apply(current, [edit]));
    const results = await judge(copies);
    const good = tried.filter((_, i) => results[i] === true);
    if (good.length === 0) {
      from += TRIES;
      continue;
    }
    current = await combine(current, good, judge);
    from = 0;
  }
  return current;
}

/** The edits together, without those inside others; the first and biggest alone when they do not go together. */
async function combine(source: string, good: readonly Edit[], judge: Judge): Promise<string> {
  const apart: Edit[] = [];
  for (const edit of good)
    if (apart.every((other) => edit.end <= other.start || edit.start >= other.end)) apart.push(edit);
  const single = apply(source, good.slice(0, 1));
  if (apart.length === 1) return single;
  const together = apply(source, apart);
  const [works] = await judge([together]);
  return works === true ? together : single;
}

function apply(source: string, list: readonly Edit[]): string {
  let result = source;
  for (const { start, end, text } of [...list].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

/** Everything that can be tried on a program, the biggest first. */
export function edits(source: string): Edit[] {
  const file = ts.createSourceFile('program.ts', source, ts.ScriptTarget.ES2022, true);
  const found: Edit[] = [];
  const remove = (node: ts.Node): void => void found.push({ start: node.getStart(file), end: node.getEnd(), text: '' });
  const replace = (node: ts.Node, by: ts.Node): void => {
    found.push({ start: node.getStart(file), end: node.getEnd(), text: by.getText(file) });
  };
  const visit = (node: ts.Node): void => {
    if (isEntry(node)) {
      ts.forEachChild(node, visit);
      return;
    }
    if (ts.isStatement(node) && !ts.isBlock(node)) remove(node);
    if (ts.isClassElement(node) || ts.isCaseOrDefaultClause(node) || ts.isTypeElement(node)) remove(node);
    for (const body of bodies(node)) replace(node, body);
    if (ts.isBlock(node) && ts.isBlock(node.parent)) {
      const text = source.slice(node.statements.pos, node.statements.end).trim();
      found.push({ start: node.getStart(file), end: node.getEnd(), text });
    }
    if (ts.isExpression(node)) {
      ts.forEachChild(node, (child) => {
        if (ts.isExpression(child) && child.getWidth(file) < node.getWidth(file)) replace(node, child);
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found
    .filter((edit) => edit.end - edit.start > edit.text.length)
    .sort((a, b) => b.end - b.start - b.text.length - (a.end - a.start - a.text.length));
}

function isEntry(node: ts.Node): boolean {
  return ts.isFunctionDeclaration(node) && node.name?.text === 'run';
}

/** The statements that may stand for a statement. */
function bodies(node: ts.Node): ts.Node[] {
  if (ts.isIfStatement(node))
    return node.elseStatement ? [node.thenStatement, node.elseStatement] : [node.thenStatement];
  if (ts.isIterationStatement(node, false) || ts.isLabeledStatement(node)) return [node.statement];
  if (ts.isTryStatement(node)) {
    return [node.tryBlock, node.catchClause?.block, node.finallyBlock].filter((block) => block !== undefined);
  }
  return [];
}
