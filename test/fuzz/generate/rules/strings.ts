// SPDX-License-Identifier: MIT
/** Strings: building, cutting, searching, replacing, and texts of other values. */
import type { Gen, Rule } from '../gen';
import { stringLiteral } from '../literals';
import { anyPrintable, primitive } from '../random-types';
import { arrayOf, bigint, number, string } from '../types';

const s = (g: Gen, depth: number): string => g.expression(string, depth - 1);
const n = (g: Gen, depth: number): string => g.expression(number, depth - 1);

const patterns = [
  '/[a-c]/',
  '/[a-z]+/g',
  '/(.)(.)/',
  '/\\d+/g',
  '/^.|.$/g',
  '/(?<first>[a-z])x?/i',
  '/[^a]/gu',
  '/\\s*/y',
  '/(?:ab|a)(c|)/g',
  '/$/gm',
];
const replacements = ['"$&$&"', '"[$1]"', '"$$"', '"$`"', '"$\'"', '""', '"$2-$1"', '"<>"'];

export const stringRules: readonly Rule<'string'>[] = [
  { weight: 22, make: (g, _, d) => `(${s(g, d)} + ${s(g, d)})` },
  { weight: 8, make: (g, _, d) => `(${s(g, d)} + ${g.expression(primitive(g), d - 1)})` },
  { weight: 14, make: (g, _, d) => template(g, d) },
  {
    weight: 10,
    make: (g, _, d) =>
      `${s(g, d)}.${g.choices.pick(['slice', 'substring', 'slice', 'substring', 'substr'])}(${range(g, d)})`,
  },
  { weight: 3, make: (g, _, d) => `${s(g, d)}.charAt(${g.small(d - 1)})` },
  { weight: 3, make: (g, _, d) => `(${s(g, d)}[${g.small(d - 1)}] ?? ${s(g, d)})` },
  { weight: 2, make: (g, _, d) => `(${s(g, d)}.at(${g.small(d - 1)}) ?? ${s(g, d)})` },
  {
    weight: 4,
    make: (g, _, d) =>
      `${s(g, d)}.${g.choices.pick(['padStart', 'padEnd'])}(${g.choices.between(0, 9)}${g.choices.chance(50) ? '' : `, ${s(g, d)}`})`,
  },
  { weight: 2, make: (g, _, d) => `${s(g, d)}.repeat(${g.choices.between(0, 3)})` },
  {
    weight: 6,
    make: (g, _, d) =>
      `${s(g, d)}.${g.choices.pick(['trim', 'trimStart', 'trimEnd', 'toUpperCase', 'toLowerCase', 'toString'])}()`,
  },
  {
    weight: 5,
    make: (g, _, d) =>
      `${s(g, d)}.${g.choices.pick(['replace', 'replaceAll'])}(${s(g, d)}, ${g.choices.chance(50) ? g.choices.pick(replacements) : s(g, d)})`,
  },
  {
    weight: 4,
    make: (g, _, d) => {
      const pattern = g.choices.pick(patterns);
      const replacer = g.choices.chance(60)
        ? g.choices.pick(replacements)
        : g.choices.pick(['(m) => m + m', '(m) => m.toUpperCase()', '(m: string) => String(m.length)']);
      return `${s(g, d)}.replace(${pattern}, ${replacer})`;
    },
  },
  {
    weight: 5,
    make: (g, _, d) => {
      const separator = g.choices.pick(['""', '","', '" "', stringLiteral(g), g.choices.pick(patterns)]);
      const limit = g.choices.chance(20) ? `, ${g.choices.between(0, 4)}` : '';
      return `${s(g, d)}.split(${separator}${limit}).${g.choices.pick(['join("|")', 'reverse().join("")', 'map((x) => x + 1).join()', 'sort().join("")'])}`;
    },
  },
  {
    weight: 3,
    make: (g, _, d) =>
      `[...${s(g, d)}].${g.choices.pick(['reverse().join("")', 'join("-")', 'map((c) => c.length).join("")', 'at(-1) + ""'])}`,
  },
  { weight: 6, make: (g, _, d) => `String(${g.expression(primitive(g), d - 1)})` },
  { weight: 4, make: (g, _, d) => `(${n(g, d)}).toString(${g.choices.pick(['', '2', '16', '36', '10', '7'])})` },
  {
    weight: 3,
    make: (g, _, d) =>
      `(${n(g, d)}).${g.choices.pick(['toFixed', 'toPrecision', 'toExponential'])}(${g.choices.between(1, 9)})`,
  },
  { weight: 2, make: (g, _, d) => `(${g.expression(bigint, d - 1)}).toString(${g.choices.pick(['', '16', '3'])})` },
  {
    weight: 6,
    make: (g, _, d) =>
      // In an array, since undefined alone has no text.
      `JSON.stringify([${g.expression(anyPrintable(g), d - 1)}]${g.choices.chance(20) ? ', null, 1' : ''})`,
  },
  { weight: 2, make: (g, _, d) => `(typeof ${g.expression(anyPrintable(g), d - 1)} + "")` },
  {
    weight: 4,
    make: (g, _, d) =>
      `${g.expression(arrayOf(primitive(g)), d - 1)}.join(${g.choices.pick(['', '""', '", "', stringLiteral(g)])})`,
  },
  { weight: 1, make: (g, _, d) => `String(${g.expression(arrayOf(g.choices.pick([number, string])), d - 1)})` },
  { weight: 2, make: (g, _, d) => `String.fromCharCode(${n(g, d)}, ${g.choices.between(30, 130)})` },
  { weight: 1, make: (g) => `String.fromCodePoint(${g.choices.pick(['0x1f600', '65', '0xd800', '0xffff'])})` },
  {
    weight: 2,
    make: (g, _, d) =>
      `Object.keys(${g.expression({ kind: 'record', of: g.choices.pick([number, string]) }, d - 1)}).join()`,
  },
  { weight: 1, make: (g) => `attempt(() => ${g.choices.pick(failing(g))})` },
  {
    weight: 1,
    make: (g, _, d) => `encodeURIComponent(${JSON.stringify(g.choices.pick(['a b', 'é/?', '😀', 'x']))} + ${n(g, d)})`,
  },
];

/** Expressions that may throw in the library; `attempt` gives the error as text. */
function failing(g: Gen): string[] {
  const count = g.leaf(number);
  return [
    `"ab".repeat(${count} % 50)`,
    `(${count}).toFixed(${count})`,
    `(${count}).toString(${count})`,
    `String(BigInt(${count}))`,
    `JSON.stringify(JSON.parse(${g.leaf(string)}))`,
    `new Date(${count}).toISOString()`,
    `String(5n / ${g.leaf(bigint)})`,
    `String(new Array<number>(${count} % 100).length)`,
    'String(([] as number[]).reduce((a: number, b: number) => a + b))',
    `decodeURIComponent("%" + ${g.leaf(string)})`,
  ];
}

function template(g: Gen, depth: number): string {
  const parts = g.choices.times(g.choices.between(1, 3), () => {
    const type = g.choices.chance(60) ? primitive(g) : string;
    return `${g.choices.pick(['', ' ', 'v=', '/'])}\${${g.expression(type, depth - 1)}}`;
  });
  return `\`${parts.join('')}\``;
}

function range(g: Gen, depth: number): string {
  const from = g.choices.chance(70) ? g.choices.pick(['0', '1', '-2', '2', '-1']) : n(g, depth);
  if (g.choices.chance(40)) return from;
  return `${from}, ${g.choices.chance(70) ? g.choices.between(-2, 6) : n(g, depth)}`;
}
