// SPDX-License-Identifier: MIT
/**
 * Variables that hold undefined where the checker does not say so. An element past the end stops the program where a
 * number is wanted; but whoever puts it into a variable and then asks whether it is there gets the answer that
 * JavaScript gives.
 *
 *     const next = list[i + 1]; if (next === undefined) return;     next: T | undefined
 *     const [key, value] = line.split('='); add(key, value ?? '');  value: string | undefined
 *     const { year } = match.groups; if (year) ...                  year: string | undefined
 */
import { ts } from 'ts-morph';
import type { Type } from '../ir/types';
import { staticKey } from './property-name';
import type { FunctionScope } from './scope';
import { withoutParentheses } from './syntax';
import { isArrayLike, mayBeUndefined } from './type-tests';
import { isNullishLiteral, mayStringifyNothing } from './tolerant-reads';

const K = ts.SyntaxKind;

/** Whether the variable that is declared without a type may get undefined from what it is initialised with. */
export function mayBeMissing(declaration: ts.Declaration, scope: FunctionScope): boolean {
  if (ts.isVariableDeclaration(declaration)) {
    const { type, initializer } = declaration;
    // `let x!: T` is undefined until it is assigned.
    if (declaration.exclamationToken) return true;
    if (type || !initializer || !ts.isIdentifier(declaration.name)) return false;
    const value = withoutParentheses(initializer);
    if (mayStringifyNothing(value, scope)) return true;
    if (isRecordRead(value, scope)) return true;
    if (!isElementRead(value, scope)) return false;
    return isAsked(declaration.name, declaration, scope, beginsEmpty(value, scope));
  }
  if (!ts.isBindingElement(declaration)) return false;
  if (declaration.initializer || declaration.dotDotDotToken || !ts.isIdentifier(declaration.name)) return false;
  if (ts.isObjectBindingPattern(declaration.parent)) {
    return isKey(declaration.parent, bindingKey(declaration, declaration.name, scope), scope);
  }
  const owner = declaration.parent.parent;
  const list = scope.typeOf(declaration.parent);
  // Groups of a regular expression that took no part in a match are undefined, whatever lib.d.ts says.
  if (list.kind === 'array') return mayBeUndefined(list.element) || isAsked(declaration.name, declaration, scope);
  // As are those of the pairs that Object.entries makes of them.
  if (list.kind === 'tuple') return isAsked(declaration.name, declaration, scope);
  // An iterator may end too early.
  if (!ts.isVariableDeclaration(owner) || owner.initializer === undefined) return false;
  return !isArrayLike(scope.typeOf(owner.initializer));
}

/** Whether what is read here may be undefined although it has another type: a key of a record, a variable as above. */
export function mayReadNothing(node: ts.Expression, scope: FunctionScope): boolean {
  const inner = withoutParentheses(node);
  const binding = ts.isIdentifier(inner) ? scope.lookup(inner) : undefined;
  if (binding?.kind === 'local') return mayBeUndefined(binding.local.type);
  if (binding?.kind === 'global') return mayBeUndefined(binding.global.type);
  return isRecordRead(inner, scope);
}

/** `counts[word]`, `counts.total` for a `Record<string, number>`. */
export function isRecordRead(node: ts.Expression, scope: FunctionScope): boolean {
  if (ts.isOptionalChain(node)) return false;
  if (!ts.isElementAccessExpression(node) && !ts.isPropertyAccessExpression(node)) return false;
  if (node.expression.kind === K.SuperKeyword) return false;
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : staticKey(node.argumentExpression, scope);
  return isKey(node.expression, name, scope);
}

/** The name of the property that `{ name }` or `{ key: name }` reads; undefined when it is computed. */
function bindingKey(element: ts.BindingElement, name: ts.Identifier, scope: FunctionScope): string | undefined {
  const key = element.propertyName ?? name;
  if (ts.isComputedPropertyName(key)) return staticKey(key.expression, scope);
  return key.text;
}

/** Whether the name is that of no property of the object, but a key that may or may not be there. */
function isKey(owner: ts.Node, name: string | undefined, scope: FunctionScope): boolean {
  if (scope.program.checker.getIndexInfosOfType(scope.checkerTypeOf(owner)).length === 0) return false;
  const object = scope.typeOf(owner);
  if (object.kind !== 'object' || object.index === undefined) return false;
  return name === undefined || !object.properties.has(name);
}

