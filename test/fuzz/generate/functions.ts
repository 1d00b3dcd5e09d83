// SPDX-License-Identifier: MIT
/** Functions: closures, comparators, and declarations with default, optional, rest and generic parameters. */
import type { Gen } from './gen';
import { randomType } from './random-types';
import { closurePlace } from './rules/common';
import type { Callable } from './scope';
import { block, indent } from './statements';
import { arrayOf, type GenType, number, type OfKind, string, text } from './types';

/** A function value: a variable that holds one, an arrow function, sometimes a function expression. */
export function arrows(g: Gen, type: OfKind<'fn'>, depth: number): string {
  const { choices, scope } = g;
  const existing = g.variable(type, (v) => !v.writable);
  if (existing !== undefined && choices.chance(25)) return existing.name;
  const names = type.params.map(() => g.name('p'));
  const { made } = scope.inFunction(closurePlace(g), () => {
    type.params.forEach((param, i) => scope.variables.push({ name: names[i] as string, type: param, writable: true }));
    if (depth >= 2 && choices.chance(30)) {
      const lines = block(g, choices.between(1, 2), 1);
      return `{\n${indent([...lines, `return ${g.value(type.result, depth - 1)};`]).join('\n')}\n}`;
    }
    return g.value(type.result, depth - 1);
  });
  scope.spend(3);
  const params = names.map((name, i) => `${name}: ${text(type.params[i] as GenType)}`).join(', ');
  const header = `(${params}): ${text(type.result)}`;
  if (made.startsWith('{\n') && choices.chance(15) && !made.includes('this') && !made.includes('await')) {
    return `function ${header} ${made}`;
  }
  return `(${header} => ${made})`;
}

/** A whole number that depends on the value named `name`, of type `type`. */
export function keyOf(g: Gen, type: GenType, name: string): string {
  switch (type.kind) {
    case 'number':
      return `(${name} | 0)`;
    case 'string':
    case 'array':
      return `${name}.length`;
    case 'boolean':
      return `Number(${name})`;
    case 'bigint':
      return `Number(BigInt.asIntN(16, ${name}))`;
    case 'date':
      return `(${name}.getTime() % 100 || 0)`;
    case 'set':
    case 'map':
      return `${name}.size`;
    case 'object': {
      const property = type.decl.properties.find(
        (p) => !p.optional && ['number', 'string', 'boolean'].includes(p.type.kind),
      );
      return property ? keyOf(g, property.type, `${name}.${property.name}`) : '1';
    }
    case 'tuple':
      return keyOf(g, type.items[0] as GenType, `${name}[0]`);
    case 'choice':
      return type.decl.base === 'number' ? `(${name} | 0)` : `${name}.length`;
    default:
      return '1';
  }
}

/** A comparator that is consistent, so that the result of sorting is defined; or none. */
export function comparator(g: Gen, of: GenType): string {
  const { choices } = g;
  if (['number', 'string', 'boolean', 'bigint'].includes(of.kind) && choices.chance(40)) return '';
  const [a, b] = [keyOf(g, of, 'a'), keyOf(g, of, 'b')];
  return choices.pick([
    `(a, b) => ${a} - ${b}`,
    `(a, b) => ${b} - ${a}`,
    `(a, b) => (${a} < ${b} ? -1 : ${a} > ${b} ? 1 : 0)`,
  ]);
}

interface Parameters {
  readonly types: GenType[];
  readonly text: string;
  readonly required: number;
  readonly rest: GenType | undefined;
}

/** Parameters for a function; they become variables of the function that is being generated. */
export function parameters(g: Gen, count: number, plain = false): Parameters {
  const { choices, scope } = g;
  const types: GenType[] = [];
  const parts: string[] = [];
  let required = count;
  for (let i = 0; i < count; i++) {
    const name = g.name('a');
    const type = randomType(g, 1);
    const roll = plain ? 99 : choices.below(100);
    if (roll < 12 && type.kind !== 'optional') {
      required = Math.min(required, i);
      parts.push(`${name}?: ${text(type)}`);
      scope.variables.push({ name, type: { kind: 'optional', of: type, nil: 'undefined' }, writable: true });
    } else if (roll < 26 || required < i) {
      required = Math.min(required, i);
      parts.push(`${name}: ${text(type)} = ${g.value(type, 1)}`);
      scope.variables.push({ name, type, writable: true });
    } else if (roll < 36 && type.kind === 'object' && type.decl.properties.length > 0) {
      const [pattern, declared] = objectPattern(g, type);
      parts.push(`${pattern}: ${text(type)}`);
      scope.variables.push(...declared);
    } else {
      parts.push(`${name}: ${text(type)}`);
      scope.variables.push({ name, type, writable: true });
    }
    types.push(type);
  }
  let rest: GenType | undefined;
  if (!plain && choices.chance(12)) {
    rest = randomType(g, 0);
    const name = g.name('rest');
    parts.push(`...${name}: ${text(arrayOf(rest))}`);
    scope.variables.push({ name, type: arrayOf(rest), writable: true });
  }
  return { types, text: parts.join(', '), required, rest };
}

/** `{ a: x1, b: x2 = 5 }`, and the variables that it declares. */
export function objectPattern(
  g: Gen,
  type: OfKind<'object'>,
): [string, { name: string; type: GenType; writable: boolean }[]] {
  const declared: { name: string; type: GenType; writable: boolean }[] = [];
  const parts: string[] = [];
  for (const property of type.decl.properties) {
    if (!g.choices.chance(60)) continue;
    const name = g.name('d');
    const optional = property.optional && property.type.kind !== 'optional';
    if (optional && g.choices.chance(60)) {
      parts.push(`${property.name}: ${name} = ${g.value(property.type, 0)}`);
      declared.push({ name, type: property.type, writable: false });
    } else {
      parts.push(`${property.name}: ${name}`);
      const seen: GenType = optional ? { kind: 'optional', of: property.type, nil: 'undefined' } : property.type;
      declared.push({ name, type: seen, writable: false });
    }
  }
  return [`{ ${parts.join(', ')} }`, declared];
}

