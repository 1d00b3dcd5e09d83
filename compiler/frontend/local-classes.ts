// SPDX-License-Identifier: MIT
/**
 * Classes inside functions that use the function's variables. Each evaluation of the class makes an environment: an
 * object with a closure for each method, accessor and the constructor. Every instance refers to it, and what stands in
 * the class itself only passes on:
 *
 *     function make(prefix) { class G { hi() { return prefix; } } return new G(); }
 *
 *     G.hi(this) = this.$env.hi.call(this)
 *     make(prefix):  env = { hi: closure, constructor: closure };  new G(env)
 */
import { ts } from 'ts-morph';
import type { HirFunction, Operand } from '../ir/hir';
import type { ClassInfo, ClassType, FunctionType, MethodInfo } from '../ir/types';
import { Builder } from './builder';
import { type ClassData } from './classes';
import { className, isStatic } from './class-syntax';
import { constructorOf } from './class-syntax';
import type { Compilation } from './compilation';
import { synthesiseConstructor } from './constructors';
import type { FunctionContext } from './context';
import { makeClosure } from './functions';
import { shapeOf } from './function-shapes';
import { FunctionScope } from './scope';
import { isUsedBeforeInitialisation } from './temporal-dead-zone';

/** What one evaluation of the class makes. */
export interface Environment {
  readonly type: ClassType;
  /** The hidden field of instances that holds it. */
  readonly field: string;
  readonly members: { readonly field: string; readonly declaration: ts.FunctionLikeDeclaration | undefined }[];
}

/** Whether the class uses variables of a function around it, or a class that does. */
export function usesVariablesAround(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker): boolean {
  return captures(declaration, checker, new Set());
}

function captures(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker, seen: Set<ts.Node>): boolean {
  if (seen.has(declaration) || declaration.typeParameters || !isLocal(declaration)) return false;
  seen.add(declaration);
  const isCaptured = (target: ts.Declaration): boolean => {
    if (target.getSourceFile() !== declaration.getSourceFile()) return false;
    if (target.pos >= declaration.pos && target.end <= declaration.end) return false;
    if (ts.isClassLike(target)) return captures(target, checker, seen);
    const isVariable = ts.isVariableDeclaration(target) || ts.isBindingElement(target) || ts.isParameter(target);
    return (isVariable || ts.isFunctionDeclaration(target)) && isLocal(target);
  };
  const visit = (node: ts.Node): boolean => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return false;
    if (ts.isIdentifier(node)) {
      const symbol = resolve(node, checker);
      // A parameter property is declared by a parameter, too, but `this.x` is no variable.
      if (symbol && symbol.flags & ts.SymbolFlags.Property) return false;
      const target = symbol?.valueDeclaration;
      return target !== undefined && isCaptured(target);
    }
    return ts.forEachChild(node, visit) ?? false;
  };
  const base = declaration.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const named = base && ts.isIdentifier(base.expression) ? resolve(base.expression, checker) : undefined;
  const baseClass = named?.valueDeclaration;
  if (baseClass && ts.isClassLike(baseClass) && captures(baseClass, checker, seen)) return true;
  return declaration.members.some((member) => !isStatic(member) && visit(member));
}

function resolve(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

/** Whether a declaration is not one of a module or namespace: what it declares may exist many times. */
function isLocal(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isBlock(at) || ts.isCaseBlock(at) || ts.isIterationStatement(at, false))
      return true;
  }
  return false;
}

/** Gives a class that captures its environment. */
export function newEnvironment(info: ClassInfo, comp: Compilation): Environment {
  const cls: ClassInfo = {
    id: comp.uniqueId(`${info.id}.environment`),
    name: info.name,
    family: `${info.family} environment`,
    base: undefined,
    isAbstract: false,
    fields: [],
    methods: new Map(),
    constructorFn: undefined,
    nominal: true,
    builtin: undefined,
  };
  const environment: Environment = { type: comp.types.class(cls), field: `$env ${info.id}`, members: [] };
  info.fields.push(hidden(environment.field, environment.type));
  return environment;
}

