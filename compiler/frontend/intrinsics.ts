// SPDX-License-Identifier: MIT
/**
 * What only the library can call: intrinsics, each one operation of HIR, and the C functions of the runtime
 * (`declare function rt_...` in lib/intrinsics.d.ts).
 */
import { ts } from 'ts-morph';
import type { Foreign, ForeignRep, Operand } from '../ir/hir';
import type { Type } from '../ir/types';
import type { FunctionContext } from './context';
import { hasTag } from './library';
import { FunctionScope } from './scope';
import { isDead } from './type-tests';

type Intrinsic = (args: readonly Operand[], node: ts.CallExpression, cx: FunctionContext) => Operand;

function elementOf(type: Type, cx: FunctionContext): Type {
  if (type.kind === 'array' || type.kind === 'tuple') return type.element;
  return type.kind === 'typedarray' ? cx.types.number : cx.types.unknown;
}

const nothing = (cx: FunctionContext): Operand => ({ kind: 'const', type: cx.types.void, value: undefined });

function at(args: readonly Operand[], index: number): Operand {
  const operand = args[index];
  if (!operand) throw new Error('internal: an intrinsic with too few arguments');
  return operand;
}

const table: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['$length', (a, n, cx) => cx.builder.value(cx.locOf(n), cx.types.number, { op: 'array.length', array: at(a, 0) })],
  ['$filled', (a, n, cx) => cx.builder.value(cx.locOf(n), cx.types.number, { op: 'array.filled', array: at(a, 0) })],
  [
    '$load',
    (a, n, cx) => {
      const array = at(a, 0);
      const index = at(a, 1);
      const spec =
        array.type.kind === 'typedarray'
          ? ({ op: 'typed.get', array, index, orUndefined: false } as const)
          : ({ op: 'array.load', array, index } as const);
      return cx.builder.value(cx.locOf(n), elementOf(array.type, cx), spec);
    },
  ],
  [
    '$store',
    (a, n, cx) => {
      const array = at(a, 0);
      const index = at(a, 1);
      const loc = cx.locOf(n);
      const value = cx.builder.coerce(loc, at(a, 2), elementOf(array.type, cx));
      if (array.type.kind === 'typedarray') cx.builder.effect(loc, { op: 'typed.set', array, index, value });
      else cx.builder.effect(loc, { op: 'array.store', array, index, value });
      return nothing(cx);
    },
  ],
  [
    '$push',
    (a, n, cx) => {
      const array = at(a, 0);
      const loc = cx.locOf(n);
      const value = cx.builder.coerce(loc, at(a, 1), elementOf(array.type, cx));
      cx.builder.effect(loc, { op: 'array.push', array, value });
      return nothing(cx);
    },
  ],
  [
    '$pop',
    (a, n, cx) => cx.builder.value(cx.locOf(n), elementOf(at(a, 0).type, cx), { op: 'array.pop', array: at(a, 0) }),
  ],
  [
    '$change',
    (a, n, cx) => {
      const [array, from, removed, added] = [at(a, 0), at(a, 1), at(a, 2), at(a, 3)];
      cx.builder.effect(cx.locOf(n), { op: 'array.change', array, from, removed, added });
      return nothing(cx);
    },
  ],
  [
    '$setLength',
    (a, n, cx) => {
      cx.builder.effect(cx.locOf(n), { op: 'array.setLength', array: at(a, 0), length: at(a, 1), mayGrow: false });
      return nothing(cx);
    },
  ],
  [
    '$alloc',
    (a, n, cx) => {
      const type = cx.typeOf(n);
      return cx.builder.value(cx.locOf(n), type, { op: 'array.alloc', type, capacity: at(a, 0) });
    },
  ],
  [
    '$move',
    (a, n, cx) => {
      const spec = { target: at(a, 0), to: at(a, 1), source: at(a, 2), from: at(a, 3), count: at(a, 4) };
      cx.builder.effect(cx.locOf(n), { op: 'array.move', ...spec });
      return nothing(cx);
    },
  ],
  ['$hash', (a, n, cx) => cx.builder.value(cx.locOf(n), cx.types.number, { op: 'hash', value: at(a, 0) })],
  [
    '$same',
    (a, n, cx) =>
      cx.builder.value(cx.locOf(n), cx.types.boolean, { op: 'eq.sameValueZero', left: at(a, 0), right: at(a, 1) }),
  ],
  [
    '$resume',
    (a, n, cx) =>
      cx.builder.value(cx.locOf(n), cx.types.number, { op: 'frame.resume', frame: at(a, 0), mode: at(a, 1) }),
  ],
  ['$cast', (a, n, cx) => cx.builder.coerce(cx.locOf(n), at(a, 0), cx.typeOf(n), 'library')],
  ['$toString', (a, n, cx) => cx.builder.value(cx.locOf(n), cx.types.string, { op: 'to.string', value: at(a, 0) })],
  ['$isArray', (a, n, cx) => cx.builder.value(cx.locOf(n), cx.types.boolean, { op: 'test.array', value: at(a, 0) })],
]);

