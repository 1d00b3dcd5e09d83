// SPDX-License-Identifier: MIT
/** Comparisons and tests: equality, order, `typeof x === '...'`, `in`, `instanceof`. */
import { ts } from 'ts-morph';
import type { Loc, NumericCompare, Operand, TypeofName } from '../ir/hir';
import { isTypedArrayKind, membersOf } from '../ir/types';
import type { ClassInfo, MethodInfo, Type } from '../ir/types';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { callOperator } from './foreign-operators';
import { testLocalInstance } from './local-classes';
import { memberType } from './members';
import { wellKnownSymbol } from './property-name';
import { FunctionScope } from './scope';
import { tolerantly } from './tolerant-reads';
import { isBuiltin, dummy, isDead } from './type-tests';

const K = ts.SyntaxKind;

const order: ReadonlyMap<ts.SyntaxKind, NumericCompare> = new Map([
  [K.LessThanToken, 'num.lt'],
  [K.LessThanEqualsToken, 'num.le'],
  [K.GreaterThanToken, 'num.gt'],
  [K.GreaterThanEqualsToken, 'num.ge'],
] as const);

/** `<`, `<=`, `>`, `>=`; refuses what is none of them. */
export function compare(
  operator: ts.SyntaxKind,
  leftValue: Operand,
  rightValue: Operand,
  node: ts.Expression,
  cx: FunctionContext,
): Operand {
  const op = order.get(operator);
  const name = ts.tokenToString(operator) ?? K[operator];
  if (!op) return cx.refuse(node, 'unsupportedSyntax', name);
  const loc = cx.locOf(node);
  const left = orderable(primitive(leftValue, loc, cx), node, cx);
  const right = orderable(primitive(rightValue, loc, cx), node, cx);
  const kinds = `${left.type.kind} ${right.type.kind}`;
  const { number } = cx.types;
  if (kinds === 'number number') return compareNumbers(op, left, right, loc, cx);
  if (kinds === 'string string' || kinds === 'bigint bigint') {
    const by = left.type.kind === 'string' ? 'stringCompare' : 'bigintCompare';
    return compareNumbers(op, callOperator(by, [left, right], number, loc, cx), cx.builder.number(0), loc, cx);
  }
  if (kinds === 'bigint number' || kinds === 'number bigint') {
    const isMirrored = left.type.kind === 'number';
    const [big, other] = isMirrored ? [right, left] : [left, right];
    return compareOrder(isMirrored ? mirrored[op] : op, 'bigintCompareNumber', big, other, loc, cx);
  }
  if (!isOrdered(left.type, right.type)) return cx.refuse(node, 'unsupportedOperands', name);
  return compareOrder(op, 'valueCompare', left, right, loc, cx);
}

/**
 * Without the objects that a union has besides primitives, or that only this instance of a generic function has: where one
 * of them comes the program stops.
 */
function orderable(value: Operand, node: ts.Expression, cx: FunctionContext): Operand {
  const members = membersOf(value.type);
  const ordered = members.filter((member) => primitives.has(member.kind));
  if (ordered.length === members.length || (ordered.length === 0 && cx.typeArguments.size === 0)) return value;
  const isGeneric = ts.isBinaryExpression(node) && [node.left, node.right].every((side) => isOfParameter(side, cx));
  if (ordered.length === 0 && !isGeneric) return value;
  const type = ordered.length === 0 ? cx.types.string : cx.types.union(ordered);
  return cx.builder.coerce(cx.locOf(node), value, type, 'narrow');
}

function isOfParameter(node: ts.Expression, cx: FunctionContext): boolean {
  return (cx.program.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Instantiable) !== 0;
}

const mirrored: Record<NumericCompare, NumericCompare> = {
  'num.lt': 'num.gt',
  'num.gt': 'num.lt',
  'num.le': 'num.ge',
  'num.ge': 'num.le',
};

function compareNumbers(op: NumericCompare, left: Operand, right: Operand, loc: Loc, cx: FunctionContext): Operand {
  return cx.builder.value(loc, cx.types.boolean, { op, left, right });
}

const primitives: ReadonlySet<string> = new Set(['number', 'string', 'boolean', 'bigint', 'undefined', 'null']);

/** Unions of primitives. A string is not compared with a bigint: it would be read as one. */
function isOrdered(left: Type, right: Type): boolean {
  const kinds = [...membersOf(left), ...membersOf(right)].map((member) => member.kind);
  return kinds.every((kind) => primitives.has(kind)) && !(kinds.includes('bigint') && kinds.includes('string'));
}

