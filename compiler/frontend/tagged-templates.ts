// SPDX-License-Identifier: MIT
/**
 * Tagged templates. The array of texts is made once for each place in the program, as in JavaScript, and kept in a
 * global; `String.raw` needs no array at all.
 */
import { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import { callWith } from './calls';
import { strictEquals } from './comparisons';
import type { FunctionContext } from './context';
import { toText } from './expressions';

export function visitTaggedTemplate(node: ts.TaggedTemplateExpression, cx: FunctionContext): Operand {
  if (isStringRaw(node.tag)) return rawString(node, cx);
  const substitutions = ts.isTemplateExpression(node.template)
    ? node.template.templateSpans.map((s) => s.expression)
    : [];
  return callWith(node, node.tag, [texts(node, cx), ...substitutions], cx);
}

function isStringRaw(tag: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(tag) &&
    ts.isIdentifier(tag.expression) &&
    tag.expression.text === 'String' &&
    tag.name.text === 'raw'
  );
}

function rawString(node: ts.TaggedTemplateExpression, cx: FunctionContext): Operand {
  const { template } = node;
  const raw = rawTexts(template);
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const values = spans.map((s) => cx.expression(s.expression));
  const parts = raw.flatMap((text, i): Operand[] => {
    const value = values[i];
    return value ? [cx.builder.string(text), toText(value, node, cx)] : [cx.builder.string(text)];
  });
  return cx.builder.value(cx.locOf(node), cx.types.string, { op: 'str.concat', parts });
}

function pieces(template: ts.TemplateLiteral): ts.TemplateLiteralLikeNode[] {
  return ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map((s) => s.literal)]
    : [template];
}

/** The texts as they were written, with line ends normalised to \n. */
function rawTexts(template: ts.TemplateLiteral): string[] {
  return pieces(template).map((piece) => {
    const text = piece.getText();
    const end = piece.kind === ts.SyntaxKind.TemplateHead || piece.kind === ts.SyntaxKind.TemplateMiddle ? 2 : 1;
    return text.slice(1, text.length - end).replace(/\r\n?/g, '\n');
  });
}

function texts(node: ts.TaggedTemplateExpression, cx: FunctionContext): Operand {
  const { builder, types } = cx;
  const loc = cx.locOf(node);
  const type = types.array(types.string);
  const global = cx.program.newCache('template', type);
  const cached = global.type;
  const missing = strictEquals(builder.value(loc, cached, { op: 'global.get', global }), builder.undefined(), loc, cx);
  builder.if(loc, missing, () => {
    const make = (values: readonly string[]): Operand =>
      builder.value(loc, type, { op: 'array.new', type, elements: values.map((v) => builder.string(v)) });
    const made = cx.callLibrary(node, 'TemplateStringsArray_make', [
      make(pieces(node.template).map((p) => p.text)),
      make(rawTexts(node.template)),
    ]);
    builder.effect(loc, { op: 'global.set', global, value: builder.coerce(loc, made, cached), isInit: false });
  });
  return builder.coerce(loc, builder.value(loc, cached, { op: 'global.get', global }), type, 'narrow');
}
