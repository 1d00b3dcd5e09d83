// SPDX-License-Identifier: MIT
/**
 * `switch`. Where all cases are constants of the value's own type it becomes a jump table; otherwise the cases are
 * evaluated and compared one after the other, and the number of the first that matches is what the table jumps on.
 */
import { ts } from 'ts-morph';
import type { Loc, Operand } from '../ir/hir';
import { strictEquals } from './comparisons';
import type { FunctionContext } from './context';
import { withoutParentheses } from './syntax';
import { declareBlock } from './scopes';
import { isNullishLiteral, tolerantly } from './tolerant-reads';
import { isDead } from './type-tests';

interface Clause {
  readonly values: readonly (number | string)[];
  readonly isDefault: boolean;
  readonly statements: readonly ts.Statement[];
}

export function visitSwitch(node: ts.SwitchStatement, cx: FunctionContext): void {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const names = cx.jumps.takeNames();
  const { clauses } = node.caseBlock;
  const asksForMissing = clauses.some((c) => ts.isCaseClause(c) && isNullishLiteral(c.expression));
  const value = asksForMissing ? tolerantly(node.expression, cx) : cx.expression(node.expression);
  declareBlock(
    clauses.flatMap((c) => [...c.statements]),
    node.caseBlock,
    cx,
  );
  if (isDead(value)) {
    for (const clause of clauses) for (const statement of clause.statements) cx.statement(statement);
    return;
  }
  const constants = clauses.map((c) =>
    ts.isCaseClause(c) ? constantOf(c.expression, value.type.kind, cx) : undefined,
  );
  const isTable = clauses.every((c, i) => ts.isDefaultClause(c) || constants[i] !== undefined);
  const subject = isTable ? value : firstMatch(clauses, value, loc, cx);
  const rows = clauses.map((clause, i): Clause => {
    const constant = isTable ? constants[i] : i;
    const isDefault = ts.isDefaultClause(clause);
    const values = constant === undefined || (isTable && constants.indexOf(constant) < i) ? [] : [constant];
    return { values: isTable && isDefault ? [] : values, isDefault, statements: clause.statements };
  });
  const label = builder.label();
  const cases = merged(rows).map(({ values, isDefault, statements }) => ({
    values,
    isDefault,
    body: builder.block(() => {
      cx.jumps.inside('switch', names, label, () => cx.statements(statements));
    }),
  }));
  builder.append({ kind: 'switch', loc, label, value: subject, cases });
}

/** `case 1: case 2: body` is one clause with two values. */
function merged(rows: readonly Clause[]): Clause[] {
  const result: Clause[] = [];
  let values: (number | string)[] = [];
  let isDefault = false;
  rows.forEach((row, i) => {
    values.push(...row.values);
    isDefault ||= row.isDefault;
    if (row.statements.length === 0 && i < rows.length - 1) return;
    result.push({ values, isDefault, statements: row.statements });
    values = [];
    isDefault = false;
  });
  return result;
}

/** The constant of a case, if the value can be compared with it by a jump table. NaN equals nothing. */
function constantOf(node: ts.Expression, kind: string, cx: FunctionContext): number | string | undefined {
  if (!isPure(node)) return undefined;
  const type = cx.checkerTypeOf(node);
  if (kind === 'string' && type.isStringLiteral()) return type.value;
  if (kind === 'number' && type.isNumberLiteral() && !Number.isNaN(type.value))
    return type.value === 0 ? 0 : type.value;
  return undefined;
}

/** Literals and names of constants: a literal type that comes from anything else may have been evaluated for an effect. */
function isPure(node: ts.Expression): boolean {
  const inner = withoutParentheses(node);
  if (ts.isPrefixUnaryExpression(inner)) return ts.isNumericLiteral(inner.operand);
  if (ts.isPropertyAccessExpression(inner)) return ts.isIdentifier(inner.expression);
  return ts.isIdentifier(inner) || ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner);
}

/** Compares the value with one case after the other; gives the index of the first that is equal, else of the default. */
function firstMatch(
  clauses: readonly ts.CaseOrDefaultClause[],
  value: Operand,
  loc: Loc,
  cx: FunctionContext,
): Operand {
  const { builder } = cx;
  const index = builder.local('clause', cx.types.number);
  builder.set(loc, index, builder.number(clauses.findIndex(ts.isDefaultClause)), true);
  const found = builder.label();
  builder.labelled(loc, found, () => {
    clauses.forEach((clause, i) => {
      if (!ts.isCaseClause(clause)) return;
      const at = cx.locOf(clause);
      const wanted = cx.expression(clause.expression);
      if (isDead(wanted)) return;
      builder.if(at, strictEquals(value, wanted, at, cx), () => {
        builder.set(at, index, builder.number(i));
        builder.break(at, found);
      });
    });
  });
  return builder.get(loc, index);
}
