// SPDX-License-Identifier: MIT
/** Changes of what variables hold: properties, elements, collections; printed afterwards. */
import type { Gen } from '../gen';
import { comparator } from '../functions';
import { recordKeys } from '../literals';
import { print, type StatementKind } from '../statements';
import type { Variable } from '../scope';
import { allFields, allMethods, boolean, type GenType, number, string } from '../types';

const changeable = (g: Gen, kind: GenType['kind']): Variable | undefined => {
  const found = g.variables((v) => v.type.kind === kind && !v.frozen);
  return found.length === 0 ? undefined : g.choices.pick(found);
};

export const dataStatements: readonly StatementKind[] = [
  { weight: 12, make: (g, depth) => changeArray(g, depth) },
  { weight: 6, make: (g, depth) => changeMap(g, depth) },
  { weight: 5, make: (g, depth) => changeSet(g, depth) },
  { weight: 6, make: (g, depth) => changeRecord(g, depth) },
  { weight: 8, make: (g, depth) => changeObject(g, depth) },
  { weight: 10, make: (g, depth) => changeInstance(g, depth) },
  {
    weight: 4,
    make: (g, depth) => {
      const variable = changeable(g, 'typed');
      if (variable === undefined) return undefined;
      const target = `${variable.name}[${g.expression(number, 1)} & 7]`;
      const change = g.choices.pick([
        `${target} ${g.choices.pick(['=', '+=', '-=', '*=', '|=', '>>='])} ${g.expression(number, depth)};`,
        `${target}${g.choices.pick(['++', '--'])};`,
        `${variable.name}.set([${g.leaf(number)}, ${g.leaf(number)}], ${g.choices.between(0, 6)});`,
        `${variable.name}.fill(${g.leaf(number)}, ${g.choices.between(-3, 3)});`,
        `${variable.name}.sort();`,
        `${variable.name}.subarray(1, 4).reverse();`,
      ]);
      return [change, print(g, variable.name)];
    },
  },
];

function changeArray(g: Gen, depth: number): string[] | undefined {
  const found = g.variables((v) => v.type.kind === 'array' && !v.frozen);
  if (found.length === 0) return undefined;
  const { name, type } = g.choices.pick(found);
  if (type.kind !== 'array') return undefined;
  const value = (): string => g.value(type.of, depth);
  const { choices } = g;
  const change = choices.pick([
    () => `${name}.push(${value()});`,
    () => `${name}.push(${value()}, ${value()});`,
    () => `${name}.unshift(${value()});`,
    () => `${name}[${name}.length] = ${value()};`,
    () => `if (${name}.length > 1) ${name}[1] = ${value()};`,
    () => `${name}.pop();`,
    () => `${name}.shift();`,
    () => `${name}.splice(${choices.between(-2, 3)}, ${choices.between(0, 2)}, ${value()});`,
    () => `${name}.sort(${comparator(g, type.of)});`,
    () => `${name}.reverse();`,
    () => `${name}.length = Math.min(${name}.length, ${choices.between(0, 3)});`,
    () => `${name}.push(...${g.expression(type, 1)});`,
    () => `${name}.forEach((item, index) => { if (index > 2) ${name}.pop(); else console.log(index, item); });`,
  ])();
  return [change, `if (${name}.length > 20) ${name}.length = 5;`, ...(choices.chance(60) ? [print(g, name)] : [])];
}

function changeMap(g: Gen, depth: number): string[] | undefined {
  const variable = changeable(g, 'map');
  if (variable?.type.kind !== 'map') return undefined;
  const { name, type } = variable;
  const change = g.choices.pick([
    () => `${name}.set(${g.expression(type.key, depth)}, ${g.value(type.of, depth)});`,
    () => `${name}.delete(${g.expression(type.key, 1)});`,
    () => `${name}.forEach((value, key) => console.log(key, value));`,
    () => `for (const key of ${name}.keys()) if (${g.expression(boolean, 1)}) ${name}.delete(key);`,
    () => `${name}.clear();`,
  ])();
  return [change, ...(g.choices.chance(60) ? [print(g, name, `${name}.size`)] : [])];
}

function changeSet(g: Gen, depth: number): string[] | undefined {
  const variable = changeable(g, 'set');
  if (variable?.type.kind !== 'set') return undefined;
  const { name, type } = variable;
  const change = g.choices.pick([
    () => `${name}.add(${g.expression(type.of, depth)});`,
    () => `${name}.add(${g.leaf(type.of)}).add(${g.leaf(type.of)});`,
    () => `${name}.delete(${g.expression(type.of, 1)});`,
    () => `for (const member of ${name}) if (${g.expression(boolean, 1)}) ${name}.delete(member);`,
  ])();
  return [change, ...(g.choices.chance(60) ? [print(g, name, `${name}.size`)] : [])];
}

