// SPDX-License-Identifier: MIT
/**
 * Everything that assigns: `=`, `+=` and its kin, `??=` and its kin, `++`, `--`. The target is evaluated once, first;
 * then it is read, the right side is evaluated, and the target is written.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionContext, Target } from './context';
import { visitDestructuringAssignment } from './destructuring';
import { narrow } from './expressions';
import { whenDecided } from './logical';
import { memberTarget } from './member-targets';
import { binary } from './operators';
import { dummy, isDead } from './type-tests';

const K = ts.SyntaxKind;

/** The operator inside an assigning one. */
const inner: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [K.PlusEqualsToken, K.PlusToken],
  [K.MinusEqualsToken, K.MinusToken],
  [K.AsteriskEqualsToken, K.AsteriskToken],
  [K.AsteriskAsteriskEqualsToken, K.AsteriskAsteriskToken],
  [K.SlashEqualsToken, K.SlashToken],
  [K.PercentEqualsToken, K.PercentToken],
  [K.LessThanLessThanEqualsToken, K.LessThanLessThanToken],
  [K.GreaterThanGreaterThanEqualsToken, K.GreaterThanGreaterThanToken],
  [K.GreaterThanGreaterThanGreaterThanEqualsToken, K.GreaterThanGreaterThanGreaterThanToken],
  [K.AmpersandEqualsToken, K.AmpersandToken],
  [K.BarEqualsToken, K.BarToken],
  [K.CaretEqualsToken, K.CaretToken],
]);

export function visitAssignment(node: ts.BinaryExpression, cx: FunctionContext): Operand {
  const operator = node.operatorToken.kind;
  if (operator === K.EqualsToken) {
    if (ts.isObjectLiteralExpression(node.left) || ts.isArrayLiteralExpression(node.left)) {
      return visitDestructuringAssignment(node, node.left, cx);
    }
    const target = assignmentTarget(node.left, cx);
    const value = cx.expression(node.right, target.type);
    if (!isDead(value)) target.set(value);
    return value;
  }
  const plain = inner.get(operator);
  if (plain === undefined) return visitLogicalAssignment(node, cx);
  const target = assignmentTarget(node.left, cx);
  const old = target.get();
  const value = binary(plain, old, cx.expression(node.right), node, cx);
  if (!isDead(value)) target.set(value);
  return value;
}

/** `a &&= b`, `a ||= b`, `a ??= b`: writes only when the old value does not decide. */
function visitLogicalAssignment(node: ts.BinaryExpression, cx: FunctionContext): Operand {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const type = cx.typeOf(node);
  const target = assignmentTarget(node.left, cx);
  const old = target.getOrUndefined ? target.getOrUndefined() : target.get();
  if (isDead(old)) return old;
  const result = builder.local('either', type);
  const keep = (): void => builder.set(loc, result, builder.coerce(loc, old, type, 'narrow'), true);
  const replace = (): void => {
    const value = cx.expression(node.right, target.type);
    if (isDead(value)) return;
    target.set(value);
    builder.set(loc, result, builder.coerce(loc, value, type, 'narrow'), true);
  };
  whenDecided(node.operatorToken.kind, old, loc, cx, keep, replace);
  return builder.get(loc, result);
}

/** `++x`, `x++`, `--x`, `x--`. */
export function visitIncrement(
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  cx: FunctionContext,
): Operand {
  const target = assignmentTarget(node.operand, cx);
  const old = target.get();
  if (isDead(old)) return old;
  const one: Operand =
    old.type.kind === 'bigint' ? { kind: 'const', type: cx.types.bigint, value: 1n } : cx.builder.number(1);
  const changed = binary(node.operator === K.PlusPlusToken ? K.PlusToken : K.MinusToken, old, one, node, cx);
  if (!isDead(changed)) target.set(changed);
  return ts.isPrefixUnaryExpression(node) ? changed : old;
}

/** Evaluates what an assignment writes to, as far as it is evaluated before the right side. */
export function assignmentTarget(node: ts.Expression, cx: FunctionContext): Target {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) {
    return assignmentTarget(node.expression, cx);
  }
  if (ts.isIdentifier(node)) return variableTarget(node, cx);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return memberTarget(node, cx);
  return refusedTarget(node, cx);
}

function variableTarget(node: ts.Identifier, cx: FunctionContext): Target {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const binding = cx.lookup(node);
  switch (binding?.kind) {
    case 'local': {
      const { local } = binding;
      return {
        type: local.type,
        get: () => narrow(builder.get(loc, local), node, cx),
        set: (value) => builder.set(loc, local, builder.coerce(loc, value, local.type)),
      };
    }
    case 'global': {
      const { global } = binding;
      return {
        type: global.type,
        get: () => narrow(builder.value(loc, global.type, { op: 'global.get', global }), node, cx),
        set: (value) => {
          const coerced = builder.coerce(loc, value, global.type);
          builder.effect(loc, { op: 'global.set', global, value: coerced, isInit: false });
        },
      };
    }
    default:
      return binding ? refusedTarget(node, cx) : deadTarget(cx);
  }
}

function refusedTarget(node: ts.Expression, cx: FunctionContext): Target {
  cx.refuse(node, 'unsupportedTarget', K[node.kind]);
  return deadTarget(cx);
}

function deadTarget(cx: FunctionContext): Target {
  return { type: cx.types.never, get: () => dummy(cx), set: () => undefined };
}
