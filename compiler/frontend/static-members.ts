// SPDX-License-Identifier: MIT
/**
 * Names with a dot whose meaning is known without evaluating what stands before it: members of namespaces, modules and
 * enums, static members of classes, and the members of the library's own objects (`Math.PI`, `console.log`).
 */
import { ts } from 'ts-morph';
import type { Global, Operand } from '../ir/hir';
import { className, isStatic } from './class-syntax';
import type { Binding, FunctionContext, Target, TypeArguments } from './context';
import { functionValue } from './functions';
import { usesThis } from './function-shapes';
import { propertyName } from './convert-types';
import { FunctionScope } from './scope';

/** What such a name stands for. */
export type StaticMember =
  | { readonly kind: 'binding'; readonly binding: Binding }
  /** `isInherited`: named through a derived class, which an assignment would give a field of its own. */
  | { readonly kind: 'field'; readonly global: Global; readonly isInherited: boolean }
  /** `receiver` is the class that it is called on, which may be derived from the one that declares it. */
  | {
      readonly kind: 'method';
      readonly declaration: ts.MethodDeclaration;
      readonly receiver: ts.ClassLikeDeclaration | undefined;
    }
  | {
      readonly kind: 'accessor';
      readonly get: ts.GetAccessorDeclaration | undefined;
      readonly set: ts.SetAccessorDeclaration | undefined;
      readonly receiver: ts.ClassLikeDeclaration | undefined;
    }
  /** A member of an interface of lib.d.ts or globals.d.ts that the library implements by name. */
  | { readonly kind: 'library'; readonly name: string }
  /** `C.name` of a class that does not declare it. */
  | { readonly kind: 'className'; readonly name: string }
  | { readonly kind: 'refused' };

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** What a namespace of the same name may be merged with. */
const merging = ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.Enum | ts.SymbolFlags.Variable;

/** Whether a member is declared in the block of a namespace. */
function isOfNamespace(symbol: ts.Symbol | undefined): boolean {
  let at: ts.Node | undefined = symbol?.valueDeclaration;
  while (at && (ts.isVariableDeclaration(at) || ts.isVariableDeclarationList(at) || ts.isVariableStatement(at))) {
    at = at.parent;
    if (ts.isModuleBlock(at)) return true;
  }
  return at !== undefined && !ts.isSourceFile(at) && ts.isModuleBlock(at.parent);
}

/** Finds the meaning of `a.b`, or undefined when `a` is an ordinary value. */
export function staticMember(node: Access, cx: FunctionContext): StaticMember | undefined {
  const { checker } = cx.program;
  const scope = FunctionScope.of(cx);
  const base = node.expression;
  const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression);
  if (isStaticThis(base)) {
    const receiver = staticThisClass(base, cx);
    const isSuper = base.kind === ts.SyntaxKind.SuperKeyword;
    const found = symbol && !isSuper && receiver ? (memberOn(receiver, symbol, cx) ?? symbol) : symbol;
    return found ? classMember(found, node, cx, receiver) : undefined;
  }
  if (!ts.isIdentifier(base) && !ts.isPropertyAccessExpression(base)) return undefined;
  let owner = checker.getSymbolAtLocation(base);
  if (owner && owner.flags & ts.SymbolFlags.Alias) owner = checker.getAliasedSymbol(owner);
  if (!owner) return undefined;

  if (
    owner.flags & (ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule) &&
    (!(owner.flags & merging) || isOfNamespace(symbol))
  ) {
    if (!symbol || !ts.isPropertyAccessExpression(node)) {
      cx.refuse(node, 'namespaceValue');
      return { kind: 'refused' };
    }
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const binding = scope.bindingOf(target, node.name);
    return binding ? { kind: 'binding', binding } : { kind: 'refused' };
  }
  const declaration = owner.valueDeclaration;
  if (!declaration) return undefined;
  if (owner.flags & ts.SymbolFlags.Enum) return undefined;
  // `NaN` and `Infinity` are numbers, not namespaces.
  if (ts.isVariableDeclaration(declaration) && cx.checkerTypeOf(base).flags & ts.TypeFlags.Number) return undefined;
  if (declaration.getSourceFile().isDeclarationFile) return libraryMember(node, base, owner, symbol, cx);
  const cls = scope.classDeclarationNamed(base);
  if (cls && symbol) return classMember(symbol, node, cx, cls);
  return undefined;
}

