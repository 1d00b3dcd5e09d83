// SPDX-License-Identifier: MIT
/**
 * Conditions as control flow: `&&`, `||` and `!` in an `if` or a loop need no boolean value, only jumps.
 *
 *     if (a && b) X            if (a) { if (b) { X } }
 *     if (a || b) X else Y     block end { block then { if (a) break then; if (b) break then; Y; break end } X }
 */
import { ts } from 'ts-morph';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { tolerantly } from './tolerant-reads';
import { isDead, toBoolean } from './type-tests';

/** Generates `then` for the case that the condition holds and `otherwise` for the case that it does not. */
export function branch(node: ts.Expression, cx: FunctionContext, then: () => void, otherwise?: () => void): void {
  const inner = withoutParentheses(node);
  const loc = cx.locOf(node);
  const { builder } = cx;
  if (isNot(inner)) {
    if (isJump(withoutParentheses(inner.operand))) {
      branchByJumps(inner, cx, then, otherwise);
    } else {
      branch(inner.operand, cx, otherwise ?? (() => undefined), then);
    }
  } else if (isLogical(inner, ts.SyntaxKind.AmpersandAmpersandToken) && !otherwise) {
    branch(inner.left, cx, () => branch(inner.right, cx, then));
  } else if (isJump(inner)) {
    branchByJumps(inner, cx, then, otherwise);
  } else {
    builder.if(loc, conditionValue(inner, cx), then, otherwise);
  }
}

function branchByJumps(node: ts.Expression, cx: FunctionContext, then: () => void, otherwise?: () => void): void {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const end = builder.label();
  if (!otherwise) {
    builder.labelled(loc, end, () => {
      jumpIf(node, cx, false, end);
      then();
    });
    return;
  }
  builder.labelled(loc, end, () => {
    const no = builder.label();
    builder.labelled(loc, no, () => {
      jumpIf(node, cx, false, no);
      then();
      builder.break(loc, end);
    });
    otherwise();
  });
}

/** Leaves the block or loop with that label if the truthiness of the condition is `when`; falls through otherwise. */
export function jumpIf(node: ts.Expression, cx: FunctionContext, when: boolean, label: number): void {
  const inner = withoutParentheses(node);
  const loc = cx.locOf(node);
  const { builder } = cx;
  if (inner.kind === ts.SyntaxKind.TrueKeyword || inner.kind === ts.SyntaxKind.FalseKeyword) {
    if ((inner.kind === ts.SyntaxKind.TrueKeyword) === when) builder.break(loc, label);
  } else if (isNot(inner)) {
    jumpIf(inner.operand, cx, !when, label);
  } else if (isJump(inner)) {
    // `&&` is false as soon as one side is; `||` is true as soon as one side is.
    const decisive = inner.operatorToken.kind === ts.SyntaxKind.BarBarToken;
    if (when === decisive) {
      jumpIf(inner.left, cx, when, label);
      jumpIf(inner.right, cx, when, label);
    } else {
      const skip = builder.label();
      builder.labelled(loc, skip, () => {
        jumpIf(inner.left, cx, decisive, skip);
        jumpIf(inner.right, cx, when, label);
      });
    }
  } else {
    const condition = conditionValue(inner, cx);
    const leave = (): void => builder.break(loc, label);
    if (when) builder.if(loc, condition, leave);
    else builder.if(loc, condition, () => undefined, leave);
  }
}

/** The truthiness of an expression as a boolean operand. */
export function conditionValue(node: ts.Expression, cx: FunctionContext): ReturnType<typeof toBoolean> {
  const value = tolerantly(node, cx);
  return isDead(value) ? cx.builder.boolean(false) : toBoolean(value, cx, cx.locOf(node));
}

function isNot(node: ts.Expression): node is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}

function isLogical(node: ts.Expression, operator: ts.SyntaxKind): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === operator;
}

function isJump(node: ts.Expression): node is ts.BinaryExpression {
  return isLogical(node, ts.SyntaxKind.AmpersandAmpersandToken) || isLogical(node, ts.SyntaxKind.BarBarToken);
}
