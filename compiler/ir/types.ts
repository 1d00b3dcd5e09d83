// SPDX-License-Identifier: MIT
/**
 * The types of the IR. They are concrete: generics were instantiated while the IR was generated, so no type parameter
 * is left. Structural types keep their identity by a key, and their members are resolved lazily, so that a recursive
 * type such as `interface Node { next: Node | null }` is one object that mentions itself.
 */

export type PrimitiveKind =
  'number' | 'string' | 'boolean' | 'bigint' | 'symbol' | 'undefined' | 'null' | 'void' | 'never' | 'unknown';

export interface PrimitiveType {
  readonly kind: PrimitiveKind;
  readonly id: number;
  readonly key: string;
}

/** One property that a structural type promises. */
export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly readonly: boolean;
}

/** An interface, a type literal, or the type of an object literal. */
export interface ObjectType {
  readonly kind: 'object';
  readonly id: number;
  readonly key: string;
  /** What error messages and the IR printer call it. */
  readonly name: string;
  /** In declaration order. */
  readonly properties: ReadonlyMap<string, Property>;
  /** Value type of a string (or number) index signature: `Record<string, T>`. */
  readonly index: Type | undefined;
}

/** An instance of a class, with its type arguments. `cls` is the same object for the same class and arguments. */
export interface ClassType {
  readonly kind: 'class';
  readonly id: number;
  readonly key: string;
  readonly cls: ClassInfo;
}

/** `T[]`, `readonly T[]`. */
export interface ArrayType {
  readonly kind: 'array';
  readonly id: number;
  readonly key: string;
  readonly element: Type;
  /** 0, or which of the arrays that never meet (passes/split-arrays.ts). */
  readonly region: number;
}

/** A tuple is an array at run time; statically its positions have types of their own. */
export interface TupleType {
  readonly kind: 'tuple';
  readonly id: number;
  readonly key: string;
  readonly elements: readonly Type[];
  /** How many leading elements are required (the others may be missing). */
  readonly required: number;
  /** Element type of a trailing `...rest`. */
  readonly rest: Type | undefined;
  /** Union of all positions: what one array slot must be able to hold. */
  readonly element: Type;
}

export interface FunctionType {
  readonly kind: 'function';
  readonly id: number;
  readonly key: string;
  /** An optional parameter's type includes undefined. */
  readonly params: readonly Type[];
  readonly required: number;
  /** Type of a trailing `...rest` parameter: an ArrayType (or TupleType). It is not among `params`. */
  readonly rest: Type | undefined;
  readonly result: Type;
  /** The properties that the function has besides, as an object type: `{ (n: number): string; interval: number }`. */
  readonly own: ObjectType | undefined;
}

export interface UnionType {
  readonly kind: 'union';
  readonly id: number;
  readonly key: string;
  /** Flat, without duplicates, at least two, never `unknown` or `never`. */
  readonly members: readonly Type[];
}

/** Kinds of typed arrays, as the runtime numbers them (RT_L_INT8ARRAY and on). */
export const typedArrayKinds = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const;
export type TypedArrayKind = (typeof typedArrayKinds)[number];

export function isTypedArrayKind(name: string): name is TypedArrayKind {
  return (typedArrayKinds as readonly string[]).includes(name);
}

/** A typed array; its element accesses are operations of the IR, its methods live in the library. */
export interface TypedArrayType {
  readonly kind: 'typedarray';
  readonly id: number;
  readonly key: string;
  readonly element: TypedArrayKind;
}

export type Type =
  PrimitiveType | ObjectType | ClassType | ArrayType | TupleType | FunctionType | UnionType | TypedArrayType;

/** A field that instances of a class own, in the order in which construction defines them. */
export interface FieldInfo {
  readonly name: string;
  readonly type: Type;
  /** `#private` names are spelled with the `#`; they are never enumerated. */
  readonly isPrivate: boolean;
  readonly isReadonly: boolean;
  /** Hidden fields belong to the library's implementation; nothing in JavaScript can see them. */
  readonly hidden: boolean;
}

/** A method or accessor of a class. `fn` names the HIR function; its first parameter is `this`. */
export interface MethodInfo {
  readonly name: string;
  readonly kind: 'method' | 'get' | 'set';
  readonly fn: string;
  /** The function's type without `this`. */
  readonly type: FunctionType;
}

/** A class, instantiated for its type arguments. Filled in by the front end before the passes run. */
export interface ClassInfo {
  /** Unique, readable: `Stack<number>`. */
  readonly id: string;
  /** What `constructor.name` and console.log show: `Stack`. */
  readonly name: string;
  /** The same for all instantiations of one class declaration: what `instanceof` looks for. */
  readonly family: string;
  base: ClassInfo | undefined;
  isAbstract: boolean;
  /** Own fields only; inherited ones come first in the layout. */
  fields: FieldInfo[];
  /** Own methods and accessors, by `name` for methods, `get name` and `set name` for accessors. */
  methods: Map<string, MethodInfo>;
  /** The function that runs field initialisers and the constructor's body on `this`: (this, ...params) => void. */
  constructorFn: string | undefined;
  /** True when only instances made by `new` of it or a subclass can have the type (it has private or #private members). */
  nominal: boolean;
  /** Which library class this implements (`Map`, `Error`, ...), when it does; console.log needs to know. */
  builtin: string | undefined;
}

/** Interns types: two requests for the same type give the same object, so `===` compares types. */
export class TypeTable {
  private readonly byKey = new Map<string, Type>();
  readonly all: Type[] = [];

