// SPDX-License-Identifier: MIT
/** Enums: objects from names to values, and from numbers back to names. Members that are constants are never read from them. */
import { ts } from 'ts-morph';
import type { Global, ObjectPart, Operand } from '../ir/hir';
import type { Property } from '../ir/types';
import type { Compilation } from './compilation';
import type { FunctionContext } from './context';
import type { WithSymbol } from './modules';
import { FunctionScope } from './scope';

/** An enum used as an object: names to values, and numbers back to names. */
export function enumGlobal(declaration: ts.EnumDeclaration, comp: Compilation): Global {
  return comp.modules.globalOnce(declaration, () => newEnumGlobal(declaration, comp));
}

function newEnumGlobal(declaration: ts.EnumDeclaration, comp: Compilation): Global {
  const { types, checker, modules } = comp;
  const { symbol } = declaration as unknown as WithSymbol;
  const values = new Map<string, string | number>();
  const computed: ts.EnumMember[] = [];
  for (const part of symbol.declarations ?? []) {
    if (!ts.isEnumDeclaration(part)) continue;
    for (const member of part.members) {
      const value = checker.getConstantValue(member);
      const name = ts.isComputedPropertyName(member.name) ? undefined : member.name.text;
      if (name === undefined) comp.refuse(member, 'unsupportedSyntax', 'Computed enum member');
      else if (value !== undefined) values.set(name, value);
      else computed.push(member);
    }
  }
  const entries = new Map<string, string | number>();
  for (const [name, value] of values) {
    entries.set(name, value);
    if (typeof value === 'number') entries.set(String(value), name);
  }
  const properties = new Map<string, Property>();
  for (const [name, value] of entries) {
    const type = typeof value === 'number' ? types.number : types.string;
    properties.set(name, { name, type, optional: false, readonly: true });
  }
  for (const member of computed) {
    const name = (member.name as ts.Identifier).text;
    properties.set(name, { name, type: types.number, optional: false, readonly: true });
  }
  const type = types.object(`enum${comp.nodeId(symbol)}`, `typeof ${symbol.name}`, () => ({
    properties,
    index: undefined,
  }));
  const global = modules.newGlobal(symbol.name, type, true);
  // With members that are computed the object is made where the enum is declared.
  if (computed.length > 0) {
    global.needsTdzCheck = true;
    return global;
  }
  modules.initialiseEarly(`enum ${symbol.name}`, declaration, (scope) => {
    const { builder } = scope;
    const loc = scope.locOf(declaration);
    const constant = (value: string | number): Operand =>
      typeof value === 'number' ? builder.number(value) : builder.string(value);
    const parts = [...entries].map(([name, value]) => ({ kind: 'property', name, value: constant(value) }) as const);
    const value = builder.value(loc, type, { op: 'object.new', type, parts });
    builder.effect(loc, { op: 'global.set', global, value, isInit: true });
  });
  return global;
}

/** Enum members are constants mostly; where some are computed, the enum is an object that is made here. */
export function visitEnumDeclaration(node: ts.EnumDeclaration, cx: FunctionContext): void {
  const { checker } = cx.program;
  if (node.members.every((member) => checker.getConstantValue(member) !== undefined)) return;
  const { symbol } = node as unknown as WithSymbol;
  if ((symbol.declarations ?? []).length > 1) {
    cx.refuse(node, 'unsupportedSyntax', 'Computed members of a merged enum');
    return;
  }
  const loc = cx.locOf(node);
  const { builder } = cx;
  const parts: ObjectPart[] = [];
  for (const member of node.members) {
    if (ts.isComputedPropertyName(member.name)) continue;
    const name = member.name.text;
    const constant = checker.getConstantValue(member);
    let value: Operand;
    if (typeof constant === 'string') value = builder.string(constant);
    else if (constant !== undefined) value = builder.number(constant);
    else value = cx.expressionTo(member.initializer as ts.Expression, cx.types.number);
    if (value.type.kind === 'never') return;
    parts.push({ kind: 'property', name, value });
    if (value.type.kind === 'number') {
      const key = constant === undefined ? builder.value(loc, cx.types.string, { op: 'to.string', value }) : undefined;
      if (key) parts.push({ kind: 'computed', key, value: builder.string(name) });
      else parts.push({ kind: 'property', name: String(constant), value: builder.string(name) });
    }
  }
  const global = enumGlobal(node, FunctionScope.of(cx).program);
  const value = builder.value(loc, global.type, { op: 'object.new', type: global.type, parts });
  builder.effect(loc, { op: 'global.set', global, value, isInit: true });
}