/** The runtime says -1, 0, 1, or 2 when one side is NaN, to which nothing compares. */
function compareOrder(
  op: NumericCompare,
  by: 'bigintCompareNumber' | 'valueCompare',
  left: Operand,
  right: Operand,
  loc: Loc,
  cx: FunctionContext,
): Operand {
  const { builder } = cx;
  const result = callOperator(by, [left, right], cx.types.number, loc, cx);
  const zero = builder.number(0);
  if (op === 'num.gt') return strictEquals(result, builder.number(1), loc, cx);
  if (op !== 'num.ge') return compareNumbers(op, result, zero, loc, cx);
  const high = builder.value(loc, cx.types.number, { op: 'bit.and', left: result, right: builder.number(-2) });
  return strictEquals(high, zero, loc, cx);
}

/** An object is compared by what its own conversion gives: dates, and classes that define one; in unions too. */
function primitive(value: Operand, loc: Loc, cx: FunctionContext): Operand {
  const { builder, types } = cx;
  const members = membersOf(value.type);
  const object = members.find((member) => conversionIn(member) !== undefined);
  const method = object && conversionIn(object);
  if (object?.kind !== 'class' || method === undefined) return value;
  const { type, name } = method;
  const args = type.params.length > 0 ? [builder.string('number')] : [];
  const call = (of: Operand): Operand => builder.value(loc, type.result, { op: 'call.method', object: of, name, args });
  if (members.length === 1) return call(value);
  const others = types.union(members.filter((member) => member !== object));
  const result = builder.local('primitive', types.union([type.result, ...membersOf(others).map(primitiveType)]));
  const set = (made: Operand): void => builder.set(loc, result, builder.coerce(loc, made, result.type), true);
  const test = builder.value(loc, types.boolean, { op: 'test.instanceof', value, cls: object.cls });
  builder.if(
    loc,
    test,
    () => set(call(builder.coerce(loc, value, object, 'narrow'))),
    () => set(primitive(builder.coerce(loc, value, others, 'narrow'), loc, cx)),
  );
  return builder.get(loc, result);
}

function primitiveType(type: Type): Type {
  return conversionIn(type)?.type.result ?? type;
}

/** The method that makes a primitive of a class's objects where a number is as welcome as a string. */
export function conversionIn(type: Type): MethodInfo | undefined {
  if (type.kind !== 'class') return undefined;
  for (const name of ['@@toPrimitive', 'valueOf']) {
    for (let at: ClassInfo | undefined = type.cls; at; at = at.base) {
      const method = at.methods.get(name);
      if (method) return method;
    }
  }
  return undefined;
}

/** `===`, `!==`, `==`, `!=`. */
export function equality(
  operator: ts.SyntaxKind,
  left: Operand,
  right: Operand,
  node: ts.Expression,
  cx: FunctionContext,
): Operand {
  if (isDead(left, right)) return dummy(cx);
  const loc = cx.locOf(node);
  const isLoose = operator === K.EqualsEqualsToken || operator === K.ExclamationEqualsToken;
  if (isLoose && !isSafeLoosely(left.type, right.type)) return cx.refuse(node, 'looseEquality');
  const equal = isLoose
    ? cx.builder.value(loc, cx.types.boolean, { op: 'eq.loose', left, right })
    : strictEquals(left, right, loc, cx);
  const isNegated = operator === K.ExclamationEqualsToken || operator === K.ExclamationEqualsEqualsToken;
  return isNegated ? not(equal, loc, cx) : equal;
}

export function strictEquals(left: Operand, right: Operand, loc: Loc, cx: FunctionContext): Operand {
  return cx.builder.value(loc, cx.types.boolean, { op: 'eq.strict', left, right });
}

export function not(value: Operand, loc: Loc, cx: FunctionContext): Operand {
  return cx.builder.value(loc, cx.types.boolean, { op: 'bool.not', value });
}

/** `==` converts nothing when one side is null or undefined, or when both sides can only have the same kind of value. */
function isSafeLoosely(left: Type, right: Type): boolean {
  const kindsLeft = looseKinds(left);
  const kindsRight = looseKinds(right);
  if (kindsLeft.size === 0 || kindsRight.size === 0) return true;
  const all = new Set([...kindsLeft, ...kindsRight]);
  return all.size === 1 && !all.has('unknown');
}

function looseKinds(type: Type): Set<string> {
  const kinds = new Set<string>();
  for (const member of membersOf(type)) {
    switch (member.kind) {
      case 'undefined':
      case 'null':
      case 'void':
        break;
      case 'number':
      case 'string':
      case 'boolean':
      case 'bigint':
      case 'symbol':
      case 'unknown':
        kinds.add(member.kind);
        break;
      default:
        kinds.add('object');
    }
  }
  return kinds;
}

const typeofNames: ReadonlySet<string> = new Set<TypeofName>([
  'undefined',
  'object',
  'boolean',
  'number',
  'bigint',
  'string',
  'symbol',
  'function',
]);

function isTypeofName(text: string): text is TypeofName {
  return typeofNames.has(text);
}