function hidden(name: string, type: ClassType | FunctionType): ClassInfo['fields'][number] {
  return { name, type, isPrivate: false, isReadonly: true, hidden: true };
}

/** A field of the environment for a closure of that type. */
function addMember(
  environment: Environment,
  key: string,
  type: FunctionType,
  declaration: ts.FunctionLikeDeclaration | undefined,
): string {
  const field = `$${key}`;
  environment.type.cls.fields.push(hidden(field, type));
  environment.members.push({ field, declaration });
  return field;
}

/** The method that passes on to the environment's closure. */
export function passOn(
  data: ClassData,
  environment: Environment,
  key: string,
  member: ts.MethodDeclaration | ts.AccessorDeclaration,
  comp: Compilation,
): Pick<MethodInfo, 'fn' | 'type'> {
  const { type, length } = shapeOf(member, comp.canonicalArguments(member, data.typeArguments), comp);
  const field = addMember(environment, key, type, member);
  const id = comp.uniqueId(`${data.info.id}.${key}`);
  stub(id, data, environment, field, type, member, length, false, comp);
  return { fn: id, type };
}

/** The constructor function takes the environment, keeps it in the object, and passes on. */
export function passOnConstructor(data: ClassData, environment: Environment, comp: Compilation): string {
  const declared = constructorOf(data.declaration);
  const { params, required, rest } = data.constructorType;
  const type = comp.types.function(params, required, rest, comp.types.void);
  const field = addMember(environment, 'constructor', type, declared);
  const id = comp.uniqueId(`${data.info.id}.constructor`);
  stub(id, data, environment, field, type, declared ?? data.declaration, required, true, comp);
  return id;
}

function stub(
  id: string,
  data: ClassData,
  environment: Environment,
  field: string,
  type: FunctionType,
  node: ts.Node,
  length: number,
  isConstructor: boolean,
  comp: Compilation,
): void {
  const builder = new Builder(comp.types, id);
  const loc = comp.locOf(node);
  const self = builder.local('this', data.type, true);
  const given = isConstructor ? [builder.local('environment', environment.type, true)] : [];
  const params = [...type.params, ...(type.rest ? [type.rest] : [])].map((t, i) => builder.local(`p${i}`, t, true));
  const body = builder.block(() => {
    const receiver = builder.get(loc, self);
    const [passed] = given;
    const env: Operand = passed
      ? builder.get(loc, passed)
      : builder.value(loc, environment.type, { op: 'prop.get', object: receiver, name: environment.field });
    if (passed) builder.effect(loc, { op: 'prop.set', object: receiver, name: environment.field, value: env });
    const callee = builder.value(loc, type, { op: 'prop.get', object: env, name: field });
    const args = params.map((param) => builder.get(loc, param));
    const spec = { op: 'call.closure', callee, receiver, args, type } as const;
    if (type.result.kind === 'void') {
      builder.effect(loc, spec);
      builder.return(loc);
    } else builder.return(loc, builder.value(loc, type.result, spec));
  });
  const fn: HirFunction = {
    id,
    name: className(data.declaration),
    kind: 'plain',
    loc,
    params: [self, ...given, ...params],
    length,
    hasThis: true,
    result: type.result,
    frame: undefined,
    callResult: type.result,
    body,
  };
  comp.functions.set(id, fn);
}

