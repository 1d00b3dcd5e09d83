// SPDX-License-Identifier: MIT
/**
 * What docs/static-typescript.md says stands in comparison.json, and is still true as far as it is about this project. The
 * other compiler is not needed here; `npm run compare:static-typescript -- --write` asks it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/programs';
import { undecided } from './decisions';
import { features } from './features';
import { PAGE, pageText } from './page';
import { markNative } from './peer';
import { refusedTogether, stscCodes } from './refusals';
import { loadResults } from './results';
import { verdictOf } from './verdict';

const results = loadResults();
const program = (name: string): string => join(projectRoot, 'test', name);

test('the page is the results', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(pageText(results));
});

test('the programs that it names exist, and each once', () => {
  const names = [...results.run, ...results.reject].map(({ name }) => name);
  expect(names.filter((name) => !existsSync(`${program(name)}.ts`) && !existsSync(program(`${name}/main.ts`)))).toEqual(
    [],
  );
  expect(new Set(names).size).toBe(names.length);
});

test('the features are those that were compared', () => {
  const asked = Object.entries(features).flatMap(([area, some]) => Object.keys(some).map((name) => `${area}: ${name}`));
  expect(results.features.map(({ area, feature }) => `${area}: ${feature}`)).toEqual(asked);
});

test('stsc still accepts and refuses the features as it says', () => {
  const text = ({ area, feature }: (typeof results.features)[number]): string => features[area]?.[feature] ?? '';
  const good = results.features.filter(({ stsc }) => stsc.length === 0);
  // As modules that another imports, they may not await; those that are refused here are asked about alone.
  const doubtful = new Set(refusedTogether(good.map(text)));
  const alone = [...good.filter((_, i) => doubtful.has(i)), ...results.features.filter(({ stsc }) => stsc.length > 0)];
  expect(doubtful.size).toBeLessThan(5);
  expect(stscCodes(alone.map(text))).toEqual(alone.map(({ stsc }) => stsc));
});

test('all that only the peer accepts has a reason, and no other reasons are given', () => {
  expect(undecided(results)).toEqual([]);
});

describe('what a message means', () => {
  const kindOf = (...said: readonly (readonly [number, string])[]): string => {
    const verdict = verdictOf(said.map(([code, message]) => ({ file: 'main.ts', line: 1, code, message })));
    return verdict.accepted ? 'accepted' : verdict.kind;
  };

  test.each([
    ['nothing', [], 'accepted'],
    ['a token that it does not know', [[1005, "',' expected."]], 'syntax'],
    ['a module', [[1148, 'all symbols in top-level scope are always exported']], 'subset'],
    ['a refusal of its own', [[9202, 'YieldExpression not supported']], 'subset'],
    ['an assertion', [[9200, '!!proc']], 'internal'],
    ['a newer type', [[2304, "Cannot find name 'unknown'."]], 'types'],
    ['a global', [[2304, "Cannot find name 'Intl'."]], 'library'],
    ['a method of an array', [[2339, "Property 'at' does not exist on type 'number[]'."]], 'library'],
    ['a property of a union', [[2339, "Property 'swim' does not exist on type 'Fish | Bird'."]], 'types'],
  ] as const)('%s', (_name, said, kind) => {
    expect(kindOf(...said)).toBe(kind);
  });

  test('a refusal of its own on the line is the reason, a consequence of what the checker said is not', () => {
    const unknownMember = [2339, "Property 'swim' does not exist on type 'Fish | Bird'."] as const;
    expect(kindOf(unknownMember, [9250, 'unsupported operator'])).toBe('subset');
    expect(kindOf(unknownMember, [9235, 'Unknown or undeclared identifier'])).toBe('types');
  });
});

test('functions without bodies are marked as native, nothing else is', () => {
  const native = '//% shim=prelude::native\n';
  expect(markNative('declare function f(): void;\n')).toBe(`${native}declare function f(): void;\n`);
  expect(markNative('  static all<T>(x: T): T;\n')).toBe(`  ${native}  static all<T>(x: T): T;\n`);
  for (const other of ['  readonly size: number;\n', 'interface A {\n', 'type F = (x: number) => void;\n']) {
    expect(markNative(other)).toBe(other);
  }
});