/** `typeof x === 'string'` in either order, without making a string; undefined when it is something else. */
export function visitTypeofTest(node: ts.BinaryExpression, cx: FunctionContext): Operand | undefined {
  const sides = [withoutParentheses(node.left), withoutParentheses(node.right)];
  const query = sides.find(ts.isTypeOfExpression);
  const text = sides.find(ts.isStringLiteralLike);
  if (!query || !text || !isTypeofName(text.text)) return undefined;
  const loc = cx.locOf(node);
  const value = tolerantly(query.expression, cx);
  if (isDead(value)) return value;
  const test = cx.builder.value(loc, cx.types.boolean, { op: 'test.typeof', value, name: text.text });
  const operator = node.operatorToken.kind;
  const isNegated = operator === K.ExclamationEqualsToken || operator === K.ExclamationEqualsEqualsToken;
  return isNegated ? not(test, loc, cx) : test;
}

/** `key in object`, `#brand in object`. */
export function visitIn(node: ts.BinaryExpression, cx: FunctionContext): Operand {
  const loc = cx.locOf(node);
  if (ts.isPrivateIdentifier(node.left)) return visitBrandTest(node, node.left, cx);
  const symbol = wellKnownSymbol(node.left);
  const key = symbol === undefined ? cx.expression(node.left) : cx.builder.string(symbol);
  const object = cx.expression(node.right);
  if (isDead(key, object)) return dummy(cx);
  if (!membersOf(key.type).every((m) => m.kind === 'string' || m.kind === 'number')) {
    return cx.refuse(node, 'unsupportedOperands', 'in');
  }
  // Fields, methods and accessors of a class cannot be removed from its instances, but not every error has a cause. The
  // text '#x' is not the name #x.
  const name = key.kind === 'const' && typeof key.value === 'string' ? key.value : undefined;
  const isFixed = object.type.kind === 'class' && !isBuiltin(object.type, 'Error');
  if (name !== undefined && !name.startsWith('#') && isFixed && memberType(object.type, name, cx))
    return cx.builder.boolean(true);
  return cx.builder.value(loc, cx.types.boolean, { op: 'test.in', key, object });
}

/** An object has the #private member exactly if its class, or a base of it, declares it. */
function visitBrandTest(node: ts.BinaryExpression, name: ts.PrivateIdentifier, cx: FunctionContext): Operand {
  const value = cx.expression(node.right);
  const declaration = cx.program.checker.getSymbolAtLocation(name)?.valueDeclaration?.parent;
  const className = declaration && ts.isClassLike(declaration) ? declaration.name : undefined;
  const cls = className && cx.classNamed(className);
  if (!cls) return cx.refuse(node, 'unsupportedOperands', `${name.text} in`);
  return isDead(value)
    ? value
    : cx.builder.value(cx.locOf(node), cx.types.boolean, { op: 'test.instanceof', value, cls });
}

export function visitInstanceof(node: ts.BinaryExpression, cx: FunctionContext): Operand {
  const loc = cx.locOf(node);
  const value = tolerantly(node.left, cx);
  const { boolean } = cx.types;
  const global = globalName(node.right, cx);
  if (isDead(value)) return value;
  if (global === 'Array') return cx.builder.value(loc, boolean, { op: 'test.array', value });
  if (global === 'Function') return cx.builder.value(loc, boolean, { op: 'test.typeof', value, name: 'function' });
  if (global !== undefined && isTypedArrayKind(global)) {
    return cx.builder.value(loc, boolean, { op: 'test.typedarray', value, element: global });
  }
  const cls = cx.classNamed(node.right);
  if (!cls) return instanceofValue(value, node, cx);
  const data = FunctionScope.of(cx).program.classes.dataOf(cls);
  if (data.environment) return testLocalInstance(value, data, node, cx);
  return cx.builder.value(loc, boolean, { op: 'test.instanceof', value, cls });
}

/** `x instanceof C` where C is a parameter or the like that holds a class. */
function instanceofValue(value: Operand, node: ts.BinaryExpression, cx: FunctionContext): Operand {
  const type = cx.checkerTypeOf(node.right);
  if (type.getConstructSignatures().length === 0) {
    return cx.refuse(node, 'unsupportedOperands', `instanceof ${node.right.getText()}`);
  }
  const target = cx.expression(node.right);
  if (isDead(target)) return target;
  return callOperator('instanceOf', [value, target], cx.types.boolean, cx.locOf(node), cx);
}

/** The name of a variable that only declaration files declare, as lib.d.ts does `Array`. */
function globalName(node: ts.Expression, cx: FunctionContext): string | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const declarations = cx.program.checker.getSymbolAtLocation(node)?.declarations;
  return declarations?.every((d) => d.getSourceFile().isDeclarationFile) ? node.text : undefined;
}