/** The class that `this` means in a static member: the one that the member was called on. */
export function staticThisClass(node: ts.Node, cx: FunctionContext): ts.ClassLikeDeclaration | undefined {
  let around = node.parent;
  while (!ts.isClassLike(around)) {
    if (ts.isSourceFile(around)) return undefined;
    around = around.parent;
  }
  const thisType = FunctionScope.of(cx).program.classes.thisTypeOf(around);
  const called = thisType && cx.typeArguments.get(thisType)?.symbol?.valueDeclaration;
  return called && ts.isClassLike(called) ? called : around;
}

/** What the class has under the name of a member that a base class declares: perhaps one that overrides it. */
function memberOn(receiver: ts.ClassLikeDeclaration, member: ts.Symbol, cx: FunctionContext): ts.Symbol | undefined {
  const { checker } = cx.program;
  const { symbol } = receiver as ts.ClassLikeDeclaration & { readonly symbol: ts.Symbol };
  return checker.getPropertyOfType(checker.getTypeOfSymbol(symbol), member.name);
}

/**
 * The type arguments of a static member that is called on a class: what `this` means in it is the type argument for the
 * polymorphic `this` of the class that declares it, where it is another class and the member asks.
 */
export function withReceiver(
  declaration: ts.FunctionLikeDeclaration,
  receiver: ts.ClassLikeDeclaration | undefined,
  args: TypeArguments,
  cx: FunctionContext,
): TypeArguments {
  const owner = declaration.parent;
  const { classes, checker } = FunctionScope.of(cx).program;
  const thisType = ts.isClassLike(owner) && isStatic(declaration) ? classes.thisTypeOf(owner) : undefined;
  if (!thisType) return args;
  const result = new Map(args);
  result.delete(thisType);
  if (receiver && receiver !== owner && usesThis(declaration)) {
    const { symbol } = receiver as ts.ClassLikeDeclaration & { readonly symbol: ts.Symbol };
    result.set(thisType, checker.getDeclaredTypeOfSymbol(symbol));
  }
  return result;
}

/** `this` (or `super`) where it means the class: in static members. */
export function isStaticThis(node: ts.Node): boolean {
  if (node.kind !== ts.SyntaxKind.ThisKeyword && node.kind !== ts.SyntaxKind.SuperKeyword) return false;
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isClassStaticBlockDeclaration(at)) return true;
    if (ts.isPropertyDeclaration(at) || ts.isMethodDeclaration(at) || ts.isAccessor(at)) return isStatic(at);
    if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at) || ts.isConstructorDeclaration(at)) return false;
  }
  return false;
}

function classMember(
  symbol: ts.Symbol,
  node: Access,
  cx: FunctionContext,
  receiver: ts.ClassLikeDeclaration | undefined,
): StaticMember {
  const declarations = symbol.declarations ?? [];
  const { classes } = FunctionScope.of(cx).program;
  for (const declaration of declarations) {
    if (ts.isPropertyDeclaration(declaration)) {
      const isInherited = receiver !== undefined && receiver !== declaration.parent;
      return { kind: 'field', global: classes.staticField(declaration), isInherited };
    }
    if (ts.isMethodDeclaration(declaration) && declaration.body) return { kind: 'method', declaration, receiver };
  }
  const get = declarations.find((d): d is ts.GetAccessorDeclaration => ts.isGetAccessorDeclaration(d));
  const set = declarations.find((d): d is ts.SetAccessorDeclaration => ts.isSetAccessorDeclaration(d));
  if (get || set) return { kind: 'accessor', get, set, receiver };
  if (symbol.name === 'name' && receiver) return { kind: 'className', name: className(receiver) };
  cx.refuse(node, symbol.name === 'prototype' ? 'prototype' : 'unsupportedAccess', symbol.name);
  return { kind: 'refused' };
}

/** Functions that JavaScript has under two names: `Number.parseInt === parseInt`. */
const sameFunctions: ReadonlyMap<string, string> = new Map([
  ['NumberConstructor_parseFloat', 'Global_parseFloat'],
  ['NumberConstructor_parseInt', 'Global_parseInt'],
]);

