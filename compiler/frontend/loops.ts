// SPDX-License-Identifier: MIT
/** `while`, `do`, `for`, `for-of`, `for-in`. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import { assignmentTarget } from './assignments';
import { openAsyncIteration } from './async-iteration';
import { jumpIf } from './conditions';
import type { FunctionContext } from './context';
import { assignPattern, bindPattern } from './destructuring';
import { canAwait } from './generators';
import { iterateOver, openIteration } from './iteration';
import { boundNames, contains, declareList, declareName, enterScope, isFunctionLike } from './scopes';
import { visitVariableList } from './statements';
import { isArrayLike, isDead } from './type-tests';

export function visitWhile(node: ts.WhileStatement, cx: FunctionContext): void {
  const { builder, jumps } = cx;
  const names = jumps.takeNames();
  const label = builder.label();
  builder.loop(cx.locOf(node), label, () => {
    jumpIf(node.expression, cx, false, label);
    jumps.inside('loop', names, label, () => cx.statement(node.statement));
  });
}

/** `continue` must reach the condition, so it leaves a block around the body. */
export function visitDo(node: ts.DoStatement, cx: FunctionContext): void {
  const { builder, jumps } = cx;
  const loc = cx.locOf(node);
  const names = jumps.takeNames();
  const label = builder.label();
  const round = contains(node.statement, ts.isContinueStatement) ? builder.label() : undefined;
  const body = (): void => jumps.inside('loop', names, label, () => cx.statement(node.statement), round);
  builder.loop(loc, label, () => {
    if (round === undefined) body();
    else builder.labelled(loc, round, body);
    jumpIf(node.expression, cx, false, label);
  });
}

export function visitFor(node: ts.ForStatement, cx: FunctionContext): void {
  const { builder, jumps } = cx;
  const loc = cx.locOf(node);
  const names = jumps.takeNames();
  const label = builder.label();
  const { initializer, condition, incrementor } = node;
  const isLet = initializer !== undefined && ts.isVariableDeclarationList(initializer) && isBlockScoped(initializer);
  const locals = isLet ? declareList(initializer, cx) : [];
  enterScope(locals, node, cx);
  if (initializer && ts.isVariableDeclarationList(initializer)) visitVariableList(initializer, cx);
  else if (initializer) cx.expression(initializer);
  const captured = contains(node, isFunctionLike) ? locals.filter((l) => !l.isConst) : [];
  const update = (): void => {
    if (captured.length > 0) builder.append({ kind: 'refresh', loc, locals: captured });
    if (incrementor) cx.expression(incrementor);
  };
  builder.loop(
    loc,
    label,
    () => {
      if (condition) jumpIf(condition, cx, false, label);
      jumps.inside('loop', names, label, () => cx.statement(node.statement));
    },
    update,
  );
}

export function visitForOf(node: ts.ForOfStatement, cx: FunctionContext): void {
  const names = cx.jumps.takeNames();
  if (node.awaitModifier && !canAwait(cx)) return void cx.refuse(node, 'asyncInModule');
  const iterable = cx.expression(node.expression);
  if (isDead(iterable)) {
    cx.statement(node.statement);
    return;
  }
  const iteration = node.awaitModifier
    ? openAsyncIteration(node.expression, iterable, node.initializer, cx)
    : openIteration(node.expression, iterable, cx);
  if (iteration) iterateOver(node, iteration, cx, (value) => loopBody(node, value, cx), names);
}

/** Over records, objects and arrays: the keys as they are at the start, without those deleted meanwhile. */
export function visitForIn(node: ts.ForInStatement, cx: FunctionContext): void {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const names = cx.jumps.takeNames();
  const object = cx.expression(node.expression);
  if (isDead(object)) return;
  const isKnown = membersOf(object.type).every(
    (m) => m.kind === 'object' || m.kind === 'class' || isArrayLike(m) || (m.kind === 'function' && m.own),
  );
  if (!isKnown) {
    cx.refuse(node.expression, 'unsupportedIteration');
    return;
  }
  const keys = cx.callLibrary(node.expression, 'ObjectConstructor_keys', [object], types.array(types.string));
  const iteration = openIteration(node.expression, keys, cx);
  if (!iteration) return;
  const body = (key: Operand): void => {
    const exists = builder.value(loc, types.boolean, { op: 'test.in', key, object });
    builder.if(loc, exists, () => loopBody(node, key, cx));
  };
  iterateOver(node, iteration, cx, body, names);
}

/** Binds the head of a `for-of` or `for-in`, afresh in each round, and runs the body. */
function loopBody(node: ts.ForOfStatement | ts.ForInStatement, value: Operand, cx: FunctionContext): void {
  const { initializer } = node;
  if (ts.isVariableDeclarationList(initializer)) {
    const isConst = (initializer.flags & ts.NodeFlags.Constant) !== 0;
    if ((initializer.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using) {
      cx.refuse(initializer, 'unsupportedSyntax', 'using');
    } else {
      for (const { name } of initializer.declarations) {
        if (isBlockScoped(initializer)) {
          const bindings = boundNames(name).map((n) => declareName(n, isConst, cx));
          enterScope(
            bindings.flatMap((b) => (b.kind === 'local' ? [b.local] : [])),
            node,
            cx,
          );
        }
        bindPattern(cx, name, value, isConst);
      }
    }
  } else if (ts.isObjectLiteralExpression(initializer) || ts.isArrayLiteralExpression(initializer)) {
    assignPattern(initializer, value, cx);
  } else {
    assignmentTarget(initializer, cx).set(value);
  }
  cx.statement(node.statement);
}

function isBlockScoped(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) !== 0;
}
