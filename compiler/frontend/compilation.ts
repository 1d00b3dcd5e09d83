// SPDX-License-Identifier: MIT
/**
 * One compilation: the tables that all visitors share. Functions and classes are instantiated on demand: asking for the
 * id of a function with its type arguments puts it on the list of work, and the list is worked off until it is empty.
 */
import { ts } from 'ts-morph';
import type { Global, HirFunction, Loc } from '../ir/hir';
import type { ClassInfo, Type } from '../ir/types';
import { membersOf, typeName, TypeTable } from '../ir/types';
import { ClassTable } from './classes';
import type { ProgramContext, TypeArguments } from './context';
import { TypeConverter, type Origin, type TypeWorld } from './convert-types';
import type { DiagnosticSink, RefusalName } from './diagnostics';
import { generateFunction } from './functions';
import { shapeOf, type FunctionShape } from './function-shapes';
import type { InferenceWorld } from './infer';
import { Library } from './library';
import type { LoadedProgram, Target } from './load';
import { ModuleTable } from './modules';
import { mentionsRegularExpressions } from './regular-expressions';
import { internal, Substitution } from './substitution';

/** More instances of one declaration than this can only come from a recursion without end. */
const maxInstances = 400;

export interface FunctionInstance {
  readonly id: string;
  readonly shape: FunctionShape;
}

const noArguments: TypeArguments = new Map();

export class Compilation implements ProgramContext, TypeWorld, InferenceWorld {
  readonly types = new TypeTable();
  readonly checker: ts.TypeChecker;
  readonly diagnostics: DiagnosticSink;
  readonly options: ts.CompilerOptions;
  readonly substitution: Substitution;
  readonly converter: TypeConverter;
  readonly library: Library;
  readonly classes: ClassTable;
  readonly modules: ModuleTable;
  readonly functions = new Map<string, HirFunction>();
  readonly usesRegularExpressions: boolean;

  private readonly instances = new Map<ts.Node, Map<string, FunctionInstance>>();
  private readonly byId = new Map<string, FunctionInstance>();
  private readonly work: (() => void)[] = [];
  private readonly usedIds = new Set<string>();
  private readonly internedArguments = new Map<string, TypeArguments>();
  private readonly nodeIds = new Map<object, number>();
  private readonly libraryFileSet: ReadonlySet<ts.SourceFile>;

  constructor(
    readonly loaded: LoadedProgram,
    readonly target: Target,
  ) {
    this.checker = loaded.checker;
    this.diagnostics = loaded.diagnostics;
    this.options = loaded.options;
    this.substitution = new Substitution(this.checker);
    this.usesRegularExpressions = mentionsRegularExpressions(loaded.userFiles);
    this.converter = new TypeConverter(this);
    this.library = new Library(loaded.libraryFiles);
    this.libraryFileSet = new Set(loaded.libraryFiles);
    this.classes = new ClassTable(this);
    this.modules = new ModuleTable(this);
  }

  // ---- small services ----

  locOf(node: ts.Node): Loc {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return { file: this.loaded.displayName(file.fileName), line: line + 1, column: character + 1 };
  }

  refuse(node: ts.Node, name: RefusalName, detail?: string): void {
    this.diagnostics.refuse(node, name, detail);
  }

  isLibraryFile(file: ts.SourceFile): boolean {
    return this.libraryFileSet.has(file);
  }

  /** Whether a file may call intrinsics and C functions: the library, and the platform's modules. */
  isTrustedFile(file: ts.SourceFile): boolean {
    return this.isLibraryFile(file) || this.loaded.platformFiles.includes(file);
  }

  isLibraryDeclaration(file: ts.SourceFile): boolean {
    return file.isDeclarationFile;
  }

  nodeId(node: object): number {
    let id = this.nodeIds.get(node);
    if (id === undefined) this.nodeIds.set(node, (id = this.nodeIds.size));
    return id;
  }

