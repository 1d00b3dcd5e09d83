// SPDX-License-Identifier: MIT
/** Numbers: arithmetic, bits, increments, and everything of the library that gives one. */
import { keyOf } from '../functions';
import type { Gen, Rule } from '../gen';
import { anyPrintable } from '../random-types';
import { arrayOf, bigint, boolean, number, string } from '../types';

const n = (g: Gen, depth: number): string => g.expression(number, depth - 1);
const s = (g: Gen, depth: number): string => g.expression(string, depth - 1);

const arithmetic = ['+', '+', '-', '-', '*', '*', '/', '%', '%'];
const bits = ['|', '&', '^', '<<', '>>', '>>>'];
const mathOne = [
  'abs', 'floor', 'ceil', 'round', 'trunc', 'sign', 'sqrt', 'cbrt', 'fround', 'clz32', 'log2', 'sin', 'cos', 'exp',
  'log', 'atan', 'tanh', 'log1p', 'expm1',
]; // prettier-ignore
const compound = ['+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '<<=', '>>=', '>>>='];

export const numberRules: readonly Rule<'number'>[] = [
  { weight: 30, make: (g, _, d) => `(${n(g, d)} ${g.choices.pick(arithmetic)} ${n(g, d)})` },
  { weight: 14, make: (g, _, d) => `(${n(g, d)} ${g.choices.pick(bits)} ${n(g, d)})` },
  { weight: 3, make: (g, _, d) => `(${n(g, d)} | 0)` },
  { weight: 2, make: (g, _, d) => `(${n(g, d)} >>> 0)` },
  { weight: 2, make: (g, _, d) => `(${n(g, d)} ** ${g.choices.pick(['2', '3', '0.5', '-1', n(g, d)])})` },
  { weight: 4, make: (g, _, d) => `(${g.choices.pick(['-', '+', '~', '- -'])}${n(g, d)})` },
  {
    weight: 6,
    make: (g) => {
      const name = g.variable(number, (v) => v.writable)?.name;
      return name && g.choices.pick([`${name}++`, `${name}--`, `++${name}`, `--${name}`].map((text) => `(${text})`));
    },
  },
  {
    weight: 5,
    make: (g, _, d) => {
      const name = g.variable(number, (v) => v.writable)?.name;
      return name && `(${name} ${g.choices.pick(compound)} ${n(g, d)})`;
    },
  },
  { weight: 8, make: (g, _, d) => `Math.${g.choices.pick(mathOne)}(${n(g, d)})` },
  {
    weight: 4,
    make: (g, _, d) => {
      const args = g.choices.times(g.choices.between(1, 3), () => n(g, d));
      return `Math.${g.choices.pick(['max', 'min', 'hypot'])}(${args.join(', ')})`;
    },
  },
  { weight: 2, make: (g, _, d) => `Math.${g.choices.pick(['imul', 'pow', 'atan2'])}(${n(g, d)}, ${n(g, d)})` },
  { weight: 5, make: (g, _, d) => `${s(g, d)}.length` },
  { weight: 3, make: (g, _, d) => `${s(g, d)}.charCodeAt(${g.small(d - 1)})` },
  { weight: 2, make: (g, _, d) => `(${s(g, d)}.codePointAt(${g.small(d - 1)}) ?? -1)` },
  {
    weight: 3,
    make: (g, _, d) => `${s(g, d)}.${g.choices.pick(['indexOf', 'lastIndexOf'])}(${s(g, d)}${fromIndex(g, d)})`,
  },
  { weight: 2, make: (g, _, d) => `Number(${s(g, d)})` },
  { weight: 2, make: (g, _, d) => `parseInt(${s(g, d)}${g.choices.pick(['', ', 10', ', 16', ', 2', ', 36'])})` },
  { weight: 1, make: (g, _, d) => `parseFloat(${s(g, d)})` },
  { weight: 2, make: (g, _, d) => `(${g.choices.pick(['+', ''])}Number(${g.expression(boolean, d - 1)}))` },
  { weight: 2, make: (g, _, d) => `Number(${g.expression(bigint, d - 1)})` },
  {
    weight: 8,
    make: (g, _, d) => {
      const array = g.expression(arrayOf(number), d - 1);
      return g.choices.pick([
        () => `${array}.length`,
        () => `(${array}[${g.small(d - 1)}] ?? ${g.literal(number)})`,
        () => `(${array}.at(${g.small(d - 1)}) ?? ${g.literal(number)})`,
        () => `${array}.${g.choices.pick(['indexOf', 'lastIndexOf'])}(${n(g, d)})`,
        () => `(${array}.${g.choices.pick(['pop', 'shift'])}() ?? ${g.literal(number)})`,
        () => `${array}.reduce(${callback(g, 2, d)}, ${n(g, d)})`,
        () =>
          `${array}.reduceRight((acc, x, i) => ${g.choices.pick(['acc - x', 'acc * 2 + x', 'acc + x * i', '(acc ^ x) + i'])}, ${n(g, d)})`,
        () =>
          `${array}.${g.choices.pick(['findIndex', 'findLastIndex'])}((x) => x ${g.choices.pick(['>', '<', '!==', '==='])} ${n(g, d)})`,
        () => `Math.max(...${array})`,
        () => `(${array}.find((x) => x ${g.choices.pick(['>', '<', '!=='])} ${n(g, d)}) ?? ${g.literal(number)})`,
      ])();
    },
  },
  {
    weight: 3,
    make: (g) => {
      const variable = g.variables((v) => v.type.kind === 'array' && v.fixedLength === undefined && !v.frozen)[0];
      if (variable?.type.kind !== 'array' || variable.type.of.kind === 'fn') return undefined;
      const value = g.leaf(variable.type.of);
      return `(${variable.name}.length < 20 ? ${variable.name}.${g.choices.pick(['push', 'unshift'])}(${value}) : 0)`;
    },
  },
  {
    weight: 2,
    make: (g, _, d) =>
      `${g.expression({ kind: 'date' }, d - 1)}.${g.choices.pick(['getTime', 'getUTCFullYear', 'getUTCMonth', 'getUTCDay', 'getUTCHours', 'valueOf'])}()`,
  },
  {
    weight: 2,
    make: (g, _, d) => {
      const type = anyPrintable(g);
      return `JSON.stringify([${g.expression(type, d - 1)}]).length`;
    },
  },
  {
    weight: 2,
    make: (g, _, d) => {
      const type = anyPrintable(g);
      return `${g.expression(arrayOf(type), d - 1)}.reduce<number>((acc, x, i) => acc * 3 + i + ${keyOf(g, type, 'x')}, 0)`;
    },
  },
];

function fromIndex(g: Gen, depth: number): string {
  return g.choices.chance(70) ? '' : `, ${g.small(depth - 1)}`;
}

function callback(g: Gen, count: number, depth: number): string {
  return g.scope.repeated(4, () =>
    g.arrow({ kind: 'fn', params: g.choices.times(count, () => number), result: number }, Math.min(depth - 1, 2)),
  );
}
