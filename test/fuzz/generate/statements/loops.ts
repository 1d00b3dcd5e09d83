// SPDX-License-Identifier: MIT
/** Loops. Each ends after a few rounds, whatever its body does. */
import type { Gen } from '../gen';
import { randomType } from '../random-types';
import { block, indent, print, type StatementKind } from '../statements';
import type { Variable } from '../scope';
import { boolean, type GenType, number, string, text } from '../types';

/** The body of a loop that runs about `times` times, with more variables in sight. */
export function loopBody(g: Gen, times: number, count: number, depth: number, own: readonly Variable[]): string[] {
  const { scope } = g;
  return scope.block(() => {
    scope.variables.push(...own);
    scope.place.loops++;
    const lines = scope.repeated(times, () => block(g, count, depth));
    scope.place.loops--;
    return indent(lines);
  });
}

function affordsLoop(g: Gen, times: number): boolean {
  return g.scope.affords(times * 4);
}

export const loopStatements: readonly StatementKind[] = [
  { weight: 12, make: (g, depth) => (depth > 0 && affordsLoop(g, 5) ? countLoop(g, depth) : undefined) },
  { weight: 5, make: (g, depth) => (depth > 0 && affordsLoop(g, 4) ? whileLoop(g, depth) : undefined) },
  { weight: 14, make: (g, depth) => (depth > 0 && affordsLoop(g, 5) ? forOf(g, depth) : undefined) },
  { weight: 4, make: (g, depth) => (depth > 0 && affordsLoop(g, 5) ? forIn(g, depth) : undefined) },
  { weight: 6, make: (g, depth) => (depth > 0 && affordsLoop(g, 8) ? indexLoop(g, depth) : undefined) },
  { weight: 4, feature: 'fn-values', make: (g) => (affordsLoop(g, 8) ? closuresInLoop(g) : undefined) },
];

function withLabel(g: Gen, make: () => string[]): string[] {
  if (!g.has('labels') || !g.choices.chance(35)) return make();
  const label = g.name('loop');
  g.scope.place.labels.push(label);
  const lines = make();
  g.scope.place.labels.pop();
  return [`${label}: ${lines[0] ?? ''}`, ...lines.slice(1)];
}

function countLoop(g: Gen, depth: number): string[] {
  const { choices } = g;
  const name = g.name('i');
  const rounds = choices.between(1, 6);
  const header = choices.pick([
    `for (let ${name} = 0; ${name} < ${rounds}; ${name}++)`,
    `for (let ${name} = ${rounds}; ${name} > 0; ${name}--)`,
    `for (let ${name} = ${rounds - 1}; ${name} >= 0; --${name})`,
    `for (let ${name} = 0; ${name} !== ${rounds * 3}; ${name} += 3)`,
    `for (let ${name} = ${choices.pick(['2147483646', '4294967294', '-2147483650', '0.5', '9007199254740985'])}, end = ${name} + ${rounds}; ${name} < end; ${name}++)`,
    `for (let ${name} = 1; ${name} < ${2 ** rounds}; ${name} *= 2)`,
    `for (let ${name} = 0.5; ${name} < ${rounds}; ${name} += 0.5)`,
    `for (let ${name} = 1; ${name} > ${choices.pick(['0.05', '0.001'])}; ${name} /= 3)`,
  ]);
  return withLabel(g, () => [
    `${header} {`,
    ...loopBody(g, rounds + 2, choices.between(1, 4), depth - 1, [{ name, type: number, writable: false }]),
    '}',
  ]);
}

function whileLoop(g: Gen, depth: number): string[] {
  const { choices } = g;
  const name = g.name('left');
  const rounds = choices.between(1, 5);
  const body = (): string[] =>
    loopBody(g, rounds, choices.between(1, 3), depth - 1, [{ name, type: number, writable: false }]);
  const condition = choices.chance(40) ? ` && ${g.expression(boolean, 1)}` : '';
  const loop = choices.chance(50)
    ? withLabel(g, () => [`while (${name}-- > 0${condition}) {`, ...body(), '}'])
    : withLabel(g, () => ['do {', ...body(), `} while (--${name} > 0${condition});`]);
  return [`let ${name} = ${rounds};`, ...loop];
}

