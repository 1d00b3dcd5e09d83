// SPDX-License-Identifier: MIT
/**
 * Finds the type arguments of a library function from the types of the operands it is called with: matches each
 * parameter's declared type, which mentions the type parameters, against the operand's type. The first match wins; the
 * receiver comes first.
 */
import { ts } from 'ts-morph';
import type { ClassInfo, Type } from '../ir/types';
import { membersOf } from '../ir/types';
import { propertyName, type Origin } from './convert-types';
import { internal } from './substitution';

/** What the matcher looks up. */
export interface InferenceWorld {
  readonly checker: ts.TypeChecker;
  originOf(type: Type): Origin | undefined;
  /** The type arguments that a class was instantiated with, and the symbol it was declared by. */
  classOrigin(cls: ClassInfo): { readonly symbol: ts.Symbol; readonly typeArguments: readonly Type[] };
  /** The declared symbol a library class stands in for, so that lib.d.ts's Map and the library's are the same. */
  sameDeclaration(declared: ts.Symbol, symbol: ts.Symbol): boolean;
  union(types: readonly Type[]): Type;
}

export class Inference {
  readonly found = new Map<ts.Type, Type>();

  constructor(
    private readonly world: InferenceWorld,
    private readonly parameters: ReadonlySet<ts.Type>,
  ) {}

  /** Matches `pattern`, a type of the function's declaration, against the type of an operand. */
  match(pattern: ts.Type, actual: Type, depth = 0): void {
    if (depth > 12 || actual.kind === 'never') return;
    if (this.parameters.has(pattern)) {
      if (!this.found.has(pattern)) this.found.set(pattern, actual);
      return;
    }
    if (pattern.flags & ts.TypeFlags.Union) return this.matchUnion(pattern as ts.UnionType, actual, depth);
    if (!(pattern.flags & ts.TypeFlags.Object)) return;
    const { checker } = this.world;
    if (actual.kind === 'union') {
      for (const member of actual.members) this.match(pattern, member, depth + 1);
      return;
    }
    if (checker.isArrayType(pattern)) {
      const element = checker.getTypeArguments(pattern as ts.TypeReference)[0];
      if (element && (actual.kind === 'array' || actual.kind === 'tuple'))
        this.match(element, actual.element, depth + 1);
      return;
    }
    if (checker.isTupleType(pattern)) return this.matchTuple(pattern as ts.TypeReference, actual, depth);
    const signature = checker.getSignaturesOfType(pattern, ts.SignatureKind.Call)[0];
    if (signature) return this.matchFunction(signature, actual, depth);
    if (this.matchReference(pattern, actual, depth)) return;
    if (actual.kind === 'object') this.matchMembers(pattern, actual, depth);
  }

  private matchUnion(pattern: ts.UnionType, actual: Type, depth: number): void {
    const naked = pattern.types.filter((t) => this.parameters.has(t));
    const others = pattern.types.filter((t) => !this.parameters.has(t));
    // `T | undefined` against `number | undefined` is T = number: leave out what the other members account for.
    const rest = membersOf(actual).filter((member) => !others.some((other) => sameSimpleType(other, member)));
    for (const other of others) for (const member of rest) this.match(other, member, depth + 1);
    const [parameter] = naked;
    if (parameter && rest.length > 0) this.match(parameter, this.world.union(rest), depth + 1);
  }

  private matchTuple(pattern: ts.TypeReference, actual: Type, depth: number): void {
    const elements = this.world.checker.getTypeArguments(pattern);
    elements.forEach((element, i) => {
      if (actual.kind === 'tuple') this.match(element, actual.elements[i] ?? actual.element, depth + 1);
      else if (actual.kind === 'array') this.match(element, actual.element, depth + 1);
    });
  }

  private matchFunction(signature: ts.Signature, actual: Type, depth: number): void {
    if (actual.kind !== 'function') return;
    const { checker } = this.world;
    this.match(signature.getReturnType(), actual.result, depth + 1);
    signature.getParameters().forEach((parameter, i) => {
      const type = actual.params[i];
      if (type) this.match(checker.getTypeOfSymbol(parameter), type, depth + 1);
    });
  }

  private matchReference(pattern: ts.Type, actual: Type, depth: number): boolean {
    const { checker, world } = { checker: this.world.checker, world: this.world };
    const reference = pattern as ts.TypeReference;
    if (!reference.target) return false;
    const patternArguments = checker.getTypeArguments(reference);
    let origin: Origin | undefined;
    if (actual.kind === 'class') {
      for (let cls: ClassInfo | undefined = actual.cls; cls; cls = cls.base) {
        const candidate = world.classOrigin(cls);
        if (world.sameDeclaration(pattern.symbol, candidate.symbol)) {
          origin = candidate;
          break;
        }
      }
    } else origin = world.originOf(actual);
    if (!origin || !world.sameDeclaration(pattern.symbol, origin.symbol)) return false;
    origin.typeArguments.forEach((argument, i) => {
      const parameter = patternArguments[i];
      if (parameter) this.match(parameter, argument, depth + 1);
    });
    return true;
  }

  private matchMembers(pattern: ts.Type, actual: Type & { kind: 'object' }, depth: number): void {
    const { checker } = this.world;
    for (const symbol of checker.getPropertiesOfType(pattern)) {
      const property = actual.properties.get(propertyName(symbol));
      if (property) this.match(checker.getTypeOfSymbol(symbol), property.type, depth + 1);
    }
    const index = checker.getIndexInfosOfType(pattern)[0];
    if (!index) return;
    if (actual.index) this.match(index.type, actual.index, depth + 1);
    else if (actual.properties.size > 0) {
      this.match(index.type, this.world.union([...actual.properties.values()].map((p) => p.type)), depth + 1);
    }
  }
}

/** Whether a member of a declared union is exactly this primitive. */
function sameSimpleType(declared: ts.Type, actual: Type): boolean {
  const F = ts.TypeFlags;
  switch (actual.kind) {
    case 'undefined':
      return (declared.flags & (F.Undefined | F.Void)) !== 0;
    case 'null':
      return (declared.flags & F.Null) !== 0;
    case 'number':
      return (declared.flags & F.Number) !== 0;
    case 'string':
      return (declared.flags & F.String) !== 0;
    case 'boolean':
      return (declared.flags & F.BooleanLike) !== 0;
    default:
      return false;
  }
}

/** The checker's type parameters that a declaration introduces itself. */
export function ownTypeParameters(declaration: ts.Node, checker: ts.TypeChecker): ts.Type[] {
  const parameters = (declaration as { typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> }).typeParameters;
  return (parameters ?? []).map((p) => internal(checker).getTypeAtLocation(p));
}
