// SPDX-License-Identifier: MIT
/**
 * The FunctionContext of one function that is being generated: what its names mean, its `this`, its types. The scopes
 * of nested functions are linked, so that an inner function finds the variables of the outer ones.
 */
import { ts } from 'ts-morph';
import type { CoerceReason, FunctionKind, HirFunction, Loc, Local, Operand } from '../ir/hir';
import { type ClassInfo, type FunctionType, type Type, type TypeTable } from '../ir/types';
import { Builder } from './builder';
import { hasStaticFields } from './class-syntax';
import { callLibrary } from './library-calls';
import type { Compilation } from './compilation';
import type { Binding, FunctionContext, TypeArguments } from './context';
import { declaredTypeOf, guardedType } from './declared-types';
import type { RefusalName } from './diagnostics';
import { makeClosure } from './functions';
import { Inference } from './infer';
import { JumpScope } from './jumps';
import { isAmbient } from './syntax';
import { isUsedBeforeInitialisation } from './temporal-dead-zone';
import { visitExpression, visitStatement } from './visitors';

/** The variables that a class has which uses variables around it: its environment, and itself as a value. */
export interface LocalClass {
  readonly local: Local;
  readonly asValue: Local;
}

type Declared = ts.Node & { readonly symbol?: ts.Symbol };

export class FunctionScope implements FunctionContext {
  readonly types: TypeTable;
  readonly jumps = new JumpScope();
  private readonly bindings = new Map<ts.Node, Binding>();

  constructor(
    readonly program: Compilation,
    readonly builder: Builder,
    readonly kind: FunctionKind,
    readonly typeArguments: TypeArguments,
    readonly resultType: Type,
    readonly thisLocal: Local | undefined,
    readonly parent: FunctionScope | undefined,
    /** The function, or the module whose initialiser this is, or the static member being initialised. */
    readonly node: ts.Node,
    readonly yieldType: Type | undefined = undefined,
  ) {
    this.types = program.types;
  }

  /** The visitors know only the interface; there is one implementation. */
  static of(cx: FunctionContext): FunctionScope {
    if (!(cx instanceof FunctionScope)) throw new Error('internal: another kind of function context');
    return cx;
  }

  /** The `this` that a nested function sees when it has none of its own. */
  thisFor(declaration: ts.FunctionLikeDeclaration): Local | undefined {
    return ts.isArrowFunction(declaration) ? this.thisLocal : undefined;
  }

  checkerTypeOf(node: ts.Node): ts.Type {
    return this.program.substitution.apply(this.program.checker.getTypeAtLocation(node), this.typeArguments);
  }

  typeOf(node: ts.Node): Type {
    const type = this.program.converter.convert(this.checkerTypeOf(node), node);
    return type.kind === 'never' && ts.isIdentifier(node) ? (guardedType(node, this) ?? type) : type;
  }

  declaredType(name: ts.Node): Type {
    const symbol = (name.parent as Declared).symbol ?? this.program.checker.getSymbolAtLocation(name);
    if (!symbol) return this.typeOf(name);
    return declaredTypeOf(symbol, name, this);
  }

  /**
   * Whether a value of type `type` needs no coercion to be what the checker says at `node`. For a variable whose type is a
   * type parameter the checker says what the constraint says, which is less than is known here.
   */
  isAtLeast(type: Type, node: ts.Node): boolean {
    const { checker, converter } = this.program;
    if (type.kind === 'unknown' || type.kind === 'never') return false;
    const wanted = this.checkerTypeOf(node);
    if (wanted.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) return false;
    return checker.isTypeAssignableTo(converter.representative(type), wanted);
  }

  locOf(node: ts.Node): Loc {
    return this.program.locOf(node);
  }

  // ---- names ----

  lookup(identifier: ts.Identifier): Binding | undefined {
    const { checker } = this.program;
    let symbol = ts.isShorthandPropertyAssignment(identifier.parent)
      ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
      : checker.getSymbolAtLocation(identifier);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    if (!symbol) {
      this.refuse(identifier, 'unsupportedSyntax', identifier.text);
      return undefined;
    }
    return this.bindingOf(symbol, identifier);
  }

