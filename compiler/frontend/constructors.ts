// SPDX-License-Identifier: MIT
/**
 * Constructors and static initialisers. A constructor function runs on an allocated object:
 *
 *     class B extends A { y = 1; constructor(public x: number) { super(); work(); } }
 *     B.constructor(this, x):  A.constructor(this);  this.y = 1;  this.x = x;  work()
 *
 * In a base class the fields come first, in a derived one they follow the call of `super`.
 */
import { ts } from 'ts-morph';
import type { HirFunction, Local, Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import { Builder } from './builder';
import { argumentsFor } from './arguments';
import { type ClassData } from './classes';
import { propertyType } from './class-members';
import { className, constructorOf, fieldInitialisers, isStatic } from './class-syntax';
import type { Compilation } from './compilation';
import type { FunctionContext } from './context';
import { functionValue } from './functions';
import { environmentOf, makeEnvironment } from './local-classes';
import { staticName } from './property-name';
import { FunctionScope } from './scope';
import { isDead, mayBeUndefined } from './type-tests';

/** The class whose constructor (or field initialiser) a scope belongs to. */
function classOfScope(scope: FunctionScope): ClassData | undefined {
  const type = scope.thisLocal?.type;
  return type?.kind === 'class' ? scope.program.classes.dataOf(type.cls) : undefined;
}

/** In a base class the fields come first, before the parameters have their defaults. */
export function beginConstructor(scope: FunctionScope): void {
  const data = classOfScope(scope);
  if (data && !data.base) initialiseFields(data, scope);
}

/** What happens in a base class between the parameters and the body. */
export function beginConstructorBody(declaration: ts.ConstructorDeclaration, scope: FunctionScope): void {
  const data = classOfScope(scope);
  if (data && !data.base) setParameterProperties(data, declaration, scope);
}

/** `super(...)`: the base class's constructor on this object, then the fields of this class. */
export function visitSuperCall(node: ts.CallExpression, cx: FunctionContext): Operand {
  const scope = FunctionScope.of(cx);
  const data = classOfScope(scope);
  const thisLocal = scope.thisLocal;
  const nothing: Operand = { kind: 'const', type: cx.types.void, value: undefined };
  if (!data?.base || !thisLocal) return data ? nothing : cx.refuse(node, 'looseThis');
  const loc = cx.locOf(node);
  const { base } = data;
  const environment = environmentOf(base, node, cx);
  if (environment && isDead(environment)) return environment;
  const args = argumentsFor(node.arguments, base.constructorType, undefined, 'assign', node, cx);
  if (base.info.constructorFn !== undefined) {
    const self = cx.builder.coerce(loc, cx.builder.get(loc, thisLocal), base.type);
    const all = environment ? [self, environment, ...args] : [self, ...args];
    cx.builder.effect(loc, { op: 'call', fn: base.info.constructorFn, args: all });
  }
  const declaration = constructorOf(data.declaration);
  if (declaration) {
    initialiseFields(data, scope);
    setParameterProperties(data, declaration, scope);
  }
  return nothing;
}

/** Fields exist in the order of their declaration, parameter properties first, whenever they get their values. */
function initialiseFields(data: ClassData, scope: FunctionScope): void {
  for (const parameter of constructorOf(data.declaration)?.parameters ?? []) {
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent) && ts.isIdentifier(parameter.name))
      declareField(parameter.name.text, parameter, scope);
  }
  for (const member of fieldInitialisers(data.declaration)) initialiseField(data, member, scope);
}

function setParameterProperties(data: ClassData, declaration: ts.ConstructorDeclaration, scope: FunctionScope): void {
  for (const parameter of declaration.parameters) {
    if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !ts.isIdentifier(parameter.name)) continue;
    const loc = scope.locOf(parameter);
    const binding = scope.lookupDeclaration(parameter);
    if (binding?.kind !== 'local') throw new Error('internal: a parameter property without a parameter');
    setField(data, parameter.name.text, scope.builder.get(loc, binding.local), parameter, scope);
  }
}

function initialiseField(data: ClassData, member: ts.PropertyDeclaration, scope: FunctionScope): void {
  const name = staticName(member.name, scope);
  if (name === undefined) return;
  const field = scope.program.classes.field(data.info, name);
  if (!field) return;
  if (member.initializer) {
    const type = propertyType(data, member, scope.program);
    setField(data, name, scope.expressionTo(member.initializer, type), member, scope);
  } else if (member.questionToken && scope.program.isLibraryFile(member.getSourceFile())) {
    // The library declares what an object may come to have; it is not there until then, as `cause` of an error.
  } else if (mayBeUndefined(field.type)) {
    setField(data, name, scope.builder.undefined(), member, scope);
  } else declareField(name, member, scope);
}

function declareField(name: string, node: ts.Node, scope: FunctionScope): void {
  const { builder, thisLocal, program } = scope;
  if (!thisLocal || program.isLibraryFile(node.getSourceFile())) return;
  const loc = scope.locOf(node);
  builder.effect(loc, { op: 'prop.declare', object: builder.get(loc, thisLocal), name });
}

function setField(data: ClassData, name: string, value: Operand, node: ts.Node, scope: FunctionScope): void {
  const { builder, thisLocal } = scope;
  const field = scope.program.classes.field(data.info, name);
  if (!thisLocal || !field || value.type.kind === 'never') return;
  const loc = scope.locOf(node);
  const coerced = builder.coerce(loc, value, field.type);
  builder.effect(loc, { op: 'prop.set', object: builder.get(loc, thisLocal), name, value: coerced });
}

