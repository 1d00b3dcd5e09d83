// SPDX-License-Identifier: MIT
/** if, switch, narrowing, exceptions, jumps. */
import type { Gen } from '../gen';
import { block, indent, print, statements, type StatementKind } from '../statements';
import { boolean, type GenType, number, type ObjectDecl, string, text } from '../types';

export const controlStatements: readonly StatementKind[] = [
  {
    weight: 14,
    make: (g, depth) => {
      if (depth <= 0) return undefined;
      const lines = [`if (${g.expression(boolean, 2)}) {`, ...indent(block(g, g.choices.between(1, 3), depth - 1))];
      if (g.choices.chance(30))
        lines.push(`} else if (${g.expression(boolean, 2)}) {`, ...indent(block(g, 1, depth - 1)));
      if (g.choices.chance(50)) lines.push('} else {', ...indent(block(g, g.choices.between(1, 2), depth - 1)));
      return [...lines, '}'];
    },
  },
  { weight: 7, feature: 'switch', make: (g, depth) => (depth > 0 ? switchOnValue(g, depth) : undefined) },
  { weight: 9, make: (g, depth) => (depth > 0 ? narrowUnion(g, depth) : undefined) },
  { weight: 9, make: (g, depth) => (depth > 0 ? narrowValue(g, depth) : undefined) },
  { weight: 12, feature: 'exceptions', make: (g, depth) => (depth > 0 ? tryStatement(g, depth) : undefined) },
  {
    weight: 5,
    feature: 'exceptions',
    make: (g) => [`if (${g.expression(boolean, 2)}) throw ${thrown(g)};`],
  },
  {
    weight: 6,
    make: (g) => {
      const { place } = g.scope;
      if (place.loops === 0) return undefined;
      const label = place.labels.length > 0 && g.choices.chance(50) ? ` ${g.choices.pick(place.labels)}` : '';
      return [`if (${g.expression(boolean, 2)}) ${g.choices.pick(['break', 'continue'])}${label};`];
    },
  },
  {
    weight: 5,
    make: (g) => {
      const { result } = g.scope.place;
      return result && [`if (${g.expression(boolean, 2)}) return ${g.value(result, 2)};`];
    },
  },
  {
    weight: 2,
    feature: 'labels',
    make: (g, depth) => {
      if (depth <= 0) return undefined;
      const label = g.name('block');
      const inside = indent([
        ...block(g, 1, depth - 1),
        `if (${g.expression(boolean, 2)}) break ${label};`,
        ...block(g, 1, depth - 1),
      ]);
      return [`${label}: {`, ...inside, '}'];
    },
  },
  {
    weight: 4,
    make: (g, depth) => (depth > 0 ? ['{', ...indent(block(g, g.choices.between(1, 3), depth - 1)), '}'] : undefined),
  },
];

/** What is thrown: mostly errors, of several classes. */
function thrown(g: Gen): string {
  const message = g.expression(string, 1);
  return g.choices.pick([
    `new Error(${message})`,
    `new RangeError(${message})`,
    `new TypeError(${message})`,
    `new Failure(${message}, ${g.leaf(number)})`,
    `new Failure(${message}, ${g.leaf(number)})`,
    `new Error(${message}, { cause: ${g.leaf(number)} })`,
    g.leaf(string),
    g.leaf(number),
  ]);
}

function tryStatement(g: Gen, depth: number): string[] {
  const { choices, scope } = g;
  const lines = ['try {', ...indent(block(g, choices.between(1, 3), depth - 1))];
  if (choices.chance(50)) lines.push(...indent([`if (${g.expression(boolean, 2)}) throw ${thrown(g)};`]));
  const handled = choices.chance(75);
  if (handled) {
    const name = g.name('err');
    if (choices.chance(15)) {
      lines.push('} catch {', ...indent(block(g, 1, depth - 1)));
    } else {
      lines.push(`} catch (${name}) {`, `  ${print(g, `kind(${name})`)}`);
      if (choices.chance(30)) {
        lines.push(`  if (${name} instanceof Failure) ${print(g, `${name}.code`, `${name}.message`)}`);
      }
      lines.push(...indent(block(g, choices.between(0, 2), depth - 1)));
      if (choices.chance(15)) lines.push(`  if (${g.expression(boolean, 2)}) throw ${name};`);
    }
  }
  if (!handled || choices.chance(40)) {
    lines.push('} finally {', ...indent(block(g, choices.between(1, 2), depth - 1)));
    const { result, loops } = scope.place;
    if (result && choices.chance(15)) lines.push(`  if (${g.expression(boolean, 2)}) return ${g.value(result, 1)};`);
    else if (loops > 0 && choices.chance(15)) {
      lines.push(`  if (${g.expression(boolean, 2)}) ${choices.pick(['break', 'continue'])};`);
    }
  }
  return [...lines, '}'];
}