  /** What a symbol means here; reports when the program cannot use it. */
  bindingOf(symbol: ts.Symbol, node: ts.Node): Binding | undefined {
    const declaration = symbol.valueDeclaration;
    if (!declaration) {
      this.refuse(node, 'namespaceValue', symbol.name);
      return undefined;
    }
    const known = this.find(declaration);
    if (known) {
      if (known.kind === 'local') this.noteUse(known.local, declaration, node);
      return known;
    }
    const binding = this.newBinding(symbol, declaration, node);
    if (binding?.kind === 'global') this.program.modules.noteUse(binding.global, declaration, node);
    return binding;
  }

  private find(declaration: ts.Node): Binding | undefined {
    for (let scope: FunctionScope | undefined = this; scope; scope = scope.parent) {
      const binding = scope.bindings.get(declaration);
      if (binding) return binding;
    }
    return undefined;
  }

  private newBinding(symbol: ts.Symbol, declaration: ts.Declaration, node: ts.Node): Binding | undefined {
    const { program } = this;
    if (declaration.getSourceFile().isDeclarationFile) return this.libraryBinding(symbol, declaration, node);
    if (ts.isFunctionDeclaration(declaration)) return this.functionBinding(symbol, declaration, node);
    if (ts.isClassDeclaration(declaration) || ts.isClassExpression(declaration)) {
      return { kind: 'class', declaration, typeArguments: this.typeArguments };
    }
    if (ts.isEnumDeclaration(declaration)) return { kind: 'enum', declaration };
    // `declare const brand: unique symbol` may stand in types only.
    if (isAmbient(declaration)) {
      this.refuse(node, 'ambientValue', symbol.name);
      return undefined;
    }
    if (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration) || ts.isParameter(declaration)) {
      const generic = genericInitializer(declaration);
      if (generic) return this.genericBinding(generic);
      if (program.modules.isModuleLevel(declaration)) {
        return { kind: 'global', global: program.modules.globalFor(declaration, symbol, this) };
      }
      const owner = this.ownerOf(declaration);
      if (owner && ts.isIdentifier(declaration.name)) {
        const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
        const binding = owner.declare(declaration.name, owner.declaredType(declaration.name), isConst);
        if (binding.kind === 'local') this.noteUse(binding.local, declaration, node);
        return binding;
      }
      this.refuse(node, 'localClass', symbol.name);
      return undefined;
    }
    if (ts.isExportAssignment(declaration)) {
      return { kind: 'global', global: program.modules.globalFor(declaration, symbol, this) };
    }
    this.refuse(node, 'namespaceValue', symbol.name);
    return undefined;
  }

  private functionBinding(symbol: ts.Symbol, declaration: ts.FunctionDeclaration, node: ts.Node): Binding | undefined {
    const implementation =
      symbol.declarations?.find(
        (d): d is ts.FunctionDeclaration => ts.isFunctionDeclaration(d) && d.body !== undefined,
      ) ?? declaration;
    const scoped = this.find(implementation);
    if (scoped) return scoped;
    const owner = this.ownerOf(implementation);
    const base = { kind: 'function', declaration: implementation, typeArguments: this.typeArguments } as const;
    if (this.program.modules.isTopLevelStatement(implementation)) return base;
    if (!owner) {
      this.refuse(node, 'localClass', symbol.name);
      return undefined;
    }
    if (implementation.typeParameters || !implementation.name) return { ...base, nestedIn: owner };
    return owner.declare(implementation.name, owner.declaredType(implementation.name), true);
  }

  private genericBinding(declaration: ts.ArrowFunction | ts.FunctionExpression): Binding {
    const owner = this.ownerOf(declaration.parent);
    const base = { kind: 'function', declaration, typeArguments: this.typeArguments } as const;
    const isTopLevel = this.program.modules.isModuleLevel(declaration.parent as ts.VariableDeclaration);
    return owner && !isTopLevel ? { ...base, nestedIn: owner } : base;
  }

  /** The scope of the function (or module) that contains a declaration, if this one is inside it. */
  private ownerOf(declaration: ts.Node): FunctionScope | undefined {
    const container = functionContaining(declaration);
    for (let scope: FunctionScope | undefined = this; scope; scope = scope.parent) {
      if (scope.node === container) return scope;
    }
    return undefined;
  }

  /** Names of lib.d.ts and globals.d.ts: the library implements them. */
  private libraryBinding(symbol: ts.Symbol, declaration: ts.Declaration, node: ts.Node): Binding | undefined {
    const { library, modules } = this.program;
    const { name } = symbol;
    const isIntrinsic = name.startsWith('$') || name.startsWith('rt_');
    if (isIntrinsic && !this.program.isTrustedFile(node.getSourceFile())) {
      this.refuse(node, 'intrinsic', name);
      return undefined;
    }
    const cls = library.classes.get(name);
    if (cls) return { kind: 'class', declaration: cls, typeArguments: this.typeArguments };
    for (const candidate of [`${name}Constructor_call$1`, `${name}Constructor_call`, `Global_${name}`]) {
      const fn = library.functionNamed(candidate);
      if (fn) return { kind: 'function', declaration: fn, typeArguments: this.typeArguments };
    }
    const variable = library.variables.get(`Global_${name}`);
    if (variable) {
      const own = (variable as ts.VariableDeclaration & { readonly symbol: ts.Symbol }).symbol;
      return { kind: 'global', global: modules.globalFor(variable, own, this) };
    }
    if (name === 'Proxy' || name === 'Reflect') this.refuse(node, 'proxyReflect', name);
    else if (name === 'eval') this.refuse(node, 'eval');
    else if (name === 'Function') this.refuse(node, 'functionConstructor');
    else if (ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration)) {
      this.refuse(node, 'missingLibrary', name);
    } else this.refuse(node, 'namespaceValue', name);
    return undefined;
  }

  declare(name: ts.Identifier, type: Type, isConst: boolean): Binding {
    const symbol = (name.parent as Declared).symbol ?? this.program.checker.getSymbolAtLocation(name);
    const declaration = symbol?.valueDeclaration ?? name.parent;
    const known = this.bindings.get(declaration);
    if (known) return known;
    const isVariable = ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration);
    const isVar = isVariable && !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped);
    if (symbol && isVariable && this.program.modules.isModuleLevel(declaration)) {
      const global = this.program.modules.globalFor(declaration, symbol, this);
      if (isVar) this.builder.markVar(global);
      return { kind: 'global', global };
    }
    const binding: Binding = { kind: 'local', local: this.builder.local(name.text, type, isConst) };
    if (isVar) this.builder.markVar(binding.local);
    this.bindings.set(declaration, binding);
    return binding;
  }

  private noteUse(local: Local, declaration: ts.Declaration, node: ts.Node): void {
    if (!local.needsTdzCheck && isUsedBeforeInitialisation(declaration, node)) local.needsTdzCheck = true;
  }

  /** The class that an expression names, as in `extends C`, `x instanceof C`, `new C()`; undefined when it is none. */
  classNamed(node: ts.Expression): ClassInfo | undefined {
    const declaration = this.classDeclarationNamed(node);
    return declaration && this.classOfDeclaration(declaration);
  }

  /** The class of a declaration with the type arguments of this place. */
  classOfDeclaration(declaration: ts.ClassLikeDeclaration): ClassInfo {
    const parameters = this.program.classes.parametersOf(declaration);
    const unknown = this.program.checker.getUnknownType();
    return this.program.classOf(
      declaration,
      parameters.map((p) => this.typeArguments.get(p) ?? p.getConstraint() ?? unknown),
    );
  }

  classDeclarationNamed(node: ts.Expression): ts.ClassLikeDeclaration | undefined {
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
    const { checker, library } = this.program;
    let symbol = checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration) return undefined;
    if (ts.isClassLike(declaration)) return declaration;
    if (declaration.getSourceFile().isDeclarationFile) return library.classes.get(symbol.name);
    // `const Named = class { ... }`
    if (
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer &&
      ts.isClassExpression(declaration.initializer)
    ) {
      return declaration.initializer;
    }
    return undefined;
  }

  private readonly environments = new Map<ts.Node, LocalClass>();

  /** Remembers the variables of a class that this function has evaluated. */
  setEnvironment(declaration: ts.Node, variables: LocalClass): void {
    this.environments.set(declaration, variables);
  }

  environmentOf(declaration: ts.Node): LocalClass | undefined {
    return this.environments.get(declaration) ?? this.parent?.environmentOf(declaration);
  }

  /** The binding that `declare` made for a declaration, in this function or an enclosing one. */
  lookupDeclaration(declaration: ts.Node): Binding | undefined {
    return this.find(declaration);
  }

  // ---- expressions and statements ----

  expression(node: ts.Expression, expected?: Type): Operand {
    return visitExpression(node, this, expected);
  }

  expressionTo(node: ts.Expression, type: Type, reason: CoerceReason = 'assign'): Operand {
    const value = visitExpression(node, this, type);
    if (value.type.kind === 'never' || type.kind === 'void') return value;
    return this.builder.coerce(this.locOf(node), value, type, reason);
  }

  statement(node: ts.Statement): void {
    visitStatement(node, this);
  }

  statements(nodes: readonly ts.Statement[]): void {
    for (const node of nodes) visitStatement(node, this);
  }

  closure(node: ts.FunctionLikeDeclaration, type: FunctionType): Operand {
    const value = makeClosure(node, this, this.typeArguments, type);
    return this.builder.coerce(this.locOf(node), value, type);
  }

  /** A closure of type `type` whose body has no source of its own; it sees this function's locals. */
  synthesise(
    name: string,
    type: FunctionType,
    node: ts.Node,
    build: (inner: FunctionScope, params: readonly Operand[]) => Operand,
    makes?: HirFunction['makes'],
  ): Operand {
    const { program } = this;
    const id = program.uniqueId(`${this.builder.functionId}/${name}`);
    const builder = new Builder(this.types, id);
    const inner = new FunctionScope(program, builder, 'plain', this.typeArguments, type.result, undefined, this, node);
    const loc = this.locOf(node);
    const params = [...type.params, ...(type.rest ? [type.rest] : [])].map((t, i) => builder.local(`p${i}`, t, true));
    const body = builder.block(() => {
      const value = build(
        inner,
        params.map((param) => builder.get(loc, param)),
      );
      if (type.result.kind === 'void') builder.return(loc);
      else if (value.type.kind !== 'never') builder.return(loc, builder.coerce(loc, value, type.result));
    });
    program.functions.set(id, {
      id,
      name,
      kind: 'plain',
      loc,
      params,
      length: type.required,
      hasThis: false,
      result: type.result,
      frame: undefined,
      makes,
      hasStaticFields: makes !== undefined && ts.isClassLike(node) && hasStaticFields(node),
      callResult: type.result,
      body,
    });
    return this.builder.value(loc, type, { op: 'closure', fn: id, type });
  }

  refuse(node: ts.Node, name: RefusalName, detail?: string): Operand {
    this.program.refuse(node, name, detail);
    return { kind: 'const', type: this.types.never, value: undefined };
  }

  callLibrary(node: ts.Node, name: string, args: readonly Operand[], result?: Type): Operand {
    return callLibrary(node, name, args, this, result);
  }

  /** The type arguments that make a generic function the function type that its context wants. */
  contextualInstance(
    declaration: ts.FunctionLikeDeclaration,
    node: ts.Node,
  ): ReadonlyMap<ts.Type, ts.Type> | undefined {
    const { checker, substitution } = this.program;
    if (!ts.isExpression(node)) return undefined;
    const wanted = checker.getContextualType(node);
    const signature =
      wanted && checker.getSignaturesOfType(checker.getNonNullableType(wanted), ts.SignatureKind.Call)[0];
    const own = checker.getSignatureFromDeclaration(declaration);
    if (!signature || !own) return undefined;
    const parameters = (declaration.typeParameters ?? []).map((p) => checker.getTypeAtLocation(p));
    const inference = new Inference(this.program, new Set(parameters));
    const convert = (type: ts.Type): Type =>
      this.program.converter.convert(substitution.apply(type, this.typeArguments), node);
    own.getParameters().forEach((parameter, i) => {
      const other = signature.getParameters()[i];
      if (other) inference.match(checker.getTypeOfSymbol(parameter), convert(checker.getTypeOfSymbol(other)));
    });
    inference.match(own.getReturnType(), convert(signature.getReturnType()));
    if (parameters.some((p) => !inference.found.has(p))) return undefined;
    return new Map(
      [...inference.found].map(([parameter, type]) => [parameter, this.program.converter.representative(type)]),
    );
  }
}

/** `const f = <T>(...) => ...`: a generic function value, which can only be called with known types. */
export function genericInitializer(declaration: ts.Declaration): ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const { initializer } = declaration;
  if (!initializer || !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return undefined;
  if (!ts.isArrowFunction(initializer) && !ts.isFunctionExpression(initializer)) return undefined;
  return initializer.typeParameters ? initializer : undefined;
}

export function functionContaining(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isSourceFile(at)) {
    if (ts.isFunctionLike(at)) return at;
    at = at.parent;
  }
  return at;
}
