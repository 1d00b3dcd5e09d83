// SPDX-License-Identifier: MIT
/** `try`, `catch`, `finally`. */
import type { ts } from 'ts-morph';
import type { Block, Local } from '../ir/hir';
import type { FunctionContext } from './context';
import { bindPattern } from './destructuring';
import { boundNames, declareName, enterScope } from './scopes';

export function visitTry(node: ts.TryStatement, cx: FunctionContext): void {
  const { builder, jumps } = cx;
  const { catchClause, finallyBlock } = node;
  jumps.tryDepth++;
  const body = builder.block(() => cx.statement(node.tryBlock));
  let error: Local | undefined;
  let handler: Block | undefined;
  // With a finally the handler, too, is inside: what it returns must pass through.
  if (!finallyBlock) jumps.tryDepth--;
  if (catchClause) {
    const caught = builder.local('error', cx.types.unknown);
    error = caught;
    handler = builder.block(() => visitCatch(catchClause, caught, cx));
  }
  if (finallyBlock) jumps.tryDepth--;
  const finalizer = finallyBlock && builder.block(() => cx.statement(finallyBlock));
  builder.append({ kind: 'try', loc: cx.locOf(node), body, error, handler, finalizer });
}

function visitCatch(clause: ts.CatchClause, caught: Local, cx: FunctionContext): void {
  const name = clause.variableDeclaration?.name;
  if (name) {
    const bindings = boundNames(name).map((n) => declareName(n, false, cx));
    enterScope(
      bindings.flatMap((b) => (b.kind === 'local' ? [b.local] : [])),
      clause,
      cx,
    );
    bindPattern(cx, name, cx.builder.get(cx.locOf(name), caught), false);
  }
  cx.statement(clause.block);
}
