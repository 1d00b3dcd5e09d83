// SPDX-License-Identifier: MIT
/**
 * Calls of library functions: finds the function by name and number of arguments, infers its type arguments from the
 * operands (see infer.ts), and brings operands and result to the types on both sides.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionType, Type } from '../ir/types';
import { membersOf, typeName } from '../ir/types';
import { isOperand, type Argument } from './arguments';
import { buildArray } from './array-literals';
import type { FunctionContext } from './context';
import { Inference } from './infer';
import { FunctionScope } from './scope';
import { tolerantly } from './tolerant-reads';
import { isDead, mayBeUndefined, withoutNullish } from './type-tests';

/** The names under which the library implements the methods of a builtin type, by preference. */
export function libraryPrefixes(type: Type): readonly string[] {
  switch (type.kind) {
    case 'array':
    case 'tuple':
      return ['Array', 'TemplateStringsArray', 'RegExpMatchArray'];
    case 'typedarray':
      return [type.element, 'TypedArray'];
    case 'string':
      return ['String'];
    case 'number':
      return ['Number'];
    case 'boolean':
      return ['Boolean'];
    case 'bigint':
      return ['BigInt', 'Bigint'];
    case 'symbol':
      return ['Symbol'];
    case 'function':
      return ['Function'];
    case 'class':
      return type.cls.builtin === undefined ? [] : [type.cls.name];
    default:
      return [];
  }
}

/** How the library spells the name of a member. */
function spelled(name: string): readonly string[] {
  return name.startsWith('@@') ? [`$${name.slice(2)}`, name.slice(2)] : [name];
}

/** The name of the library function for a method of a builtin type; undefined when there is none. */
export function libraryMethodName(type: Type, name: string, count: number, cx: FunctionContext): string | undefined {
  const { library } = FunctionScope.of(cx).program;
  for (const prefix of libraryPrefixes(type)) {
    for (const spelling of spelled(name)) {
      if (library.functionNamed(`${prefix}_${spelling}`, count)) return `${prefix}_${spelling}`;
    }
  }
  return undefined;
}

/** A property of a builtin value that the library computes, such as `buffer` of a typed array. */
export function libraryProperty(
  object: Operand,
  name: string,
  node: ts.Node,
  cx: FunctionContext,
): Operand | undefined {
  const fn = libraryMethodName(object.type, name, 0, cx);
  return fn === undefined ? undefined : callLibrary(node, fn, [object], cx);
}

/** A library function with operands; the result has the function's declared type, or `result` where that is given. */
export function callLibrary(
  node: ts.Node,
  name: string,
  args: readonly Operand[],
  cx: FunctionContext,
  result?: Type,
): Operand {
  return callLibraryWith(node, name, args, undefined, cx, result);
}

/**
 * The same with arguments that are still to be evaluated. `hints` is the function's type in lib.d.ts at this call,
 * without the receiver; `receiver` counts as the first argument.
 */
