// SPDX-License-Identifier: MIT
/**
 * Classes: instantiates them, and finds their members. These are filled in (class-members.ts) when the outermost request is
 * done, so that classes may refer to each other.
 */
import { ts } from 'ts-morph';
import type { Global } from '../ir/hir';
import type { ClassInfo, ClassType, FieldInfo, FunctionType, MethodInfo, Type } from '../ir/types';
import { typeName } from '../ir/types';
import { fillMembers } from './class-members';
import type { Compilation } from './compilation';
import type { TypeArguments } from './context';
import { GenericMethods } from './generic-methods';
import { newEnvironment, usesVariablesAround, type Environment } from './local-classes';
import { erasedParameters, hasModifier, className } from './class-syntax';

/** What the front end knows of a class beyond ClassInfo. */
export interface ClassData {
  readonly info: ClassInfo;
  readonly declaration: ts.ClassLikeDeclaration;
  readonly symbol: ts.Symbol;
  readonly arguments: readonly Type[];
  /** Type parameters, and the polymorphic `this`, inside the class. */
  readonly typeArguments: TypeArguments;
  readonly type: ClassType;
  base: ClassData | undefined;
  /** Parameters of `new`. */
  constructorType: FunctionType;
  /** Abstract methods and accessors: they have a type, but no function. */
  readonly abstractMethods: Map<string, MethodInfo>;
  /** Abstract fields: subclasses have a field or an accessor of that name. */
  readonly abstractProperties: Map<string, Type>;
  /** Methods with type parameters of their own: instantiated by their callers. */
  readonly genericMethods: Map<string, ts.MethodDeclaration>;
  /** Of a class that uses variables of the function around it. */
  environment: Environment | undefined;
  isFilled: boolean;
  /** The class whose members made this one known; undefined where the program itself names it. */
  readonly madeFor: ClassData | undefined;
}

/**
 * `class Seq<T> { pairs(): Seq<[T, T]> }` has no end: after so many steps the type argument is unknown. Nothing is lost but
 * representations, since what is read from such an object is checked against the type that the checker gives it.
 */
const maxSteps = 1;
const maxDepth = 1;

/** Names that the runtime knows: `rt_builtin`. */
const builtins: ReadonlyMap<string, string> = new Map([
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Date', 'RegExp', 'Generator', 'DataView'].map(
    (name) => [name, name] as const,
  ),
  ['$Iterator', 'Iterator'],
  ['AsyncGenerator', 'Async_Generator'],
  ['ArrayBuffer', 'ArrayBuffer'],
]);

type ClassTypeOfChecker = ts.InterfaceType & { readonly thisType?: ts.Type };

export class ClassTable {
  readonly all: ClassData[] = [];
  private readonly byKey = new Map<string, ClassData>();
  private readonly byInfo = new Map<ClassInfo, ClassData>();
  private readonly pending: ClassData[] = [];
  private depth = 0;
  readonly generic: GenericMethods;

  constructor(private readonly comp: Compilation) {
    this.generic = new GenericMethods(this, comp);
  }

  dataOf(info: ClassInfo): ClassData {
    const data = this.byInfo.get(info);
    if (!data) throw new Error(`internal: unknown class ${info.id}`);
    return data;
  }

  private checkerType(declaration: ts.ClassLikeDeclaration): ClassTypeOfChecker {
    const symbol = (declaration as ts.ClassLikeDeclaration & { readonly symbol: ts.Symbol }).symbol;
    return this.comp.checker.getDeclaredTypeOfSymbol(symbol) as ClassTypeOfChecker;
  }

  /** The type parameters of a class, those of functions and classes around it first. */
  parametersOf(declaration: ts.ClassLikeDeclaration): readonly ts.TypeParameter[] {
    return this.checkerType(declaration).typeParameters ?? [];
  }

  thisTypeOf(declaration: ts.ClassLikeDeclaration): ts.Type | undefined {
    return this.checkerType(declaration).thisType;
  }

  /** The type of `this` inside a method, for the class instance whose type arguments these are. */
  instanceType(declaration: ts.ClassLikeDeclaration, args: TypeArguments): Type {
    const type = this.checkerType(declaration);
    const parameters = type.typeParameters ?? [];
    return this.comp.types.class(
      this.classOf(
        declaration,
        parameters.map((p) => args.get(p) ?? p),
      ),
    );
  }