/** The declaration of an intrinsic or C function that a call in the library names. */
export function intrinsicDeclaration(node: ts.CallExpression, cx: FunctionContext): ts.FunctionDeclaration | undefined {
  if (!ts.isIdentifier(node.expression)) return undefined;
  const { text } = node.expression;
  if (!text.startsWith('$') && !text.startsWith('rt_')) return undefined;
  const declaration = cx.program.checker.getSymbolAtLocation(node.expression)?.valueDeclaration;
  if (!declaration || !ts.isFunctionDeclaration(declaration)) return undefined;
  return declaration.body === undefined && FunctionScope.of(cx).program.isTrustedFile(node.getSourceFile())
    ? declaration
    : undefined;
}

export function callIntrinsic(
  node: ts.CallExpression,
  declaration: ts.FunctionDeclaration,
  cx: FunctionContext,
): Operand {
  const name = declaration.name?.text ?? '';
  if (name.startsWith('rt_')) return callForeign(node, declaration, name, cx);
  const intrinsic = table.get(name);
  if (!intrinsic) return cx.refuse(node, 'missingLibrary', name);
  const args = node.arguments.map((argument) => cx.expression(argument));
  const dead = args.find((operand) => isDead(operand));
  // A value that control flow excludes: the call cannot be reached, whatever it would give.
  if (dead && name !== '$cast') return dead;
  return intrinsic(args, node, cx);
}

function callForeign(
  node: ts.CallExpression,
  declaration: ts.FunctionDeclaration,
  name: string,
  cx: FunctionContext,
): Operand {
  const loc = cx.locOf(node);
  const { checker } = cx.program;
  const foreign = foreignOf(declaration, name, cx);
  const args = declaration.parameters.map((parameter, i) => {
    const type = cx.program.convertType(checker.getTypeAtLocation(parameter), cx.typeArguments, parameter);
    const argument = node.arguments[i];
    if (!argument) return cx.builder.coerce(loc, cx.builder.undefined(), type);
    const value = cx.expression(argument, type);
    // `ref` parameters take any object: C does not care about the element type of an array.
    return isDead(value) || foreign.params[i] === 'ref' ? value : cx.builder.coerce(loc, value, type);
  });
  const dead = args.find((operand) => isDead(operand));
  if (dead) return dead;
  if (foreign.result === 'void') {
    cx.builder.effect(loc, { op: 'call.foreign', foreign, args });
    return nothing(cx);
  }
  return cx.builder.value(loc, cx.typeOf(node), { op: 'call.foreign', foreign, args });
}

function foreignOf(declaration: ts.FunctionDeclaration, name: string, cx: FunctionContext): Foreign {
  return {
    name,
    params: declaration.parameters.map((p) => repOf(p.type, cx)),
    result: repOf(declaration.type, cx),
    throws: hasTag(declaration, 'throws') || hasWord(declaration, 'throws'),
    pure: hasWord(declaration, 'pure'),
    wantsLoc: hasWord(declaration, 'loc'),
    looks: hasWord(declaration, 'blind') ? 'no' : hasWord(declaration, 'shallow') ? 'own' : 'all',
  };
}

/** Tags may stand at the end of a sentence, where JSDoc's own parser does not see them. */
function hasWord(declaration: ts.FunctionDeclaration, tag: string): boolean {
  const text = declaration.getFullText().slice(0, declaration.getStart() - declaration.getFullStart());
  const comment = text.slice(text.lastIndexOf('/**'));
  return new RegExp(`@${tag}\\b`).test(comment);
}

function repOf(type: ts.TypeNode | undefined, cx: FunctionContext): ForeignRep {
  if (!type) return 'void';
  // `object` is any object, never a number, though its values are as unknown as can be.
  if (type.kind === ts.SyntaxKind.ObjectKeyword) return 'ref';
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const name = type.typeName.text;
    if (name === 'i32' || name === 'u32' || name === 'f64') return name;
  }
  const converted = cx.program.convertType(cx.program.checker.getTypeAtLocation(type), cx.typeArguments, type);
  switch (converted.kind) {
    case 'number':
      return 'f64';
    case 'boolean':
      return 'bool';
    case 'void':
    case 'never':
      return 'void';
    case 'unknown':
      return 'val';
    case 'union':
      // undefined and null are references, too: immediate ones.
      return converted.members.every((m) => isReference(m) || m.kind === 'undefined' || m.kind === 'null')
        ? 'ref'
        : 'val';
    default:
      return isReference(converted) ? 'ref' : 'val';
  }
}

function isReference(type: Type): boolean {
  switch (type.kind) {
    case 'string':
    case 'bigint':
    case 'symbol':
    case 'object':
    case 'class':
    case 'array':
    case 'tuple':
    case 'function':
    case 'typedarray':
      return true;
    default:
      return false;
  }
}
