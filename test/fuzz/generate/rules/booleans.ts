// SPDX-License-Identifier: MIT
/** Booleans: comparisons, membership, tests of types. */
import type { Gen, Rule } from '../gen';
import { anyPrintable, primitive } from '../random-types';
import { arrayOf, bigint, boolean, number, string, text } from '../types';

const b = (g: Gen, depth: number): string => g.expression(boolean, depth - 1);
const n = (g: Gen, depth: number): string => g.expression(number, depth - 1);
const s = (g: Gen, depth: number): string => g.expression(string, depth - 1);

const order = ['<', '>', '<=', '>='];

export const booleanRules: readonly Rule<'boolean'>[] = [
  { weight: 20, make: (g, _, d) => `(${n(g, d)} ${g.choices.pick(order)} ${n(g, d)})` },
  { weight: 8, make: (g, _, d) => `(Number(${n(g, d)}) ${g.choices.pick(['===', '!=='])} ${n(g, d)})` },
  { weight: 8, make: (g, _, d) => `(${s(g, d)} ${g.choices.pick(order)} ${s(g, d)})` },
  { weight: 5, make: (g, _, d) => `(String(${s(g, d)}) ${g.choices.pick(['===', '!=='])} ${s(g, d)})` },
  {
    weight: 3,
    make: (g, _, d) => `(${g.expression(bigint, d - 1)} ${g.choices.pick(order)} ${g.expression(bigint, d - 1)})`,
  },
  { weight: 1, make: (g, _, d) => `(${g.expression(bigint, d - 1)} ${g.choices.pick(order)} ${n(g, d)})` },
  { weight: 6, make: (g, _, d) => `(${b(g, d)} ${g.choices.pick(['&&', '||'])} ${b(g, d)})` },
  { weight: 5, make: (g, _, d) => `(!${b(g, d)})` },
  { weight: 4, make: (g, _, d) => `(!!same(${g.expression(primitive(g), d - 1)}))` },
  { weight: 3, make: (g, _, d) => `Boolean(${g.expression(anyPrintable(g), d - 1)})` },
  { weight: 3, make: (g, _, d) => `${s(g, d)}.${g.choices.pick(['includes', 'startsWith', 'endsWith'])}(${s(g, d)})` },
  {
    weight: 4,
    make: (g, _, d) => {
      const type = g.choices.pick([number, string, primitive(g)]);
      return `${g.expression(arrayOf(type), d - 1)}.includes(${g.expression(type, d - 1)})`;
    },
  },
  {
    weight: 4,
    make: (g, _, d) => {
      const type = anyPrintable(g);
      const test = g.scope.repeated(3, () =>
        g.arrow({ kind: 'fn', params: [type], result: boolean }, Math.min(d - 1, 2)),
      );
      return `${g.expression(arrayOf(type), d - 1)}.${g.choices.pick(['some', 'every'])}(${test})`;
    },
  },
  {
    weight: 3,
    make: (g, _, d) => `Number.${g.choices.pick(['isInteger', 'isNaN', 'isSafeInteger', 'isFinite'])}(${n(g, d)})`,
  },
  { weight: 1, make: (g, _, d) => `Object.is(${n(g, d)}, ${n(g, d)})` },
  {
    weight: 3,
    make: (g, _, d) => {
      const key = g.choices.pick([number, string]);
      return `${g.expression({ kind: 'set', of: key }, d - 1)}.has(${g.expression(key, d - 1)})`;
    },
  },
  {
    weight: 2,
    make: (g, _, d) => `(${s(g, d)} in ${g.expression({ kind: 'record', of: number }, d - 1)})`,
  },
  {
    weight: 3,
    make: (g) => {
      const found = g.variables((v) => v.type.kind === 'class' && v.type.decl.derived.length > 0);
      if (found.length === 0) return undefined;
      const { name, type } = g.choices.pick(found);
      return type.kind === 'class' ? `(${name} instanceof ${g.choices.pick(type.decl.derived).name})` : undefined;
    },
  },
  {
    weight: 3,
    make: (g) => {
      const found = g.variables((v) => v.type.kind === 'optional');
      return found.length === 0
        ? undefined
        : `(${g.choices.pick(found).name} ${g.choices.pick(['== null', '!= null', '!== undefined'])})`;
    },
  },
  {
    weight: 2,
    make: (g) => {
      const found = g.variables((v) => v.type.kind === 'mixed');
      if (found.length === 0) return undefined;
      const { name, type } = g.choices.pick(found);
      if (type.kind !== 'mixed') return undefined;
      return `(typeof ${name} === ${JSON.stringify(text(g.choices.pick(type.items)))})`;
    },
  },
  {
    // Two references to objects: the same one or not.
    weight: 1,
    make: (g) => {
      const found = g.variables((v) => v.type.kind === 'object' || v.type.kind === 'array');
      if (found.length === 0) return undefined;
      const { name, type } = g.choices.pick(found);
      // The checker refuses to compare with a literal, which is never the same object.
      return `(${name} === same<${text(type)}>(${g.leaf(type)}))`;
    },
  },
  {
    weight: 2,
    make: (g, _, d) =>
      `${g.choices.pick(['/^[a-z]+$/i', '/\\d/', '/(a|b)c?$/', '/^\\s|[^\\x00-\\x7f]/'])}.test(${s(g, d)})`,
  },
];
