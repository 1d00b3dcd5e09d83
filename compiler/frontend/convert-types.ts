// SPDX-License-Identifier: MIT
/**
 * Converts the checker's types, free of type parameters, to types of the IR. Literal types widen; classes, interfaces
 * and their type arguments become one IR type each; anonymous object types are the same type when their properties are.
 *
 * It is one file because the cases refer to each other: everything here answers "which IR type is this".
 */
import { ts } from 'ts-morph';
import { isTypedArrayKind, membersOf } from '../ir/types';
import type { ClassInfo, FunctionType, ObjectType, Property, Type, TypeTable } from '../ir/types';
import type { RefusalName } from './diagnostics';
import { internal, type InstantiatedSignature } from './substitution';

/** What the conversion asks of the program that it works for. */
export interface TypeWorld {
  readonly checker: ts.TypeChecker;
  readonly types: TypeTable;
  /** The library class that implements the interface of lib.d.ts of this name. */
  libraryClassDeclaration(name: string): ts.ClassLikeDeclaration | undefined;
  classOf(declaration: ts.ClassLikeDeclaration, typeArguments: readonly ts.Type[]): ClassInfo;
  /** Whether a file is lib.*.d.ts, globals.d.ts or the like: declarations that the library implements. */
  isLibraryDeclaration(file: ts.SourceFile): boolean;
  /** Whether the program can have a regular expression at all. */
  readonly usesRegularExpressions: boolean;
  refuse(node: ts.Node, name: RefusalName, detail?: string): void;
}

/** Interfaces of lib.d.ts whose values the library implements by one class with other names. */
const libraryNames: ReadonlyMap<string, string> = new Map([
  ['IteratorObject', '$Iterator'],
  ['ArrayIterator', '$Iterator'],
  ['MapIterator', '$Iterator'],
  ['SetIterator', '$Iterator'],
  ['StringIterator', '$Iterator'],
  ['RegExpStringIterator', '$Iterator'],
  ['ReadonlyMap', 'Map'],
  ['ReadonlySet', 'Set'],
  ['AsyncIteratorObject', 'AsyncGenerator'],
]);

/** An interface or class type with its type arguments, as the table of origins remembers it. */
export interface Origin {
  readonly symbol: ts.Symbol;
  readonly typeArguments: readonly Type[];
}

/** Unwinds to the type that is to be converted anew, now that it is known to contain itself. */
class Recursion extends Error {
  constructor(readonly at: ts.Type) {
    super('recursive type');
  }
}

/** Ends a quiet conversion. */
class Unrepresentable extends Error {}

/** Deeper than this an anonymous type is known by its identity in the checker, not by its properties. */
const structuralDepth = 8;

export class TypeConverter {
  private readonly cache = new Map<ts.Type, Type>();
  private readonly symbolIds = new Map<ts.Symbol, number>();
  private stack: ts.Type[] = [];
  /** Types that contain themselves and so must be cut somewhere: objects are known by identity, others by `unknown`. */
  private readonly recursive = new Set<ts.Type>();
  private quiet = 0;
  /** For each IR type the checker's type that it was first converted from. */
  private readonly representatives = new Map<Type, ts.Type>();
  /** For interfaces: what they are instances of. Inference of library calls matches on it. */
  readonly origins = new Map<Type, Origin>();
  private nextAnonymous = 0;

  constructor(private readonly world: TypeWorld) {}

  private get types(): TypeTable {
    return this.world.types;
  }

  private get checker(): ts.TypeChecker {
    return this.world.checker;
  }

  /** The IR type; `node` is where a refusal points. */
  convert(type: ts.Type, node: ts.Node): Type {
    const known = this.cache.get(type);
    if (known) return known;
    if (this.stack.includes(type)) this.cut(type);
    const depth = this.stack.length;
    this.stack.push(type);
    let result: Type;
    try {
      result = this.compute(type, node);
    } catch (error) {
      if (!(error instanceof Recursion) || error.at !== type) throw error;
      result = this.compute(type, node);
    } finally {
      this.stack.length = depth;
    }
    this.cache.set(type, result);
    if (!this.representatives.has(result) && result.kind !== 'never') this.representatives.set(result, type);
    return result;
  }

