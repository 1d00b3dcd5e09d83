// SPDX-License-Identifier: MIT
/**
 * Binary and unary operators on values: which operation of the IR the static types of the operands choose. Operators
 * that assign are in assignments.ts, `&&`, `||` and `??` as values in logical.ts, comparisons in comparisons.ts.
 */
import { ts } from 'ts-morph';
import type { NumericBinary, Operand } from '../ir/hir';
import { membersOf } from '../ir/types';
import type { Type } from '../ir/types';
import { visitAssignment } from './assignments';
import { conversionIn, compare, equality, visitIn, visitInstanceof, visitTypeofTest } from './comparisons';
import { conditionValue } from './conditions';
import { visitClassComparison } from './constructor-property';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { toText } from './expressions';
import { callOperator } from './foreign-operators';
import type { ForeignOperator } from './foreign-operators';
import { visitLogical } from './logical';
import { FunctionScope } from './scope';
import { isNullishLiteral, mayStringifyNothing, tolerantly } from './tolerant-reads';
import { isRecordRead } from './missing-values';
import { dummy, isBuiltin, isDead } from './type-tests';

const K = ts.SyntaxKind;

/** Operators of numbers, and what they are for bigints. */
const arithmetic: ReadonlyMap<ts.SyntaxKind, readonly [NumericBinary, ForeignOperator | undefined]> = new Map([
  [K.MinusToken, ['num.sub', 'bigintSub']],
  [K.AsteriskToken, ['num.mul', 'bigintMul']],
  [K.SlashToken, ['num.div', 'bigintDiv']],
  [K.PercentToken, ['num.mod', 'bigintMod']],
  [K.AsteriskAsteriskToken, ['num.pow', 'bigintPow']],
  [K.AmpersandToken, ['bit.and', 'bigintAnd']],
  [K.BarToken, ['bit.or', 'bigintOr']],
  [K.CaretToken, ['bit.xor', 'bigintXor']],
  [K.LessThanLessThanToken, ['bit.shl', 'bigintShl']],
  [K.GreaterThanGreaterThanToken, ['bit.shr', 'bigintShr']],
  [K.GreaterThanGreaterThanGreaterThanToken, ['bit.ushr', undefined]],
] as const);

const assigning: ReadonlySet<ts.SyntaxKind> = new Set(
  Array.from({ length: K.LastAssignment - K.FirstAssignment + 1 }, (_, i) => K.FirstAssignment + i),
);

export function visitBinary(node: ts.BinaryExpression, cx: FunctionContext, expected?: Type): Operand {
  const operator = node.operatorToken.kind;
  if (assigning.has(operator)) return visitAssignment(node, cx);
  switch (operator) {
    case K.CommaToken:
      cx.expression(node.left);
      return cx.expression(node.right, expected);
    case K.AmpersandAmpersandToken:
    case K.BarBarToken:
    case K.QuestionQuestionToken:
      return visitLogical(node, cx, expected);
    case K.InstanceOfKeyword:
      return visitInstanceof(node, cx);
    case K.InKeyword:
      return visitIn(node, cx);
    case K.PlusToken:
      return visitPlus(node, cx);
    case K.EqualsEqualsEqualsToken:
    case K.ExclamationEqualsEqualsToken:
    case K.EqualsEqualsToken:
    case K.ExclamationEqualsToken: {
      const test = visitTypeofTest(node, cx) ?? visitClassComparison(node, cx);
      if (test) return test;
      const left = comparand(node.left, node.right, cx);
      const right = comparand(node.right, node.left, cx);
      return equality(operator, left, right, node, cx);
    }
    case K.LessThanToken:
    case K.LessThanEqualsToken:
    case K.GreaterThanToken:
    case K.GreaterThanEqualsToken: {
      const left = ordered(node.left, cx);
      return binary(operator, left, ordered(node.right, cx), node, cx);
    }
    default: {
      const left = cx.expression(node.left);
      return binary(operator, left, cx.expression(node.right), node, cx);
    }
  }
}

/**
 * One side of an equality: undefined is as good as any other value, so a character or an element past the end is unequal
 * to all of them, which scanners and walks over boards rely on. Numbers stay numbers, without a tag, unless `?.` or the
 * other side asks for undefined.
 */
function comparand(node: ts.Expression, other: ts.Expression, cx: FunctionContext): Operand {
  const inner = withoutParentheses(node);
  if (isRecordRead(inner, FunctionScope.of(cx))) return tolerantly(node, cx);
  const isElement = ts.isElementAccessExpression(inner) && cx.typeOf(inner).kind !== 'number';
  const mayEnd = isElement || ts.isOptionalChain(inner) || ts.isIdentifier(inner);
  return mayEnd || isNullishLiteral(other) ? tolerantly(node, cx) : cx.expression(node);
}

/** One side of `<` and its kin, to which a key that a record does not have compares as undefined does. */
function ordered(node: ts.Expression, cx: FunctionContext): Operand {
  const isRead = isRecordRead(withoutParentheses(node), FunctionScope.of(cx));
  return isRead ? tolerantly(node, cx) : cx.expression(node);
}

