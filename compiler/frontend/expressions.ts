// SPDX-License-Identifier: MIT
/** The simple expressions: literals, names, `this`, templates, casts, conditionals, `typeof`, `void`, commas. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { membersOf, typeName } from '../ir/types';
import type { Type } from '../ir/types';
import { invokeMethod } from './calls';
import { branch } from './conditions';
import type { FunctionContext } from './context';
import { functionValue } from './functions';
import { isUnboundMethod } from './members';
import { isStaticThis, staticThisClass } from './static-members';
import { withoutParentheses } from './syntax';
import { tolerantly } from './tolerant-reads';
import { isDead, mayBeUndefined, orUndefined } from './type-tests';

export function visitNumber(node: ts.NumericLiteral, cx: FunctionContext): Operand {
  return cx.builder.number(Number(node.text));
}

export function visitBigInt(node: ts.BigIntLiteral, cx: FunctionContext): Operand {
  return { kind: 'const', type: cx.types.bigint, value: BigInt(node.text.slice(0, -1)) };
}

export function visitString(node: ts.StringLiteralLike, cx: FunctionContext): Operand {
  return cx.builder.string(node.text);
}

export function visitIdentifier(node: ts.Identifier, cx: FunctionContext, expected?: Type): Operand {
  const constant = globalConstant(node, cx);
  if (constant) return constant;
  const binding = cx.lookup(node);
  if (!binding) return { kind: 'const', type: cx.types.never, value: undefined };
  const loc = cx.locOf(node);
  const tolerant = expected !== undefined && mayBeUndefined(expected);
  switch (binding.kind) {
    case 'local':
      return narrow(cx.builder.get(loc, binding.local), node, cx, tolerant);
    case 'global': {
      const { global } = binding;
      return narrow(cx.builder.value(loc, global.type, { op: 'global.get', global }), node, cx, tolerant);
    }
    default:
      return functionValue(binding, node, cx);
  }
}

/** `undefined`, `NaN` and `Infinity`, where they mean the global ones, and what an enum calls its own members. */
function globalConstant(node: ts.Identifier, cx: FunctionContext): Operand | undefined {
  const member = cx.program.checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (member && ts.isEnumMember(member)) {
    const value = cx.program.checker.getConstantValue(member);
    if (value !== undefined) return typeof value === 'string' ? cx.builder.string(value) : cx.builder.number(value);
  }
  if (node.text !== 'undefined' && node.text !== 'NaN' && node.text !== 'Infinity') return undefined;
  const symbol = cx.program.checker.getSymbolAtLocation(node);
  if (node.text === 'undefined') {
    return symbol && cx.program.checker.isUndefinedSymbol(symbol) ? cx.builder.undefined() : undefined;
  }
  const isGlobal = symbol?.declarations?.every((d) => d.getSourceFile().isDeclarationFile) ?? false;
  return isGlobal ? cx.builder.number(Number(node.text)) : undefined;
}

/**
 * What was read from a variable, with the type that control flow gives it at this place. A tolerant consumer takes
 * undefined, and so gets it unchecked.
 */
export function narrow(value: Operand, node: ts.Expression, cx: FunctionContext, tolerant = false): Operand {
  const checked = cx.typeOf(node);
  const type = tolerant && mayBeUndefined(value.type) ? orUndefined(checked, cx) : checked;
  if (type === value.type || type.kind === 'void' || cx.isAtLeast(value.type, node)) return value;
  return cx.builder.coerce(cx.locOf(node), value, type, 'narrow');
}

export function visitThis(node: ts.Expression, cx: FunctionContext): Operand {
  if (isStaticThis(node)) {
    const declaration = staticThisClass(node, cx);
    if (declaration) return functionValue({ kind: 'class', declaration, typeArguments: cx.typeArguments }, node, cx);
  }
  if (!cx.thisLocal) return cx.refuse(node, 'looseThis');
  return narrow(cx.builder.get(cx.locOf(node), cx.thisLocal), node, cx);
}