  /** A name that no function, class or global has yet; made from `wanted`. */
  uniqueId(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.usedIds.has(id); n++) id = `${wanted}~${n}`;
    this.usedIds.add(id);
    return id;
  }

  /** Work that is done later: bodies, after the signatures that they may need of each other. */
  enqueue(task: () => void): void {
    this.work.push(this.classes.onThisWay(task));
  }

  workOff(): void {
    for (let task = this.work.shift(); task; task = this.work.shift()) task();
  }

  newCache(name: string, type: Type): Global {
    return this.modules.newCache(name, type);
  }

  // ---- types ----

  convertType(type: ts.Type, typeArguments: TypeArguments, node: ts.Node): Type {
    return this.converter.convert(this.substitution.apply(type, typeArguments), node);
  }

  libraryClassDeclaration(name: string): ts.ClassLikeDeclaration | undefined {
    return this.library.classes.get(name);
  }

  originOf(type: Type): Origin | undefined {
    return this.converter.origins.get(type);
  }

  classOrigin(cls: ClassInfo): Origin {
    const data = this.classes.dataOf(cls);
    return { symbol: data.symbol, typeArguments: data.arguments };
  }

  sameDeclaration(declared: ts.Symbol, symbol: ts.Symbol): boolean {
    if (declared === symbol) return true;
    const standIn = this.library.classes.get(declared.name);
    return standIn !== undefined && symbol.declarations?.includes(standIn) === true;
  }

  union(types: readonly Type[]): Type {
    return this.types.union(types);
  }

  // ---- classes ----

  classOf(declaration: ts.ClassLikeDeclaration, typeArguments: readonly ts.Type[]): ClassInfo {
    return this.classes.classOf(declaration, typeArguments);
  }

  classFor(declaration: ts.ClassLikeDeclaration, typeArguments: readonly Type[]): ClassInfo {
    return this.classOf(
      declaration,
      typeArguments.map((t) => this.converter.representative(t)),
    );
  }

  libraryClass(name: string, typeArguments: readonly Type[]): ClassInfo {
    const declaration = this.library.classes.get(name);
    if (!declaration) throw new Error(`internal: the library has no class ${name}`);
    const count = declaration.typeParameters?.length ?? 0;
    return this.classFor(declaration, typeArguments.slice(0, count));
  }

  // ---- functions ----

  /** The type parameters that are in scope inside a declaration, its own and those of what encloses it. */
  private parametersInScope(declaration: ts.Node): ts.Type[] {
    const parameters: ts.Type[] = [];
    for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
      const own = (node as { typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> }).typeParameters;
      if (own && !ts.isInterfaceDeclaration(node)) {
        for (const parameter of own) parameters.push(this.checker.getTypeAtLocation(parameter));
      }
      if (ts.isClassLike(node)) {
        const thisType = this.classes.thisTypeOf(node);
        if (thisType) parameters.push(thisType);
      }
    }
    return parameters;
  }

  private readonly scopeParameters = new Map<ts.Node, ts.Type[]>();

  /**
   * The type arguments as far as `declaration` can see them, in canonical form: the same object for the same arguments,
   * so that it can be the key of caches.
   */
  canonicalArguments(declaration: ts.Node, given: TypeArguments): TypeArguments {
    let parameters = this.scopeParameters.get(declaration);
    if (!parameters) this.scopeParameters.set(declaration, (parameters = this.parametersInScope(declaration)));
    if (parameters.length === 0) return noArguments;
    const result = new Map<ts.Type, ts.Type>();
    const keys: string[] = [];
    for (const parameter of parameters) {
      const value = given.get(parameter);
      if (!value) continue;
      const { type, key } = this.canonicalArgument(parameter, value, declaration);
      result.set(parameter, type);
      keys.push(`${this.nodeId(parameter)}=${key}`);
    }
    const key = keys.join(',');
    const known = this.internedArguments.get(key);
    if (known) return known;
    this.internedArguments.set(key, result);
    return result;
  }

  /** The type argument as instances are told apart by: two that mean the same IR type are one, unless the literal counts. */
  canonicalArgument(parameter: ts.Type, value: ts.Type, node: ts.Node): { type: ts.Type; key: string } {
    if (this.literalMatters(parameter)) return { type: value, key: `t${this.nodeId(value)}` };
    const converted = this.converter.convert(value, node);
    return { type: this.converter.representative(converted), key: String(converted.id) };
  }

  private readonly literalSensitive = new Map<ts.Type, boolean>();

  /** Whether a key such as 'name' must stay that literal, because `T[K]` and the like depend on it. */
  private literalMatters(parameter: ts.Type): boolean {
    let known = this.literalSensitive.get(parameter);
    if (known === undefined) {
      const F = ts.TypeFlags;
      const keyLike = (t: ts.Type): boolean =>
        (t.flags & (F.Index | F.StringLike | F.NumberLike | F.ESSymbolLike)) !== 0 ||
        ((t.flags & F.UnionOrIntersection) !== 0 && (t as ts.UnionOrIntersectionType).types.some(keyLike));
      const constraint = internal(this.checker).getBaseConstraintOfType(parameter);
      const declaration = parameter.symbol?.declarations?.[0];
      const written = declaration && ts.isTypeParameterDeclaration(declaration) ? declaration.constraint : undefined;
      known =
        constraint !== undefined &&
        written !== undefined &&
        keyLike(constraint) &&
        /keyof|\[\s*\w+\s*\]|\bin\b|\binfer\b|\b(Pick|Record|Omit|Extract|Exclude)</.test(
          declaration?.parent.getText() ?? '',
        );
      this.literalSensitive.set(parameter, known);
    }
    return known;
  }

  /** The instance of a function; its body is generated later when it is new. */
  instance(declaration: ts.FunctionLikeDeclaration, typeArguments: TypeArguments): FunctionInstance {
    const args = this.canonicalArguments(declaration, typeArguments);
    let ofDeclaration = this.instances.get(declaration);
    if (!ofDeclaration) this.instances.set(declaration, (ofDeclaration = new Map()));
    const key = String(this.nodeId(args));
    const known = ofDeclaration.get(key);
    if (known) return known;
    if (ofDeclaration.size >= maxInstances || this.isTooDeep(args)) {
      this.refuse(declaration.name ?? declaration, 'endlessInstantiation');
      const any = ofDeclaration.values().next().value;
      if (any) return any;
    }
    const shape = shapeOf(declaration, args, this);
    const id = this.uniqueId(this.nameOf(declaration, args));
    const instance: FunctionInstance = { id, shape };
    ofDeclaration.set(key, instance);
    this.byId.set(id, instance);
    this.enqueue(() => generateFunction(this, instance, declaration, args));
    return instance;
  }

  private isTooDeep(args: TypeArguments): boolean {
    for (const arg of args.values()) {
      const known = this.converter.known(arg);
      if (known && this.depthOf(known) > 24) return true;
    }
    return false;
  }

  /** How deep types are inside each other: 2 for `Map<string, number[]>`. */
  depthOf(type: Type): number {
    const depth = (inner: Type): number => this.depthOf(inner);
    switch (type.kind) {
      case 'array':
        return 1 + depth(type.element);
      case 'tuple':
        return 1 + Math.max(0, ...type.elements.map(depth));
      case 'class':
        return 1 + Math.max(0, ...this.classes.dataOf(type.cls).arguments.map(depth));
      case 'union':
        return Math.max(...membersOf(type).map(depth));
      default: {
        const origin = this.originOf(type);
        return origin ? 1 + Math.max(0, ...origin.typeArguments.map(depth)) : 0;
      }
    }
  }

  functionFor(declaration: ts.FunctionLikeDeclaration, typeArguments: TypeArguments): string {
    return this.instance(declaration, typeArguments).id;
  }

  shapeById(id: string): FunctionShape {
    const instance = this.byId.get(id);
    if (!instance) throw new Error(`internal: no function ${id}`);
    return instance.shape;
  }

  libraryFunction(name: string, typeArguments: readonly Type[]): string | undefined {
    const declaration = this.library.functions.get(name);
    if (!declaration) return undefined;
    const args = new Map<ts.Type, ts.Type>();
    (declaration.typeParameters ?? []).forEach((parameter, i) => {
      const type = typeArguments[i] ?? this.types.unknown;
      args.set(this.checker.getTypeAtLocation(parameter), this.converter.representative(type));
    });
    return this.functionFor(declaration, args);
  }

  /** `Stack<number>.push`, `map<number, string>`, `main`: what dumps and C names are made of. */
  private nameOf(declaration: ts.FunctionLikeDeclaration, args: TypeArguments): string {
    const own = declaration.name && ts.isIdentifier(declaration.name) ? declaration.name.text : nameText(declaration);
    const shown = (declaration.typeParameters ?? []).map((parameter) => {
      const type = args.get(this.checker.getTypeAtLocation(parameter));
      return type ? typeName(this.converter.convert(type, declaration)) : '?';
    });
    const suffix = shown.length > 0 ? `<${shown.join(', ')}>` : '';
    if (ts.isClassLike(declaration.parent)) {
      const thisType = this.classes.thisTypeOf(declaration.parent);
      const instance = thisType && args.get(thisType);
      const cls = instance && this.converter.convert(instance, declaration);
      const prefix = cls?.kind === 'class' ? cls.cls.id : (declaration.parent.name?.text ?? 'class');
      return `${prefix}.${own}${suffix}`;
    }
    return own + suffix;
  }
}

function nameText(declaration: ts.FunctionLikeDeclaration): string {
  if (ts.isConstructorDeclaration(declaration)) return 'constructor';
  const prefix = ts.isGetAccessor(declaration) ? 'get ' : ts.isSetAccessor(declaration) ? 'set ' : '';
  if (declaration.name) return prefix + declaration.name.getText().replace(/^\[Symbol\.(\w+)\]$/, '@@$1');
  const { parent } = declaration;
  if ((ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && ts.isIdentifier(parent.name)) {
    return parent.name.text;
  }
  return 'anonymous';
}
