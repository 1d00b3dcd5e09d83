// SPDX-License-Identifier: MIT
/** Arrays: literals with spread, and all methods that give an array. */
import { comparator } from '../functions';
import type { Gen, Rule } from '../gen';
import { anyPrintable } from '../random-types';
import { boolean, type GenType, number, string, text } from '../types';

const again = (g: Gen, type: GenType, depth: number): string => g.expression(type, depth - 1);

/** A callback that runs for every element. */
function callback(g: Gen, params: readonly GenType[], result: GenType, depth: number): string {
  return g.scope.repeated(4, () => g.arrow({ kind: 'fn', params, result }, Math.min(depth - 1, 2)));
}

export const arrayRules: readonly Rule<'array'>[] = [
  {
    weight: 14,
    make: (g, type, d) => {
      const items = g.choices.times(g.choices.between(0, 4), () =>
        g.choices.chance(20) ? `...${again(g, type, d)}` : g.argument(type.of, d - 1),
      );
      return items.length === 0 ? `([] as ${text(type)})` : `[${items.join(', ')}]`;
    },
  },
  {
    weight: 10,
    make: (g, type, d) => {
      const from = g.choices.chance(40) ? type.of : anyPrintable(g);
      const params = g.choices.chance(30) ? [from, number] : [from];
      return `${again(g, { kind: 'array', of: from }, d)}.map(${callback(g, params, type.of, d)})`;
    },
  },
  { weight: 6, make: (g, type, d) => `${again(g, type, d)}.filter(${callback(g, [type.of], boolean, d)})` },
  { weight: 6, make: (g, type, d) => `${again(g, type, d)}.slice(${bounds(g, d)})` },
  { weight: 4, make: (g, type, d) => `${again(g, type, d)}.concat(${again(g, type, d)})` },
  { weight: 3, make: (g, type, d) => `[...${again(g, type, d)}].reverse()` },
  {
    weight: 2,
    make: (g, type, d) => `${again(g, type, d)}.${g.choices.pick(['toReversed()', 'slice()', 'toSpliced(1, 1)'])}`,
  },
  {
    weight: 1,
    make: (g, type, d) => `[${again(g, type.of, d)}, ...${again(g, type, d)}].with(0, ${again(g, type.of, d)})`,
  },
  { weight: 4, make: (g, type, d) => `[...${again(g, type, d)}].sort(${comparator(g, type.of)})` },
  { weight: 2, make: (g, type, d) => `${again(g, type, d)}.toSorted(${comparator(g, type.of)})` },
  {
    weight: 3,
    make: (g, type, d) => `Array.from({ length: ${g.choices.between(0, 4)} }, ${arrowOfIndex(g, type.of, d)})`,
  },
  {
    weight: 2,
    make: (g, type, d) => `new Array<${text(type.of)}>(${g.choices.between(0, 4)}).fill(${again(g, type.of, d)})`,
  },
  { weight: 3, make: (g, type, d) => `${again(g, { kind: 'array', of: type }, d - 1)}.flat()` },
  {
    weight: 3,
    make: (g, type, d) => {
      const from = anyPrintable(g);
      return `${again(g, { kind: 'array', of: from }, d)}.flatMap(${callback(g, [from], type, d)})`;
    },
  },
  {
    weight: 4,
    make: (g, type) => {
      const variable = g.variable(type, (v) => !v.frozen && v.fixedLength === undefined);
      const { choices } = g;
      if (variable === undefined) return undefined;
      const insert = choices.chance(50) ? '' : `, ${g.leaf(type.of)}`;
      return choices.pick([
        `${variable.name}.splice(${choices.between(-2, 3)}, ${choices.between(1, 3)}${insert})`,
        `${variable.name}.reverse()`,
        `${variable.name}.sort(${comparator(g, type.of)})`,
        `${variable.name}.fill(${g.leaf(type.of)}, ${choices.between(-2, 2)})`,
        `${variable.name}.copyWithin(${choices.between(-2, 2)}, ${choices.between(-2, 2)})`,
      ]);
    },
  },
  { weight: 3, make: (g, type, d) => `Object.values(${again(g, { kind: 'record', of: type.of }, d)})` },
  { weight: 2, make: (g, type, d) => `Array.from(${again(g, { kind: 'iterable', of: type.of }, d)})` },
  { weight: 2, make: (g, type, d) => `[...${again(g, { kind: 'iterable', of: type.of }, d)}]` },
  {
    weight: 3,
    make: (g, type, d) => (hashable(type.of) ? `[...${again(g, { kind: 'set', of: type.of }, d)}]` : undefined),
  },
  {
    weight: 3,
    make: (g, type, d) => {
      const key = g.choices.pick([number, string]);
      return `[...${again(g, { kind: 'map', key, of: type.of }, d)}.values()]`;
    },
  },
  { weight: 5, make: (g, type, d) => (type.of.kind === 'string' ? strings(g, d) : undefined) },
  {
    weight: 2,
    make: (g, type) => {
      const variable = g.variables((v) => v.type.kind === 'typed')[0];
      return variable && type.of.kind === 'number' ? `Array.from(${variable.name})` : undefined;
    },
  },
  {
    weight: 2,
    make: (g, type, d) => (g.choices.chance(50) ? `(${again(g, boolean, d)} ? ${again(g, type, d)} : [])` : undefined),
  },
];

function strings(g: Gen, depth: number): string {
  const { choices } = g;
  return choices.pick([
    () => `${again(g, string, depth)}.split(${choices.pick(['""', '","', '"a"', '/[,;]/', '/(b)/'])})`,
    () => `Object.keys(${again(g, { kind: 'record', of: choices.pick([number, string, boolean]) }, depth)})`,
    () => `[...${again(g, string, depth)}]`,
    () => `(${again(g, string, depth)}.match(${choices.pick(['/[a-z]/g', '/\\d+/g', '/./gu'])}) ?? ["none"])`,
    () => `[...${again(g, string, depth)}.matchAll(/(.)(\\d)?/g)].map((m) => m[1] + (m[2] ?? "-") + m.index)`,
  ])();
}

export const hashable = (type: GenType): boolean =>
  ['number', 'string', 'boolean', 'bigint', 'choice'].includes(type.kind);

function bounds(g: Gen, depth: number): string {
  const { choices } = g;
  if (choices.chance(30)) return choices.pick(['1', '-2', '0']);
  return `${choices.chance(70) ? choices.between(-3, 3) : again(g, number, depth)}, ${choices.between(-2, 5)}`;
}

function arrowOfIndex(g: Gen, of: GenType, depth: number): string {
  return g.scope.repeated(4, () => {
    const { made } = g.scope.inFunction({ rank: g.scope.place.rank, budget: 30, closure: true }, () => {
      g.scope.variables.push({ name: 'index', type: number, writable: false });
      return g.expression(of, Math.min(depth - 1, 2));
    });
    return `(_, index): ${text(of)} => ${made}`;
  });
}