export function visitTemplate(node: ts.TemplateExpression, cx: FunctionContext): Operand {
  const parts: Operand[] = [];
  if (node.head.text !== '') parts.push(cx.builder.string(node.head.text));
  for (const span of node.templateSpans) {
    // The conversion happens in place: it may run a toString that the next substitution depends on.
    parts.push(toText(tolerantly(span.expression, cx), span.expression, cx));
    if (span.literal.text !== '') parts.push(cx.builder.string(span.literal.text));
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return cx.builder.value(cx.locOf(node), cx.types.string, { op: 'str.concat', parts });
}

/** ToString, unless it is a string already. */
export function toText(value: Operand, node: ts.Node, cx: FunctionContext): Operand {
  if (value.type.kind === 'string' || isDead(value)) return value;
  // An object's own toString is a property like any other; those of classes are found when the program runs.
  const { type } = value;
  if (type.kind === 'object' && type.properties.has('toString') && !type.properties.has('@@toPrimitive')) {
    return toText(invokeMethod(value, 'toString', [], node, cx), node, cx);
  }
  return cx.builder.value(cx.locOf(node), cx.types.string, { op: 'to.string', value });
}

export function visitParenthesized(node: ts.ParenthesizedExpression, cx: FunctionContext, expected?: Type): Operand {
  return cx.expression(node.expression, expected);
}

/** `x as T` and `<T>x`: literals are made as a T at once, everything else is checked when the program runs. */
export function visitCast(node: ts.AsExpression | ts.TypeAssertion, cx: FunctionContext, expected?: Type): Operand {
  if (isConstType(node.type)) return cx.expression(node.expression, expected);
  const type = cx.typeOf(node);
  const value = cx.expression(node.expression, type.kind === 'never' ? undefined : type);
  // `as never` tells the checker to let anything pass; the value stays what it is, and its consumer checks it.
  if (isDead(value) || type.kind === 'never') return value;
  if (!isCheckable(node, value.type, type, cx)) {
    return cx.refuse(node, 'uncheckedCast', `${typeName(value.type)} as ${typeName(type)}`);
  }
  return cx.builder.coerce(cx.locOf(node), value, type, 'cast');
}

/**
 * An instance of `Map<string, number>` will never be one of `Map<string, string>`: such a cast would always fail. A
 * function is checked when it is called: each argument against the parameter, the result against what is wanted.
 */
function isCheckable(node: ts.AsExpression | ts.TypeAssertion, from: Type, to: Type, cx: FunctionContext): boolean {
  const given = cx.checkerTypeOf(node.expression);
  if (cx.program.checker.isTypeAssignableTo(given, cx.checkerTypeOf(node))) return true;
  const targets = membersOf(to);
  const original = originalType(node.expression, from, cx);
  if (original.kind !== 'class') return true;
  const { family } = original.cls;
  if (targets.some((t) => t.kind === 'object' && t.index !== undefined)) return false;
  return !targets.some((t) => t.kind === 'class' && t.cls.family === family && t !== original);
}

/** The type before a detour: `x` in `x as unknown as T`. */
function originalType(node: ts.Expression, type: Type, cx: FunctionContext): Type {
  const inner = withoutParentheses(node);
  return ts.isAsExpression(inner) && type.kind === 'unknown'
    ? originalType(inner.expression, cx.typeOf(inner.expression), cx)
    : type;
}

function isConstType(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const';
}

export function visitSatisfies(node: ts.SatisfiesExpression, cx: FunctionContext, expected?: Type): Operand {
  return cx.expression(node.expression, expected);
}

export function visitNonNull(node: ts.NonNullExpression, cx: FunctionContext): Operand {
  const value = cx.expression(node.expression);
  if (isDead(value)) return value;
  return cx.builder.coerce(cx.locOf(node), value, cx.typeOf(node), 'nonnull');
}

export function visitConditional(node: ts.ConditionalExpression, cx: FunctionContext, expected?: Type): Operand {
  const type = expected && expected.kind !== 'void' ? expected : cx.typeOf(node);
  const loc = cx.locOf(node);
  const result = cx.builder.local('cond', type);
  const arm = (value: ts.Expression) => (): void => {
    cx.builder.set(cx.locOf(value), result, cx.expressionTo(value, type), true);
  };
  branch(node.condition, cx, arm(node.whenTrue), arm(node.whenFalse));
  return cx.builder.get(loc, result);
}

export function visitTypeof(node: ts.TypeOfExpression, cx: FunctionContext): Operand {
  const operand = withoutParentheses(node.expression);
  if (ts.isPropertyAccessExpression(operand) && isUnboundMethod(operand, cx)) {
    cx.expression(operand.expression);
    return cx.builder.string('function');
  }
  const value = tolerantly(node.expression, cx);
  return isDead(value) ? value : cx.builder.value(cx.locOf(node), cx.types.string, { op: 'typeof', value });
}

export function visitVoid(node: ts.VoidExpression, cx: FunctionContext): Operand {
  cx.expression(node.expression);
  return cx.builder.undefined();
}
