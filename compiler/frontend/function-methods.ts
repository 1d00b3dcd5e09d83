// SPDX-License-Identifier: MIT
/** `bind`, `call` and `apply`: a function with its object, and perhaps with its first arguments. */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionType } from '../ir/types';
import type { Argument } from './arguments';
import type { Call } from './call-signatures';
import { emitMethod, isOperandArgument } from './calls';
import { callValue } from './value-calls';
import type { FunctionContext } from './context';
import { functionIn } from './functions';
import { isUnboundMethod, memberOf } from './members';
import { readElement } from './elements';
import { FunctionScope } from './scope';
import { isNameOnly, staticMember } from './static-members';
import { withoutParentheses } from './syntax';
import { isDead } from './type-tests';

/** `object.method.bind(object, a)` and `f.bind(undefined, a)`: a closure that has the arguments already. */
export function bindFunction(
  node: Call,
  callee: ts.PropertyAccessExpression,
  args: readonly Argument[],
  cx: FunctionContext,
): Operand | undefined {
  if (callee.name.text !== 'bind' || args.length === 0) return undefined;
  const symbol = cx.program.checker.getSymbolAtLocation(callee.name);
  if (!symbol?.declarations?.some((d) => d.getSourceFile().isDeclarationFile)) return undefined;
  const target = withoutParentheses(callee.expression);
  const type = functionIn(cx.typeOf(node));
  const given = args.filter((a): a is ts.Expression => !isOperandArgument(a));
  if (!type || given.length < args.length || given.some(ts.isSpreadElement)) {
    return cx.refuse(node, 'unboundMethod', callee.expression.getText());
  }
  // `console.log` and the like need no object.
  const isMethod =
    ts.isPropertyAccessExpression(target) &&
    staticMember(target, cx)?.kind !== 'library' &&
    isUnboundMethod(target, cx);
  return isMethod ? bindMethod(node, target, given, type, cx) : bindValue(node, target, given, type, cx);
}

/** What the bound function is made of is evaluated once and kept in variables that the closure carries. */
function keep(name: string, value: Operand, node: ts.Node, cx: FunctionContext): (inner: FunctionScope) => Operand {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const local = builder.local(name, value.type, true);
  builder.append({ kind: 'scope', loc, locals: [local] });
  builder.set(loc, local, value, true);
  return (inner) => inner.builder.get(loc, local);
}

function bindMethod(
  node: Call,
  target: ts.PropertyAccessExpression,
  [receiver, ...first]: readonly ts.Expression[],
  type: FunctionType,
  cx: FunctionContext,
): Operand {
  const object = cx.expression(target.expression);
  const bound = receiver ? cx.expression(receiver, object.type) : object;
  if (isDead(object, bound)) return { kind: 'const', type: cx.types.never, value: undefined };
  const member = memberOf(object.type, target.name.text, cx);
  const method = member && functionIn(member.type);
  if (!method || method.rest) return cx.refuse(node, 'unboundMethod', target.getText());
  const self = keep('bound', cx.builder.coerce(cx.locOf(node), bound, object.type), node, cx);
  const values = first.map((a, i) => keep(`bound${i}`, cx.expression(a, method.params[i]), node, cx));
  return FunctionScope.of(cx).synthesise(`bound ${target.name.text}`, type, node, (inner, params) => {
    const all = [...values.map((value) => value(inner)), ...params];
    return emitMethod(self(inner), target.name.text, method, all, undefined, node, inner);
  });
}

function bindValue(
  node: Call,
  target: ts.Expression,
  [receiver, ...first]: readonly ts.Expression[],
  type: FunctionType,
  cx: FunctionContext,
): Operand {
  const callee = cx.expression(target);
  if (isDead(callee)) return callee;
  const fn = functionIn(callee.type);
  const takesRest = fn?.rest && type.rest && type.params.length + first.length >= fn.params.length;
  if (!fn || (fn.rest && !takesRest)) return cx.refuse(node, 'unboundMethod', target.getText());
  const held = keep('callee', callee, node, cx);
  const self = receiver && !isNameOnly(receiver, cx) ? keep('bound', cx.expression(receiver), node, cx) : undefined;
  const values = first.map((a, i) => keep(`bound${i}`, cx.expression(a, fn.params[i]), node, cx));
  const name = ts.isIdentifier(target) ? target.text : '';
  return FunctionScope.of(cx).synthesise(`bound ${name}`, type, node, (inner, params) => {
    const all = [...values.map((value) => value(inner)), ...params];
    const passed = takesRest ? collected(fn, all, node, inner) : all;
    return callClosure(held(inner), fn, passed, self?.(inner), node, inner);
  });
}