/** `Math.max`, `Number.EPSILON`, `process.stdout.write`: objects of which there is one, known by their interface. */
function libraryMember(
  node: Access,
  base: ts.Expression,
  owner: ts.Symbol,
  symbol: ts.Symbol | undefined,
  cx: FunctionContext,
): StaticMember | undefined {
  const { library } = FunctionScope.of(cx).program;
  if (!isLibraryObject(base, owner, cx)) return undefined;
  if (owner.name === 'Reflect') {
    cx.refuse(base, 'proxyReflect', 'Reflect');
    return { kind: 'refused' };
  }
  if (!symbol) {
    cx.refuse(node, 'unsupportedAccess', node.getText());
    return { kind: 'refused' };
  }
  const name = libraryName(symbol, owner);
  const exists = library.functions.has(name) || library.variables.has(name) || hasNumbered(name, cx);
  if (exists) return { kind: 'library', name };
  const cls = library.classes.get(owner.name);
  const member = cls?.members.find((m) => m.name?.getText() === symbol.name && isStatic(m));
  if (member && ts.isMethodDeclaration(member)) return { kind: 'method', declaration: member, receiver: undefined };
  if (symbol.name === 'prototype') cx.refuse(node, 'prototype');
  else return { kind: 'library', name };
  return { kind: 'refused' };
}

/** What the library calls a member of one of its objects. */
function libraryName(member: ts.Symbol, owner: ts.Symbol): string {
  const spelled = `${declaringInterface(member) ?? owner.name}_${propertyName(member)}`;
  return sameFunctions.get(spelled) ?? spelled;
}

function hasNumbered(name: string, cx: FunctionContext): boolean {
  const { library } = FunctionScope.of(cx).program;
  return [0, 1, 2, 3].some((n) => library.functions.has(`${name}$${n}`));
}

/** The interface that declares a member. */
function declaringInterface(symbol: ts.Symbol): string | undefined {
  const parent = symbol.declarations?.[0]?.parent;
  return parent && ts.isInterfaceDeclaration(parent) ? parent.name.text : undefined;
}

/** Whether an expression is an object that exists only as names of the library. */
function isLibraryObject(node: ts.Expression, symbol: ts.Symbol, cx: FunctionContext): boolean {
  const { library } = FunctionScope.of(cx).program;
  // NaN, Math.PI and the like are values, whose methods are called on them.
  const primitive =
    ts.TypeFlags.NumberLike | ts.TypeFlags.StringLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Undefined;
  if (cx.program.checker.getTypeAtLocation(node).flags & primitive) return false;
  // `Math.max.apply(...)`: functions are values.
  if (symbol.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Function)) return false;
  if (ts.isIdentifier(node)) return !library.variables.has(`Global_${symbol.name}`);
  if (!ts.isPropertyAccessExpression(node)) return false;
  const owner = cx.program.checker.getSymbolAtLocation(node.expression);
  if (!owner?.valueDeclaration?.getSourceFile().isDeclarationFile) return false;
  if (!ts.isIdentifier(node.expression)) return false;
  const interfaceName = declaringInterface(symbol);
  return (
    interfaceName !== undefined &&
    !library.variables.has(`${interfaceName}_${symbol.name}`) &&
    isLibraryObject(node.expression, owner, cx)
  );
}

/** The value of `a.b` where it is such a name; undefined when it is not. */
export function readStatic(node: Access, cx: FunctionContext): Operand | undefined {
  const member = staticMember(node, cx);
  if (!member) return undefined;
  const dead: Operand = { kind: 'const', type: cx.types.never, value: undefined };
  const loc = cx.locOf(node);
  const scope = FunctionScope.of(cx);
  const readGlobal = (global: Global): Operand => {
    const value = cx.builder.value(loc, global.type, { op: 'global.get', global });
    return cx.builder.coerce(loc, value, cx.typeOf(node), 'narrow');
  };
  switch (member.kind) {
    case 'refused':
      return dead;
    case 'field':
      return readGlobal(member.global);
    case 'className':
      return cx.builder.string(member.name);
    case 'binding':
      if (member.binding.kind === 'global') return readGlobal(member.binding.global);
      if (member.binding.kind === 'local') return cx.builder.get(loc, member.binding.local);
      return functionValue(member.binding, node, cx);
    case 'method':
      return functionValue(
        { kind: 'function', declaration: member.declaration, typeArguments: cx.typeArguments },
        node,
        cx,
      );
    case 'accessor': {
      if (!member.get) return cx.builder.undefined();
      const { id, shape } = scope.program.instance(
        member.get,
        withReceiver(member.get, member.receiver, cx.typeArguments, cx),
      );
      return cx.builder.value(loc, shape.type.result, { op: 'call', fn: id, args: [] });
    }
    case 'library':
      return readLibrary(member.name, cx.program.checker.getSymbolAtLocation(node), node, cx);
  }
}