export function callLibraryWith(
  node: ts.Node,
  name: string,
  args: readonly Argument[],
  hints: FunctionType | undefined,
  cx: FunctionContext,
  result?: Type,
  receiver?: Operand,
): Operand {
  const scope = FunctionScope.of(cx);
  const { checker, converter } = scope.program;
  const loc = cx.locOf(node);

  // Evaluate, in order, up to the first spread.
  const spreadAt = args.findIndex((a) => !isOperand(a) && ts.isSpreadElement(a));
  const operands: Operand[] = receiver ? [receiver] : [];
  for (let i = 0; i < (spreadAt < 0 ? args.length : spreadAt); i++) {
    const argument = args[i] as Argument;
    const value = isOperand(argument) ? argument : argumentValue(argument as ts.Expression, hints, i, cx);
    if (isDead(value)) return value;
    operands.push(value);
  }

  const declaration = chooseFunction(name, args.length, spreadAt >= 0, operands, cx);
  if (!declaration) return cx.refuse(node, 'missingLibrary', name.replace('_', '.'));
  const signature = checker.getSignatureFromDeclaration(declaration);
  if (!signature) throw new Error(`internal: no signature of ${name}`);
  const hasRest = declaration.parameters.some((p) => p.dotDotDotToken);
  const fixedCount = declaration.parameters.length - (hasRest ? 1 : 0);
  const rest = hasRest ? operands.splice(fixedCount) : [];
  let restArray: Operand | undefined;
  if (spreadAt >= 0) {
    if (!hasRest || operands.length < fixedCount) return cx.refuse(args[spreadAt] as ts.Node, 'unsupportedSpread');
    const element = hints?.rest?.kind === 'array' ? hints.rest.element : cx.types.unknown;
    restArray = buildRest(args.slice(spreadAt), rest, element, node, cx);
  }

  // Infer.
  const parameters = (declaration.typeParameters ?? []).map((p) => checker.getTypeAtLocation(p));
  const inference = new Inference(scope.program, new Set(parameters));
  // Where lib.d.ts has a type parameter of the same name, the checker knows it, explicit type arguments included.
  if (hints) {
    const known = resolvedByName(node, scope);
    for (const parameter of parameters) {
      const type = known.get(parameter.symbol.name);
      if (!type || type.kind === 'unknown' || type.kind === 'never') continue;
      inference.found.set(parameter, listsKeys.has(name) ? withMissingKeys(type, operands[0]?.type, cx) : type);
    }
  }
  const declared = signature.getParameters().map((p) => checker.getTypeOfSymbol(p));
  operands.forEach((operand, i) => {
    const pattern = declared[i];
    if (pattern) inference.match(pattern, withoutNever(operand.type, hintFor(hints, i - (receiver ? 1 : 0)), cx));
  });
  const restPattern = hasRest ? declared[declared.length - 1] : undefined;
  if (restPattern) {
    if (restArray) inference.match(restPattern, restArray.type);
    else if (rest.length > 0) inference.match(restPattern, cx.types.array(cx.types.union(rest.map((r) => r.type))));
  }
  if (parameters.some((p) => !inference.found.has(p))) {
    const wanted = result ?? (ts.isExpression(node) ? cx.typeOf(node) : undefined);
    if (wanted && wanted.kind !== 'void') inference.match(signature.getReturnType(), wanted);
  }
  const typeArguments = new Map<ts.Type, ts.Type>();
  for (const parameter of parameters) {
    const type = inference.found.get(parameter) ?? defaultFor(parameter, scope);
    typeArguments.set(parameter, converter.representative(type));
  }

  // Call.
  const { id, shape } = scope.program.instance(declaration, typeArguments);
  const passed: Operand[] = shape.type.params.map((type, i) => {
    const operand = operands[i] ?? cx.builder.undefined();
    return cx.builder.coerce(loc, operand, type, operands[i] ? coerceReason(operand.type, type) : 'assign');
  });
  if (shape.type.rest) {
    const restType = shape.type.rest;
    if (restArray) passed.push(cx.builder.coerce(loc, restArray, restType, 'library'));
    else {
      const element = restType.kind === 'array' ? restType.element : cx.types.unknown;
      const elements = rest.map((value) => cx.builder.coerce(loc, value, element, 'library'));
      passed.push(cx.builder.value(loc, restType, { op: 'array.new', type: restType, elements }));
    }
  }
  const produced = shape.type.result;
  if (produced.kind === 'void') {
    cx.builder.effect(loc, { op: 'call', fn: id, args: passed });
    return { kind: 'const', type: cx.types.void, value: undefined };
  }
  const value = cx.builder.value(loc, produced, { op: 'call', fn: id, args: passed });
  if (!result || result === produced || result.kind === 'void' || result.kind === 'never') return value;
  return cx.builder.coerce(loc, value, result, 'library');
}

const listsKeys = new Set(['ObjectConstructor_values', 'ObjectConstructor_entries']);

/** The type of an object's values, which may be undefined where the checker does not know: groups of a match. */
function withMissingKeys(values: Type, object: Type | undefined, cx: FunctionContext): Type {
  const missing = object?.kind === 'object' && object.index !== undefined && mayBeUndefined(object.index);
  return missing ? cx.types.union([values, cx.types.undefined]) : values;
}

/** What the checker inferred for the type parameters of the signature of lib.d.ts that a call was resolved to. */
function resolvedByName(node: ts.Node, scope: FunctionScope): ReadonlyMap<string, Type> {
  const { checker, substitution, converter } = scope.program;
  const found = new Map<string, Type>();
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return found;
  const signature = checker.getResolvedSignature(node);
  if (!signature) return found;
  for (const [parameter, inferred] of substitution.inferred(signature)) {
    const applied = substitution.apply(inferred, scope.typeArguments);
    const type = converter.quietly(() => converter.convert(applied, node));
    if (type) found.set(parameter.symbol.name, type);
  }
  return found;
}

