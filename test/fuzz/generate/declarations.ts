// SPDX-License-Identifier: MIT
/** Interfaces, discriminated unions, literal unions, enums, generator functions. */
import { parameters } from './functions';
import type { Gen } from './gen';
import { randomType } from './random-types';
import { block, indent } from './statements';
import { type GenType, number, type Property, string, text } from './types';

const words = ['x', 'y', 'size', 'name', 'left', 'right', 'count', 'items', 'value', 'next', 'id', 'flag', 'data', 'on', 'to', 'key', 'z', 'text', 'w', 'ok']; // prettier-ignore

function properties(g: Gen, least: number, most: number): Property[] {
  const names = new Set(g.choices.times(g.choices.between(least, most), () => g.choices.pick(words)));
  return [...names].map((name) => {
    const type = randomType(g, 1);
    return { name, type, optional: type.kind !== 'fn' && g.choices.chance(20), readonly: g.choices.chance(10) };
  });
}

const members = (list: readonly Property[]): string =>
  list.map((p) => `${p.readonly ? 'readonly ' : ''}${p.name}${p.optional ? '?' : ''}: ${text(p.type)};`).join(' ');

export function interfaceDeclaration(g: Gen): string[] {
  const name = g.name('Shape');
  const list = properties(g, 1, 4);
  g.objects.push({ name, properties: list });
  return [g.choices.chance(70) ? `interface ${name} { ${members(list)} }` : `type ${name} = { ${members(list)} };`];
}

export function unionDeclaration(g: Gen): string[] {
  const { choices } = g;
  const name = g.name('Either');
  const tag = choices.pick(['kind', 'type', 'tag']);
  const values = ['one', 'two', 'three', 'four'].slice(0, choices.between(2, 4));
  const list = values.map((value) => ({ value, properties: properties(g, 0, 3).filter((p) => p.name !== tag) }));
  g.unions.push({ name, tag, members: list });
  return [
    `type ${name} =`,
    ...list.map((m, i) => `  | { ${tag}: '${m.value}'; ${members(m.properties)} }${i === list.length - 1 ? ';' : ''}`),
  ];
}

export function choiceDeclaration(g: Gen): string[] {
  const { choices } = g;
  const count = choices.between(2, 4);
  const form = choices.pick(['literal', 'number-enum', 'string-enum', 'const-enum', 'number-literal']);
  const name = g.name(form.includes('enum') ? 'Color' : 'Word');
  const labels = ['Red', 'Green', 'Blue', 'Grey'].slice(0, count);
  switch (form) {
    case 'literal': {
      const values = labels.map((label) => JSON.stringify(label.toLowerCase()));
      g.choiceDecls.push({ name, base: 'string', values });
      return [`type ${name} = ${values.join(' | ')};`];
    }
    case 'number-literal': {
      const values = ['0', '1', '2.5', '100'].slice(0, count);
      g.choiceDecls.push({ name, base: 'number', values });
      return [`type ${name} = ${values.join(' | ')};`];
    }
    default: {
      const base = form === 'string-enum' ? 'string' : 'number';
      g.choiceDecls.push({ name, base, values: labels.map((label) => `${name}.${label}`) });
      const start = choices.pick(['', ' = 1', ' = -2', ' = 1 << 4']);
      const body = labels.map((label, i) =>
        base === 'string' ? `${label} = '${label}!'` : `${label}${i === 0 ? start : ''}`,
      );
      return [`${form === 'const-enum' ? 'const ' : ''}enum ${name} { ${body.join(', ')} }`];
    }
  }
}

export function generatorDeclaration(g: Gen): string[] {
  const { scope, choices } = g;
  const name = g.name('gen');
  const rank = g.newRank();
  const yields = randomType(g, 1);
  const returns = choices.pick([number, string]);
  const resumedWith = choices.pick([number, string]);
  let params: readonly GenType[] = [];
  let signature = '';
  const { made, cost } = scope.inFunction({ rank, budget: 150, yields, resumedWith, result: returns }, () => {
    const made = parameters(g, choices.between(0, 2), true);
    params = made.types;
    signature = made.text;
    return [...block(g, choices.between(2, 4), 2), `yield ${g.value(yields, 1)};`, `return ${g.value(returns, 1)};`];
  });
  g.generators.push({ name, params, yields, returns, resumedWith, rank, cost: cost * 2 });
  scope.callables.push({
    name,
    params,
    result: { kind: 'iterable', of: yields },
    rank,
    cost: cost * 2,
    required: params.length,
  });
  const type = `Generator<${text(yields)}, ${text(returns)}, ${text({ kind: 'optional', of: resumedWith, nil: 'undefined' })}>`;
  return [`function* ${name}(${signature}): ${type} {`, ...indent(made), '}'];
}
