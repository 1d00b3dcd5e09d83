// SPDX-License-Identifier: MIT
/** Declarations, assignments, destructuring and printing. */
import { functionDeclaration, objectPattern } from '../functions';
import type { Gen } from '../gen';
import { randomType } from '../random-types';
import { print, type StatementKind } from '../statements';
import type { Variable } from '../scope';
import { allFields, arrayOf, boolean, type GenType, holdsFunction, number, string, text } from '../types';

/** Keeps what loops make bigger within bounds. */
function clip(g: Gen, name: string, type: GenType): string[] {
  switch (type.kind) {
    case 'string':
      return [`if (${name}.length > 60) ${name} = ${name}.slice(0, 20);`];
    case 'array':
      return [`if (${name}.length > 20) ${name}.length = 5;`];
    case 'bigint':
      return [`${name} = BigInt.asIntN(${g.choices.pick([64, 100])}, ${name});`];
    default:
      return [];
  }
}

export const variableStatements: readonly StatementKind[] = [
  { weight: 30, make: (g, depth) => declare(g, depth) },
  {
    weight: 22,
    make: (g, depth) => {
      const found = g.variables((v) => v.writable && !v.frozen && v.type.kind !== 'fn');
      if (found.length === 0) return undefined;
      const { name, type } = g.choices.pick(found);
      if (type.kind === 'string' && g.choices.chance(50)) {
        return [`${name} += ${g.expression(g.choices.pick([string, string, number]), depth)};`, ...clip(g, name, type)];
      }
      if (type.kind === 'optional' && g.choices.chance(30)) return [`${name} ??= ${g.value(type.of, depth)};`];
      if (type.kind === 'number' && g.choices.chance(30)) {
        return [
          g.choices.pick([
            `${name}++;`,
            `--${name};`,
            `${name} += ${g.expression(number, depth)};`,
            `${name} *= ${g.leaf(number)};`,
          ]),
        ];
      }
      if (type.kind === 'boolean' && g.choices.chance(30)) {
        return [`${name} ${g.choices.pick(['&&=', '||='])} ${g.expression(boolean, depth)};`];
      }
      return [`${name} = ${g.value(type, depth + 1)};`, ...clip(g, name, type)];
    },
  },
  { weight: 26, make: (g, depth) => [printSome(g, depth)] },
  { weight: 8, feature: 'destructuring', make: (g) => destructureObject(g) },
  { weight: 8, feature: 'destructuring', make: (g) => destructureArray(g) },
  { weight: 4, feature: 'destructuring', make: (g) => swap(g) },
  {
    weight: 8,
    feature: 'fn-values',
    make: (g, depth) => {
      const params = g.choices.times(g.choices.below(3), () => randomType(g, 0));
      const type = { kind: 'fn' as const, params, result: randomType(g, 1) };
      const name = g.name('fn');
      const value = g.arrow(type, depth + 1);
      g.scope.variables.push({ name, type, writable: false });
      return [g.choices.chance(50) ? `const ${name}: ${text(type)} = ${value};` : `const ${name} = ${value};`];
    },
  },
  {
    weight: 4,
    feature: 'local-functions',
    make: (g, depth) =>
      depth > 0 && g.scope.affords(30) && !g.scope.place.early ? functionDeclaration(g, 2) : undefined,
  },
  {
    // An array that keeps its length: it can be read and written without a fallback.
    weight: 8,
    make: (g) => {
      const length = g.choices.pick([2, 4, 8]);
      const of = g.choices.chance(70) ? number : randomType(g, 1);
      if (holdsFunction(of)) return undefined;
      const name = g.name('fixed');
      const items = g.choices.times(length, () => g.value(of, 1));
      g.scope.variables.push({ name, type: arrayOf(of), writable: false, fixedLength: length, frozen: true });
      return [`const ${name}: ${text(arrayOf(of))} = [${items.join(', ')}];`];
    },
  },
  {
    weight: 8,
    make: (g, depth) => {
      const found = g.variables((v) => v.fixedLength !== undefined);
      if (found.length === 0) return undefined;
      const { name, type, fixedLength } = g.choices.pick(found);
      if (type.kind !== 'array' || fixedLength === undefined) return undefined;
      const target = `${name}[${g.expression(number, 1)} & ${fixedLength - 1}]`;
      if (type.of.kind === 'number' && g.choices.chance(60)) {
        const operator = g.choices.pick(['+=', '-=', '*=', '|=', '%=', '>>>=', '=', '/=']);
        return [g.choices.chance(20) ? `${target}++;` : `${target} ${operator} ${g.expression(number, depth)};`];
      }
      return [`${target} = ${g.value(type.of, depth)};`];
    },
  },
  {
    weight: 5,
    feature: 'typed-arrays',
    make: (g) => {
      const names = [
        'Int8Array',
        'Uint8Array',
        'Uint8ClampedArray',
        'Int16Array',
        'Int32Array',
        'Uint32Array',
        'Float32Array',
        'Float64Array',
      ] as const;
      const type = { kind: 'typed' as const, name: g.choices.pick(names) };
      const name = g.name('ta');
      const value = g.choices.chance(50) ? `new ${type.name}(8)` : g.literal(type);
      g.scope.variables.push({ name, type, writable: false });
      return [`const ${name} = ${value};`];
    },
  },
];

