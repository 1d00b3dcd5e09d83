// SPDX-License-Identifier: MIT
/** Generators: yields inside of them, and callers that drive them by hand and leave early. */
import type { Gen } from '../gen';
import { print, type StatementKind } from '../statements';
import { arrayOf, boolean, type GenType } from '../types';

export const generatorStatements: readonly StatementKind[] = [
  {
    weight: 30,
    make: (g, depth) => {
      const { yields, resumedWith } = g.scope.place;
      if (yields === undefined || resumedWith === undefined) return undefined;
      const value = g.value(yields, depth);
      if (g.choices.chance(20)) return [`yield* ${g.expression(delegate(g, yields), 2)};`];
      if (g.choices.chance(25)) return [print(g, `yield ${value}`)];
      return [`yield ${value};`];
    },
  },
  {
    weight: 8,
    feature: 'generators',
    make: (g) => {
      const found = g.generators.filter((gen) => gen.rank < g.scope.place.rank && g.scope.affords(gen.cost));
      if (found.length === 0) return undefined;
      const { choices } = g;
      const gen = choices.pick(found);
      g.scope.spend(gen.cost);
      const name = g.name('it');
      const lines = [`const ${name} = ${gen.name}(${gen.params.map((type) => g.argument(type, 1)).join(', ')});`];
      const steps = choices.times(choices.between(1, 5), () =>
        choices.weighted([
          { weight: 6, text: `${name}.next()` },
          { weight: 4, text: `${name}.next(${g.leaf(gen.resumedWith)})` },
          { weight: 2, text: `${name}.return(${g.value(gen.returns, 1)})` },
          { weight: 2, text: `${name}.throw(new Error("thrown in"))` },
          { weight: 2, text: `[...${name}]` },
        ]),
      );
      lines.push(
        'try {',
        ...steps.map((step) => `  ${print(g, step.text)}`),
        '} catch (e) {',
        `  ${print(g, 'kind(e)')}`,
        '}',
      );
      if (choices.chance(40)) {
        lines.push(
          `for (const x of ${name}) {`,
          `  ${print(g, 'x')}`,
          `  if (${g.expression(boolean, 1)}) break;`,
          '}',
        );
      }
      return lines;
    },
  },
];

function delegate(g: Gen, yields: GenType): GenType {
  return g.choices.chance(50) ? arrayOf(yields) : { kind: 'iterable', of: yields };
}
