// SPDX-License-Identifier: MIT
/** Lists a class's own members: its fields in order, its methods and accessors with their functions, its constructor. */
import { ts } from 'ts-morph';
import { inKeyOrder, isArrayIndex } from '../ir/key-order';
import type { FieldInfo, Type } from '../ir/types';
import { constructorOf, fieldInitialisers, hasModifier, isStatic } from './class-syntax';
import type { ClassData } from './classes';
import type { Compilation } from './compilation';
import { synthesiseConstructor } from './constructors';
import { shapeOf } from './function-shapes';
import { passOn, passOnConstructor } from './local-classes';
import { staticName } from './property-name';

/** Fills in `data.info`, whose base class is known and filled. */
export function fillMembers(data: ClassData, comp: Compilation): void {
  const { declaration, info } = data;
  const lookAt = { checkerTypeOf: (node: ts.Node) => comp.checker.getTypeAtLocation(node) };
  const isLibrary = comp.isLibraryFile(declaration.getSourceFile());
  info.nominal = data.base?.info.nominal === true;

  for (const parameter of constructorOf(declaration)?.parameters ?? []) {
    if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !ts.isIdentifier(parameter.name)) continue;
    if (hasModifier(parameter, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword)) info.nominal = true;
    const symbol = (parameter as ts.ParameterDeclaration & { readonly symbol: ts.Symbol }).symbol;
    const type = comp.convertType(comp.checker.getTypeOfSymbol(symbol), data.typeArguments, parameter);
    addField(data, parameter.name.text, type, parameter, isLibrary);
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
    if (ts.isPropertyDeclaration(member)) fillProperty(data, name, member, isLibrary, comp);
    else if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) fillMethod(data, name, member, comp);
  }
  orderFields(data, comp);
  fillConstructor(data, comp);
}

/** A field named like an array index is listed before all others, which fields of a base class cannot give way to. */
function orderFields({ base, info, declaration }: ClassData, comp: Compilation): void {
  const { fields } = info;
  if (!fields.some(({ name }) => isArrayIndex(name))) return;
  for (let at = base; at; at = at.base) {
    if (at.info.fields.some(({ hidden, isPrivate }) => !hidden && !isPrivate)) {
      comp.refuse(declaration.name ?? declaration, 'unsupportedClass', 'A numeric field after those of a base class');
      return;
    }
  }
  fields.splice(0, fields.length, ...inKeyOrder(fields));
}

function addField(data: ClassData, name: string, type: Type, node: ts.Node, hidden: boolean): void {
  const field: FieldInfo = {
    name,
    type,
    isPrivate: name.startsWith('#'),
    isReadonly: hasModifier(node, ts.SyntaxKind.ReadonlyKeyword),
    hidden,
  };
  // A field that repeats an inherited one is that field; reads through this class narrow it.
  if (!name.startsWith('#') && inheritedField(data, name)) return;
  data.info.fields.push(field);
}

function inheritedField(data: ClassData, name: string): boolean {
  for (let at = data.base; at; at = at.base) if (at.info.fields.some((f) => f.name === name)) return true;
  return false;
}

function fillProperty(
  data: ClassData,
  name: string,
  member: ts.PropertyDeclaration,
  isLibrary: boolean,
  comp: Compilation,
): void {
  if (hasModifier(member, ts.SyntaxKind.AccessorKeyword)) {
    comp.refuse(member, 'unsupportedSyntax', 'accessor');
    return;
  }
  if (hasModifier(member, ts.SyntaxKind.DeclareKeyword)) return;
  const type = propertyType(data, member, comp);
  if (hasModifier(member, ts.SyntaxKind.AbstractKeyword)) {
    data.abstractProperties.set(name, type);
    return;
  }
  // Fields of library classes are invisible, except for those that JavaScript shows: they have ordinary names.
  addField(data, name, type, member, isLibrary && (name.startsWith('$') || data.info.builtin !== undefined));
}

/** The type of a field in instances: with undefined where it need not be there, or not yet. */
export function propertyType(data: ClassData, member: ts.PropertyDeclaration, comp: Compilation): Type {
  const symbol = (member as ts.PropertyDeclaration & { readonly symbol: ts.Symbol }).symbol;
  const type = comp.convertType(comp.checker.getTypeOfSymbol(symbol), data.typeArguments, member);
  // `x!: T` is undefined until it is assigned, and has its place among the fields.
  const isLate = member.exclamationToken !== undefined && !comp.isLibraryFile(member.getSourceFile());
  return member.questionToken || isLate ? comp.types.union([type, comp.types.undefined]) : type;
}

function fillMethod(
  data: ClassData,
  name: string,
  member: ts.MethodDeclaration | ts.AccessorDeclaration,
  comp: Compilation,
): void {
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
  if (kind !== 'method' && inheritedField(data, name)) {
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

function fillConstructor(data: ClassData, comp: Compilation): void {
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