/** Widening is an assignment; everything else is the library's promise. */
function coerceReason(from: Type, to: Type): 'assign' | 'library' {
  const wide = new Set(membersOf(to));
  return to.kind === 'unknown' || membersOf(from).every((m) => wide.has(m)) ? 'assign' : 'library';
}

/** An argument before the parameter's type is known. Where anything is welcome, undefined is. */
function argumentValue(
  argument: ts.Expression,
  hints: FunctionType | undefined,
  index: number,
  cx: FunctionContext,
): Operand {
  const hint = hintFor(hints, index);
  const rest = hints?.rest?.kind === 'array' ? hints.rest.element : undefined;
  const wanted = hints?.params[index] ?? rest;
  return hint === undefined && wanted?.kind === 'unknown' ? tolerantly(argument, cx) : cx.expression(argument, hint);
}

function hintFor(hints: FunctionType | undefined, index: number): Type | undefined {
  if (!hints || index < 0) return undefined;
  const param = hints.params[index];
  // Of `Iterable<T> | ArrayLike<T>` the argument is one or the other, and its own type says which.
  if (param) return membersOf(param).filter(isObject).length > 1 ? undefined : param;
  return hints.rest?.kind === 'array' ? hints.rest.element : undefined;
}

function isObject(type: Type): boolean {
  return type.kind === 'object';
}

/** The rest arguments with a spread among them, as one array. */
function buildRest(
  args: readonly Argument[],
  evaluated: readonly Operand[],
  element: Type,
  node: ts.Node,
  cx: FunctionContext,
): Operand {
  const type = cx.types.array(element);
  const nodes = args.filter((a): a is ts.Expression => !isOperand(a));
  const others = buildArray(nodes, type, cx);
  if (evaluated.length === 0 || isDead(others)) return others;
  const loc = cx.locOf(node);
  const elements = evaluated.map((value) => cx.builder.coerce(loc, value, element));
  const first = cx.builder.value(loc, type, { op: 'array.new', type, elements });
  return cx.callLibrary(node, 'Array_concat', [first, others], type);
}

/**
 * `X_m$2` for a call with two arguments, unless one of them may be undefined where that form has no use for it: then
 * `X_m`, whose parameters are optional.
 */
function chooseFunction(
  name: string,
  count: number,
  hasSpread: boolean,
  operands: readonly Operand[],
  cx: FunctionContext,
): ts.FunctionDeclaration | undefined {
  const { library, checker } = FunctionScope.of(cx).program;
  if (/\$\d+$/.test(name)) return library.functions.get(name);
  // String methods have a form of their own for regular expressions: `String_replaceRegExp`.
  const pattern = name.startsWith('String_') ? operands[1]?.type : undefined;
  if (pattern?.kind === 'class' && pattern.cls.builtin === 'RegExp') return library.functions.get(`${name}RegExp`);
  const general = library.functions.get(name);
  const special = hasSpread ? undefined : library.functions.get(`${name}$${count}`);
  if (!special || !general) return special ?? general;
  const fits = special.parameters.every((parameter, i) => {
    const operand = operands[i];
    if (!operand || parameter.dotDotDotToken) return true;
    const declared = checker.getTypeAtLocation(parameter);
    const F = ts.TypeFlags;
    if (declared.flags & (F.TypeParameter | F.Unknown | F.Any)) return true;
    const takesUndefined =
      (declared.flags & F.Union) !== 0 && (declared as ts.UnionType).types.some((t) => t.flags & F.Undefined);
    return takesUndefined || !mayBeUndefined(operand.type);
  });
  return fits ? special : general;
}

/** `[]` is a never[] to HIR until something says more; whatever that is, it is neither undefined nor null. */
function withoutNever(type: Type, hint: Type | undefined, cx: FunctionContext): Type {
  if (type.kind !== 'array' || type.element.kind !== 'never') return type;
  return hint === undefined ? cx.types.never : withoutNullish(hint, cx);
}

function defaultFor(parameter: ts.Type, scope: FunctionScope): Type {
  const { checker, converter, types } = scope.program;
  const constraint = checker.getBaseConstraintOfType(parameter);
  const isUseful = constraint && !(constraint.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any));
  if (!isUseful || !constraint) return types.unknown;
  return converter.convert(constraint, scope.node);
}

/** What a message calls a receiver's method. */
export function methodLabel(type: Type, name: string): string {
  return `${typeName(type)}.${name}`;
}
