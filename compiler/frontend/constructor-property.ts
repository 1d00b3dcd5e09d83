// SPDX-License-Identifier: MIT
/**
 * What programs do with an object's class: `x.constructor.name`, `x.constructor === C`, the same of `new.target`, and
 * `Object.setPrototypeOf(this, new.target.prototype)`, which older compilers of TypeScript needed after `super()`.
 *
 * `new.target` is the class of the object that is being made, and the object knows its class from the start.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionContext } from './context';
import { callOperator } from './foreign-operators';
import { FunctionScope } from './scope';
import { withoutParentheses } from './syntax';
import { isDead } from './type-tests';

const K = ts.SyntaxKind;

/** Without parentheses and casts, which change nothing at run time. */
function bare(node: ts.Expression): ts.Expression {
  const inner = withoutParentheses(node);
  if (ts.isAsExpression(inner) || ts.isNonNullExpression(inner) || ts.isSatisfiesExpression(inner)) {
    return bare(inner.expression);
  }
  return inner;
}

export function isNewTarget(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === K.NewKeyword;
}

/** The constructor that a node belongs to; arrow functions see its `new.target` and `this`, too. */
function constructorAround(node: ts.Node): ts.ConstructorDeclaration | undefined {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isConstructorDeclaration(at)) return at;
    if (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) return undefined;
  }
  return undefined;
}

/** Whether the node is a class asked of an object: `x.constructor`, or `new.target` in a constructor. */
function isClassOfObject(node: ts.Expression): boolean {
  if (isNewTarget(node)) return constructorAround(node) !== undefined;
  return ts.isPropertyAccessExpression(node) && node.name.text === 'constructor' && !node.questionDotToken;
}

/** Whether this use of `new.target` or of a prototype is one of those that this file compiles. */
export function isKnownUse(node: ts.Node): boolean {
  let { parent } = node;
  let at = node;
  while (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) {
    at = parent;
    parent = parent.parent;
  }
  if (isNewTarget(node) && !constructorAround(node)) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) {
    return parent.name.text === 'name' || (parent.name.text === 'prototype' && isKnownUse(parent));
  }
  if (ts.isCallExpression(parent)) return isPrototypeRestored(parent);
  return ts.isBinaryExpression(parent) && isEquality(parent.operatorToken.kind);
}

function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === K.EqualsEqualsEqualsToken ||
    kind === K.ExclamationEqualsEqualsToken ||
    kind === K.EqualsEqualsToken ||
    kind === K.ExclamationEqualsToken
  );
}

/** The object whose class it is. */
function subject(node: ts.Expression, cx: FunctionContext): Operand {
  if (ts.isPropertyAccessExpression(node)) return cx.expression(node.expression);
  return cx.thisLocal ? cx.builder.get(cx.locOf(node), cx.thisLocal) : cx.refuse(node, 'newTarget');
}

/** `x.constructor.name`; undefined for any other access. */
export function classNameOf(node: ts.PropertyAccessExpression, cx: FunctionContext): Operand | undefined {
  if (node.name.text !== 'name') return undefined;
  const inner = bare(node.expression);
  if (!isClassOfObject(inner)) return undefined;
  const value = subject(inner, cx);
  return isDead(value) ? value : callOperator('className', [value], cx.types.string, cx.locOf(node), cx);
}

/** `x.constructor === C`, either way round; undefined for any other comparison. */
export function visitClassComparison(node: ts.BinaryExpression, cx: FunctionContext): Operand | undefined {
  const sides = [bare(node.left), bare(node.right)] as const;
  const at = sides.findIndex(isClassOfObject);
  const asked = sides[at];
  const other = sides[1 - at];
  if (!asked || !other) return undefined;
  const cls = cx.classNamed(other);
  if (!cls || FunctionScope.of(cx).program.classes.dataOf(cls).environment) {
    return cx.refuse(node, 'unsupportedOperands', node.getText());
  }
  const value = subject(asked, cx);
  if (isDead(value)) return value;
  const loc = cx.locOf(node);
  const same = cx.builder.value(loc, cx.types.boolean, { op: 'test.instanceof', value, cls, exact: true });
  const { kind } = node.operatorToken;
  const isNegative = kind === K.ExclamationEqualsEqualsToken || kind === K.ExclamationEqualsToken;
  return isNegative ? cx.builder.value(loc, cx.types.boolean, { op: 'bool.not', value: same }) : same;
}

/** Whether a call is `Object.setPrototypeOf(this, new.target.prototype)`, or names the class whose constructor this is. */
export function isPrototypeRestored(node: ts.CallExpression): boolean {
  if (node.expression.getText() !== 'Object.setPrototypeOf' || !ts.isExpressionStatement(node.parent)) return false;
  const [object, prototype] = node.arguments;
  if (!object || !prototype || object.kind !== K.ThisKeyword) return false;
  if (!ts.isPropertyAccessExpression(prototype) || prototype.name.text !== 'prototype') return false;
  const around = constructorAround(node);
  if (!around) return false;
  const named = prototype.expression;
  if (isNewTarget(named)) return true;
  return ts.isIdentifier(named) && named.text === around.parent.name?.text;
}

/** An instance of the class itself has that prototype already; one of a subclass would lose its methods. */
export function restorePrototype(node: ts.CallExpression, cx: FunctionContext): Operand {
  const nothing: Operand = { kind: 'const', type: cx.types.void, value: undefined };
  const named = node.arguments[1];
  if (!named || !ts.isPropertyAccessExpression(named) || isNewTarget(named.expression)) return nothing;
  const cls = cx.classNamed(named.expression);
  if (!cls || !cx.thisLocal) return cx.refuse(node, 'prototype', 'Object.setPrototypeOf');
  const loc = cx.locOf(node);
  const value = cx.builder.get(loc, cx.thisLocal);
  const same = cx.builder.value(loc, cx.types.boolean, { op: 'test.instanceof', value, cls, exact: true });
  cx.builder.if(
    loc,
    same,
    () => undefined,
    () => void cx.callLibrary(node, '$refusePrototype', []),
  );
  return nothing;
}