function changeRecord(g: Gen, depth: number): string[] | undefined {
  const variable = changeable(g, 'record');
  if (variable?.type.kind !== 'record') return undefined;
  const { name, type } = variable;
  const key = g.choices.chance(60) ? JSON.stringify(g.choices.pick(recordKeys)) : g.expression(string, 1);
  const change = g.choices.pick([
    () => `${name}[${key}] = ${g.value(type.of, depth)};`,
    () => `${name}[${key}] ??= ${g.value(type.of, depth)};`,
    () => `delete ${name}[${key}];`,
    () => `for (const [key, value] of Object.entries(${name})) console.log(key, value);`,
    () => (type.of.kind === 'number' ? `${name}[${key}] = (${name}[${key}] ?? 0) + 1;` : `delete ${name}["a"];`),
  ])();
  return [change, ...(g.choices.chance(60) ? [print(g, name, `Object.keys(${name}).length`)] : [])];
}

function changeObject(g: Gen, depth: number): string[] | undefined {
  const found = g.variables((v) => v.type.kind === 'object');
  const variable = found.length === 0 ? undefined : g.choices.pick(found);
  if (variable?.type.kind !== 'object') return undefined;
  const { name, type } = variable;
  const properties = type.decl.properties.filter((p) => !p.readonly && p.type.kind !== 'fn');
  if (properties.length === 0) return undefined;
  const property = g.choices.pick(properties);
  const target = `${name}.${property.name}`;
  const lines: string[] = [];
  if (property.optional && g.choices.chance(30)) lines.push(`delete ${target};`);
  else if (property.type.kind === 'number' && !property.optional && g.choices.chance(50)) {
    lines.push(
      g.choices.pick([
        `${target}++;`,
        `${target} += ${g.expression(number, depth)};`,
        `${target} **= 2;`,
        `${target} -= ${g.leaf(number)};`,
      ]),
    );
  } else lines.push(`${target} = ${g.value(property.type, depth)};`);
  if (property.type.kind === 'string') lines.push(`if ((${target}?.length ?? 0) > 60) ${target} = "";`);
  if (property.type.kind === 'bigint') lines.push(`${target} = BigInt.asIntN(90, ${target} ?? 0n);`);
  return [...lines, ...(g.choices.chance(60) ? [print(g, name)] : [])];
}

function changeInstance(g: Gen, depth: number): string[] | undefined {
  const { choices, scope } = g;
  const found = g.variables((v) => v.type.kind === 'class');
  if (scope.place.self && !scope.place.early) {
    found.push({ name: 'this', type: { kind: 'class', decl: scope.place.self }, writable: false });
  }
  if (found.length === 0) return undefined;
  const { name, type } = choices.pick(found);
  if (type.kind !== 'class') return undefined;
  const { decl } = type;
  const methods = scope.reachableMethods(allMethods(decl));
  if (methods.length > 0 && choices.chance(50) && scope.affords(60)) {
    const method = choices.pick(methods);
    scope.spend(60);
    const call = `${name}.${method.name}(${method.params.map((p) => g.argument(p, depth)).join(', ')})`;
    return [choices.chance(60) ? print(g, call) : `${call};`];
  }
  const fields = allFields(decl).filter(
    (f) =>
      f.writable &&
      f.rank < scope.place.rank &&
      f.type.kind !== 'fn' &&
      (!f.hidden || (scope.place.self === decl && decl.fields.includes(f))),
  );
  if (fields.length === 0) return undefined;
  const field = choices.pick(fields);
  const target = `${name}.${field.name}`;
  const lines: string[] = [];
  if (field.type.kind === 'number' && choices.chance(60)) {
    lines.push(
      choices.pick([
        `${target}++;`,
        `${target} += ${g.expression(number, depth)};`,
        `${target} = ~${target};`,
        `${target} %= 7;`,
      ]),
    );
  } else if (field.type.kind === 'string') {
    lines.push(`${target} = (${target} + ${g.expression(string, depth)}).slice(-30);`);
  } else if (field.type.kind === 'bigint') {
    lines.push(`${target} = BigInt.asIntN(90, ${g.expression(field.type, depth)});`);
  } else if (field.type.kind === 'array') {
    lines.push(`${target} = ${g.expression(field.type, depth)}.slice(0, 6);`);
  } else lines.push(`${target} = ${g.value(field.type, depth)};`);
  return [...lines, ...(choices.chance(50) ? [print(g, name)] : [])];
}