/** The value of a member of the library's objects, of that name in the library. `node` is where it has its type. */
function readLibrary(name: string, symbol: ts.Symbol | undefined, node: ts.Node, cx: FunctionContext): Operand {
  const scope = FunctionScope.of(cx);
  const { library, modules } = scope.program;
  const variable = library.variables.get(name);
  if (variable) {
    const { symbol: declared } = variable as unknown as { readonly symbol: ts.Symbol };
    const global = modules.globalFor(variable, declared, scope);
    const value = cx.builder.value(cx.locOf(node), global.type, { op: 'global.get', global });
    return cx.builder.coerce(cx.locOf(node), value, cx.typeOf(node), 'narrow');
  }
  const declaration = library.functionNamed(name);
  if (!declaration) return cx.refuse(node, 'missingLibrary', node.getText());
  if (symbol && !(symbol.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Function))) {
    return cx.callLibrary(node, name, [], cx.typeOf(node));
  }
  return functionValue({ kind: 'function', declaration, typeArguments: cx.typeArguments }, node, cx);
}

/** Whether the node names an object, such as `Math` or `console`, that exists only as the names of its members. */
export function isNameOnly(node: ts.Expression, cx: FunctionContext): boolean {
  if (!ts.isIdentifier(node)) return false;
  const symbol = cx.program.checker.getSymbolAtLocation(node);
  const isDeclared = symbol?.valueDeclaration?.getSourceFile().isDeclarationFile === true;
  return isDeclared && isLibraryObject(node, symbol, cx);
}

/** `floor` of `const { floor } = Math`; undefined where the object is an ordinary value. */
export function readFromLibraryObject(
  object: ts.Expression,
  key: string,
  node: ts.Node,
  cx: FunctionContext,
): Operand | undefined {
  const { checker } = cx.program;
  const owner = isNameOnly(object, cx) ? checker.getSymbolAtLocation(object) : undefined;
  if (!owner) return undefined;
  const symbol = checker.getPropertyOfType(checker.getTypeAtLocation(object), key);
  const name = symbol && libraryName(symbol, owner);
  return name === undefined
    ? cx.refuse(node, 'unsupportedAccess', node.getText())
    : readLibrary(name, symbol, node, cx);
}

/** The place that an assignment to such a name writes to; undefined when it is an ordinary value's member. */
export function staticTarget(node: Access, cx: FunctionContext): Target | undefined {
  const member = staticMember(node, cx);
  if (!member) return undefined;
  const loc = cx.locOf(node);
  const never: Operand = { kind: 'const', type: cx.types.never, value: undefined };
  const globalTarget = (global: Global): Target => ({
    type: global.type,
    get: () => readStatic(node, cx) ?? never,
    set: (value) => {
      if (value.type.kind === 'never') return;
      const coerced = cx.builder.coerce(loc, value, global.type);
      cx.builder.effect(loc, { op: 'global.set', global, value: coerced, isInit: false });
    },
  });
  if (member.kind === 'field' && member.isInherited) {
    cx.refuse(node, 'unsupportedTarget', 'A static field of a base class');
    return { type: cx.types.never, get: () => never, set: () => undefined };
  }
  if (member.kind === 'field') return globalTarget(member.global);
  if (member.kind === 'library') {
    const scope = FunctionScope.of(cx);
    const variable = scope.program.library.variables.get(member.name);
    if (variable && !(ts.getCombinedNodeFlags(variable) & ts.NodeFlags.Const)) {
      const { symbol } = variable as unknown as { readonly symbol: ts.Symbol };
      return globalTarget(scope.program.modules.globalFor(variable, symbol, scope));
    }
  }
  if (member.kind === 'binding' && member.binding.kind === 'global') return globalTarget(member.binding.global);
  if (member.kind === 'accessor' && member.set) {
    const { id, shape } = FunctionScope.of(cx).program.instance(
      member.set,
      withReceiver(member.set, member.receiver, cx.typeArguments, cx),
    );
    const type = shape.type.params[0] ?? cx.types.unknown;
    return {
      type,
      get: () => readStatic(node, cx) ?? never,
      set: (value) => {
        if (value.type.kind === 'never') return;
        cx.builder.effect(loc, { op: 'call', fn: id, args: [cx.builder.coerce(loc, value, type)] });
      },
    };
  }
  if (member.kind !== 'refused')
    cx.refuse(node, member.kind === 'library' || member.kind === 'method' ? 'monkeyPatch' : 'unsupportedTarget');
  return { type: cx.types.never, get: () => never, set: () => undefined };
}