  /**
   * A type that contains itself has been met again. If there is an anonymous object on the way, its members are resolved
   * later; otherwise the arrays, tuples and functions on the way have `unknown` where they contain it. All of them are
   * marked, so that it does not matter from where the cycle is entered.
   */
  private cut(type: ts.Type): never {
    const cycle = this.stack.slice(this.stack.indexOf(type));
    const objects = cycle.filter((t) => this.isAnonymousObject(t));
    const marked = objects.length > 0 ? objects : cycle.filter((t) => t.flags & ts.TypeFlags.Object);
    const [first] = marked;
    if (!first) throw new Error(`internal: cannot represent ${this.checker.typeToString(type)}`);
    for (const each of marked) this.recursive.add(each);
    throw new Recursion(first);
  }

  private isAnonymousObject(type: ts.Type): boolean {
    if (!(type.flags & ts.TypeFlags.Object)) return (type.flags & ts.TypeFlags.Intersection) !== 0;
    const { objectFlags } = type as ts.ObjectType;
    if (objectFlags & (ts.ObjectFlags.ClassOrInterface | ts.ObjectFlags.Reference)) return false;
    return this.checker.getSignaturesOfType(type, ts.SignatureKind.Call).length === 0;
  }

  /** Converts without a report; undefined where something cannot be represented. */
  quietly<T>(convert: () => T): T | undefined {
    const depth = this.stack.length;
    this.quiet++;
    try {
      return convert();
    } catch (error) {
      if (!(error instanceof Unrepresentable)) throw error;
      return undefined;
    } finally {
      this.quiet--;
      this.stack.length = depth;
    }
  }

  /** The IR type if the checker's type has been converted before. */
  known(type: ts.Type): Type | undefined {
    return this.cache.get(type);
  }

  /** A checker's type for an IR type: the inverse of `convert`, up to what `convert` forgets. */
  representative(type: Type): ts.Type {
    const checker = internal(this.checker);
    switch (type.kind) {
      case 'number':
        return checker.getNumberType();
      case 'string':
        return checker.getStringType();
      case 'boolean':
        return checker.getBooleanType();
      case 'bigint':
        return checker.getBigIntType();
      case 'symbol':
        return checker.getESSymbolType();
      case 'undefined':
        return checker.getUndefinedType();
      case 'null':
        return checker.getNullType();
      case 'void':
        return checker.getVoidType();
      case 'never':
        return checker.getNeverType();
      case 'unknown':
        return checker.getUnknownType();
      default:
    }
    const known = this.representatives.get(type);
    if (known) return known;
    let made: ts.Type | undefined;
    if (type.kind === 'array') made = checker.createArrayType(this.representative(type.element));
    if (type.kind === 'union') made = checker.getUnionType(type.members.map((m) => this.representative(m)));
    if (type.kind === 'tuple') made = checker.createArrayType(this.representative(type.element));
    if (!made) throw new Error(`internal: no checker type for ${type.kind} ${type.key}`);
    this.representatives.set(type, made);
    return made;
  }

  setRepresentative(type: Type, checkerType: ts.Type): void {
    if (!this.representatives.has(type)) this.representatives.set(type, checkerType);
  }

  symbolId(symbol: ts.Symbol): number {
    let id = this.symbolIds.get(symbol);
    if (id === undefined) this.symbolIds.set(symbol, (id = this.symbolIds.size));
    return id;
  }

  private compute(type: ts.Type, node: ts.Node): Type {
    const { types } = this;
    const flags = type.flags;
    const F = ts.TypeFlags;
    if (flags & (F.Any | F.Unknown | F.NonPrimitive)) return types.unknown;
    if (flags & F.Union) return flags & F.Boolean ? types.boolean : this.union(type as ts.UnionType, node);
    if (flags & F.StringLike) return types.string;
    if (flags & F.NumberLike) return types.number;
    if (flags & F.BooleanLike) return types.boolean;
    if (flags & F.BigIntLike) return types.bigint;
    if (flags & F.ESSymbolLike) return types.symbol;
    if (flags & F.Undefined) return types.undefined;
    if (flags & F.Null) return types.null;
    if (flags & F.Void) return types.void;
    if (flags & F.Never) return types.never;
    if (flags & F.Intersection) return this.intersection(type as ts.IntersectionType, node);
    if (flags & F.Object) return this.object(type as ts.ObjectType, node);
    if (flags & F.TypeParameter) return this.typeParameter(type, node);
    const constraint = this.checker.getBaseConstraintOfType(type);
    if (constraint && constraint !== type) return this.convert(constraint, node);
    return this.refuse(node, 'unsupportedType', this.checker.typeToString(type));
  }

