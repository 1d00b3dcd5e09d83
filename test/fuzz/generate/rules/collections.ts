// SPDX-License-Identifier: MIT
/** Sets, maps, records, tuples, objects, unions, classes, functions, promises, dates and the rest. */
import type { Gen, Rule } from '../gen';
import { instance, objectLiteral, recordKeys, unionLiteral } from '../literals';
import { type GenType, type Kind, number, string, text } from '../types';

const again = (g: Gen, type: GenType, depth: number): string => g.expression(type, depth - 1);

export const collectionRules: { readonly [K in Kind]?: readonly Rule<K>[] } = {
  set: [
    { weight: 4, make: (g, type, d) => `new Set<${text(type.of)}>(${again(g, { kind: 'array', of: type.of }, d)})` },
    { weight: 1, make: (g, type, d) => `new Set<${text(type.of)}>(${again(g, type, d)})` },
    { weight: 2, make: (g, type, d) => `${again(g, type, d)}.add(${again(g, type.of, d)})` },
  ],
  map: [
    {
      weight: 4,
      make: (g, type, d) => {
        const entries = g.choices.times(
          g.choices.between(0, 3),
          () => `[${again(g, type.key, d)}, ${again(g, type.of, d)}]`,
        );
        return `new Map<${text(type.key)}, ${text(type.of)}>([${entries.join(', ')}])`;
      },
    },
    { weight: 2, make: (g, type, d) => `${again(g, type, d)}.set(${again(g, type.key, d)}, ${again(g, type.of, d)})` },
    { weight: 1, make: (g, type, d) => `new Map(${again(g, type, d)})` },
    {
      weight: 2,
      make: (g, type, d) => {
        const keys = again(g, { kind: 'array', of: type.key }, d);
        return `new Map(${keys}.map((k): [${text(type.key)}, ${text(type.of)}] => [k, ${again(g, type.of, d)}]))`;
      },
    },
  ],
  record: [
    {
      weight: 4,
      make: (g, type, d) => {
        const parts = g.choices.times(g.choices.between(0, 4), () => {
          if (g.choices.chance(20)) return `...${again(g, type, d)}`;
          const key = g.choices.chance(70)
            ? JSON.stringify(g.choices.pick(recordKeys))
            : `[String(${again(g, number, d)})]`;
          return `${key}: ${again(g, type.of, d)}`;
        });
        const once = parts.filter(
          (part, i) => parts.findIndex((other) => other.split(':')[0] === part.split(':')[0]) === i,
        );
        return `({ ${once.join(', ')} } as ${text(type)})`;
      },
    },
    {
      weight: 2,
      make: (g, type, d) => {
        const key = g.choices.pick([number, string]);
        return `(Object.fromEntries(${again(g, { kind: 'map', key, of: type.of }, d)}) as ${text(type)})`;
      },
    },
  ],
  tuple: [
    {
      weight: 4,
      make: (g, type, d) => `([${type.items.map((item) => g.argument(item, d - 1)).join(', ')}] as ${text(type)})`,
    },
  ],
  object: [
    { weight: 4, make: (g, type, d) => objectLiteral(g, type.decl, (t) => g.argument(t, d - 1)) },
    {
      weight: 3,
      make: (g, type, d) => {
        if (type.decl.narrowed) return undefined;
        const property = g.choices.pick([...type.decl.properties, undefined]);
        const more =
          property && !(property.type.kind === 'fn') ? `, ${property.name}: ${again(g, property.type, d)}` : '';
        return `({ ...${again(g, type, d)}${more} } as ${type.decl.name})`;
      },
    },
    { weight: 1, make: (g, type, d) => `Object.assign(${again(g, type, d)}, ${again(g, type, d)})` },
  ],
  union: [{ weight: 1, make: (g, type, d) => unionLiteral(g, type, (t) => g.argument(t, d - 1)) }],
  class: [{ weight: 1, make: (g, type, d) => instance(g, type.decl, (t) => g.argument(t, d - 1)) }],
  fn: [{ weight: 1, make: (g, type, d) => g.arrow(type, d - 1) }],
  optional: [
    { weight: 4, make: (g, type, d) => again(g, type.of, d) },
    { weight: 2, make: (_, type) => type.nil },
    {
      weight: 3,
      make: (g, type, d) => {
        if (type.nil !== 'undefined' || type.of.kind === 'fn' || type.of.kind === 'optional') return undefined;
        const array = again(g, { kind: 'array', of: type.of }, d);
        return g.choices.pick([
          `${array}.${g.choices.pick(['pop()', 'shift()', 'at(-1)', 'find(() => true)'])}`,
          `new Map([[1, ${again(g, type.of, d)}]]).get(${again(g, number, d)})`,
        ]);
      },
    },
  ],
  mixed: [
    { weight: 3, make: (g, type, d) => again(g, g.choices.pick(type.items), d) },
    {
      weight: 1,
      make: (g, type, d) =>
        `([${type.items.map((item) => again(g, item, d)).join(', ')}] as ${text({ kind: 'array', of: type })})[${g.choices.below(type.items.length)}]`,
    },
  ],
  promise: [
    { weight: 2, make: (g, type, d) => `Promise.resolve(${again(g, type.of, d)})` },
    { weight: 2, make: (g, type, d) => `later(${again(g, type.of, d)})` },
    { weight: 1, make: (g, type, d) => `${again(g, type, d)}.then((x) => x)` },
    { weight: 1, make: (g, type, d) => `${again(g, type, d)}.finally(() => undefined)` },
    {
      weight: 1,
      make: (g, type, d) =>
        `${again(g, { kind: 'promise', of: number }, d)}.then((): ${text(type.of)} => ${again(g, type.of, d)})`,
    },
    { weight: 1, make: (g, type, d) => `Promise.race([${again(g, type, d)}, ${again(g, type, d)}])` },
    {
      weight: 1,
      make: (g, type, d) =>
        `Promise.reject(new Error(${again(g, string, d)})).catch((): ${text(type.of)} => ${again(g, type.of, d)})`,
    },
  ],
  date: [
    { weight: 3, make: (g, _, d) => `new Date(${again(g, number, d)})` },
    {
      weight: 1,
      make: (g, _, d) =>
        `new Date(Date.UTC(${g.choices.between(1960, 2060)}, ${g.choices.between(-3, 14)}, ${again(g, number, d)}))`,
    },
  ],
  iterable: [
    { weight: 2, make: (g, type, d) => again(g, { kind: 'array', of: type.of }, d) },
    {
      weight: 3,
      make: (g, type, d) => {
        const found = g.variables(
          (v) =>
            v.type.kind === 'class' &&
            v.type.decl.iterates !== undefined &&
            text(v.type.decl.iterates) === text(type.of),
        );
        return found.length === 0
          ? `${again(g, { kind: 'array', of: type.of }, d)}.values()`
          : g.choices.pick(found).name;
      },
    },
  ],
};
