// SPDX-License-Identifier: MIT
/** Random types, of those that can be made where the generator is. */
import type { Gen } from './gen';
import { constructible } from './literals';
import { arrayOf, bigint, boolean, type GenType, number, string } from './types';
import { hashable } from './rules/arrays';

/** number, string, boolean and sometimes bigint: what converts to a string. */
export function primitive(g: Gen): GenType {
  const roll = g.choices.below(20);
  if (roll < 9) return number;
  if (roll < 15) return string;
  if (roll < 18 || !g.has('bigint')) return boolean;
  return bigint;
}

/** What JSON.stringify and callbacks get: no bigint, no function. */
export function anyPrintable(g: Gen): GenType {
  const { choices } = g;
  const roll = choices.below(20);
  if (roll < 5) return number;
  if (roll < 9) return string;
  if (roll < 11) return boolean;
  if (roll < 13) return arrayOf(choices.pick([number, string]));
  if (roll < 15 && g.objects.length > 0) return { kind: 'object', decl: choices.pick(g.objects) };
  if (roll < 17) return { kind: 'tuple', items: [number, string] };
  if (roll < 18) return { kind: 'optional', of: number, nil: choices.pick(['undefined', 'null']) };
  if (roll < 19 && g.unions.length > 0) return { kind: 'union', decl: choices.pick(g.unions) };
  return { kind: 'record', of: choices.pick([number, string, boolean]) };
}

interface Option {
  readonly weight: number;
  readonly make: (g: Gen, depth: number) => GenType | undefined;
}

const leaves: readonly Option[] = [
  { weight: 30, make: () => number },
  { weight: 20, make: () => string },
  { weight: 8, make: () => boolean },
  { weight: 5, make: (g) => (g.has('bigint') ? bigint : undefined) },
  { weight: 2, make: (g) => (g.has('date') ? { kind: 'date' } : undefined) },
  { weight: 10, make: (g) => (g.objects.length > 0 ? { kind: 'object', decl: g.choices.pick(g.objects) } : undefined) },
  { weight: 7, make: (g) => (g.unions.length > 0 ? { kind: 'union', decl: g.choices.pick(g.unions) } : undefined) },
  {
    weight: 6,
    make: (g) => (g.choiceDecls.length > 0 ? { kind: 'choice', decl: g.choices.pick(g.choiceDecls) } : undefined),
  },
  {
    weight: 12,
    make: (g) => {
      const possible = g.classes.filter((decl) => constructible(g, decl).length > 0);
      return possible.length === 0 ? undefined : { kind: 'class', decl: g.choices.pick(possible) };
    },
  },
  {
    weight: 5,
    make: (g) => {
      if (!g.has('mixed')) return undefined;
      return {
        kind: 'mixed',
        items: g.choices.pick([
          [number, string],
          [string, boolean],
          [number, string, boolean],
        ]),
      };
    },
  },
];

const nested: readonly Option[] = [
  { weight: 26, make: (g, d) => arrayOf(randomType(g, d - 1)) },
  {
    weight: 8,
    make: (g, d) =>
      g.has('tuple')
        ? { kind: 'tuple', items: g.choices.times(g.choices.between(2, 3), () => randomType(g, d - 1)) }
        : undefined,
  },
  {
    weight: 10,
    make: (g, d) =>
      g.has('map') ? { kind: 'map', key: g.choices.pick([number, string]), of: randomType(g, d - 1) } : undefined,
  },
  {
    weight: 7,
    make: (g) => {
      const of = randomType(g, 0);
      return g.has('set') && hashable(of) ? { kind: 'set', of } : undefined;
    },
  },
  { weight: 9, make: (g, d) => (g.has('record') ? { kind: 'record', of: randomType(g, d - 1) } : undefined) },
  {
    weight: 12,
    make: (g, d) => {
      const of = randomType(g, d - 1);
      if (of.kind === 'optional' || of.kind === 'parameter' || of.kind === 'fn') return undefined;
      return { kind: 'optional', of, nil: g.choices.pick(['undefined', 'null'] as const) };
    },
  },
  {
    weight: 6,
    make: (g, d) => {
      if (!g.has('fn-values')) return undefined;
      const params = g.choices.times(g.choices.below(3), () => randomType(g, 0));
      return { kind: 'fn', params, result: randomType(g, Math.min(d - 1, 0)) };
    },
  },
];

/** A random type, nested at most `depth` deep. */
export function randomType(g: Gen, depth: number): GenType {
  for (;;) {
    const table = depth > 0 && g.choices.chance(45) ? nested : leaves;
    const type = g.choices.weighted(table).make(g, depth);
    if (type !== undefined) return type;
  }
}
