// SPDX-License-Identifier: MIT
/**
 * Regular expression literals become objects of the library's class RegExp, which compiles a pattern when it is first
 * used. Programs that have none do not pay for the class: to them `string | RegExp` in lib.d.ts is `string`.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionContext } from './context';

/** Methods of strings that make a regular expression themselves when they are given a string. */
const makers = new Set(['match', 'matchAll', 'search', 'RegExp', 'RegExpExecArray', 'RegExpMatchArray']);

/** Whether the program can have a regular expression at all. */
export function mentionsRegularExpressions(files: readonly ts.SourceFile[]): boolean {
  const mentions = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.RegularExpressionLiteral ||
    (ts.isIdentifier(node) && makers.has(node.text)) ||
    ts.forEachChild(node, mentions) === true;
  return files.some(mentions);
}

export function visitRegularExpression(node: ts.RegularExpressionLiteral, cx: FunctionContext): Operand {
  const end = node.text.lastIndexOf('/');
  const source = node.text.slice(1, end);
  const flags = node.text.slice(end + 1);
  return cx.callLibrary(node, 'RegExp_literal', [cx.builder.string(source), cx.builder.string(flags)]);
}