/** The arguments, of which the last is an array of more of them, as the function's parameters and its array of the rest. */
function collected(fn: FunctionType, all: readonly Operand[], node: ts.Node, cx: FunctionContext): readonly Operand[] {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const rest = all[all.length - 1];
  const extra = all.slice(fn.params.length, -1);
  if (!rest || extra.length === 0 || (fn.rest?.kind !== 'array' && fn.rest?.kind !== 'tuple')) return all;
  const type = cx.types.array(fn.rest.element);
  const elements = extra.map((value) => builder.coerce(loc, value, type.element));
  const first = builder.value(loc, type, { op: 'array.new', type, elements });
  const joined = cx.callLibrary(node, 'Array_concat', [first, builder.coerce(loc, rest, type)], type);
  return [...all.slice(0, fn.params.length), joined];
}

/** Calls a function value with operands; parameters that are left over get undefined. */
function callClosure(
  callee: Operand,
  type: FunctionType,
  values: readonly Operand[],
  receiver: Operand | undefined,
  node: ts.Node,
  cx: FunctionContext,
): Operand {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const wanted = type.rest ? [...type.params, type.rest] : type.params;
  const args = wanted.map((param, i) => builder.coerce(loc, values[i] ?? builder.undefined(), param));
  const fn = builder.coerce(loc, callee, type, 'narrow');
  const spec = { op: 'call.closure', callee: fn, receiver, args, type } as const;
  if (type.result.kind !== 'void') return builder.value(loc, type.result, spec);
  builder.effect(loc, spec);
  return { kind: 'const', type: cx.types.void, value: undefined };
}

/** `f.call(receiver, a)` and `f.apply(receiver, array)` of a function value. */
export function callThroughFunction(
  node: Call,
  callee: Operand,
  name: string,
  args: readonly Argument[],
  cx: FunctionContext,
): Operand {
  const [first, second] = args;
  const receiver = first && receiverOf(first, cx);
  if (name === 'call') return callValue(node, callee, args.slice(1), cx, receiver);
  if (!second || callee.type.kind !== 'function') return callValue(node, callee, [], cx, receiver);
  const list = isOperandArgument(second) ? second : cx.expression(second as ts.Expression);
  if (isDead(list)) return list;
  if (callee.type.rest && (list.type.kind === 'array' || list.type.kind === 'tuple')) {
    const count = callee.type.params.length;
    const behind = cx.types.array(list.type.element);
    const from = [cx.builder.coerce(cx.locOf(node), list, behind), cx.builder.number(count)];
    const rest = count === 0 ? list : cx.callLibrary(node, 'Array_slice$1', from, behind);
    const value = callClosure(callee, callee.type, [...unpack(list, callee.type, node, cx), rest], receiver, node, cx);
    const wanted = cx.typeOf(node);
    const isPlain = isDead(value) || value.type.kind === 'void' || wanted.kind === 'void' || wanted.kind === 'never';
    return isPlain ? value : cx.builder.coerce(cx.locOf(node), value, wanted, 'narrow');
  }
  return callValue(node, callee, unpack(list, callee.type, node, cx), cx, receiver);
}

/** Functions of `Math` and its like do not ask for the object that they are called with. */
function receiverOf(given: Argument, cx: FunctionContext): Operand {
  if (isOperandArgument(given)) return given;
  return isNameOnly(given as ts.Expression, cx) ? cx.builder.undefined() : cx.expression(given as ts.Expression);
}

/** The elements of an array as the arguments that a function takes; what is too much is never looked at. */
function unpack(list: Operand, type: FunctionType, node: ts.Node, cx: FunctionContext): readonly Operand[] {
  if (list.type.kind !== 'array' && list.type.kind !== 'tuple') {
    return [cx.refuse(node, 'unsupportedCall', 'Function.apply')];
  }
  const length = list.type.kind === 'tuple' && !list.type.rest ? list.type.elements.length : type.params.length;
  return type.params.slice(0, length).map((param, i) => {
    const value = readElement(list, cx.builder.number(i), node, cx, true);
    return cx.builder.coerce(cx.locOf(node), value, param, 'narrow');
  });
}
