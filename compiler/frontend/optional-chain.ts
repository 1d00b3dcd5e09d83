// SPDX-License-Identifier: MIT
/**
 * Optional chains: `a?.b.c(d)?.[e]` is one unit. At each `?.` a value that is undefined or null ends the whole chain.
 *
 *     r = undefined; block chain { t = a; if (t is nullish) break chain; ...; r = ... }
 */
import { ts } from 'ts-morph';
import type { Operand, Statement } from '../ir/hir';
import type { Type } from '../ir/types';
import { walkStatements } from '../ir/walk';
import { visitCall, visitCallOn } from './calls';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { isNullish } from './logical';
import { visitPropertyAccessOn } from './members';
import { visitElementAccessOn } from './elements';
import { tolerantly } from './tolerant-reads';
import { dummy, isDead, mayBeNullish, mayBeUndefined, orUndefined, withoutNullish } from './type-tests';

/** A link of a chain, `!` in the middle included. */
export function isChainLink(node: ts.Node): node is ts.OptionalChain {
  return ts.isOptionalChain(node);
}

/** Generates the chain that ends with `node`. */
export function visitOptionalChain(node: ts.OptionalChain, cx: FunctionContext, expected?: Type): Operand {
  const { builder } = cx;
  const loc = cx.locOf(node);
  if (ts.isNonNullExpression(node)) {
    const inner = cx.expression(node.expression);
    return isDead(inner) ? inner : builder.coerce(loc, inner, cx.typeOf(node), 'nonnull');
  }
  const exit = builder.label();
  let value: Operand = dummy(cx);
  const body = builder.block(() => {
    value = link(node, exit, cx, expected);
  });
  if (isDead(value)) {
    // It can only end early, or never: the object is always nullish, or what is called does not return.
    const add = (): void => body.forEach((statement) => builder.append(statement));
    if (leaves(body, exit)) {
      builder.labelled(loc, exit, add);
      return builder.undefined();
    }
    add();
    return value;
  }
  const result = builder.local('chain', orUndefined(value.type, cx));
  builder.set(loc, result, builder.coerce(loc, builder.undefined(), result.type), true);
  builder.labelled(loc, exit, () => {
    for (const statement of body) builder.append(statement);
    builder.set(loc, result, builder.coerce(loc, value, result.type));
  });
  // The checker may not know that the chain can end early: `record[key]?.x` where the key is missing.
  const typed = cx.typeOf(node);
  const wanted = expected && mayBeUndefined(expected) ? orUndefined(typed, cx) : typed;
  const whole = builder.get(loc, result);
  return wanted.kind === 'void' || wanted.kind === 'never' ? whole : builder.coerce(loc, whole, wanted, 'narrow');
}

function leaves(body: readonly Statement[], exit: number): boolean {
  let found = false;
  walkStatements(body, (statement) => {
    if (statement.kind === 'break' && statement.label === exit) found = true;
  });
  return found;
}

/** `expected`: what the end of the chain is for; a link in the middle is for the next. */
function link(node: ts.Expression, exit: number, cx: FunctionContext, expected?: Type): Operand {
  if (!isChainLink(node)) return tolerantly(node, cx);
  if (ts.isNonNullExpression(node)) return link(node.expression, exit, cx);
  if (ts.isCallExpression(node)) return callLink(node, exit, cx);
  const object = base(node, node.questionDotToken, exit, cx);
  if (isDead(object)) return object;
  return ts.isPropertyAccessExpression(node)
    ? visitPropertyAccessOn(node, object, cx, expected)
    : visitElementAccessOn(node, object, cx, expected);
}

function base(node: ts.OptionalChain, question: ts.Node | undefined, exit: number, cx: FunctionContext): Operand {
  return continued(link(node.expression, exit, cx), question, node, exit, cx);
}

/** After `?.` the chain goes on only with a value. */
function continued(
  value: Operand,
  question: ts.Node | undefined,
  node: ts.Node,
  exit: number,
  cx: FunctionContext,
): Operand {
  const { builder } = cx;
  if (isDead(value)) return value;
  const loc = cx.locOf(node);
  const type = withoutNullish(value.type, cx);
  if (!question)
    return mayBeNullish(value.type) && type.kind !== 'never' && type.kind !== 'unknown'
      ? builder.coerce(loc, value, type, 'nonnull')
      : value;
  builder.if(loc, isNullish(value, loc, cx), () => builder.break(loc, exit));
  return type.kind === 'never' ? dummy(cx) : builder.coerce(loc, value, type, 'narrow');
}

function callLink(node: ts.CallExpression & ts.OptionalChain, exit: number, cx: FunctionContext): Operand {
  const callee = withoutParentheses(node.expression);
  const isMethod = ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee);
  if (!isMethod) {
    const value = base(node, node.questionDotToken, exit, cx);
    return isDead(value) ? value : visitCallOn(node, { callee: value }, cx);
  }
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return visitCall(node, cx);
  const object = isChainLink(callee)
    ? base(callee, callee.questionDotToken, exit, cx)
    : cx.expression(callee.expression);
  if (isDead(object)) return object;
  if (!node.questionDotToken) return visitCallOn(node, { object }, cx);
  // What is asked for by `?.` may be missing, whatever its type: `handlers[name]?.()`.
  const method = ts.isPropertyAccessExpression(callee)
    ? visitPropertyAccessOn(callee, object, cx, cx.types.undefined)
    : visitElementAccessOn(callee, object, cx, cx.types.undefined);
  const value = continued(method, node.questionDotToken, node, exit, cx);
  return isDead(value) ? value : visitCallOn(node, { object, callee: value }, cx);
}

/**
 * The type of what a link of a chain gives. The checker adds an undefined for the chain's early end to every link; in
 * the middle that cannot be there, unless the next link asks for it by `?.`.
 */
export function chainTypeOf(node: ts.Expression, cx: FunctionContext): Type {
  const type = cx.typeOf(node);
  if (!isChainLink(node)) return type;
  const { parent } = node;
  if (!isChainLink(parent) || parent.expression !== node) return type;
  const asks = !ts.isNonNullExpression(parent) && parent.questionDotToken !== undefined;
  return asks ? type : withoutNullish(type, cx);
}