/** Over a literal or an expression, or over a variable that the body may change: then the rounds are counted. */
function forOf(g: Gen, depth: number): string[] {
  const { choices } = g;
  const collections = g.variables(
    (v) => ['array', 'set', 'map', 'string', 'iterable'].includes(v.type.kind) || iterates(v),
  );
  const guard = g.name('rounds');
  const name = g.name('x');
  let source: string;
  let item: GenType;
  let pattern = name;
  const own: Variable[] = [];
  const chosen = collections.length > 0 && choices.chance(70) ? choices.pick(collections) : undefined;
  const type = chosen?.type;
  if (chosen === undefined || type === undefined) {
    item = choices.chance(50) ? randomType(g, 0) : string;
    source = g.expression(
      choices.chance(50) && item === string ? string : { kind: choices.pick(['array', 'iterable'] as const), of: item },
      2,
    );
    own.push({ name, type: item, writable: false });
  } else if (type.kind === 'map') {
    const value = g.name('v');
    pattern = `[${name}, ${value}]`;
    source = choices.pick([chosen.name, `${chosen.name}.entries()`]);
    own.push({ name, type: type.key, writable: false }, { name: value, type: type.of, writable: false });
  } else if (type.kind === 'array' && choices.chance(30)) {
    const value = g.name('v');
    pattern = `[${name}, ${value}]`;
    source = `${chosen.name}.entries()`;
    own.push({ name, type: number, writable: false }, { name: value, type: type.of, writable: false });
  } else {
    source = chosen.name;
    item = type.kind === 'class' && type.decl.iterates ? type.decl.iterates : 'of' in type ? type.of : string;
    own.push({ name, type: item, writable: false });
  }
  const body = loopBody(g, 5, choices.between(1, 3), depth - 1, own);
  const keyword = choices.chance(80) ? 'const' : 'let';
  return [
    `let ${guard} = 0;`,
    ...withLabel(g, () => [
      `for (${keyword} ${pattern} of ${source}) {`,
      `  if (++${guard} > 12) break;`,
      ...body,
      '}',
    ]),
  ];
}

const iterates = (v: Variable): boolean => v.type.kind === 'class' && v.type.decl.iterates !== undefined;

function forIn(g: Gen, depth: number): string[] | undefined {
  const found = g.variables((v) => v.type.kind === 'record' || v.type.kind === 'object' || v.type.kind === 'array');
  if (found.length === 0) return undefined;
  const { name: source } = g.choices.pick(found);
  const key = g.name('key');
  const guard = g.name('rounds');
  const body = loopBody(g, 4, g.choices.between(1, 2), depth - 1, [{ name: key, type: string, writable: false }]);
  return [`let ${guard} = 0;`, `for (const ${key} in ${source}) {`, `  if (++${guard} > 12) break;`, ...body, '}'];
}

/** The classic loop over the indices of an array that keeps its length. */
function indexLoop(g: Gen, depth: number): string[] | undefined {
  const found = g.variables((v) => v.fixedLength !== undefined);
  if (found.length === 0) return undefined;
  const { name: array, type, fixedLength = 1 } = g.choices.pick(found);
  if (type.kind !== 'array') return undefined;
  const i = g.name('i');
  const item = g.name('item');
  const body = loopBody(g, fixedLength, 2, depth - 1, [
    { name: i, type: number, writable: false },
    { name: item, type: type.of, writable: false },
  ]);
  const lines = [`for (let ${i} = 0; ${i} < ${array}.length; ${i}++) {`, `  const ${item} = ${array}[${i}];`, ...body];
  if (type.of.kind === 'number')
    lines.push(`  ${array}[${i}] ${g.choices.pick(['=', '+=', '-=', '*=', '^='])} ${g.leaf(number)};`);
  return [...lines, '}'];
}

/** Closures over the variables of each round, called when the loop is over. */
function closuresInLoop(g: Gen): string[] {
  const { choices, scope } = g;
  const list = g.name('later');
  const i = g.name('i');
  const result = choices.pick([number, string]);
  const change = choices.pick(['', `${i} += 1;`, `inner += ${i};`, `inner = ${i} * 2;`]);
  return scope.block(() => {
    scope.variables.push({ name: i, type: number, writable: false });
    const start = g.expression(number, 1);
    scope.variables.push({ name: 'inner', type: number, writable: true });
    const { made } = scope.inFunction({ rank: scope.place.rank, budget: 20, closure: false }, () =>
      g.expression(result, 2),
    );
    return [
      `const ${list}: (() => ${text(result)})[] = [];`,
      `for (let ${i} = 0; ${i} < ${choices.between(2, 5)}; ${i}++) {`,
      `  let inner: number = ${start};`,
      `  ${list}.push(() => ${made});`,
      ...(choices.chance(30) ? [`  if (${i} === 1) continue;`] : []),
      `  ${change}`,
      '}',
      print(g, `${list}.map((f) => f())`, `${list}.map((f) => f())`),
    ];
  });
}