/** The value of `left operator right` for operators that evaluate both sides, given what they evaluated to. */
export function binary(
  operator: ts.SyntaxKind,
  left: Operand,
  right: Operand,
  node: ts.Expression,
  cx: FunctionContext,
): Operand {
  if (isDead(left, right)) return dummy(cx);
  if (operator === K.PlusToken) return joined(addParts([left], right, node, cx), node, cx);
  const ops = arithmetic.get(operator);
  if (!ops) return compare(operator, left, right, node, cx);
  const loc = cx.locOf(node);
  if (left.type.kind === 'number' && right.type.kind === 'number') {
    return cx.builder.value(loc, cx.types.number, { op: ops[0], left, right });
  }
  if (left.type.kind === 'bigint' && right.type.kind === 'bigint' && ops[1]) {
    return callOperator(ops[1], [left, right], cx.types.bigint, loc, cx);
  }
  return cx.refuse(node, 'unsupportedOperands', ts.tokenToString(operator));
}

/** `a + b + c`: a chain of strings becomes one concatenation. */
function visitPlus(node: ts.BinaryExpression, cx: FunctionContext): Operand {
  return joined(plusParts(node, cx), node, cx);
}

/** Several parts are texts to be joined; a single one is the value. */
function plusParts(node: ts.BinaryExpression, cx: FunctionContext): readonly Operand[] {
  const inner = withoutParentheses(node.left);
  const isChain = ts.isBinaryExpression(inner) && inner.operatorToken.kind === K.PlusToken;
  const left = isChain ? plusParts(inner, cx) : [operand(node.left, cx)];
  return addParts(left, operand(node.right, cx), node, cx);
}

/** A text that there may not be is joined as 'undefined'. */
function operand(node: ts.Expression, cx: FunctionContext): Operand {
  return mayStringifyNothing(node, cx) ? tolerantly(node, cx) : cx.expression(node);
}

function addParts(
  left: readonly Operand[],
  right: Operand,
  node: ts.Expression,
  cx: FunctionContext,
): readonly Operand[] {
  const [first] = left;
  if (first === undefined || isDead(...left, right)) return [dummy(cx)];
  if (left.length > 1) return [...left, concatenated(right, node, cx)];
  if (first.type.kind === 'string' || right.type.kind === 'string') {
    return [concatenated(first, node, cx), concatenated(right, node, cx)];
  }
  const loc = cx.locOf(node);
  if (first.type.kind === 'number' && right.type.kind === 'number') {
    return [cx.builder.value(loc, cx.types.number, { op: 'num.add', left: first, right })];
  }
  if (first.type.kind === 'bigint' && right.type.kind === 'bigint') {
    return [callOperator('bigintAdd', [first, right], cx.types.bigint, loc, cx)];
  }
  return [cx.refuse(node, 'unsupportedOperands', '+')];
}

/** An operand of a concatenation as text. `+` asks an object for its default first, a template for its text. */
function concatenated(value: Operand, node: ts.Expression, cx: FunctionContext): Operand {
  const { type } = value;
  const hasDefault =
    (type.kind === 'class' && !isBuiltin(type, 'Date') && conversionIn(type) !== undefined) ||
    (type.kind === 'object' && (type.properties.has('valueOf') || type.properties.has('@@toPrimitive')));
  return hasDefault ? cx.refuse(node, 'unsafeOperand', '+') : toText(value, node, cx);
}

function joined(parts: readonly Operand[], node: ts.Expression, cx: FunctionContext): Operand {
  const [only] = parts;
  if (only === undefined || isDead(...parts)) return dummy(cx);
  if (parts.length === 1) return only;
  return cx.builder.value(cx.locOf(node), cx.types.string, { op: 'str.concat', parts });
}

/** `-x`, `+x`, `~x`, `!x`. */
export function visitUnary(node: ts.PrefixUnaryExpression, cx: FunctionContext): Operand {
  const loc = cx.locOf(node);
  if (node.operator === K.ExclamationToken) {
    return cx.builder.value(loc, cx.types.boolean, { op: 'bool.not', value: conditionValue(node.operand, cx) });
  }
  const value = cx.expression(node.operand);
  if (isDead(value)) return value;
  if (node.operator === K.PlusToken) return toNumber(value, node, cx);
  const isMinus = node.operator === K.MinusToken;
  if (value.type.kind === 'number') {
    if (isMinus && value.kind === 'const' && typeof value.value === 'number') return cx.builder.number(-value.value);
    return cx.builder.value(loc, cx.types.number, { op: isMinus ? 'num.neg' : 'bit.not', value });
  }
  if (value.type.kind === 'bigint') {
    if (isMinus && value.kind === 'const' && typeof value.value === 'bigint') return { ...value, value: -value.value };
    return callOperator(isMinus ? 'bigintNeg' : 'bigintNot', [value], cx.types.bigint, loc, cx);
  }
  if (membersOf(value.type).some((m) => m.kind === 'bigint' || m.kind === 'unknown')) {
    return cx.refuse(node, 'unsupportedOperands', ts.tokenToString(node.operator));
  }
  const number = toNumber(value, node, cx);
  return cx.builder.value(loc, cx.types.number, { op: isMinus ? 'num.neg' : 'bit.not', value: number });
}

/** ToNumber, for unary plus. */
function toNumber(value: Operand, node: ts.Expression, cx: FunctionContext): Operand {
  const loc = cx.locOf(node);
  if (value.type.kind === 'number') return value;
  if (value.type.kind === 'string') return callOperator('stringToNumber', [value], cx.types.number, loc, cx);
  if (value.type.kind === 'class' && isBuiltin(value.type, 'Date')) {
    return cx.builder.value(loc, cx.types.number, { op: 'call.method', object: value, name: 'valueOf', args: [] });
  }
  return callOperator('toNumber', [cx.builder.coerce(loc, value, cx.types.unknown)], cx.types.number, loc, cx);
}
