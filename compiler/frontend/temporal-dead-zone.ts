// SPDX-License-Identifier: MIT
/**
 * Decides which variables need a check that they have been initialised: those that the text uses before their
 * declaration, or that a hoisted function may use when it is called too early. Cautious: a superfluous check costs
 * a comparison, a missing one a wrong value.
 */
import { ts } from 'ts-morph';

/** Whether `use` of a local variable may run before its declaration has. */
export function isUsedBeforeInitialisation(declaration: ts.Declaration, use: ts.Node): boolean {
  if (ts.isParameter(declaration) || ts.isFunctionDeclaration(declaration)) return false;
  if (use.getSourceFile() !== declaration.getSourceFile()) return false;
  const start = use.getStart();
  if (start < declaration.getStart()) return true;
  if (start < declaration.getEnd()) return !isInsideDirectFunction(declaration, use);
  if (isInOtherClause(declaration, use)) return true;
  const hoisted = hoistedFunctionBetween(declaration, use);
  return hoisted !== undefined && isNamedBefore(hoisted, declaration);
}

/** `const f = (n) => f(n - 1)`: the initialiser is the function itself, which cannot be called before. */
function isInsideDirectFunction(declaration: ts.Declaration, use: ts.Node): boolean {
  if (use === (declaration as ts.NamedDeclaration).name) return true;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const { initializer } = declaration;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer);
}

/** A declaration in one clause of a switch, used in another. */
function isInOtherClause(declaration: ts.Declaration, use: ts.Node): boolean {
  let clause: ts.Node = declaration;
  while (!ts.isSourceFile(clause) && !ts.isFunctionLike(clause) && !ts.isBlock(clause)) {
    if (ts.isCaseOrDefaultClause(clause)) {
      return !(use.pos >= clause.pos && use.end <= clause.end);
    }
    clause = clause.parent;
  }
  return false;
}

/** The outermost function declaration that contains the use but not the variable: it may be called at any time. */
function hoistedFunctionBetween(declaration: ts.Declaration, use: ts.Node): ts.FunctionDeclaration | undefined {
  let found: ts.FunctionDeclaration | undefined;
  for (let at = use.parent; !ts.isSourceFile(at); at = at.parent) {
    if (at.pos <= declaration.pos && at.end >= declaration.end) break;
    if (ts.isFunctionDeclaration(at)) found = at;
  }
  return found;
}

/** Whether the text mentions the function in front of the variable's declaration, in the block that declares both. */
function isNamedBefore(fn: ts.FunctionDeclaration, declaration: ts.Declaration): boolean {
  const name = fn.name?.text;
  if (name === undefined) return true;
  let block: ts.Node = declaration.parent;
  while (!ts.isSourceFile(block) && !ts.isBlock(block)) block = block.parent;
  const text = block.getSourceFile().text;
  const before = text.slice(block.getStart(), declaration.getEnd());
  // The function's own declaration may stand before the variable; only another mention is suspicious.
  const mentions = before.split(new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`)).length - 1;
  const own = fn.getStart() < declaration.getEnd() ? 1 : 0;
  return mentions > own || hasCallOfUnknown(before);
}

/** Another hoisted function, called in front of the declaration, might call this one. */
function hasCallOfUnknown(text: string): boolean {
  return /\bfunction\b[^]*\bfunction\b/.test(text) && /\)\s*;/.test(text);
}
