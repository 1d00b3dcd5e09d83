// SPDX-License-Identifier: MIT
/**
 * Puts concrete types in for type parameters, with the checker's own machinery, so that `T[K]`, `keyof T`, conditional
 * and mapped types come out exactly as the checker would have it.
 *
 * The checker has no public function for that, but it instantiates the members of an anonymous type that has a
 * `target` and a `mapper` when they are first asked for. So we make such a type with one property of the type in
 * question, and read the type of that property.
 */
import { ts } from 'ts-morph';
import type { TypeArguments } from './context';

/** How the checker represents a substitution; opaque here, except for those we make ourselves. */
export type Mapper = object;

/** A signature that the checker made from a generic one. */
export interface InstantiatedSignature extends ts.Signature {
  readonly target?: ts.Signature;
  readonly mapper?: Mapper;
  readonly minArgumentCount: number;
  readonly flags: number;
}

/** The functions of the checker that its public interface leaves out. */
interface InternalChecker extends ts.TypeChecker {
  createSymbol(flags: ts.SymbolFlags, name: ts.__String): ts.Symbol & { links: { type?: ts.Type } };
  createAnonymousType(
    symbol: ts.Symbol | undefined,
    members: Map<ts.__String, ts.Symbol>,
    callSignatures: readonly ts.Signature[],
    constructSignatures: readonly ts.Signature[],
    indexInfos: readonly ts.IndexInfo[],
  ): ts.Type;
  getUnionType(types: readonly ts.Type[]): ts.Type;
  createArrayType(element: ts.Type): ts.Type;
}

export function internal(checker: ts.TypeChecker): InternalChecker {
  return checker as InternalChecker;
}

const anonymous = ts.ObjectFlags.Anonymous;
const instantiated = ts.ObjectFlags.Instantiated;

export class Substitution {
  private readonly cache = new WeakMap<TypeArguments, Map<ts.Type, ts.Type>>();
  private readonly mappers = new WeakMap<TypeArguments, Mapper>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** `type` with the type arguments in place of the parameters. */
  apply(type: ts.Type, args: TypeArguments): ts.Type {
    if (args.size === 0) return type;
    let known = this.cache.get(args);
    if (!known) this.cache.set(args, (known = new Map()));
    let result = known.get(type);
    if (!result) {
      result = args.get(type) ?? this.applyMapper(type, this.mapperFor(args));
      known.set(type, result);
    }
    return result;
  }

  /** The same with a mapper of the checker, such as a resolved signature's. */
  applyMapper(type: ts.Type, mapper: Mapper): ts.Type {
    const checker = internal(this.checker);
    const name = 'value' as ts.__String;
    const property = checker.createSymbol(ts.SymbolFlags.Property, name);
    property.links.type = type;
    const target = checker.createAnonymousType(undefined, new Map([[name, property]]), [], [], []);
    const carrier = Object.create(Object.getPrototypeOf(target) as object) as ts.Type;
    Object.assign(carrier, {
      flags: ts.TypeFlags.Object,
      objectFlags: anonymous | instantiated,
      symbol: undefined,
      target,
      mapper,
      id: -1,
      checker,
    });
    const instance = checker.getPropertyOfType(carrier, 'value');
    if (!instance) throw new Error('internal: the checker did not instantiate a type');
    return checker.getTypeOfSymbol(instance);
  }

  private mapperFor(args: TypeArguments): Mapper {
    let mapper = this.mappers.get(args);
    if (!mapper) {
      // Kind 1 is the checker's array mapper: sources[i] becomes targets[i].
      mapper = { kind: 1, sources: [...args.keys()], targets: [...args.values()] };
      this.mappers.set(args, mapper);
    }
    return mapper;
  }

  /** What the checker inferred (or was told) for the type parameters of a resolved call, in their order. */
  inferred(signature: ts.Signature): ReadonlyMap<ts.Type, ts.Type> {
    const { target, mapper } = signature as InstantiatedSignature;
    const result = new Map<ts.Type, ts.Type>();
    if (!target || !mapper) return result;
    for (const parameter of target.typeParameters ?? []) result.set(parameter, this.applyMapper(parameter, mapper));
    return result;
  }
}