  /** The class for a declaration and the checker's type arguments (outer type parameters first). */
  classOf(declaration: ts.ClassLikeDeclaration, typeArguments: readonly ts.Type[]): ClassInfo {
    const { comp } = this;
    const erased = erasedParameters(declaration);
    const type = this.checkerType(declaration);
    const parameters = type.typeParameters ?? [];
    this.depth++;
    try {
      const exact = parameters.map((_, i) => {
        const argument = typeArguments[i];
        return erased(i) || !argument ? comp.types.unknown : comp.converter.convert(argument, declaration);
      });
      const keyOf = (args: readonly Type[]): string => {
        return `${comp.nodeId(declaration)}<${args.map((a) => a.id).join(',')}>`;
      };
      const same = this.byKey.get(keyOf(exact));
      if (same) return same.info;
      const isEndless = this.stepsOf(declaration) > maxSteps;
      const args = exact.map((arg, i) => {
        return isEndless && comp.depthOf(arg) > maxDepth ? this.leastOf(parameters[i] as ts.Type, declaration) : arg;
      });
      const key = keyOf(args);
      return (this.byKey.get(key) ?? this.create(key, declaration, type, parameters, args)).info;
    } finally {
      this.depth--;
      if (this.depth === 0) this.fillPending();
    }
  }

  /** What a type parameter is at least. */
  private leastOf(parameter: ts.Type, node: ts.Node): Type {
    const constraint = this.comp.checker.getBaseConstraintOfType(parameter);
    return constraint ? this.comp.converter.convert(constraint, node) : this.comp.types.unknown;
  }

  private filling: ClassData | undefined;

  /** A task that is done later, on the way that led here. */
  onThisWay(task: () => void): () => void {
    const { filling } = this;
    return filling ? () => this.whileFilling(filling, task) : task;
  }

  /** How often the class has led to itself on the way to where members are being listed. */
  private stepsOf(declaration: ts.ClassLikeDeclaration): number {
    let steps = 0;
    for (let at = this.filling; at; at = at.madeFor) if (at.declaration === declaration) steps++;
    return steps;
  }

  whileFilling(data: ClassData, fill: () => void): void {
    const outer = this.filling;
    this.filling = data;
    try {
      fill();
    } finally {
      this.filling = outer;
    }
  }

  private create(
    key: string,
    declaration: ts.ClassLikeDeclaration,
    type: ClassTypeOfChecker,
    parameters: readonly ts.Type[],
    args: readonly Type[],
  ): ClassData {
    const { comp } = this;
    const name = className(declaration);
    const shown = args.length > 0 ? `<${args.map((a) => typeName(a)).join(', ')}>` : '';
    const isLibrary = comp.isLibraryFile(declaration.getSourceFile());
    const info: ClassInfo = {
      id: comp.uniqueId(`${name === '' ? 'class' : name}${shown}`),
      name,
      family: `${name}#${comp.nodeId(declaration)}`,
      base: undefined,
      isAbstract: hasModifier(declaration, ts.SyntaxKind.AbstractKeyword),
      fields: [],
      methods: new Map(),
      constructorFn: undefined,
      nominal: false,
      builtin: isLibrary ? builtinName(name) : undefined,
    };
    const given = new Map<ts.Type, ts.Type>();
    parameters.forEach((p, i) => given.set(p, comp.converter.representative(args[i] as Type)));
    const instance = given.size > 0 ? comp.substitution.apply(type, given) : type;
    if (type.thisType) given.set(type.thisType, instance);
    const classType = comp.types.class(info);
    const data: ClassData = {
      info,
      declaration,
      symbol: type.symbol,
      arguments: args,
      typeArguments: given,
      type: classType,
      base: undefined,
      constructorType: comp.types.function([], 0, undefined, comp.types.void),
      abstractMethods: new Map(),
      abstractProperties: new Map(),
      genericMethods: new Map(),
      environment: undefined,
      isFilled: false,
      madeFor: this.filling,
    };
    comp.converter.setRepresentative(classType, instance);
    this.byKey.set(key, data);
    this.byInfo.set(info, data);
    this.all.push(data);
    this.pending.push(data);
    return data;
  }

  private fillPending(): void {
    this.depth++;
    try {
      for (let data = this.pending.shift(); data; data = this.pending.shift()) {
        const next = data;
        this.comp.converter.later(() => this.whileFilling(next, () => this.fill(next)));
      }
    } finally {
      this.depth--;
    }
  }