/** The class declaration is evaluated: makes the environment, and the class as a value. */
export function makeEnvironment(data: ClassData, environment: Environment, scope: FunctionScope): void {
  const { program: comp, builder } = scope;
  const loc = scope.locOf(data.declaration);
  const { constructorType } = data;
  const valueType = comp.types.function(
    constructorType.params,
    constructorType.required,
    constructorType.rest,
    data.type,
  );
  const local = builder.local(`${data.info.name} environment`, environment.type, true);
  const asValue = builder.local(data.info.name === '' ? 'anonymous' : data.info.name, valueType, true);
  scope.setEnvironment(data.declaration, { local, asValue });
  builder.append({ kind: 'scope', loc, locals: [local, asValue] });
  const made = builder.value(loc, environment.type, { op: 'new', type: environment.type, args: [] });
  builder.set(loc, local, made, true);
  const base = data.base ? ` extends ${data.base.info.name}` : '';
  const value = scope.synthesise(
    `class ${data.info.name}${base}`,
    valueType,
    data.declaration,
    (inner, params) => {
      if (data.info.isAbstract) return inner.builder.undefined();
      const args = [inner.builder.get(loc, local), ...params];
      return inner.builder.value(loc, data.type, { op: 'new', type: data.type, args });
    },
    'local',
  );
  builder.set(loc, asValue, value, true);
  for (const { field, declaration } of environment.members) {
    const type = environment.type.cls.fields.find((f) => f.name === field)?.type;
    if (type?.kind !== 'function') throw new Error('internal: an environment without its closure');
    const closure = declaration
      ? makeClosure(declaration, scope, comp.canonicalArguments(declaration, data.typeArguments), undefined)
      : defaultConstructor(data, type, scope);
    const coerced = builder.coerce(loc, closure, type);
    builder.effect(loc, { op: 'prop.set', object: builder.get(loc, local), name: field, value: coerced });
  }
}

function defaultConstructor(data: ClassData, type: FunctionType, scope: FunctionScope): Operand {
  const comp = scope.program;
  const id = comp.uniqueId(`${scope.builder.functionId}/${data.info.name}.constructor`);
  comp.enqueue(() => synthesiseConstructor(data, id, comp, scope));
  return scope.builder.value(scope.locOf(data.declaration), type, { op: 'closure', fn: id, type });
}

/** Inside the class it is there already. */
function mayBeEarly(declaration: ts.ClassLikeDeclaration, use: ts.Node): boolean {
  if (use.pos >= declaration.pos && use.end <= declaration.end) return false;
  return isUsedBeforeInitialisation(declaration, use);
}

/** The environment of a class at this place; undefined for classes that need none. */
export function environmentOf(data: ClassData, node: ts.Node, cx: FunctionContext): Operand | undefined {
  if (!data.environment) return undefined;
  const found = FunctionScope.of(cx).environmentOf(data.declaration);
  if (!found) return cx.refuse(node, 'localClass', data.info.name);
  if (mayBeEarly(data.declaration, node)) found.local.needsTdzCheck = true;
  return cx.builder.get(cx.locOf(node), found.local);
}

/** The class itself as a value at this place. */
export function localClassValue(declaration: ts.ClassLikeDeclaration, node: ts.Node, cx: FunctionContext): Operand {
  const found = FunctionScope.of(cx).environmentOf(declaration);
  if (!found) return cx.refuse(node, 'localClass', className(declaration));
  if (mayBeEarly(declaration, node)) found.asValue.needsTdzCheck = true;
  return cx.builder.get(cx.locOf(node), found.asValue);
}

/** `x instanceof C`: an instance made by this evaluation of the class. */
export function testLocalInstance(value: Operand, data: ClassData, node: ts.Node, cx: FunctionContext): Operand {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const wanted = environmentOf(data, node, cx);
  const { environment } = data;
  if (!environment || !wanted || wanted.type.kind === 'never')
    return { kind: 'const', type: types.never, value: undefined };
  const result = builder.local('isInstance', types.boolean);
  builder.set(loc, result, builder.boolean(false), true);
  const isOfClass = builder.value(loc, types.boolean, { op: 'test.instanceof', value, cls: data.info });
  builder.if(loc, isOfClass, () => {
    const object = builder.coerce(loc, value, data.type, 'narrow');
    const own = builder.value(loc, environment.type, { op: 'prop.get', object, name: environment.field });
    builder.set(loc, result, builder.value(loc, types.boolean, { op: 'eq.strict', left: own, right: wanted }));
  });
  return builder.get(loc, result);
}
