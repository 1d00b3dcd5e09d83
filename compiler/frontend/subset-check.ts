// SPDX-License-Identifier: MIT
/**
 * Refusals that need no more than the syntax tree and the checker. They are made for every file of the program before
 * HIR is generated, so that generic functions that are never instantiated, and code that is never called, obey the same
 * rules. What is refused here is not reported once more by the visitors.
 */
import { ts } from 'ts-morph';
import { isKnownUse, isNewTarget, isPrototypeRestored } from './constructor-property';
import { isBorrowing } from './object-prototype';
import type { DiagnosticSink, RefusalName } from './diagnostics';
import { expressionVisitors, statementVisitors } from './visitors';
import { isAmbient, withoutParentheses } from './syntax';

const K = ts.SyntaxKind;

export function checkSubset(file: ts.SourceFile, checker: ts.TypeChecker, sink: DiagnosticSink): void {
  new SubsetCheck(checker, sink).visit(file);
}

/** Operators that would convert an operand of type any. Equality and the logical operators do not. */
const converting: ReadonlySet<ts.SyntaxKind> = new Set([
  K.PlusToken,
  K.MinusToken,
  K.AsteriskToken,
  K.AsteriskAsteriskToken,
  K.SlashToken,
  K.PercentToken,
  K.AmpersandToken,
  K.BarToken,
  K.CaretToken,
  K.LessThanLessThanToken,
  K.GreaterThanGreaterThanToken,
  K.GreaterThanGreaterThanGreaterThanToken,
  K.LessThanToken,
  K.LessThanEqualsToken,
  K.GreaterThanToken,
  K.GreaterThanEqualsToken,
]);

/** Members of the global `Object` that change what the compiler relies on. */
const objectFunctions: ReadonlyMap<string, RefusalName> = new Map([
  ['getPrototypeOf', 'prototype'],
  ['setPrototypeOf', 'prototype'],
  ['create', 'prototype'],
  ['defineProperty', 'monkeyPatch'],
  ['defineProperties', 'monkeyPatch'],
]);

/** Global names that are refused wherever they stand for values. */
const globals: ReadonlyMap<string, RefusalName> = new Map([
  ['eval', 'eval'],
  ['Proxy', 'proxyReflect'],
  ['Reflect', 'proxyReflect'],
]);

class SubsetCheck {
  private readonly refused = new Set<ts.Node>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly sink: DiagnosticSink,
  ) {}

  visit(node: ts.Node): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === K.DeclareKeyword)) {
      return;
    }
    // Inside out: what a refused part gives is any, too, and needs no report of its own.
    ts.forEachChild(node, (child) => this.visit(child));
    const name = this.refusalOf(node);
    if (name) this.refuse(node, ...name);
  }

  private refuse(node: ts.Node, name: RefusalName, detail?: string): void {
    this.refused.add(node);
    this.sink.refuse(node, name, detail);
    this.sink.cover(wholeOperation(node));
  }

  private refusalOf(node: ts.Node): [RefusalName, string?] | undefined {
    if (ts.isDecorator(node)) return ['decorator'];
    if (ts.isPropertyDeclaration(node) && ts.getModifiers(node)?.some((m) => m.kind === K.AccessorKeyword)) {
      return ['unsupportedSyntax', 'accessor'];
    }
    if (ts.isIdentifier(node)) return this.identifier(node);
    if (ts.isExportSpecifier(node)) return this.exported(node);
    return this.syntax(node) ?? this.anyOperation(node) ?? this.objects(node);
  }

  /** Statements and expressions that no visitor knows. */
  private syntax(node: ts.Node): [RefusalName, string?] | undefined {
    if (node.kind === K.WithStatement) return ['withStatement'];
    if (isNewTarget(node) && isKnownUse(node)) return undefined;
    if (ts.isMetaProperty(node)) return [node.keywordToken === K.NewKeyword ? 'newTarget' : 'importMeta'];
    if (ts.isCallExpression(node) && node.expression.kind === K.ImportKeyword) return ['dynamicImport'];
    const isUnknownStatement = ts.isStatement(node) && !ts.isBlock(node) && !statementVisitors.has(node.kind);
    const isUnknownExpression = ts.isExpression(node) && !expressionVisitors.has(node.kind) && !isPartOfOther(node);
    return isUnknownStatement || isUnknownExpression ? ['unsupportedSyntax', K[node.kind]] : undefined;
  }

  /** `export { missing }` of what is only declared. */
  private exported(node: ts.ExportSpecifier): [RefusalName, string?] | undefined {
    const declaration = this.checker.getExportSpecifierLocalTargetSymbol(node)?.valueDeclaration;
    const isMissing = declaration !== undefined && ts.isVariableDeclaration(declaration) && isAmbient(declaration);
    return isMissing && !node.isTypeOnly && !node.parent.parent.isTypeOnly
      ? ['ambientValue', node.name.text]
      : undefined;
  }

  private identifier(node: ts.Identifier): [RefusalName, string?] | undefined {
    if (!isReference(node)) return undefined;
    if (node.text === 'arguments' && this.isArguments(node)) return ['argumentsObject'];
    const name = globals.get(node.text);
    return name && this.isGlobal(node) ? [name, node.text] : undefined;
  }

  private isArguments(node: ts.Identifier): boolean {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol !== undefined && (symbol.declarations ?? []).length === 0;
  }

  private isGlobal(node: ts.Identifier): boolean {
    const declarations = this.checker.getSymbolAtLocation(node)?.declarations;
    return declarations?.every((d) => d.getSourceFile().isDeclarationFile) ?? false;
  }

  /** Whether the program itself says that a function has this property. */
  private isDeclared(name: ts.MemberName): boolean {
    const symbol = this.checker.getSymbolAtLocation(name);
    return symbol !== undefined && !isFromLibrary(symbol);
  }

  private isAny(node: ts.Expression): boolean {
    if (this.refused.has(withoutParentheses(node))) return false;
    return (this.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
  }

  /** Operations on values of type any: nothing says what they would do. */
  private anyOperation(node: ts.Node): [RefusalName, string?] | undefined {
    const operands = operandsOf(node).filter((o) => o.kind !== K.SuperKeyword && this.isAny(o));
    return operands.length > 0 ? ['anyOperation'] : undefined;
  }

  /** Functions as objects, prototypes, and what patches them. */
  private objects(node: ts.Node): [RefusalName, string?] | undefined {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = withoutParentheses(node.expression);
      if (ts.isIdentifier(callee) && callee.text === 'Function' && this.isGlobal(callee))
        return ['functionConstructor'];
      const type = this.checker.getTypeAtLocation(callee);
      if (type.symbol?.name === 'Function' && isFromLibrary(type.symbol)) return ['functionObject'];
    }
    if (ts.isPropertyAccessExpression(node)) return this.property(node);
    return undefined;
  }

  private property(node: ts.PropertyAccessExpression): [RefusalName, string?] | undefined {
    const { name, expression } = node;
    if (name.text === '__proto__') return ['prototype', '__proto__'];
    const type = this.checker.getTypeAtLocation(expression);
    const isFunction = type.getCallSignatures().length > 0;
    if (isBorrowing(node)) return undefined;
    if (name.text === 'prototype' && !isKnownUse(node) && (isFunction || type.getConstructSignatures().length > 0))
      return ['prototype'];
    if (isFunction && isAssigned(node) && !this.isDeclared(name)) return ['monkeyPatch', node.getText()];
    if (ts.isIdentifier(expression) && expression.text === 'Object' && this.isGlobal(expression)) {
      const refusal = objectFunctions.get(name.text);
      const isKnown = ts.isCallExpression(node.parent) && isPrototypeRestored(node.parent);
      if (refusal && !isKnown) return [refusal, `Object.${name.text}`];
    }
    return undefined;
  }
}