  private fill(data: ClassData): void {
    if (data.isFilled) return;
    data.isFilled = true;
    const { comp } = this;
    this.fillBase(data);
    if (this.usesVariablesAround(data.declaration)) data.environment = newEnvironment(data.info, comp);
    fillMembers(data, comp);
    this.generic.addTo(data);
  }

  private fillBase(data: ClassData): void {
    const { comp } = this;
    const clause = data.declaration.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword);
    const written = clause?.types[0];
    if (!written) return;
    const type = comp.convertType(this.baseInstance(written, data.typeArguments), data.typeArguments, written);
    if (type.kind !== 'class') {
      if (type.kind !== 'never') comp.refuse(written, 'unsupportedClass', written.getText());
      return;
    }
    data.base = this.dataOf(type.cls);
    data.info.base = type.cls;
    const { base } = data;
    this.whileFilling(base, () => this.fill(base));
  }

  /** What the base class makes. Of a mixin's `class extends Base` the type argument says it, not the constraint. */
  private baseInstance(written: ts.ExpressionWithTypeArguments, args: TypeArguments): ts.Type {
    const { checker, substitution } = this.comp;
    const base = checker.getTypeAtLocation(written.expression);
    if (base.flags & ts.TypeFlags.TypeParameter) {
      const [signature] = checker.getSignaturesOfType(substitution.apply(base, args), ts.SignatureKind.Construct);
      if (signature) return signature.getReturnType();
    }
    return checker.getTypeAtLocation(written);
  }

  private readonly local = new Map<ts.Node, boolean>();

  /** Whether each evaluation of the class has an environment of its own: see local-classes.ts. */
  usesVariablesAround(declaration: ts.ClassLikeDeclaration): boolean {
    let known = this.local.get(declaration);
    if (known === undefined) {
      this.local.set(declaration, (known = usesVariablesAround(declaration, this.comp.checker)));
    }
    return known;
  }

  // ---- static members ----

  private readonly statics = new Map<ts.Node, Global>();

  /** The global that a static field lives in. */
  staticField(member: ts.PropertyDeclaration): Global {
    let global = this.statics.get(member);
    if (!global) {
      const { comp } = this;
      const symbol = (member as ts.PropertyDeclaration & { readonly symbol: ts.Symbol }).symbol;
      const type = comp.convertType(comp.checker.getTypeOfSymbol(symbol), new Map(), member);
      const owner = ts.isClassLike(member.parent) ? className(member.parent) : 'class';
      global = comp.modules.newGlobal(
        `${owner}.${member.name.getText()}`,
        member.questionToken ? comp.types.union([type, comp.types.undefined]) : type,
        hasModifier(member, ts.SyntaxKind.ReadonlyKeyword) && member.initializer !== undefined,
      );
      this.statics.set(member, global);
    }
    return global;
  }

  // ---- finding members ----

  field(info: ClassInfo, name: string): FieldInfo | undefined {
    for (let at: ClassInfo | undefined = info; at; at = at.base) {
      const field = at.fields.find((f) => f.name === name);
      if (field) return field;
    }
    return undefined;
  }

  abstractProperty(info: ClassInfo, name: string): Type | undefined {
    for (let at: ClassInfo | undefined = info; at; at = at.base) {
      const type = this.dataOf(at).abstractProperties.get(name);
      if (type) return type;
    }
    return undefined;
  }

  method(info: ClassInfo, key: string): MethodInfo | undefined {
    for (let at: ClassInfo | undefined = info; at; at = at.base) {
      const method = at.methods.get(key) ?? this.dataOf(at).abstractMethods.get(key);
      if (method) return method;
    }
    return undefined;
  }

  /** The class that declares the method that `info` has or inherits. */
  declaring(info: ClassInfo, key: string): ClassInfo | undefined {
    for (let at: ClassInfo | undefined = info; at; at = at.base) if (at.methods.has(key)) return at;
    return undefined;
  }

  genericMethod(info: ClassInfo, name: string): { data: ClassData; declaration: ts.MethodDeclaration } | undefined {
    for (let at: ClassData | undefined = this.dataOf(info); at; at = at.base) {
      const declaration = at.genericMethods.get(name);
      if (declaration) return { data: at, declaration };
    }
    return undefined;
  }
}

function builtinName(name: string): string | undefined {
  return builtins.get(name) ?? (name === 'Error' || /^[A-Z]\w*Error$/.test(name) ? 'Error' : undefined);
}
