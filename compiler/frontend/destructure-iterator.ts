// SPDX-License-Identifier: MIT
/**
 * Array patterns over iterables that are no arrays: the iterator is asked for as many elements as the pattern has, and
 * closed if it was not exhausted, also when a default or a target throws.
 */
import type { ts } from 'ts-morph';
import type { Operand } from '../ir/hir';
import type { FunctionContext } from './context';
import { storePart } from './destructuring';
import type { Part } from './destructuring';
import { openIteration } from './iteration';
import { guardIteration } from './iterator-close';
import { isArrayLike, orUndefined } from './type-tests';

export function destructureIterator(
  node: ts.Node,
  parts: readonly (Part | undefined)[],
  iterable: Operand,
  cx: FunctionContext,
): void {
  const { builder } = cx;
  const loc = cx.locOf(node);
  const steps = openIteration(node, iterable, cx);
  if (!steps) return;
  const done = builder.local('done', cx.types.boolean);
  builder.set(loc, done, builder.boolean(false), true);

  /** The next element, or undefined after the end. An iterator that throws is not closed: it counts as done. */
  const step = (): Operand => {
    const value = builder.local('element', orUndefined(steps.element, cx));
    builder.set(loc, value, builder.coerce(loc, builder.undefined(), value.type), true);
    builder.if(
      loc,
      builder.get(loc, done),
      () => undefined,
      () => {
        const end = builder.label();
        builder.labelled(loc, end, () => {
          builder.set(loc, done, builder.boolean(true));
          const element = steps.next(() => builder.break(loc, end));
          builder.set(loc, done, builder.boolean(false));
          builder.set(loc, value, builder.coerce(loc, element, value.type));
          steps.update?.();
        });
      },
    );
    return builder.get(loc, value);
  };

  const rest = (part: Part, type: Operand['type'] | undefined): Operand => {
    const arrayType = type && isArrayLike(type) ? type : cx.types.array(steps.element);
    const array = builder.value(loc, arrayType, { op: 'array.new', type: arrayType, elements: [] });
    builder.if(
      loc,
      builder.get(loc, done),
      () => undefined,
      () => {
        const label = builder.label();
        builder.set(loc, done, builder.boolean(true));
        builder.loop(
          loc,
          label,
          () => {
            const element = steps.next(() => builder.break(loc, label));
            builder.effect(loc, { op: 'array.push', array, value: builder.coerce(loc, element, arrayType.element) });
          },
          steps.update,
        );
      },
    );
    return array;
  };

  guardIteration(node, steps, done, cx, () => {
    for (const part of parts) {
      if (!part) {
        step();
        continue;
      }
      const slot = part.open();
      if (part.isRest) {
        slot.store(rest(part, slot.type));
      } else {
        const value = step();
        const takesAll = part.initializer !== undefined || slot.type === undefined || slot.type === value.type;
        storePart(part, slot, takesAll ? value : builder.coerce(cx.locOf(part.node), value, slot.type), cx);
      }
    }
  });
}
