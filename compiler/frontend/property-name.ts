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

/**
 * The name after the dot. A derived class may have a `#private` name that its base class has, too: they are different
 * members, so those of derived classes are spelled with the class.
 */
export function memberName(name: ts.MemberName): string {
  if (ts.isIdentifier(name)) return name.text;
  for (let at: ts.Node = name.parent; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isClassLike(at)) continue;
    const declares = at.members.some((m) => m.name && ts.isPrivateIdentifier(m.name) && m.name.text === name.text);
    if (!declares) continue;
    const isDerived = at.heritageClauses?.some((c) => c.token === ts.SyntaxKind.ExtendsKeyword) === true;
    const { line } = at.getSourceFile().getLineAndCharacterOfPosition(at.pos);
    return isDerived ? `${name.text}@${at.name?.text ?? ''}:${line + 1}` : name.text;
  }
  return name.text;
}

/** The name of a member as far as it is known when the program is compiled; undefined for a computed key. */
export function staticName(name: ts.PropertyName, cx: Pick<FunctionContext, 'checkerTypeOf'>): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return memberName(name);
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