function declare(g: Gen, depth: number): string[] {
  const type = randomType(g, 2);
  const name = g.name(type.kind.slice(0, 2));
  const writable = type.kind !== 'fn' && g.choices.chance(65);
  const value = g.value(type, depth + 1);
  g.scope.variables.push({ name, type, writable });
  // Without an annotation a literal would give the variable a literal type.
  return [`${writable ? 'let' : 'const'} ${name}: ${text(type)} = ${value};`];
}

/** Prints one or two expressions; often everything that is in sight. */
function printSome(g: Gen, depth: number): string {
  if (g.choices.chance(40)) {
    const seen = g.scope
      .visible()
      .filter((v) => v.type.kind !== 'fn')
      .slice(-4);
    if (seen.length > 0) return print(g, ...seen.map((v) => v.name));
  }
  const values = g.choices.times(g.choices.between(1, 2), () => g.expression(randomType(g, 1), depth + 1));
  return print(g, ...values);
}

function destructureObject(g: Gen): string[] | undefined {
  const found = g.variables((v) => v.type.kind === 'object' || v.type.kind === 'class');
  if (found.length === 0) return undefined;
  const { name, type } = g.choices.pick(found);
  if (type.kind === 'object') {
    const [pattern, declared] = objectPattern(g, type);
    const rest = g.choices.chance(25) ? g.name('others') : undefined;
    g.scope.variables.push(...declared);
    if (rest === undefined) return [`const ${pattern} = ${name};`];
    const withRest = pattern === '{  }' ? `{ ...${rest} }` : pattern.replace(/ \}$/, `, ...${rest} }`);
    return [`const ${withRest} = ${name};`, print(g, rest)];
  }
  if (type.kind !== 'class') return undefined;
  const fields = allFields(type.decl).filter((f) => !f.hidden && f.rank < g.scope.place.rank && f.type.kind !== 'fn');
  if (fields.length === 0) return undefined;
  const field = g.choices.pick(fields);
  const local = g.name('d');
  g.scope.variables.push({ name: local, type: field.type, writable: false });
  return [`const { ${field.name}: ${local} } = ${name};`];
}

function destructureArray(g: Gen): string[] | undefined {
  const { choices, scope } = g;
  const found = g.variables((v) => ['array', 'tuple', 'iterable', 'string'].includes(v.type.kind));
  const type = found.length > 0 && choices.chance(70) ? undefined : { kind: 'iterable' as const, of: randomType(g, 0) };
  const source: Pick<Variable, 'name' | 'type'> = type ? { name: g.expression(type, 2), type } : choices.pick(found);
  const declared: Variable[] = [];
  const items = source.type.kind === 'tuple' ? source.type.items : undefined;
  const of = source.type.kind === 'string' ? string : 'of' in source.type ? source.type.of : undefined;
  const parts = choices.times(items?.length ?? choices.between(1, 3), (i) => {
    const item = items?.[i] ?? of;
    if (item === undefined || choices.chance(15)) return '';
    const name = g.name('e');
    declared.push({ name, type: item, writable: true });
    if (items) return name;
    return item.kind === 'optional' && item.nil === 'undefined' ? name : `${name} = ${g.value(item, 1)}`;
  });
  if (items === undefined && of !== undefined && choices.chance(30)) {
    const rest = g.name('rest');
    parts.push(`...${rest}`);
    declared.push({ name: rest, type: arrayOf(of), writable: true });
  }
  scope.variables.push(...declared);
  return [
    `let [${parts.join(', ')}] = ${source.name};`,
    ...(declared.length > 0 ? [print(g, ...declared.map((v) => v.name))] : []),
  ];
}

function swap(g: Gen): string[] | undefined {
  const first = g.variables(
    (v) => v.writable && !['fn', 'optional', 'mixed', 'union', 'choice', 'boolean'].includes(v.type.kind),
  );
  if (first.length === 0) return undefined;
  const a = g.choices.pick(first);
  const b = g.variable(a.type, (v) => v.writable && v !== a);
  return b && [`[${a.name}, ${b.name}] = [${b.name}, ${g.choices.pick([a.name, g.leaf(a.type)])}];`];
}
