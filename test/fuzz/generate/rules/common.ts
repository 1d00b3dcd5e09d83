// SPDX-License-Identifier: MIT
/** Ways to make a value of any type: choices, calls, functions that are called at once, assignments as expressions. */
import type { Gen, Rule } from '../gen';
import { boolean, type GenType, narrows, number, text } from '../types';

export const commonRules: readonly Rule[] = [
  {
    weight: 4,
    make: (g, type, depth) =>
      `(${g.expression(boolean, depth - 1)} ? ${g.expression(type, depth - 1)} : ${g.expression(type, depth - 1)})`,
  },
  {
    weight: 8,
    make: (g, type, depth) => {
      const found = g.callables(type);
      return found.length === 0 ? undefined : g.call(g.choices.pick(found), depth);
    },
  },
  {
    // ?? on something that may be missing.
    weight: 4,
    make: (g, type, depth) => {
      if (type.kind === 'optional' || type.kind === 'parameter' || type.kind === 'mixed') return undefined;
      const nil = g.choices.pick(['undefined', 'null'] as const);
      const optional: GenType = { kind: 'optional', of: type, nil };
      const left = g.variable(optional)?.name ?? `same<${text(optional)}>(${g.expression(optional, depth - 1)})`;
      return `(${left} ?? ${g.expression(type, depth - 1)})`;
    },
  },
  {
    weight: 2,
    make: (g, type, depth) => {
      if (!g.scope.affords(6)) return undefined;
      const { made } = g.scope.inFunction(closurePlace(g), () => g.expression(type, depth - 1));
      g.scope.spend(4);
      return `((): ${text(type)} => ${made})()`;
    },
  },
  {
    // A variable is assigned in the middle of an expression.
    weight: 3,
    make: (g, type, depth) => {
      if (narrows(type) || ['string', 'array', 'bigint', 'fn'].includes(type.kind)) return undefined;
      const variable = g.variable(type, (v) => v.writable);
      return variable && `(${variable.name} = ${g.expression(type, depth - 1)})`;
    },
  },
  {
    weight: 1,
    make: (g, type, depth) => {
      const variable = g.variable(number, (v) => v.writable);
      return variable && `(${variable.name}++, ${g.expression(type, depth - 1)})`;
    },
  },
  {
    weight: 3,
    make: (g, type, depth) => {
      if (!g.scope.place.async || type.kind === 'promise' || !g.scope.affords(4)) return undefined;
      g.scope.spend(4);
      const value = g.expression(type, depth - 1);
      return g.choices.pick([`(await ${value})`, `(await Promise.resolve(${value}))`, `(await later(${value}))`]);
    },
  },
  {
    weight: 6,
    make: (g, type, depth) => {
      const found = g.callables({ kind: 'promise', of: type });
      if (!g.scope.place.async || type.kind === 'promise' || found.length === 0) return undefined;
      return `(await ${g.call(g.choices.pick(found), depth)})`;
    },
  },
  {
    weight: 3,
    make: (g, type) => {
      const { yields, resumedWith } = g.scope.place;
      if (yields === undefined || resumedWith === undefined || text(resumedWith) !== text(type)) return undefined;
      return `((yield ${g.expression(yields, 1)}) ?? ${g.literal(type)})`;
    },
  },
  {
    // Through a generic function, which must give back the same value.
    weight: 2,
    make: (g, type, depth) => `same(${g.expression(type, depth - 1)})`,
  },
  {
    // First of an array with a default, by destructuring in a parameter.
    weight: 1,
    make: (g, type, depth) => {
      if (type.kind === 'optional' || type.kind === 'mixed' || type.kind === 'fn' || type.kind === 'parameter')
        return undefined;
      const array = g.expression({ kind: 'array', of: type }, depth - 1);
      return `(([first = ${g.literal(type)}]: ${text({ kind: 'array', of: type })}): ${text(type)} => first)(${array})`;
    },
  },
];

/** The place inside a small closure: little may happen there, since it may be called often. */
export function closurePlace(g: Gen): Partial<Gen['scope']['place']> {
  const { place } = g.scope;
  return {
    rank: place.rank,
    budget: 40,
    closure: true,
    ...(place.self ? { self: place.self } : {}),
    ...(place.early ? { early: true } : {}),
  };
}
