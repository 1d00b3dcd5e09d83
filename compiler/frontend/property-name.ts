// SPDX-License-Identifier: MIT
/**
 * The name of a property as HIR spells it: identifiers and strings as they are, numbers as JavaScript converts them,
 * `#private` names with the `#`, and the well-known symbols as `@@iterator` and so on.
 */
import { ts } from 'ts-morph';
import type { FunctionContext } from './context';

/** `Symbol.iterator` and its kin, as names of properties. */
const wellKnownSymbols: ReadonlyMap<string, string> = new Map(
  ['iterator', 'asyncIterator', 'toStringTag', 'dispose', 'asyncDispose', 'toPrimitive', 'hasInstance'].map((name) => [
    name,
    `@@${name}`,
  ]),
);

/** `@@iterator` for the expression `Symbol.iterator`; undefined for anything else. */
export function wellKnownSymbol(node: ts.Expression): string | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  return node.expression.text === 'Symbol' ? wellKnownSymbols.get(node.name.text) : undefined;
}

/** The name of a member as far as it is known when the program is compiled; undefined for a computed key. */
export function staticName(name: ts.PropertyName, cx: Pick<FunctionContext, 'checkerTypeOf'>): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteral(name) || ts.isNoSubstitutionTemplateLiteral(name)) return name.text;
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  if (ts.isBigIntLiteral(name)) return BigInt(name.text.slice(0, -1)).toString();
  return staticKey(name.expression, cx);
}

/** The same for the expression in `[...]`: a literal, a constant or an enum member whose type is one literal. */
export function staticKey(node: ts.Expression, cx: Pick<FunctionContext, 'checkerTypeOf'>): string | undefined {
  const symbol = wellKnownSymbol(node);
  if (symbol !== undefined) return symbol;
  if (!isPureKey(node)) return undefined;
  const type = cx.checkerTypeOf(node);
  if (type.isStringLiteral()) return type.value;
  if (type.isNumberLiteral()) return String(type.value);
  return undefined;
}

/** Whether leaving out the evaluation of the key changes nothing. */
function isPureKey(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isPureKey(node.expression);
  if (ts.isPropertyAccessExpression(node)) return isPureKey(node.expression);
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isNumericLiteral(node);
}
