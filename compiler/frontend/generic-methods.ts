// SPDX-License-Identifier: MIT
/** Methods with type parameters of their own: one method of each class for each list of type arguments that is called. */
import type { ts } from 'ts-morph';
import { membersOf, typeName, type Type } from '../ir/types';
import type { ClassData, ClassTable } from './classes';
import type { Compilation } from './compilation';
import type { TypeArguments } from './context';
import { shapeOf } from './function-shapes';

export class GenericMethods {
  constructor(
    private readonly classes: ClassTable,
    private readonly comp: Compilation,
  ) {}

  /** Gives a class whose members have just been listed what has been asked for before. */
  addTo(data: ClassData): void {
    for (const [mangled, request] of this.requested) this.addInstance(data, mangled, request);
    for (const [name, types] of this.calledPlain) this.addPlain(data, name, types);
  }

  private readonly requested = new Map<string, { readonly name: string; readonly args: readonly ts.Type[] }>();

  /**
   * Instantiates a generic method for its type arguments in every class that has it, present and future, under a name
   * of its own, so that it is dispatched like any other method. Gives that name.
   */
  instantiateMethod(name: string, parameters: readonly ts.Type[], given: readonly ts.Type[], node: ts.Node): string {
    const { comp } = this;
    const canonical = parameters.map((p, i) =>
      comp.canonicalArgument(p, given[i] ?? comp.checker.getUnknownType(), node),
    );
    const args = canonical.map((c) => c.type);
    const spelled = `${name}<${args.map((a) => typeName(comp.converter.convert(a, node))).join(', ')}>`;
    const key = `${name}<${canonical.map((c) => c.key).join(',')}>`;
    const known = this.mangled.get(key);
    if (known !== undefined) return known;
    const mangled = [...this.mangled.values()].includes(spelled) ? `${spelled}~${this.mangled.size}` : spelled;
    this.mangled.set(key, mangled);
    const request = { name, args };
    this.requested.set(mangled, request);
    for (const data of this.classes.all) {
      if (data.isFilled) this.classes.whileFilling(data, () => this.addInstance(data, mangled, request));
    }
    return mangled;
  }

  private readonly mangled = new Map<string, string>();
  private readonly calledPlain = new Map<string, Set<Type>>();

  /**
   * Somebody calls or reads a method of this name that has no type parameters in the type of its object: a base class, an
   * interface. Classes of that type where it is generic answer with one function for all types, whose parameters are what
   * they must be at least.
   */
  requestPlain(name: string, type: Type): void {
    let types = this.calledPlain.get(name);
    if (!types) this.calledPlain.set(name, (types = new Set()));
    for (const member of membersOf(type)) {
      if ((member.kind !== 'object' && member.kind !== 'class') || types.has(member)) continue;
      types.add(member);
      for (const data of this.classes.all) if (data.isFilled) this.addPlain(data, name, [member]);
    }
  }

  private addPlain(data: ClassData, name: string, types: Iterable<Type>): void {
    const declaration = data.genericMethods.get(name);
    if (!declaration?.body || data.environment || data.info.methods.has(name)) return;
    if (![...types].some((type) => this.mayBe(data, type))) return;
    const { id, shape } = this.comp.instance(
      declaration,
      this.comp.canonicalArguments(declaration, data.typeArguments),
    );
    data.info.methods.set(name, { name, kind: 'method', fn: id, type: shape.type });
  }

  /** Whether instances of the class may be seen as of the type: derived from it, or with members of these names. */
  private mayBe(data: ClassData, type: Type): boolean {
    if (type.kind === 'class') {
      for (let at = data.base; at; at = at.base) if (at.info.family === type.cls.family) return true;
      return false;
    }
    if (type.kind !== 'object') return false;
    const { info } = data;
    return [...type.properties.values()].every(
      ({ name, optional }) =>
        optional ||
        this.classes.field(info, name) !== undefined ||
        this.classes.method(info, name) !== undefined ||
        this.classes.method(info, `get ${name}`) !== undefined ||
        this.classes.genericMethod(info, name) !== undefined,
    );
  }

  private addInstance(
    data: ClassData,
    mangled: string,
    { name, args }: { name: string; args: readonly ts.Type[] },
  ): void {
    const { comp } = this;
    const declaration = data.genericMethods.get(name);
    const parameters = declaration?.typeParameters;
    if (!declaration || !parameters || parameters.length !== args.length) return;
    const asked = new Map(data.typeArguments);
    parameters.forEach((p, i) => asked.set(comp.checker.getTypeAtLocation(p), args[i] as ts.Type));
    const own = new Map(asked);
    for (const p of parameters) own.set(comp.checker.getTypeAtLocation(p), this.fitting(p, asked));
    if (!declaration.body) {
      const { type } = shapeOf(declaration, comp.canonicalArguments(declaration, own), comp);
      data.abstractMethods.set(mangled, { name: mangled, kind: 'method', fn: '', type });
      return;
    }
    const instance = comp.instance(declaration, own);
    data.info.methods.set(mangled, { name: mangled, kind: 'method', fn: instance.id, type: instance.shape.type });
  }

  /**
   * The type argument in this class. Of `Table<T> { column<K extends keyof T>(key: K) }` each instance has keys of its
   * own: one that gets a key of another is never called with it, and has the function for all its keys.
   */
  private fitting(parameter: ts.TypeParameterDeclaration, asked: TypeArguments): ts.Type {
    const { checker, substitution } = this.comp;
    const argument = substitution.apply(checker.getTypeAtLocation(parameter), asked);
    const parts = argument.isUnion() ? argument.types : [argument];
    if (!parameter.constraint || !parts.every((part) => part.isLiteral())) return argument;
    const wanted = substitution.apply(checker.getTypeFromTypeNode(parameter.constraint), asked);
    return checker.isTypeAssignableTo(argument, wanted) ? argument : wanted;
  }
}
