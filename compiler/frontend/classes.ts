// SPDX-License-Identifier: MIT
/**
 * Classes: instantiates them, lists their fields and methods, and finds members. The members are filled in when the
 * outermost request is done, so that classes may refer to each other.
 */
import { ts } from 'ts-morph';
import type { Global } from '../ir/hir';
import type { ClassInfo, ClassType, FieldInfo, FunctionType, MethodInfo, Type } from '../ir/types';
import { membersOf, typeName } from '../ir/types';
import type { Compilation } from './compilation';
import { synthesiseConstructor } from './constructors';
import type { TypeArguments } from './context';
import { isStatic, shapeOf } from './functions';
import { newEnvironment, passOn, passOnConstructor, usesVariablesAround, type Environment } from './local-classes';
import { staticName } from './property-name';

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

  constructor(private readonly comp: Compilation) {}

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

  private whileFilling(data: ClassData, fill: () => void): void {
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
    const { declaration, info } = data;
    this.fillBase(data);
    if (this.usesVariablesAround(declaration)) data.environment = newEnvironment(info, comp);
    const lookAt = { checkerTypeOf: (node: ts.Node) => comp.checker.getTypeAtLocation(node) };
    const isLibrary = comp.isLibraryFile(declaration.getSourceFile());
    info.nominal = data.base?.info.nominal === true;

    for (const parameter of constructorOf(declaration)?.parameters ?? []) {
      if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !ts.isIdentifier(parameter.name)) continue;
      if (hasModifier(parameter, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword)) info.nominal = true;
      const symbol = (parameter as ts.ParameterDeclaration & { readonly symbol: ts.Symbol }).symbol;
      const type = comp.convertType(comp.checker.getTypeOfSymbol(symbol), data.typeArguments, parameter);
      this.addField(data, parameter.name.text, type, parameter, isLibrary);
    }
    for (const member of declaration.members) {
      if (isStatic(member)) {
        if (member.name && staticName(member.name, lookAt) === undefined) comp.refuse(member.name, 'computedMember');
        continue;
      }
      if (member.name && ts.isPrivateIdentifier(member.name)) info.nominal = true;
      if (hasModifier(member, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword)) info.nominal = true;
      if (!member.name) continue;
      const name = staticName(member.name, lookAt);
      if (name === undefined) {
        comp.refuse(member.name, 'computedMember');
        continue;
      }
      if (ts.isPropertyDeclaration(member)) this.fillProperty(data, name, member, isLibrary);
      else if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) this.fillMethod(data, name, member);
    }
    this.fillConstructor(data);
    for (const [mangled, request] of this.requested) this.addInstance(data, mangled, request);
    for (const [name, types] of this.calledPlain) this.addPlain(data, name, types);
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

  private addField(data: ClassData, name: string, type: Type, node: ts.Node, hidden: boolean): void {
    const field: FieldInfo = {
      name,
      type,
      isPrivate: name.startsWith('#'),
      isReadonly: hasModifier(node, ts.SyntaxKind.ReadonlyKeyword),
      hidden,
    };
    // A field that repeats an inherited one is that field; reads through this class narrow it.
    if (!name.startsWith('#') && this.inheritedField(data, name)) return;
    data.info.fields.push(field);
  }

  private inheritedField(data: ClassData, name: string): boolean {
    for (let at = data.base; at; at = at.base) if (at.info.fields.some((f) => f.name === name)) return true;
    return false;
  }

  private fillProperty(data: ClassData, name: string, member: ts.PropertyDeclaration, isLibrary: boolean): void {
    const { comp } = this;
    if (hasModifier(member, ts.SyntaxKind.AccessorKeyword)) {
      comp.refuse(member, 'unsupportedSyntax', 'accessor');
      return;
    }
    if (hasModifier(member, ts.SyntaxKind.DeclareKeyword)) return;
    const type = this.propertyType(data, member);
    if (hasModifier(member, ts.SyntaxKind.AbstractKeyword)) {
      data.abstractProperties.set(name, type);
      return;
    }
    // Fields of library classes are invisible, except for those that JavaScript shows: they have ordinary names.
    this.addField(data, name, type, member, isLibrary && (name.startsWith('$') || data.info.builtin !== undefined));
  }

  propertyType(data: ClassData, member: ts.PropertyDeclaration): Type {
    const { comp } = this;
    const symbol = (member as ts.PropertyDeclaration & { readonly symbol: ts.Symbol }).symbol;
    const type = comp.convertType(comp.checker.getTypeOfSymbol(symbol), data.typeArguments, member);
    // `x!: T` is undefined until it is assigned, and has its place among the fields.
    const isLate = member.exclamationToken !== undefined && !comp.isLibraryFile(member.getSourceFile());
    return member.questionToken || isLate ? comp.types.union([type, comp.types.undefined]) : type;
  }

  private fillMethod(data: ClassData, name: string, member: ts.MethodDeclaration | ts.AccessorDeclaration): void {
    const { comp } = this;
    const isAbstract = hasModifier(member, ts.SyntaxKind.AbstractKeyword);
    if (!member.body && !isAbstract) {
      // `hook?(): void`: subclasses may have it.
      if (!ts.isMethodDeclaration(member) || !member.questionToken) return;
      const { type } = shapeOf(member, comp.canonicalArguments(member, data.typeArguments), comp);
      data.abstractProperties.set(name, comp.types.union([type, comp.types.undefined]));
      return;
    }
    if (ts.isMethodDeclaration(member) && member.typeParameters) {
      data.genericMethods.set(name, member);
      return;
    }
    const kind = ts.isMethodDeclaration(member) ? 'method' : ts.isGetAccessor(member) ? 'get' : 'set';
    const args = comp.canonicalArguments(member, data.typeArguments);
    const key = kind === 'method' ? name : `${kind} ${name}`;
    // Such as an error's `name`: the checker allows it for classes that are declared by interfaces.
    if (kind !== 'method' && this.inheritedField(data, name)) {
      comp.refuse(member, 'unsupportedClass', `Accessor ${name} over a property of the base class`);
      return;
    }
    if (isAbstract) {
      data.abstractMethods.set(key, { name, kind, fn: '', type: shapeOf(member, args, comp).type });
      return;
    }
    if (data.environment) {
      data.info.methods.set(key, { name, kind, ...passOn(data, data.environment, key, member, comp) });
      return;
    }
    const { id, shape } = comp.instance(member, args);
    data.info.methods.set(key, { name, kind, fn: id, type: shape.type });
  }

  private fillConstructor(data: ClassData): void {
    const { comp } = this;
    const declared = constructorOf(data.declaration);
    if (data.environment) {
      if (declared) {
        const args = comp.canonicalArguments(declared, data.typeArguments);
        data.constructorType = shapeOf(declared, args, comp).type;
      } else if (data.base) data.constructorType = data.base.constructorType;
      data.info.constructorFn = passOnConstructor(data, data.environment, comp);
      return;
    }
    if (declared) {
      const instance = comp.instance(declared, comp.canonicalArguments(declared, data.typeArguments));
      data.info.constructorFn = instance.id;
      data.constructorType = instance.shape.type;
      return;
    }
    if (data.base) data.constructorType = data.base.constructorType;
    const hasWork = data.base?.info.constructorFn !== undefined || fieldInitialisers(data.declaration).length > 0;
    if (!hasWork) return;
    const id = comp.uniqueId(`${data.info.id}.constructor`);
    data.info.constructorFn = id;
    comp.enqueue(() => synthesiseConstructor(data, id, comp));
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

  // ---- methods with type parameters of their own ----

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
    for (const data of this.all) {
      if (data.isFilled) this.whileFilling(data, () => this.addInstance(data, mangled, request));
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
      for (const data of this.all) if (data.isFilled) this.addPlain(data, name, [member]);
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
        this.field(info, name) !== undefined ||
        this.method(info, name) !== undefined ||
        this.method(info, `get ${name}`) !== undefined ||
        this.genericMethod(info, name) !== undefined,
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
    const own = new Map(data.typeArguments);
    parameters.forEach((p, i) => own.set(comp.checker.getTypeAtLocation(p), args[i] as ts.Type));
    if (!declaration.body) {
      const { type } = shapeOf(declaration, comp.canonicalArguments(declaration, own), comp);
      data.abstractMethods.set(mangled, { name: mangled, kind: 'method', fn: '', type });
      return;
    }
    const instance = comp.instance(declaration, own);
    data.info.methods.set(mangled, { name: mangled, kind: 'method', fn: instance.id, type: instance.shape.type });
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

export function className(declaration: ts.ClassLikeDeclaration): string {
  if (declaration.name) return declaration.name.text;
  const { parent } = declaration;
  if (ts.isClassDeclaration(declaration)) return 'default';
  const isNaming =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  if (isNaming && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent) && ts.isIdentifier(parent.left) && parent.right === declaration) {
    return parent.left.text;
  }
  return '';
}

function builtinName(name: string): string | undefined {
  return builtins.get(name) ?? (name === 'Error' || /^[A-Z]\w*Error$/.test(name) ? 'Error' : undefined);
}

export function hasModifier(node: ts.Node, ...kinds: ts.SyntaxKind[]): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => kinds.includes(m.kind)) === true;
}

export function constructorOf(declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
  );
}

/** The fields that construction has to give a value, in order. */
export function fieldInitialisers(declaration: ts.ClassLikeDeclaration): ts.PropertyDeclaration[] {
  return declaration.members.filter(
    (m): m is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(m) &&
      !isStatic(m) &&
      !hasModifier(m, ts.SyntaxKind.AbstractKeyword, ts.SyntaxKind.DeclareKeyword),
  );
}

/**
 * `@erased` at a library class: instances for different type arguments are one class at run time. Names after the tag
 * say which type parameters it means; without any it means all.
 */
function erasedParameters(declaration: ts.ClassLikeDeclaration): (index: number) => boolean {
  const tag = ts.getJSDocTags(declaration).find((t) => t.tagName.text === 'erased');
  if (!tag) return () => false;
  const names = (ts.getTextOfJSDocComment(tag.comment) ?? '').split(/\s+/).filter((name) => name !== '');
  if (names.length === 0) return () => true;
  return (index) => names.includes(declaration.typeParameters?.[index]?.name.text ?? '');
}
