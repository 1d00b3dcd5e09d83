// SPDX-License-Identifier: MIT
/** The smallest expressions of each type, with a liking for values at an edge. */
import type { Gen } from './gen';
import { type ChoiceDecl, type ClassDecl, type GenType, type ObjectDecl, text } from './types';

/** Something that cannot be made at this place, such as an instance whose constructor may call what is being written. */
export class NotHere extends Error {}

const numberEdges = [
  '-1', '-0', '0.5', '1.5', '-2.5', '0.1', '1e21', '1e-7', '123456789.125', '2147483647', '-2147483648', '2147483648',
  '-2147483649', '4294967295', '4294967296', '9007199254740991', '9007199254740992', '-9007199254740991', '1e300',
  '5e-324', 'NaN', 'Infinity', '-Infinity', '65535', '0x7f', '1_000', '46341', '-46341', '1e15', '0.000001',
]; // prettier-ignore

const stringPool = [
  '', 'a', 'b', 'abc', 'hello', ' x ', 'Ab', '10', '-3.5', '0x1f', '1e3', 'é', 'ß', 'ÿ', 'Ω', '日本', '😀', 'a😀b', '\ud83d', '\ude00x',
  '$&', "$'$1$$", 'a,b,c', 'x=1;y=2', "it's", '"q"', 'tab\tnew\n', '\u0000', 'İ', 'ﬁ', 'zz top', '2', '01',
]; // prettier-ignore

const bigintEdges = ['0n', '1n', '-1n', '7n', '255n', '2147483648n', '9007199254740993n', '9223372036854775807n', '-9223372036854775808n', '18446744073709551616n', '123456789012345678901234567890n', '-5n']; // prettier-ignore

export function numberLiteral(g: Gen): string {
  const { choices } = g;
  if (choices.chance(60)) return String(choices.between(0, 12));
  if (choices.chance(20)) return String(choices.between(0, 100_000));
  const edge = choices.pick(numberEdges);
  return edge.startsWith('-') ? `(${edge})` : edge;
}

export const stringLiteral = (g: Gen): string => JSON.stringify(g.choices.pick(stringPool));

/** Beyond this depth literals are as small as they can be: arrays are empty, optional values absent. */
const DEEP = 4;

export function literalOf(g: Gen, type: GenType): string {
  g.literalDepth++;
  try {
    return literal(g, type, g.literalDepth > DEEP);
  } finally {
    g.literalDepth--;
  }
}

function literal(g: Gen, type: GenType, deep: boolean): string {
  const { choices } = g;
  switch (type.kind) {
    case 'number':
      return numberLiteral(g);
    case 'string':
      return stringLiteral(g);
    case 'boolean':
      return choices.pick(['true', 'false']);
    case 'bigint': {
      const literal = choices.pick(bigintEdges);
      return literal.startsWith('-') ? `(${literal})` : literal;
    }
    case 'date':
      return `new Date(${choices.pick(['0', '86400000', '1e12', '-1', '951782399999', '2024, 1, 29, 12, 30', '1.7e12'])})`;
    case 'optional':
      return deep || choices.chance(35) ? type.nil : g.literal(type.of);
    case 'mixed':
      return g.literal(choices.pick(type.items));
    case 'array':
      return arrayLiteral(g, type.of, deep ? 0 : choices.between(0, 4));
    case 'iterable':
      return arrayLiteral(g, type.of, deep ? 0 : choices.between(0, 3));
    case 'set':
      return `new Set<${text(type.of)}>([${choices.times(deep ? 0 : choices.between(0, 3), () => g.literal(type.of)).join(', ')}])`;
    case 'map': {
      const entries = choices.times(
        deep ? 0 : choices.between(0, 3),
        () => `[${g.literal(type.key)}, ${g.literal(type.of)}]`,
      );
      return `new Map<${text(type.key)}, ${text(type.of)}>([${entries.join(', ')}])`;
    }
    case 'record': {
      const keys = choices.times(deep ? 0 : choices.between(0, 3), () => choices.pick(recordKeys));
      const entries = [...new Set(keys)].map((key) => `${JSON.stringify(key)}: ${g.literal(type.of)}`);
      return `({ ${entries.join(', ')} } as ${text(type)})`;
    }
    case 'promise':
      return `Promise.resolve(${g.literal(type.of)})`;
    case 'tuple':
      return `([${type.items.map((item) => g.literal(item)).join(', ')}] as ${text(type)})`;
    case 'object':
      return objectLiteral(g, type.decl, (t) => g.literal(t));
    case 'union':
      return unionLiteral(g, type, (t) => g.literal(t));
    case 'choice':
      return choiceLiteral(g, type.decl);
    case 'class':
      return instance(g, type.decl, (t) => g.literal(t));
    case 'fn':
      return g.arrow(type, 0);
    case 'typed':
      return `new ${type.name}([${choices.times(8, () => numberLiteral(g)).join(', ')}])`;
    case 'parameter': {
      const found = g.parameterValues.get(type.name);
      if (found === undefined) throw new NotHere(`a value of ${type.name}`);
      return found;
    }
  }
}

export const recordKeys = ['a', 'b', 'key', '2', '10', '1', 'x y', 'é', '-1', 'zeta'];

function arrayLiteral(g: Gen, of: GenType, length: number): string {
  const items = g.choices.times(length, () => g.literal(of));
  return length === 0 ? `([] as ${text({ kind: 'array', of })})` : `[${items.join(', ')}]`;
}

/** `{ a: 1, b: "x" }`, sometimes without the optional properties. */
export function objectLiteral(g: Gen, decl: ObjectDecl, make: (type: GenType) => string): string {
  if (decl.narrowed) throw new NotHere(decl.name);
  const parts = decl.properties
    .filter((property) => !property.optional || g.choices.chance(60))
    .map((property) => `${property.name}: ${make(property.type)}`);
  const literal = parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  // Without its context a literal that lacks something would have a type of its own.
  return parts.length < decl.properties.length ? `(${literal} as ${decl.name})` : `(${literal})`;
}

/** An enum's member, or a literal that keeps its type where the checker would widen it. */
function choiceLiteral(g: Gen, decl: ChoiceDecl): string {
  const value = g.choices.pick(decl.values);
  return value.startsWith(decl.name) ? value : `(${value} as ${decl.name})`;
}

export function unionLiteral(g: Gen, type: GenType & { kind: 'union' }, make: (type: GenType) => string): string {
  const { decl } = type;
  const member = g.choices.pick(decl.members);
  const parts = member.properties
    .filter((property) => !property.optional || g.choices.chance(60))
    .map((property) => `, ${property.name}: ${make(property.type)}`);
  return `({ ${decl.tag}: ${JSON.stringify(member.value)}${parts.join('')} } as ${decl.name})`;
}

/** Classes that can be made where the generator is, for the type of `decl`. */
export function constructible(g: Gen, decl: ClassDecl): ClassDecl[] {
  const derived = decl.derived.flatMap((sub) => constructible(g, sub));
  const itself = !decl.abstract && decl.rank < g.scope.place.rank ? [decl] : [];
  return [...itself, ...derived];
}

export function instance(g: Gen, decl: ClassDecl, make: (type: GenType) => string): string {
  const candidates = constructible(g, decl);
  if (candidates.length === 0) throw new NotHere(`an instance of ${decl.name}`);
  const first = candidates.reduce((least, c) => (c.rank < least.rank ? c : least));
  const chosen = g.literalDepth > DEEP ? first : g.choices.pick(candidates);
  return `new ${chosen.name}(${chosen.params.map(make).join(', ')})`;
}