/** `list[i]`, `text[i]`. */
function isElementRead(node: ts.Expression, scope: FunctionScope): boolean {
  if (!ts.isElementAccessExpression(node) || node.expression.kind === K.SuperKeyword) return false;
  const { kind }: Type = scope.typeOf(node.expression);
  return kind === 'array' || kind === 'string' || kind === 'typedarray';
}

/** Whether the elements are of a variable that begins as `[]`, as memos do: whether there is one yet, its truth may tell. */
function beginsEmpty(node: ts.Expression, scope: FunctionScope): boolean {
  if (!ts.isElementAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const owner = scope.program.checker.getSymbolAtLocation(node.expression)?.valueDeclaration;
  if (!owner || !(ts.isVariableDeclaration(owner) || ts.isParameter(owner)) || !owner.initializer) return false;
  const first = withoutParentheses(owner.initializer);
  return ts.isArrayLiteralExpression(first) && first.elements.length === 0;
}

const asked = new WeakMap<ts.Declaration, boolean>();

/** Whether any use of the variable asks for undefined. */
function isAsked(name: ts.Identifier, declaration: ts.Declaration, scope: FunctionScope, byTruth = false): boolean {
  const known = asked.get(declaration);
  if (known !== undefined) return known;
  const { checker } = scope.program;
  const symbol = checker.getSymbolAtLocation(name);
  const type = checker.getTypeAtLocation(name);
  // The truth of numbers and booleans is asked for their own sake, and a number that is passed on should stay plain.
  const isPlain = !byTruth && (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0;
  const visit = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name && asks(node, isPlain, checker)) {
      const used = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (used === symbol) return true;
    }
    return ts.forEachChild(node, visit) ?? false;
  };
  const result = visit(home(declaration));
  asked.set(declaration, result);
  return result;
}

/** The function, or the file, that a declaration is in. */
function home(declaration: ts.Declaration): ts.Node {
  let at: ts.Node = declaration.parent;
  while (!ts.isFunctionLike(at) && !ts.isSourceFile(at) && !ts.isClassStaticBlockDeclaration(at)) at = at.parent;
  return at;
}

function asks(name: ts.Identifier, isPlain: boolean, checker: ts.TypeChecker): boolean {
  let node: ts.Expression = name;
  while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isTypeOfExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) {
    const other = parent.left === node ? parent.right : parent.left;
    switch (parent.operatorToken.kind) {
      case K.EqualsEqualsEqualsToken:
      case K.ExclamationEqualsEqualsToken:
      case K.EqualsEqualsToken:
      case K.ExclamationEqualsToken:
        return !isPlain || isNullishLiteral(other);
      case K.QuestionQuestionToken:
      case K.QuestionQuestionEqualsToken:
        if (parent.left === node) return true;
        break;
      case K.AmpersandAmpersandToken:
      case K.BarBarToken:
      case K.AmpersandAmpersandEqualsToken:
      case K.BarBarEqualsToken:
        if (parent.left === node && !isPlain) return true;
    }
  }
  if (ts.isOptionalChain(parent) && parent.expression === node && !ts.isNonNullExpression(parent))
    return parent.questionDotToken !== undefined;
  if (!isPlain && (isCondition(parent, node) || isPrinted(parent, node))) return true;
  const isResult = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node);
  return (isResult || !isPlain) && takesUndefined(checker.getContextualType(node));
}

/** An argument of `console.log` and its like, which print undefined as well as anything. */
function isPrinted(parent: ts.Node, node: ts.Expression): boolean {
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  const callee = parent.expression;
  return (
    ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === 'console'
  );
}

function isCondition(parent: ts.Node, node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === K.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent))
    return parent.expression === node;
  return (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node;
}

/** Whether undefined is a member of the type; not what takes anything at all, which says nothing about this variable. */
function takesUndefined(type: ts.Type | undefined): boolean {
  return type?.isUnion() === true && type.types.some((member) => (member.flags & ts.TypeFlags.Undefined) !== 0);
}