/** A function declaration, at the top of the module or inside a function; it can be called afterwards. */
export function functionDeclaration(g: Gen, size: number): string[] {
  const { choices, scope } = g;
  const name = g.name('f');
  const local = scope.place.budget < Infinity && scope.variables.length > 0;
  const rank = local ? scope.place.rank : g.newRank();
  const result = randomType(g, 1);
  const isAsync = g.has('async') && choices.chance(20);
  let signature: Parameters | undefined;
  const { made, cost } = scope.inFunction({ rank, budget: 300, async: isAsync, result, closure: local }, () => {
    signature = parameters(g, choices.between(0, 3));
    return [...block(g, size, 2), `return ${g.value(result, 2)};`];
  });
  if (signature === undefined) throw new Error('the body was not made');
  const resultType: GenType = isAsync ? { kind: 'promise', of: result } : result;
  scope.callables.push({
    name,
    params: signature.types,
    result: resultType,
    rank: local ? -1 : rank,
    cost,
    required: signature.required,
    ...(signature.rest ? { rest: signature.rest } : {}),
  });
  return [`${isAsync ? 'async ' : ''}function ${name}(${signature.text}): ${text(resultType)} {`, ...indent(made), '}'];
}

/** A function that calls itself, at most as deep as its first argument says. */
export function recursiveFunction(g: Gen): string[] {
  const { choices, scope } = g;
  const name = g.name('r');
  const rank = g.newRank();
  const result = choices.chance(60) ? choices.pick([number, string, arrayOf(number)]) : randomType(g, 1);
  let signature: Parameters | undefined;
  const { made, cost } = scope.inFunction({ rank, budget: 60, result }, () => {
    scope.variables.push({ name: 'depth', type: number, writable: false });
    signature = parameters(g, choices.between(0, 2), true);
    const call = (): string => {
      const args = (signature?.types ?? []).map((type) => g.argument(type, 1));
      return `${name}(${['depth - 1', ...args].join(', ')})`;
    };
    const lines = [`if (depth <= 0) return ${g.value(result, 1)};`];
    lines.push(`const sub: ${text(result)} = ${call()};`);
    scope.variables.push({ name: 'sub', type: result, writable: false });
    lines.push(...block(g, 1, 1));
    if (choices.chance(40)) lines.push(`if (${g.expression({ kind: 'boolean' }, 2)}) return ${call()};`);
    lines.push(`return ${g.value(result, 2)};`);
    return lines;
  });
  const callable: Callable = {
    name,
    params: [number, ...(signature?.types ?? [])],
    result,
    rank,
    cost: cost * 20,
    required: 1 + (signature?.types.length ?? 0),
    recursive: true,
  };
  scope.callables.push(callable);
  const params = ['depth: number', signature?.text ?? ''].filter((part) => part !== '').join(', ');
  return [`function ${name}(${params}): ${text(result)} {`, ...indent(made), '}'];
}

/** A generic function; it is registered for a few type arguments. */
export function genericFunction(g: Gen): string[] {
  const { choices, scope } = g;
  const name = g.name('g');
  const rank = g.newRank();
  const t: GenType = { kind: 'parameter', name: 'T' };
  const shapes: readonly GenType[] = [
    t,
    arrayOf(t),
    { kind: 'fn', params: [t], result: t },
    { kind: 'map', key: string, of: t },
    number,
  ];
  const params: GenType[] = [t, ...choices.times(choices.between(0, 2), () => choices.pick(shapes))];
  const result = choices.pick<GenType>([t, arrayOf(t), number, string, { kind: 'tuple', items: [t, number] }]);
  const { made, cost } = scope.inFunction({ rank, budget: 100, result }, () => {
    params.forEach((type, i) => scope.variables.push({ name: `q${i}`, type, writable: i > 0 && type.kind !== 'fn' }));
    g.parameterValues.set('T', 'q0');
    const lines = [...block(g, choices.between(1, 3), 1), `return ${g.value(result, 2)};`];
    g.parameterValues.delete('T');
    return lines;
  });
  for (const type of choices.times(3, () => randomType(g, 1))) {
    if (type.kind === 'optional' || type.kind === 'mixed' || type.kind === 'fn') continue;
    const put = (from: GenType): GenType => substitute(from, type);
    const callable = { name: `${name}<${text(type)}>`, params: params.map(put), result: put(result), rank, cost };
    if (!scope.callables.some((c) => c.name === callable.name))
      scope.callables.push({ ...callable, required: params.length });
  }
  const signature = params.map((type, i) => `q${i}: ${text(type)}`).join(', ');
  return [`function ${name}<T>(${signature}): ${text(result)} {`, ...indent(made), '}'];
}

function substitute(type: GenType, argument: GenType): GenType {
  switch (type.kind) {
    case 'parameter':
      return argument;
    case 'array':
      return arrayOf(substitute(type.of, argument));
    case 'map':
      return { kind: 'map', key: type.key, of: substitute(type.of, argument) };
    case 'tuple':
      return { kind: 'tuple', items: type.items.map((item) => substitute(item, argument)) };
    case 'fn':
      return {
        kind: 'fn',
        params: type.params.map((p) => substitute(p, argument)),
        result: substitute(type.result, argument),
      };
    default:
      return type;
  }
}
