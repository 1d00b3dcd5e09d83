// SPDX-License-Identifier: MIT
/** Promises: awaiting, the combinators, callbacks in the order of microtasks. */
import { randomType } from '../random-types';
import { block, indent, print, type StatementKind } from '../statements';
import { boolean, type GenType, number, string, text } from '../types';

const promiseOf = (of: GenType): GenType => ({ kind: 'promise', of });

export const asyncStatements: readonly StatementKind[] = [
  {
    weight: 8,
    make: (g, depth) => {
      if (!g.scope.place.async) return undefined;
      const type = randomType(g, 1);
      const name = g.name('aw');
      const value = g.expression(promiseOf(type), depth + 1);
      g.scope.variables.push({ name, type, writable: false });
      return [`const ${name}: ${text(type)} = await ${value};`];
    },
  },
  {
    weight: 5,
    make: (g, depth) => {
      if (!g.scope.place.async) return undefined;
      const types = g.choices.times(g.choices.between(2, 3), () => randomType(g, 0));
      const values = types.map((type) => g.expression(promiseOf(type), depth)).join(', ');
      return [print(g, `await Promise.${g.choices.pick(['all', 'allSettled', 'race', 'any'])}([${values}])`)];
    },
  },
  {
    // Callbacks whose order the microtask queue decides.
    weight: 5,
    feature: 'async',
    make: (g, depth) => {
      const type = randomType(g, 0);
      const value = g.expression(promiseOf(type), depth);
      const { choices } = g;
      return [
        `void ${value}.then((x) => ${print(g, 'x').slice(0, -1)})${choices.chance(40) ? `.then(() => ${print(g, '2').slice(0, -1)})` : ''}.catch((e) => ${print(g, 'kind(e)').slice(0, -1)})${choices.chance(30) ? `.finally(() => ${print(g).slice(0, -1)})` : ''};`,
      ];
    },
  },
  {
    weight: 3,
    feature: 'async',
    make: (g) => [`queueMicrotask(() => ${print(g, g.leaf(number)).slice(0, -1)});`],
  },
  {
    weight: 5,
    feature: 'exceptions',
    make: (g, depth) => {
      if (!g.scope.place.async || depth <= 0) return undefined;
      const rejecting = g.choices.pick([
        `Promise.reject(new Failure(${g.leaf(string)}, ${g.leaf(number)}))`,
        `Promise.all([later(1), Promise.reject(new Error(${g.leaf(string)}))])`,
        `Promise.any([Promise.reject(new Error("one")), Promise.reject(new Error("two"))])`,
        `later(0).then((): number => { throw new RangeError(${g.leaf(string)}); })`,
      ]);
      const wait = g.choices.chance(70) ? rejecting : `(${g.expression(boolean, 1)} ? ${rejecting} : later(0))`;
      return [
        'try {',
        `  ${print(g, `await ${wait}`)}`,
        '} catch (e) {',
        `  ${print(g, 'kind(e)')}`,
        '} finally {',
        ...indent(block(g, 1, depth - 1)),
        '}',
      ];
    },
  },
  {
    weight: 4,
    feature: 'async',
    make: (g, depth) => {
      if (!g.scope.place.async || depth <= 0) return undefined;
      const of = randomType(g, 0);
      const source = g.choices.chance(60)
        ? `[${g.choices.times(3, () => g.expression(promiseOf(of), 1)).join(', ')}]`
        : `stream([${g.choices.times(3, () => g.value(of, 1)).join(', ')}])`;
      const name = g.name('x');
      const body = g.scope.block(() => {
        g.scope.variables.push({ name, type: of, writable: false });
        return indent(block(g, 1, depth - 1));
      });
      const leave = g.choices.chance(40) ? [`  if (${g.expression(boolean, 1)}) break;`] : [];
      return [`for await (const ${name} of ${source}) {`, `  ${print(g, name)}`, ...body, ...leave, '}'];
    },
  },
];