  readonly number = this.primitive('number');
  readonly string = this.primitive('string');
  readonly boolean = this.primitive('boolean');
  readonly bigint = this.primitive('bigint');
  readonly symbol = this.primitive('symbol');
  readonly undefined = this.primitive('undefined');
  readonly null = this.primitive('null');
  readonly void = this.primitive('void');
  readonly never = this.primitive('never');
  readonly unknown = this.primitive('unknown');

  private primitive(kind: PrimitiveKind): PrimitiveType {
    return this.intern(kind, (id, key) => ({ kind, id, key })) as PrimitiveType;
  }

  private intern(key: string, make: (id: number, key: string) => Type): Type {
    const known = this.byKey.get(key);
    if (known) return known;
    const type = make(this.all.length, key);
    this.all.push(type);
    this.byKey.set(key, type);
    return type;
  }

  array(element: Type, region = 0): ArrayType {
    const key = region === 0 ? `[${element.id}]` : `[${element.id}]@${region}`;
    return this.intern(key, (id) => ({ kind: 'array', id, key, element, region })) as ArrayType;
  }

  tuple(elements: readonly Type[], required: number, rest?: Type): TupleType {
    const key = `(${elements.map((e) => e.id).join(',')};${required};${rest ? rest.id : ''})`;
    // Made first: the union is a type with an id of its own.
    const element = this.union(rest ? [...elements, rest] : elements);
    return this.intern(key, (id) => ({
      kind: 'tuple',
      id,
      key,
      elements,
      required,
      rest,
      element,
    })) as TupleType;
  }

  function(
    params: readonly Type[],
    required: number,
    rest: Type | undefined,
    result: Type,
    own?: ObjectType,
  ): FunctionType {
    const signature = `fn(${params.map((p) => p.id).join(',')};${required};${rest ? rest.id : ''})${result.id}`;
    const key = own ? `${signature}&${own.id}` : signature;
    return this.intern(key, (id) => ({
      kind: 'function',
      id,
      key,
      params,
      required,
      rest,
      result,
      own,
    })) as FunctionType;
  }

  typedArray(element: TypedArrayKind): TypedArrayType {
    return this.intern(element, (id, key) => ({ kind: 'typedarray', id, key, element })) as TypedArrayType;
  }

  /**
   * A structural type. `key` must be unique for the declaration and its type arguments (or for the set of properties of
   * an anonymous type); `resolve` is called once, on first use of the members.
   */
  object(
    key: string,
    name: string,
    resolve: (self: ObjectType) => { properties: ReadonlyMap<string, Property>; index: Type | undefined },
  ): ObjectType {
    return this.intern(`obj:${key}`, (id, fullKey) => {
      let resolved: { properties: ReadonlyMap<string, Property>; index: Type | undefined } | undefined;
      const self: ObjectType = {
        kind: 'object',
        id,
        key: fullKey,
        name,
        get properties() {
          return (resolved ??= resolve(self)).properties;
        },
        get index() {
          return (resolved ??= resolve(self)).index;
        },
      };
      return self;
    }) as ObjectType;
  }

  class(cls: ClassInfo): ClassType {
    return this.intern(`class:${cls.id}`, (id, key) => ({ kind: 'class', id, key, cls })) as ClassType;
  }

  /** The union of the members: flattened, deduplicated; `never` vanishes, `unknown` absorbs, one member is itself. */
  union(members: readonly Type[]): Type {
    const flat = new Map<number, Type>();
    for (const member of members) {
      if (member.kind === 'unknown') return this.unknown;
      if (member.kind === 'never') continue;
      if (member.kind === 'union') for (const inner of member.members) flat.set(inner.id, inner);
      else flat.set(member.id, member);
    }
    // `list ?? []`: what is known to be empty is an array of whatever the others are arrays of.
    const all = [...flat.values()];
    const isList = all.some((type) => type.kind === 'array' && !isEmptyArray(type));
    const sorted = all.filter((type) => !(isList && isEmptyArray(type))).sort((a, b) => a.id - b.id);
    const first = sorted[0];
    if (first === undefined) return this.never;
    if (sorted.length === 1) return first;
    const key = `|${sorted.map((m) => m.id).join('|')}`;
    return this.intern(key, (id) => ({ kind: 'union', id, key, members: sorted })) as UnionType;
  }
}

/** The type of `[]` when nothing says more. */
function isEmptyArray(type: Type): boolean {
  if (type.kind === 'array') return type.element.kind === 'never';
  return type.kind === 'tuple' && type.elements.length === 0 && type.rest === undefined;
}

/** The members of a union, or the type itself as the only one. */
export function membersOf(type: Type): readonly Type[] {
  return type.kind === 'union' ? type.members : [type];
}

/** A short name for messages and dumps. */
export function typeName(type: Type, depth = 0): string {
  switch (type.kind) {
    case 'object':
      return type.name;
    case 'class':
      return type.cls.id;
    case 'array':
      return depth > 3 ? '[...]' : `${parenthesised(type.element, depth)}[]`;
    case 'tuple':
      return depth > 3 ? '[...]' : `[${type.elements.map((e) => typeName(e, depth + 1)).join(', ')}]`;
    case 'function':
      if (depth > 3) return '(...)';
      return `(${type.params.map((p) => typeName(p, depth + 1)).join(', ')}) => ${typeName(type.result, depth + 1)}`;
    case 'union':
      return depth > 3 ? '...' : type.members.map((m) => parenthesised(m, depth)).join(' | ');
    case 'typedarray':
      return type.element;
    default:
      return type.kind;
  }
}

function parenthesised(type: Type, depth: number): string {
  const text = typeName(type, depth + 1);
  return type.kind === 'union' || type.kind === 'function' ? `(${text})` : text;
}

/** The name in the program of a method whose instance is called. */
export function withoutTypeArguments(name: string): string {
  const at = name.indexOf('<');
  return at > 0 ? name.slice(0, at) : name;
}