/** The constructor of a class that declares none: passes its arguments on and initialises the fields. */
export function synthesiseConstructor(
  data: ClassData,
  id: string,
  comp: Compilation,
  parent: FunctionScope | undefined = undefined,
): void {
  const { declaration, base } = data;
  const builder = new Builder(comp.types, id);
  const thisLocal = builder.local('this', data.type, true);
  const args = comp.canonicalArguments(declaration, data.typeArguments);
  const scope = new FunctionScope(comp, builder, 'plain', args, comp.types.void, thisLocal, parent, declaration);
  const loc = comp.locOf(declaration);
  const { constructorType } = data;
  const types: Type[] = [...constructorType.params, ...(constructorType.rest ? [constructorType.rest] : [])];
  const params: Local[] = types.map((type, i) => builder.local(`p${i}`, type, true));
  const body = builder.block(() => {
    if (base?.info.constructorFn !== undefined) {
      const self = builder.coerce(loc, builder.get(loc, thisLocal), base.type);
      const environment = environmentOf(base, declaration, scope);
      if (environment && isDead(environment)) return;
      const passed = params.map((param) => builder.get(loc, param));
      const args = environment ? [self, environment, ...passed] : [self, ...passed];
      builder.effect(loc, { op: 'call', fn: base.info.constructorFn, args });
    }
    initialiseFields(data, scope);
  });
  const fn: HirFunction = {
    id,
    name: className(declaration),
    kind: 'plain',
    loc,
    params: [thisLocal, ...params],
    length: constructorType.required,
    hasThis: true,
    result: comp.types.void,
    frame: undefined,
    callResult: comp.types.void,
    body,
  };
  comp.functions.set(id, fn);
}

/** A class declaration where it stands: static fields and blocks run; a class without type parameters is compiled. */
export function visitClassDeclaration(node: ts.ClassLikeDeclaration, cx: FunctionContext): void {
  const scope = FunctionScope.of(cx);
  const comp = scope.program;
  if (!isGenericHere(node) || comp.classes.usesVariablesAround(node)) {
    const data = comp.classes.dataOf(scope.classOfDeclaration(node));
    if (data.environment) makeEnvironment(data, data.environment, scope);
    evaluateBase(data, scope);
  } else if (isMixin(node, comp)) evaluateBase(comp.classes.dataOf(scope.classOfDeclaration(node)), scope);
  for (const member of node.members) {
    if (ts.isClassStaticBlockDeclaration(member)) {
      scope.statement(member.body);
    } else if (ts.isPropertyDeclaration(member) && isStatic(member)) {
      const global = comp.classes.staticField(member);
      const loc = scope.locOf(member);
      const { initializer } = member;
      if (!initializer && !mayBeUndefined(global.type)) continue;
      const value = initializer ? scope.expression(initializer, global.type) : scope.builder.undefined();
      if (value.type.kind === 'never') continue;
      const coerced = scope.builder.coerce(loc, value, global.type);
      scope.builder.effect(loc, { op: 'global.set', global, value: coerced, isInit: true });
    } else if (ts.isMethodDeclaration(member) && isStatic(member) && member.body && !member.typeParameters) {
      if (!isGenericHere(node)) comp.instance(member, scope.typeArguments);
    }
  }
}

/** `class extends Base` in a generic function: its type arguments are those of this place. */
function isMixin(node: ts.ClassLikeDeclaration, comp: Compilation): boolean {
  const base = baseExpression(node);
  return base !== undefined && (comp.checker.getTypeAtLocation(base).flags & ts.TypeFlags.TypeParameter) !== 0;
}

function baseExpression(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return node.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

/**
 * A base class that is no name but a value, such as a mixin's result. Which class it is, the types have said; the value
 * must be that class and none derived from it.
 */
function evaluateBase(data: ClassData, scope: FunctionScope): void {
  const expression = baseExpression(data.declaration);
  const { base } = data;
  if (!expression || !base || scope.classDeclarationNamed(expression)) return;
  const value = scope.expression(expression);
  if (isDead(value)) return;
  const global = base.environment
    ? undefined
    : scope.program.modules.classGlobal(base.declaration, base.info, expression);
  if (!global) {
    scope.refuse(expression, 'unsupportedClass', expression.getText());
    return;
  }
  const loc = scope.locOf(expression);
  const { builder, types } = scope;
  const right = builder.value(loc, global.type, { op: 'global.get', global });
  const same = builder.value(loc, types.boolean, { op: 'eq.strict', left: value, right });
  builder.if(
    loc,
    same,
    () => undefined,
    () => void scope.callLibrary(expression, '$refuseBase', []),
  );
}

/** Whether the class, or something around it, has type parameters: then only its uses say which instances exist. */
function isGenericHere(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if ((at as { typeParameters?: unknown }).typeParameters !== undefined) return true;
  }
  return false;
}

/** A class expression: a function that makes instances, like every class that is used as a value. */
export function visitClassExpression(node: ts.ClassExpression, cx: FunctionContext): Operand {
  visitClassDeclaration(node, cx);
  return functionValue({ kind: 'class', declaration: node, typeArguments: cx.typeArguments }, node, cx);
}
