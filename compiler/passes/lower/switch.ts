// SPDX-License-Identifier: MIT
/** `switch`: on int32 as C's, on other numbers and strings as a chain of comparisons, each going to its clause. */
import type { Statement } from '../../ir/hir';
import type { LExpr } from '../../ir/lir';
import { bin, call, convert, index, number } from './code';
import type { FunctionLowering } from './function';

export function lowerSwitch(f: FunctionLowering, s: Extract<Statement, { kind: 'switch' }>, value: LExpr): void {
  const { code } = f;
  const target = f.exits.open(s.label, false);
  const labels = s.cases.map(() => code.label('case'));
  const fallback = s.cases.findIndex((clause) => clause.isDefault);
  const strings = s.cases.some((clause) => clause.values.some((v) => typeof v === 'string'));
  if (fallback < 0) target.used.break = true;
  const miss = fallback < 0 ? target.break : (labels[fallback] ?? target.break);
  const goto = (name: string) => ({ k: 'goto' as const, loc: s.loc, name });
  const isInt = value.rep === 'i32' || value.rep === 'i64';
  if (isInt && s.cases.every((c) => c.values.every((v) => Number.isInteger(v) && !Object.is(v, -0)))) {
    const inRange = (v: number | string): boolean => typeof v === 'number' && Math.abs(v) < 2 ** 31;
    const seen = new Set<number | string>();
    const firstOf = (v: number | string): boolean => inRange(v) && !seen.has(v) && !!seen.add(v);
    code.append({
      k: 'switch',
      loc: s.loc,
      value,
      cases: s.cases
        .map((clause, at) => ({ values: clause.values.filter(firstOf), body: [goto(labels[at] ?? '')] }))
        .filter((clause) => clause.values.length > 0),
      default: [goto(miss)],
    });
  } else {
    const kept = code.keep(s.loc, strings ? convert(value, 'ref') : convert(value, 'f64'));
    s.cases.forEach((clause, at) => {
      for (const v of clause.values) {
        const test =
          typeof v === 'string'
            ? v.length === 1
              ? call('rt_str_is_unit', [kept, index(v.charCodeAt(0))], 'bool')
              : call('rt_str_equal', [kept, { k: 'string', text: v, rep: 'ref' }], 'bool')
            : bin('==', kept, number(v, 'f64'), 'bool');
        code.if(s.loc, test, () => code.append(goto(labels[at] ?? '')));
      }
    });
    code.append(goto(miss));
  }
  s.cases.forEach((clause, at) => {
    code.append({ k: 'label', loc: s.loc, name: labels[at] ?? '' });
    f.block(clause.body);
  });
  if (target.used.break) code.append({ k: 'label', loc: s.loc, name: target.break });
}