  private refuse(node: ts.Node, name: RefusalName, detail: string): Type {
    if (this.quiet > 0) throw new Unrepresentable(detail);
    this.world.refuse(node, name, detail);
    return this.types.never;
  }

  /** Parameters that nothing was inferred for: what their constraint says, or unknown. */
  private typeParameter(type: ts.Type, node: ts.Node): Type {
    const constraint = this.checker.getBaseConstraintOfType(type);
    return constraint && !(constraint.flags & ts.TypeFlags.Unknown)
      ? this.convert(constraint, node)
      : this.types.unknown;
  }

  private union(type: ts.UnionType, node: ts.Node): Type {
    return this.types.union(type.types.map((member) => this.convert(member, node)));
  }

  /**
   * Branded primitives are their primitive. Where narrowing has met a class with something wider the class remains; other
   * intersections are the object type with the properties of all.
   */
  private intersection(type: ts.IntersectionType, node: ts.Node): Type {
    const F = ts.TypeFlags;
    const primitive = type.types.find((t) => t.flags & (F.StringLike | F.NumberLike | F.BooleanLike | F.BigIntLike));
    if (primitive && type.types.every((t) => t === primitive || !this.isKindOfObject(t))) {
      return this.convert(primitive, node);
    }
    const parts = type.types.map((part) => this.convert(part, node)).filter((part) => part.kind !== 'unknown');
    if (parts.length === 0) return this.types.unknown;
    const isCalled = type.types.some((part) => this.isGlobalFunction(part));
    if (areDisjoint(parts) || (isCalled && !parts.some((p) => mayBeFunction(p)))) return this.types.never;
    const first = parts[0] as Type;
    // An object that turns out to be a function: nothing says how it is called.
    if (isCalled && parts.length === 1 && first.kind === 'object') {
      return this.types.function([], 0, this.types.array(this.types.unknown), this.types.unknown, first);
    }
    if (parts.every((part) => part === first)) return first;
    const special = parts.filter((part) => part.kind !== 'object');
    if (special.length === 0) return this.structure(type, node);
    // `Object.assign(f, { limit: 5 })`: a function that has properties.
    if (special.length < parts.length && special.every((part) => part.kind === 'function')) {
      return this.structure(type, node);
    }
    // A class, array or function that narrowing (in, a type guard) has said more about: the value stays what it is.
    let chosen = special[0] as Type;
    for (const part of special) {
      if (part.kind === 'class' && chosen.kind === 'class' && derivesFrom(part.cls, chosen.cls)) chosen = part;
    }
    if (chosen.kind !== 'class') return chosen;
    const { properties } = this.structureOf(chosen);
    const missing = parts.some(
      (part) => part.kind === 'object' && [...part.properties.keys()].some((name) => !properties.has(name)),
    );
    return missing ? this.structure(type, node) : chosen;
  }

  private isGlobalFunction(type: ts.Type): boolean {
    return type.symbol?.name === 'Function' && isGlobal(type.symbol) && this.isDeclaredByLibrary(type.symbol);
  }

