// SPDX-License-Identifier: MIT
/** Calls of function values: the type says how, and the closure brings the code. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { type FunctionType, membersOf, typeName } from '../ir/types';
import { argumentsAsList, argumentsFor, givenAmong, type Argument } from './arguments';
import { resolved, resolvedType, finish, isInLibrary, type Call } from './call-signatures';
import type { FunctionContext } from './context';
import { nonNullish } from './members';
import { FunctionScope } from './scope';
import { isFromLibrary } from './subset-check';
import type { InstantiatedSignature } from './substitution';
import { isDead } from './type-tests';

/** Whether something looks at the value of a call, other than a caller that also says void. */
export function isValueUsed(node: ts.Node, cx: FunctionContext): boolean {
  if (isInLibrary(node, cx)) return false;
  let at = node;
  for (;;) {
    const { parent } = at;
    if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAwaitExpression(parent))
      at = parent;
    else if (ts.isConditionalExpression(parent) && parent.condition !== at) at = parent;
    else if (ts.isBinaryExpression(parent) && isPassedOn(parent, at)) at = parent;
    else break;
  }
  const { parent } = at;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent) || ts.isForStatement(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.CommaToken) return false;
  if (!ts.isArrowFunction(parent) && !ts.isReturnStatement(parent)) return true;
  return !membersOf(cx.resultType).some((m) => m.kind === 'void');
}

/** Operators whose value may be that of the operand. */
function isPassedOn(parent: ts.BinaryExpression, operand: ts.Node): boolean {
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.CommaToken) return parent.right === operand;
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

export function callValue(
  node: Call,
  given: Operand,
  args: readonly Argument[],
  cx: FunctionContext,
  receiver?: Operand,
): Operand {
  if (isDead(given)) return given;
  const callee = nonNullish(given, node, cx);
  if (callee.type.kind === 'unknown') {
    const narrowed = functionAmong(node, cx);
    if (!narrowed) return cx.refuse(node, 'anyOperation', 'Call');
    return callValue(node, cx.builder.coerce(cx.locOf(node), callee, narrowed, 'narrow'), args, cx, receiver);
  }
  if (callee.type.kind === 'union' && callee.type.members.every((m) => m.kind === 'function')) {
    return callUnionOfFunctions(node, callee, args, cx, receiver);
  }
  if (callee.type.kind !== 'function') return cx.refuse(node, 'unsupportedCall', typeName(callee.type));
  const loc = cx.locOf(node);
  const open = argumentsAsList(args, callee.type, cx);
  const type = open?.type ?? callee.type;
  const operands = open ? [open.list] : argumentsFor(args, type, genericHints(node, cx), 'assign', node, cx);
  const bad = operands.find((operand) => isDead(operand));
  if (bad) return bad;
  const passing = { given: open ? undefined : givenAmong(args, type), type };
  const called = cx.builder.coerce(loc, callee, type);
  const spec = { op: 'call.closure', callee: called, receiver, args: operands, ...passing } as const;
  if (type.result.kind === 'void') {
    cx.builder.effect(loc, spec);
    if (isValueUsed(node, cx)) return cx.refuse(node, 'voidValue');
    return { kind: 'const', type: cx.types.void, value: undefined };
  }
  return finish(cx.builder.value(loc, type.result, spec), node, cx);
}

/**
 * The one known function type of a callee that the checker calls `Function | F`, as `typeof f === 'function'` makes it of a
 * union where F stands beside an object type that functions would fit too (`{ name: string }`).
 */
function functionAmong(node: Call, cx: FunctionContext): FunctionType | undefined {
  const type = cx.checkerTypeOf(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  if (!type.isUnion()) return undefined;
  const known = type.types.filter((member) => member.getCallSignatures().length > 0);
  const [only] = known.map((member) => FunctionScope.of(cx).program.converter.convert(member, node));
  const isFunction = ({ symbol }: ts.Type): boolean => symbol.name === 'Function' && isFromLibrary(symbol);
  const isUnderstood = type.types.every((member) => known.includes(member) || isFunction(member));
  return isUnderstood && known.length === 1 && only?.kind === 'function' ? only : undefined;
}

/**
 * A generic function value serves every type: its own parameters say only what they must be at least. What the checker
 * found for this call says what a function literal among the arguments is given.
 */
function genericHints(node: Call, cx: FunctionContext): FunctionType | undefined {
  const signature = resolved(node, cx) as InstantiatedSignature | undefined;
  return signature?.target?.typeParameters?.length ? resolvedType(node, cx) : undefined;
}

/** A union of function types is called as the one type that the checker resolved the call to. */
function callUnionOfFunctions(
  node: Call,
  callee: Operand,
  args: readonly Argument[],
  cx: FunctionContext,
  receiver: Operand | undefined,
): Operand {
  const agreed = resolvedType(node, cx);
  if (!agreed) return cx.refuse(node, 'unsupportedCall', typeName(callee.type));
  // Parameters of which the members of the union agree on nothing: each function checks what it gets.
  const params = agreed.params.map((p) => (p.kind === 'never' ? cx.types.unknown : p));
  const type = cx.types.function(params, agreed.required, agreed.rest, agreed.result);
  return callValue(node, cx.builder.coerce(cx.locOf(node), callee, type, 'narrow'), args, cx, receiver);
}
