// SPDX-License-Identifier: MIT
/** What the checker says about a call: its signature, its type arguments, and the type of its value. */
import { ts } from 'ts-morph';
import type { CoerceReason, Operand } from '../ir/hir';
import type { FunctionType } from '../ir/types';
import type { FunctionContext } from './context';
import { chainTypeOf } from './optional-chain';
import { FunctionScope } from './scope';
import { isDead } from './type-tests';

export type Call = ts.CallExpression | ts.TaggedTemplateExpression | ts.NewExpression;

export function resolved(node: Call, cx: FunctionContext): ts.Signature | undefined {
  return cx.program.checker.getResolvedSignature(node);
}

/** The function type that the checker resolved the call to, with this function's type arguments. */
export function resolvedType(node: Call, cx: FunctionContext): FunctionType | undefined {
  const signature = resolved(node, cx);
  if (!signature) return undefined;
  const { converter, substitution } = FunctionScope.of(cx).program;
  return converter.quietly(() =>
    converter.signature(signature, node, (type) => substitution.apply(type, cx.typeArguments)),
  );
}

/** What the checker inferred for the type parameters of `declaration` at this call. */
export function typeArgumentsFor(
  node: Call,
  declaration: ts.SignatureDeclaration,
  cx: FunctionContext,
): Map<ts.Type, ts.Type> {
  const { substitution, checker } = FunctionScope.of(cx).program;
  const result = new Map(cx.typeArguments);
  const own = declaration.typeParameters ?? [];
  if (own.length === 0) return result;
  const signature = resolved(node, cx);
  const inferred = signature ? [...substitution.inferred(signature).values()] : [];
  own.forEach((parameter, i) => {
    const type = checker.getTypeAtLocation(parameter);
    // An overload's type parameters are those of its implementation by position.
    const found = inferred[i] ?? checker.getBaseConstraintOfType(type) ?? checker.getUnknownType();
    result.set(type, substitution.apply(found, cx.typeArguments));
  });
  return result;
}

/** The value of a call, with the type that the checker gives it. */
export function finish(value: Operand, node: Call, cx: FunctionContext, reason: CoerceReason = 'narrow'): Operand {
  if (isDead(value) || value.type.kind === 'void') return value;
  const type = ts.isCallExpression(node) ? chainTypeOf(node, cx) : cx.typeOf(node);
  if (type.kind === 'void' || type.kind === 'never' || type === value.type) return value;
  return cx.builder.coerce(cx.locOf(node), value, type, reason);
}

export function isLibraryFunction(declaration: ts.Node, cx: FunctionContext): boolean {
  return FunctionScope.of(cx).program.isLibraryFile(declaration.getSourceFile());
}

export function isInLibrary(node: ts.Node, cx: FunctionContext): boolean {
  return FunctionScope.of(cx).program.isLibraryFile(node.getSourceFile());
}