  /** Whether the values of a type are objects of a kind of their own, as no brand of a primitive is. */
  private isKindOfObject(type: ts.Type): boolean {
    const isNamed = type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.Interface) !== 0;
    return this.checker.isArrayLikeType(type) || (isNamed && this.isDeclaredByLibrary(type.symbol));
  }

  /** The names of the properties of an IR class type, through its checker type. */
  private structureOf(type: Type): { properties: ReadonlySet<string> } {
    const checkerType = this.representative(type);
    return { properties: new Set(this.checker.getPropertiesOfType(checkerType).map(propertyName)) };
  }

  private object(type: ts.ObjectType, node: ts.Node): Type {
    const { checker, types } = this;
    if (checker.isArrayType(type)) {
      const element = checker.getTypeArguments(type as ts.TypeReference)[0];
      return types.array(element && !this.recursive.has(type) ? this.convert(element, node) : types.unknown);
    }
    if (checker.isTupleType(type)) return this.tuple(type as ts.TypeReference, node);
    const symbol = type.symbol as ts.Symbol | undefined;
    const declaration = symbol?.declarations?.[0];
    const isNamed = (type.objectFlags & (ts.ObjectFlags.ClassOrInterface | ts.ObjectFlags.Reference)) !== 0;
    if (symbol && declaration && isNamed) return this.named(type, symbol, declaration, node);
    return this.structure(type, node);
  }

  private tuple(type: ts.TypeReference, node: ts.Node): Type {
    if (this.recursive.has(type)) return this.types.array(this.types.unknown);
    const { target } = type as ts.TupleTypeReference;
    const elements: Type[] = [];
    let required = 0;
    let rest: Type | undefined;
    const typeArguments = this.checker.getTypeArguments(type);
    for (let i = 0; i < target.elementFlags.length; i++) {
      const flag = target.elementFlags[i] as ts.ElementFlags;
      const argument = typeArguments[i];
      const element = argument ? this.convert(argument, node) : this.types.unknown;
      if (flag & ts.ElementFlags.Variable) {
        if (i !== target.elementFlags.length - 1) {
          return this.types.array(this.types.union(typeArguments.map((t) => this.convert(t, node))));
        }
        rest = element;
      } else if (flag & ts.ElementFlags.Optional) elements.push(this.types.union([element, this.types.undefined]));
      else {
        elements.push(element);
        required = elements.length;
      }
    }
    return this.types.tuple(elements, required, rest);
  }

  private named(type: ts.ObjectType, symbol: ts.Symbol, declaration: ts.Declaration, node: ts.Node): Type {
    const { checker, types } = this;
    const reference = type as ts.TypeReference;
    const target = (reference.target ?? type) as ts.InterfaceType;
    const count = target.typeParameters?.length ?? 0;
    const written = checker.getTypeArguments(reference).slice(0, count);
    const typeArguments = this.recursive.has(type) ? written.map(() => checker.getUnknownType()) : written;
    if (this.world.isLibraryDeclaration(declaration.getSourceFile()) && isGlobal(symbol)) {
      const builtin = this.builtin(symbol.name, typeArguments, node);
      if (builtin) return builtin;
    }
    if (ts.isClassLike(declaration)) {
      const result = types.class(this.world.classOf(declaration, typeArguments));
      this.setRepresentative(result, type);
      return result;
    }
    const signatures = checker.getSignaturesOfType(type, ts.SignatureKind.Call);
    if (signatures.length > 0) return this.callable(type, signatures, node);
    if (this.asksForTextOnly(type)) return types.unknown;
    const args = typeArguments.map((argument) => this.convert(argument, node));
    const key = `i${this.symbolId(symbol)}<${args.map((a) => a.id).join(',')}>`;
    const result = types.object(key, symbol.name, () => this.later(() => this.members(type, node)));
    this.origins.set(result, { symbol, typeArguments: args });
    return result;
  }

  private builtin(name: string, typeArguments: readonly ts.Type[], node: ts.Node): Type | undefined {
    const { types } = this;
    if (isTypedArrayKind(name)) return types.typedArray(name);
    switch (name) {
      case 'String':
        return types.string;
      case 'Number':
        return types.number;
      case 'Boolean':
        return types.boolean;
      case 'BigInt':
        return types.bigint;
      case 'Symbol':
        return types.symbol;
      case 'Object':
      case 'Function':
        // Only the likes of `typeof x === 'function'` give these; whoever calls or reads such a value is refused there.
        return types.unknown;
      case 'TemplateStringsArray':
        return types.array(types.string);
      case 'SharedArrayBuffer':
        return this.builtin('ArrayBuffer', [], node);
      case 'RegExp':
        // Nothing makes one in such a program, so `string | RegExp` is string.
        if (!this.world.usesRegularExpressions) return types.never;
        break;
      case 'RegExpExecArray':
      case 'RegExpMatchArray':
        // A group that took no part in the match is undefined, whatever lib.d.ts says.
        return types.array(types.union([types.string, types.undefined]));
      default:
    }
    const declaration = this.world.libraryClassDeclaration(libraryNames.get(name) ?? name);
    if (!declaration) return undefined;
    const wanted = declaration.typeParameters?.length ?? 0;
    const args = typeArguments.slice(0, wanted);
    while (args.length < wanted) args.push(this.checker.getUnknownType());
    return types.class(this.world.classOf(declaration, args));
  }

  /** `{ toString(): string }` is everything but null and undefined, as `{}` is: numbers and arrays have it, too. */
  private asksForTextOnly(type: ts.Type): boolean {
    const [property, ...others] = this.checker.getPropertiesOfType(type);
    const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
    const declaration = property?.valueDeclaration;
    if (isLiteral || others.length > 0 || property?.name !== 'toString' || !declaration) return false;
    return ts.isMethodSignature(declaration) && declaration.parameters.length === 0 && !declaration.questionToken;
  }

  /** An anonymous type, or an intersection: functions, and objects known by their properties. */
  private structure(type: ts.Type, node: ts.Node): Type {
    const { checker, types } = this;
    // What must not be written is no other kind of object: `Readonly<Config>` is a Config.
    const [original] = type.aliasTypeArguments ?? [];
    if (original && type.aliasSymbol?.name === 'Readonly' && this.isDeclaredByLibrary(type.aliasSymbol)) {
      return this.convert(original, node);
    }
    const signatures = checker.getSignaturesOfType(type, ts.SignatureKind.Call);
    if (signatures.length > 0) return this.callable(type, signatures, node);
    // A class as a value is a function that makes instances; its static members are known by the class's name only.
    const construct = checker.getSignaturesOfType(type, ts.SignatureKind.Construct);
    if (construct.length > 0) return this.overloads(construct, node);
    const name = this.nameOf(type);
    const byIdentity = (): ObjectType =>
      types.object(`a${this.identity(type)}`, name, () => this.later(() => this.members(type, node)));
    if (this.recursive.has(type)) return byIdentity();
    if (this.stack.filter((t) => this.isAnonymousObject(t)).length > structuralDepth) {
      this.recursive.add(type);
      return byIdentity();
    }
    if (checker.getPropertiesOfType(type).length === 0 && checker.getIndexInfosOfType(type).length === 0) {
      // The type `{}` is everything but null and undefined; a literal `{}` is an object without properties.
      const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
      if (!isLiteral) return types.unknown;
    }
    if (this.asksForTextOnly(type)) return types.unknown;
    const members = this.members(type, node);
    const properties = [...members.properties.values()].map(
      (p) => `${JSON.stringify(p.name)}${p.optional ? '?' : ''}${p.readonly ? '!' : ''}:${p.type.id}`,
    );
    const key = `{${properties.join(',')}${members.index ? `,[]:${members.index.id}` : ''}}`;
    return types.object(key, name, () => members);
  }

  private isDeclaredByLibrary(symbol: ts.Symbol): boolean {
    return symbol.declarations?.every((d) => this.world.isLibraryDeclaration(d.getSourceFile())) === true;
  }

  /** Members that are asked for later have nothing to do with what is being converted then. */
  later<T>(resolve: () => T): T {
    const { stack, quiet } = this;
    this.stack = [];
    this.quiet = 0;
    try {
      return resolve();
    } finally {
      this.stack = stack;
      this.quiet = quiet;
    }
  }

  private readonly identities = new Map<ts.Type, number>();

  private identity(type: ts.Type): number {
    let id = this.identities.get(type);
    if (id === undefined) this.identities.set(type, (id = this.nextAnonymous++));
    return id;
  }

  private nameOf(type: ts.Type): string {
    if (type.aliasSymbol) return type.aliasSymbol.name;
    const text = this.checker.typeToString(type);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }

  private members(
    type: ts.Type,
    node: ts.Node,
  ): { properties: ReadonlyMap<string, Property>; index: Type | undefined } {
    const { checker, types } = this;
    const properties = new Map<string, Property>();
    for (const symbol of checker.getPropertiesOfType(type)) {
      const name = propertyName(symbol);
      if (name.startsWith('#') || symbol.flags & ts.SymbolFlags.Prototype) continue;
      // A generic method of classes has no one type. Its instances have names of their own, which classes are asked for.
      if (this.isGenericMethod(symbol)) continue;
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const declared = this.convertProperty(checker.getTypeOfSymbol(symbol), symbol, node);
      properties.set(name, {
        name,
        type: optional ? types.union([declared, types.undefined]) : declared,
        optional,
        readonly: isReadonly(symbol),
      });
    }
    const infos = checker.getIndexInfosOfType(type);
    const values = infos.map((info) => this.convert(info.type, node));
    if (this.isMatchGroups(type)) values.push(types.undefined);
    return { properties, index: values.length > 0 ? types.union(values) : undefined };
  }

  /** The named groups of a match: those that took no part in it are undefined, whatever lib.d.ts says. */
  private isMatchGroups(type: ts.Type): boolean {
    const declaration = type.symbol?.declarations?.[0];
    if (!declaration || !ts.isTypeLiteralNode(declaration)) return false;
    const { parent } = declaration;
    if (!ts.isPropertySignature(parent) || parent.name.getText() !== 'groups') return false;
    return this.world.isLibraryDeclaration(declaration.getSourceFile());
  }

  private isGenericMethod(symbol: ts.Symbol): boolean {
    if (!(symbol.flags & ts.SymbolFlags.Method)) return false;
    const signatures = this.checker.getSignaturesOfType(this.checker.getTypeOfSymbol(symbol), ts.SignatureKind.Call);
    const isOwn = symbol.declarations?.some(
      (d) => !this.world.isLibraryDeclaration(d.getSourceFile()) && !ts.isObjectLiteralExpression(d.parent),
    );
    return (
      isOwn === true &&
      signatures.length > 0 &&
      signatures.every((s) => s.typeParameters !== undefined && s.typeParameters.length > 0)
    );
  }

  private convertProperty(type: ts.Type, symbol: ts.Symbol, node: ts.Node): Type {
    return this.convert(
      type,
      symbol.valueDeclaration && isOwnFile(symbol.valueDeclaration, node) ? symbol.valueDeclaration : node,
    );
  }

  private callable(type: ts.Type, signatures: readonly ts.Signature[], node: ts.Node): Type {
    const own = this.ownProperties(type, node);
    if (own === 'namespace') {
      return this.refuse(node, 'unsupportedType', 'A function as a value that shares its name with a namespace');
    }
    if (this.recursive.has(type))
      return this.types.function([], 0, this.types.array(this.types.unknown), this.types.unknown, own);
    const { params, required, rest, result } = this.overloads(signatures, node);
    return this.types.function(params, required, rest, result, own);
  }

  /** What a function has besides its signatures. The members of a namespace of its name are variables, not properties. */
  private ownProperties(type: ts.Type, node: ts.Node): ObjectType | 'namespace' | undefined {
    const properties = this.checker.getPropertiesOfType(type).filter((p) => !(p.flags & ts.SymbolFlags.Prototype));
    if (properties.length === 0) return undefined;
    if (type.symbol?.declarations?.some((d) => ts.isModuleDeclaration(d))) return 'namespace';
    const name = `properties of ${this.nameOf(type)}`;
    return this.types.object(`f${this.identity(type)}`, name, () => this.later(() => this.members(type, node)));
  }

  /** One function type that every overload fits: parameters and results are the unions, position by position. */
  overloads(signatures: readonly ts.Signature[], node: ts.Node): FunctionType {
    const { types } = this;
    const anything = types.function([], 0, types.array(types.unknown), types.unknown);
    const all = signatures.map((signature) => {
      // A generic function has no one type. Its callers instantiate it, so this one is never called.
      if (!signature.typeParameters?.length) return this.signature(signature, node);
      return this.quietly(() => this.signature(signature, node)) ?? anything;
    });
    const first = all[0] as FunctionType;
    if (all.length === 1) return first;
    const longest = Math.max(...all.map((f) => f.params.length));
    const required = Math.min(...all.map((f) => f.required));
    const params: Type[] = [];
    for (let i = 0; i < longest; i++) {
      const at = all.map((f) => f.params[i] ?? (f.rest?.kind === 'array' ? f.rest.element : types.undefined));
      params.push(types.union(i < required ? at : [...at, types.undefined]));
    }
    const rests = all.flatMap((f) => (f.rest?.kind === 'array' ? [f.rest.element] : []));
    const rest = rests.length > 0 ? types.array(types.union(rests)) : undefined;
    return types.function(params, required, rest, types.union(all.map((f) => f.result)));
  }

  /** `substitute` puts in type arguments, for signatures that mention type parameters. */
  signature(
    signature: ts.Signature,
    node: ts.Node,
    substitute: (type: ts.Type) => ts.Type = (type) => type,
  ): FunctionType {
    const { types, checker } = this;
    const params: Type[] = [];
    const { minArgumentCount, flags } = signature as InstantiatedSignature;
    const hasRest = (flags & 1) !== 0;
    const symbols = signature.getParameters();
    let required = minArgumentCount;
    let rest: Type | undefined;
    symbols.forEach((symbol, i) => {
      const declared = this.convert(substitute(checker.getTypeOfSymbol(symbol)), node);
      const { valueDeclaration: declaration } = symbol;
      // `(size = 1, name: string)`: a default, which undefined asks for, also where a parameter follows.
      const hasDefault = declaration && ts.isParameter(declaration) && declaration.initializer;
      const converted = hasDefault ? types.union([declared, types.undefined]) : declared;
      if (hasRest && i === symbols.length - 1) {
        const type = this.oneTuple(converted);
        if (type.kind !== 'tuple') {
          rest = type.kind === 'array' ? type : types.array(types.unknown);
          return;
        }
        // `(...args: [number, string?])` is a function of two parameters.
        for (const element of type.elements) params.push(element);
        if (type.rest) rest = types.array(type.rest);
        required = Math.max(required, i + type.required);
      } else params.push(converted);
    });
    required = Math.min(required, params.length);
    const full = params.map((type, i) => (i < required ? type : types.union([type, types.undefined])));
    return types.function(full, required, rest, this.convert(substitute(signature.getReturnType()), node));
  }

  /** `...[value]: [] | [T]`, as `Iterator.next` has it, is an optional parameter: the union as one tuple. */
  private oneTuple(type: Type): Type {
    const tuples = membersOf(type).filter((m) => m.kind === 'tuple');
    if (type.kind !== 'union' || tuples.length < type.members.length) return type;
    const { types } = this;
    const length = Math.max(...tuples.map((t) => t.elements.length));
    const required = Math.min(...tuples.map((t) => t.required));
    const elements = Array.from({ length }, (_, i) =>
      types.union(tuples.flatMap((t) => t.elements[i] ?? t.rest ?? [])),
    );
    const rests = tuples.flatMap((t) => t.rest ?? []);
    return types.tuple(elements, required, rests.length > 0 ? types.union(rests) : undefined);
  }
}

