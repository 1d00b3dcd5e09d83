// SPDX-License-Identifier: MIT
/** What can be read from a class declaration without knowing any types. */
import { ts } from 'ts-morph';

export function hasModifier(node: ts.Node, ...kinds: ts.SyntaxKind[]): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => kinds.includes(m.kind)) === true;
}

/** Whether a class as a value has fields of its own that a listing of its properties would show. */
export function hasStaticFields(declaration: ts.ClassLikeDeclaration): boolean {
  return declaration.members.some(
    (member) => ts.isPropertyDeclaration(member) && isStatic(member) && !ts.isPrivateIdentifier(member.name),
  );
}

export function isStatic(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.StaticKeyword);
}

export function constructorOf(declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
  );
}

/** The fields that construction has to give a value, in order. */
export function fieldInitialisers(declaration: ts.ClassLikeDeclaration): ts.PropertyDeclaration[] {
  return declaration.members.filter(
    (m): m is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(m) &&
      !isStatic(m) &&
      !hasModifier(m, ts.SyntaxKind.AbstractKeyword, ts.SyntaxKind.DeclareKeyword),
  );
}

/**
 * `@erased` at a library class: instances for different type arguments are one class at run time. Names after the tag
 * say which type parameters it means; without any it means all.
 */
export function erasedParameters(declaration: ts.ClassLikeDeclaration): (index: number) => boolean {
  const tag = ts.getJSDocTags(declaration).find((t) => t.tagName.text === 'erased');
  if (!tag) return () => false;
  const names = (ts.getTextOfJSDocComment(tag.comment) ?? '').split(/\s+/).filter((name) => name !== '');
  if (names.length === 0) return () => true;
  return (index) => names.includes(declaration.typeParameters?.[index]?.name.text ?? '');
}

export function className(declaration: ts.ClassLikeDeclaration): string {
  if (declaration.name) return declaration.name.text;
  const { parent } = declaration;
  if (ts.isClassDeclaration(declaration)) return 'default';
  const isNaming =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  if (isNaming && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent) && ts.isIdentifier(parent.left) && parent.right === declaration) {
    return parent.left.text;
  }
  return '';
}