/** A switch over a number, a string or a choice; cases may fall through. */
function switchOnValue(g: Gen, depth: number): string[] {
  const { choices, scope } = g;
  const found = g.variables((v) => v.type.kind === 'choice');
  const variable = found.length > 0 && choices.chance(60) ? choices.pick(found) : undefined;
  const type: GenType = variable?.type ?? choices.pick([number, string]);
  let subject: string;
  let values: string[];
  if (variable?.type.kind === 'choice') {
    subject = variable.name;
    values = [...variable.type.decl.values];
  } else if (type.kind === 'number') {
    subject = choices.pick([
      `Number(${g.expression(number, 2)})`,
      `(${g.expression(number, 2)} & 3)`,
      `Math.trunc(${g.expression(number, 2)})`,
    ]);
    values = [...new Set(choices.times(4, () => choices.pick(['0', '1', '2', '3', '-1', '0.5', '255', 'NaN', '-0'])))];
  } else {
    subject = `String(${g.expression(string, 2)})`;
    values = [...new Set(choices.times(4, () => choices.pick(['""', '"a"', '"b"', '"abc"', '"1"', '"é"'])))];
  }
  const lines = [`switch (${subject}) {`];
  const body = (): string[] => indent(indent(scope.block(() => statements(g, choices.between(1, 2), depth - 1))));
  const defaultAt = choices.chance(70) ? choices.below(values.length + 1) : -1;
  values.forEach((value, i) => {
    if (i === defaultAt) lines.push('  default: {', ...body(), '  }', ...(choices.chance(70) ? ['    break;'] : []));
    lines.push(`  case ${value}:`);
    if (choices.chance(25)) return;
    lines.push('  {', ...body(), '  }');
    if (choices.chance(75)) lines.push('    break;');
  });
  if (defaultAt === values.length) lines.push('  default: {', ...body(), '  }');
  return [...lines, '}'];
}

/** A discriminated union is taken apart by its tag. */
function narrowUnion(g: Gen, depth: number): string[] | undefined {
  const { choices, scope } = g;
  const found = g.variables((v) => v.type.kind === 'union' && !v.writable);
  if (found.length === 0) return undefined;
  const { name, type } = choices.pick(found);
  if (type.kind !== 'union') return undefined;
  const { tag, members } = type.decl;
  const within = (member: (typeof members)[number]): string[] =>
    scope.block(() => {
      const decl: ObjectDecl = {
        name: `Extract<${text(type)}, { ${tag}: "${member.value}" }>`,
        properties: member.properties,
        narrowed: true,
      };
      // The same variable with its narrowed type; the outer one is found no more often than this one.
      for (let i = 0; i < 3; i++)
        scope.variables.push({ name, type: { kind: 'object', decl }, writable: false, frozen: true });
      return indent(statements(g, choices.between(1, 2), depth - 1));
    });
  if (choices.chance(60)) {
    const cases = members.flatMap((member) => [
      `  case ${JSON.stringify(member.value)}: {`,
      ...indent(within(member)),
      '    break;',
      '  }',
    ]);
    return [`switch (${name}.${tag}) {`, ...cases, '}'];
  }
  const member = choices.pick(members);
  return [`if (${name}.${tag} === ${JSON.stringify(member.value)}) {`, ...within(member), '}'];
}

/** typeof, a test for undefined or null, instanceof, truthiness. */
function narrowValue(g: Gen, depth: number): string[] | undefined {
  const { choices, scope } = g;
  const found = g.variables((v) => !v.writable && ['optional', 'mixed', 'class'].includes(v.type.kind));
  if (found.length === 0) return undefined;
  const { name, type } = choices.pick(found);
  const within = (narrowed: GenType): string[] =>
    scope.block(() => {
      for (let i = 0; i < 3; i++) scope.variables.push({ name, type: narrowed, writable: false });
      return indent(statements(g, choices.between(1, 2), depth - 1));
    });
  switch (type.kind) {
    case 'optional': {
      const test = choices.pick([`${name} !== ${type.nil}`, `${name} != null`]);
      return [`if (${test}) {`, ...within(type.of), '} else {', ...indent(block(g, 1, depth - 1)), '}'];
    }
    case 'mixed': {
      const item = choices.pick(type.items);
      const others = type.items.filter((other) => other !== item);
      const rest: GenType = others.length === 1 ? (others[0] as GenType) : { kind: 'mixed', items: others };
      return [`if (typeof ${name} === '${text(item)}') {`, ...within(item), '} else {', ...within(rest), '}'];
    }
    case 'class': {
      if (type.decl.derived.length === 0) return undefined;
      const derived = choices.pick(type.decl.derived);
      return [`if (${name} instanceof ${derived.name}) {`, ...within({ kind: 'class', decl: derived }), '}'];
    }
    default:
      return undefined;
  }
}