/**
 * Whether no value can have all these types, as in `if (x instanceof Map)` of a generic function when x is a number: the
 * code behind such a test never runs.
 */
function areDisjoint(parts: readonly Type[]): boolean {
  const classes = parts.flatMap((p) => (p.kind === 'class' ? [p.cls] : []));
  for (const a of classes) {
    // What the library implements is told apart by its class alone; the program's own classes by their members.
    const isOther = (b: ClassInfo): boolean => !isOfFamily(a, b) && !isOfFamily(b, a);
    if (a.builtin !== undefined && classes.some(isOther)) return true;
  }
  const kinds = new Set(parts.filter((p) => p.kind !== 'object').map((p) => (p.kind === 'tuple' ? 'array' : p.kind)));
  return kinds.size > 1 && [...kinds].every((kind) => kind !== 'union' && kind !== 'unknown');
}

function mayBeFunction(type: Type): boolean {
  return membersOf(type).some((m) => m.kind === 'function' || m.kind === 'object' || m.kind === 'unknown');
}

function isOwnFile(declaration: ts.Node, node: ts.Node): boolean {
  return declaration.getSourceFile() === node.getSourceFile();
}

export function derivesFrom(cls: ClassInfo, base: ClassInfo): boolean {
  for (let at: ClassInfo | undefined = cls; at; at = at.base) if (at === base) return true;
  return false;
}

/** The same whatever the type arguments are. */
function isOfFamily(cls: ClassInfo, base: ClassInfo): boolean {
  for (let at: ClassInfo | undefined = cls; at; at = at.base) if (at.family === base.family) return true;
  return false;
}

/** Whether a declaration is not inside a namespace such as Intl. */
function isGlobal(symbol: ts.Symbol): boolean {
  return (symbol as ts.Symbol & { readonly parent?: ts.Symbol }).parent === undefined;
}

function isReadonly(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (d) => ts.canHaveModifiers(d) && ts.getModifiers(d)?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword),
  );
}

/** A property's name as HIR spells it: well-known symbols `@@iterator`, private names `#x`. */
export function propertyName(symbol: ts.Symbol): string {
  const name = symbol.escapedName as string;
  if (name.startsWith('__@')) return `@@${name.slice(3).replace(/@\d+$/, '')}`;
  if (name.startsWith('__#')) return name.slice(name.indexOf('@') + 1);
  return ts.unescapeLeadingUnderscores(symbol.escapedName);
}
