// SPDX-License-Identifier: MIT
/** Types of variables where the checker's answer is not enough: declarations that may be missing, or whose type grows. */
import { ts } from 'ts-morph';
import { membersOf, type Type } from '../ir/types';
import { mayBeMissing } from './missing-values';
import type { FunctionScope } from './scope';
import { isArrayLike, orUndefined } from './type-tests';

/**
 * What `Array.isArray` leaves of a variable where the checker has made `T & any[]` of `T | readonly T[]`. It did so
 * before T was known: a T that is a number is no array, but the variable may hold one.
 */
export function guardedType(variable: ts.Identifier, scope: FunctionScope): Type | undefined {
  const { checker, converter, types } = scope.program;
  const type = checker.getTypeAtLocation(variable);
  const symbol = checker.getSymbolAtLocation(variable);
  if (!type.isIntersection() || !symbol) return undefined;
  const isGuarded = type.types.some(
    (part) => !part.isTypeParameter() && isArrayLike(converter.convert(part, variable)),
  );
  if (!isGuarded || !type.types.some((part) => part.isTypeParameter())) return undefined;
  const arrays = membersOf(declaredTypeOf(symbol, variable, scope)).filter(isArrayLike);
  return arrays.length > 0 ? types.union(arrays) : undefined;
}

/** The type of a variable, parameter or property as it is declared, with undefined where it may not be there. */
export function declaredTypeOf(symbol: ts.Symbol, name: ts.Node, scope: FunctionScope): Type {
  const { checker, converter, substitution } = scope.program;
  const type = checker.getTypeOfSymbol(symbol);
  const declaration = symbol.valueDeclaration;
  if (declaration && ts.isVariableDeclaration(declaration) && !declaration.type && isEvolving(type, checker)) {
    return evolvedType(declaration, symbol, scope);
  }
  const converted = converter.convert(substitution.apply(type, scope.typeArguments), name);
  return declaration && mayBeMissing(declaration, scope) ? orUndefined(converted, scope) : converted;
}

/** `let x;` and `const a = [];`: the checker lets the type grow, so it is the union of all types seen at its uses. */
function evolvedType(declaration: ts.VariableDeclaration, symbol: ts.Symbol, scope: FunctionScope): Type {
  const { checker } = scope.program;
  const found: Type[] = [];
  const name = declaration.name.getText();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && checker.getSymbolAtLocation(node) === symbol) {
      const { parent } = node;
      const isWrite = ts.isBinaryExpression(parent) && parent.left === node;
      if (isWrite) found.push(scope.typeOf(parent.right) as Type);
      else if (node !== declaration.name) found.push(scope.typeOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(enclosing(declaration));
  if (declaration.initializer) {
    const initial = scope.typeOf(declaration.initializer);
    if (initial.kind !== 'array') found.push(initial);
  } else found.push(scope.types.undefined);
  const arrays = found.flatMap((type) => (type.kind === 'array' ? [type.element] : []));
  const others: Type[] = found.filter((type) => type.kind !== 'array');
  if (arrays.length > 0) others.push(scope.types.array(scope.types.union(arrays)));
  return scope.types.union(others);
}

/** Whether the checker let the type of a variable without annotation grow: it then says any or any[]. */
function isEvolving(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.flags & ts.TypeFlags.Any) return true;
  if (!checker.isArrayType(type)) return false;
  const element = checker.getTypeArguments(type as ts.TypeReference)[0];
  return element !== undefined && (element.flags & ts.TypeFlags.Any) !== 0;
}

/** The innermost block, function or file in which all uses of a declaration lie. */
function enclosing(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isSourceFile(at) && !ts.isBlock(at) && !ts.isFunctionLike(at)) at = at.parent;
  return at;
}

/** The function whose body (or parameter list) contains a node, or the file. */