/** `Reflect.ownKeys(x)` for `Reflect`: what makes no sense any more when this part is refused. */
function wholeOperation(node: ts.Node): ts.Node {
  const { parent } = node;
  const isBase =
    (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent) || ts.isNewExpression(parent)) &&
    parent.expression === node;
  return isBase ? wholeOperation(parent) : node;
}

/** The operands that an operation takes apart, converts, calls or iterates over. */
function operandsOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return [node.expression];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    return node.expression.kind === K.ImportKeyword ? [] : [node.expression];
  }
  if (ts.isTaggedTemplateExpression(node)) return [node.tag];
  if (ts.isBinaryExpression(node)) {
    const isCompound =
      node.operatorToken.kind >= K.FirstCompoundAssignment && node.operatorToken.kind <= K.CaretEqualsToken;
    return converting.has(node.operatorToken.kind) || isCompound ? [node.left, node.right] : [];
  }
  if (ts.isPrefixUnaryExpression(node)) return node.operator === K.ExclamationToken ? [] : [node.operand];
  if (ts.isPostfixUnaryExpression(node)) return [node.operand];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return [node.expression];
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return [node.expression];
  if (ts.isVariableDeclaration(node) && !ts.isIdentifier(node.name)) return node.initializer ? [node.initializer] : [];
  return [];
}

/** Syntax that counts as an expression but belongs to another construct, whose visitor knows it. */
function isPartOfOther(node: ts.Node): boolean {
  switch (node.kind) {
    case K.SuperKeyword:
    case K.ImportKeyword:
    case K.SpreadElement:
    case K.OmittedExpression:
    case K.PrivateIdentifier:
    case K.ExpressionWithTypeArguments:
    case K.TemplateHead:
    case K.TemplateMiddle:
    case K.TemplateTail:
      return true;
    default:
      // JSX and what else the scanner may produce.
      return false;
  }
}

/** Whether an identifier names a variable here; property names and the names in declarations do not. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isExpressionStatement(parent) || ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent)) {
    return parent.initializer === node;
  }
  return (
    ts.isExpression(parent) || ts.isStatement(parent) || ts.isTemplateSpan(parent) || ts.isSpreadAssignment(parent)
  );
}

export function isFromLibrary(symbol: ts.Symbol): boolean {
  return symbol.declarations?.every((d) => d.getSourceFile().isDeclarationFile) ?? false;
}

/** Whether the expression is written to: `=`, `+=`, `++`, `delete`. */
function isAssigned(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const operator = parent.operatorToken.kind;
    return parent.left === node && operator >= K.FirstAssignment && operator <= K.LastAssignment;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === K.PlusPlusToken || parent.operator === K.MinusMinusToken;
  }
  return ts.isDeleteExpression(parent);
}
