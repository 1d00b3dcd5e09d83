// SPDX-License-Identifier: MIT
/** The types that generated programs are made of, and their TypeScript text. */

/** A property of an interface or of a member of a union. */
export interface Property {
  readonly name: string;
  readonly type: GenType;
  readonly optional: boolean;
  readonly readonly: boolean;
}

/** An interface or type alias of an object type. */
export interface ObjectDecl {
  readonly name: string;
  readonly properties: readonly Property[];
  /** A member of a union, narrowed by its tag, which is not among the properties: none can be made. */
  readonly narrowed?: boolean;
}

/** A discriminated union: each member has the tag with a value of its own. */
export interface UnionDecl {
  readonly name: string;
  readonly tag: string;
  readonly members: readonly { readonly value: string; readonly properties: readonly Property[] }[];
}

/** An alias for string literals, or an enum; `values` are expressions. */
export interface ChoiceDecl {
  readonly name: string;
  readonly values: readonly string[];
  readonly base: 'number' | 'string';
}

export interface Method {
  readonly name: string;
  readonly params: readonly GenType[];
  readonly result: GenType;
  /** It may only call what has a lower rank: so every call ends. */
  readonly rank: number;
  readonly abstract?: boolean;
}

export interface Field {
  readonly name: string;
  readonly type: GenType;
  readonly writable: boolean;
  /** Private to the class: seen only from inside. */
  readonly hidden: boolean;
  /** An accessor runs code, so it has a rank as a method has. */
  readonly rank: number;
}

export interface ClassDecl {
  readonly name: string;
  readonly base: ClassDecl | undefined;
  readonly abstract: boolean;
  /** Rank of the constructor. */
  rank: number;
  params: readonly GenType[];
  readonly fields: Field[];
  readonly methods: Method[];
  readonly statics: Field[];
  /** Classes that may stand for this one when an instance is wanted. */
  readonly derived: ClassDecl[];
  /** Iterating an instance gives these. */
  iterates: GenType | undefined;
}

export type GenType =
  | { readonly kind: 'number' | 'string' | 'boolean' | 'bigint' | 'date' }
  | { readonly kind: 'optional'; readonly of: GenType; readonly nil: 'undefined' | 'null' }
  | { readonly kind: 'array' | 'set' | 'record' | 'iterable' | 'promise'; readonly of: GenType }
  | { readonly kind: 'tuple' | 'mixed'; readonly items: readonly GenType[] }
  | { readonly kind: 'map'; readonly key: GenType; readonly of: GenType }
  | { readonly kind: 'object'; readonly decl: ObjectDecl }
  | { readonly kind: 'union'; readonly decl: UnionDecl }
  | { readonly kind: 'choice'; readonly decl: ChoiceDecl }
  | { readonly kind: 'class'; readonly decl: ClassDecl }
  | { readonly kind: 'fn'; readonly params: readonly GenType[]; readonly result: GenType }
  | { readonly kind: 'typed'; readonly name: TypedName }
  | { readonly kind: 'parameter'; readonly name: string };

export type TypedName =
  | 'Int8Array'
  | 'Uint8Array'
  | 'Uint8ClampedArray'
  | 'Int16Array'
  | 'Int32Array'
  | 'Uint32Array'
  | 'Float32Array'
  | 'Float64Array';

export type Kind = GenType['kind'];
/** The type with its fields, known to be of that kind. */
export type OfKind<K extends Kind> = GenType extends infer T
  ? T extends { readonly kind: infer TK }
    ? K extends TK
      ? T & { readonly kind: K }
      : never
    : never
  : never;

export const number: GenType = { kind: 'number' };
export const string: GenType = { kind: 'string' };
export const boolean: GenType = { kind: 'boolean' };
export const bigint: GenType = { kind: 'bigint' };

export const arrayOf = (of: GenType): OfKind<'array'> => ({ kind: 'array', of });

/** The type as TypeScript writes it. Two types are the same when their texts are. */
export function text(type: GenType): string {
  switch (type.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'bigint':
      return type.kind;
    case 'date':
      return 'Date';
    case 'optional':
      return `${inner(type.of)} | ${type.nil}`;
    case 'array':
      return `${inner(type.of)}[]`;
    case 'set':
      return `Set<${text(type.of)}>`;
    case 'record':
      return `Record<string, ${text(type.of)}>`;
    case 'iterable':
      return `Iterable<${text(type.of)}>`;
    case 'promise':
      return `Promise<${text(type.of)}>`;
    case 'tuple':
      return `[${type.items.map(text).join(', ')}]`;
    case 'mixed':
      return type.items.map(inner).join(' | ');
    case 'map':
      return `Map<${text(type.key)}, ${text(type.of)}>`;
    case 'object':
    case 'union':
    case 'choice':
    case 'class':
      return type.decl.name;
    case 'fn':
      return `(${type.params.map((p, i) => `p${i}: ${text(p)}`).join(', ')}) => ${text(type.result)}`;
    case 'typed':
    case 'parameter':
      return type.name;
  }
}

function inner(type: GenType): string {
  return type.kind === 'fn' || type.kind === 'optional' || type.kind === 'mixed' ? `(${text(type)})` : text(type);
}

export const same = (a: GenType, b: GenType): boolean => a === b || (a.kind === b.kind && text(a) === text(b));

/** Whether a value of the type may hold functions: a closure must not reach one through a variable that changes. */
export function holdsFunction(type: GenType, seen = new Set<object>()): boolean {
  switch (type.kind) {
    case 'fn':
      return true;
    case 'optional':
    case 'array':
    case 'set':
    case 'record':
    case 'iterable':
    case 'promise':
    case 'map':
      return holdsFunction(type.of, seen);
    case 'tuple':
    case 'mixed':
      return type.items.some((item) => holdsFunction(item, seen));
    case 'object':
      return type.decl.properties.some((property) => holdsFunction(property.type, seen));
    case 'union':
      return type.decl.members.some((m) => m.properties.some((property) => holdsFunction(property.type, seen)));
    case 'class': {
      if (seen.has(type.decl)) return false;
      seen.add(type.decl);
      return allFields(type.decl).some((field) => holdsFunction(field.type, seen));
    }
    default:
      return false;
  }
}

export function allFields(decl: ClassDecl): Field[] {
  return [...(decl.base ? allFields(decl.base) : []), ...decl.fields];
}

export function allMethods(decl: ClassDecl): Method[] {
  const inherited = decl.base ? allMethods(decl.base) : [];
  return [...inherited.filter((m) => !decl.methods.some((own) => own.name === m.name)), ...decl.methods];
}

/** Whether the checker narrows a variable of this type when something is assigned to it. */
export function narrows(type: GenType): boolean {
  return ['optional', 'mixed', 'union', 'choice', 'boolean'].includes(type.kind);
}
