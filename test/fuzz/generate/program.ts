// SPDX-License-Identifier: MIT
/**
 * A whole program: declarations, then a few parts with random statements. A program is a module that exports `run`, so
 * that many of them fit into one executable; nothing happens before `run` is called. The same seed gives the same program.
 */
import { classFamily } from './classes';
import { choiceDeclaration, generatorDeclaration, interfaceDeclaration, unionDeclaration } from './declarations';
import { functionDeclaration, genericFunction, recursiveFunction } from './functions';
import { Gen } from './gen';
import { randomType } from './random-types';
import { indent, print, statements } from './statements';
import { holdsFunction, narrows, text } from './types';

/** What the programs use; only what is mentioned is put in front. `kind` gives an error as text. */
const helpers: readonly { readonly name: string; readonly source: string }[] = [
  { name: 'same', source: 'function same<T>(value: T): T {\n  return value;\n}' },
  {
    name: 'Failure',
    source: [
      'class Failure extends Error {',
      '  constructor(message: string, readonly code: number) {',
      '    super(message);',
      "    this.name = 'Failure';",
      '  }',
      '}',
    ].join('\n'),
  },
  {
    name: 'kind',
    source: [
      'function kind(error: unknown): string {',
      '  return error instanceof Error ? `${error.name}: ${error.message}` : `thrown ${String(error)}`;',
      '}',
    ].join('\n'),
  },
  {
    name: 'attempt',
    source: [
      'function attempt(make: () => string): string {',
      '  try {',
      '    return make();',
      '  } catch (error) {',
      '    return error instanceof Error ? `${error.name}: ${error.message}` : "thrown";',
      '  }',
      '}',
    ].join('\n'),
  },
  { name: 'later', source: 'async function later<T>(value: T): Promise<T> {\n  await undefined;\n  return value;\n}' },
  {
    name: 'stream',
    source: 'async function* stream<T>(items: T[]): AsyncGenerator<T> {\n  for (const item of items) yield item;\n}',
  },
];

/** The source of the program with this seed. */
export function generateProgram(seed: number): string {
  const g = new Gen(seed);
  const { choices, scope } = g;
  const declarations: string[] = [];
  const add = (percent: number, most: number, make: () => string[]): void => {
    for (let i = 0; i < most; i++) if (choices.chance(percent)) declarations.push(...make(), '');
  };
  // What a declaration at top level initialises must neither print nor throw.
  add(40, 1, () => choiceDeclaration(g));
  add(55, 1, () => interfaceDeclaration(g));
  add(40, 1, () => unionDeclaration(g));
  add(60, 1, () => [globalVariable(g)]);
  add(35, 1, () => functionDeclaration(g, 2));
  add(60, 1, () => classFamily(g));
  if (g.has('generators')) add(60, 1, () => generatorDeclaration(g));
  if (g.has('recursion')) add(40, 1, () => recursiveFunction(g));
  if (g.has('generics')) add(50, 1, () => genericFunction(g));
  add(45, 1, () => functionDeclaration(g, choices.between(1, 3)));

  const parts = choices.times(choices.between(1, 2), () => {
    const isAsync = g.has('async') && choices.chance(50);
    const { made } = scope.inFunction({ async: isAsync, budget: 3000 }, () => statements(g, choices.between(3, 6), 2));
    return { isAsync, made };
  });
  const body: string[] = [];
  parts.forEach(({ isAsync, made }, i) => {
    const name = `part${i}`;
    declarations.push(
      `${isAsync ? 'async ' : ''}function ${name}(): ${isAsync ? 'Promise<void>' : 'void'} {`,
      ...indent(made),
      '}',
      '',
    );
    body.push(
      'try {',
      `  ${isAsync ? 'await ' : ''}${name}();`,
      '} catch (error) {',
      `  ${print(g, 'kind(error)')}`,
      '}',
    );
  });
  const globals = scope.variables.filter((v) => !v.name.includes('.') && !holdsFunction(v.type)).map((v) => v.name);
  if (globals.length > 0) body.push(print(g, ...globals));
  const source = [...declarations, 'export async function run(): Promise<void> {', ...indent(body), '}', ''].join('\n');
  const used = helpers.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(source)).map((helper) => helper.source);
  return [...used, source].join('\n\n');
}

function globalVariable(g: Gen): string {
  const type = randomType(g, 1);
  const name = g.name('global');
  const literal = g.scope.inFunction({ rank: 0, budget: 0 }, () => g.literal(type)).made;
  g.scope.variables.push({ name, type, writable: type.kind !== 'fn' });
  return `let ${name}: ${text(type)} = ${narrows(type) ? `${literal} as ${text(type)}` : literal};`;
}
