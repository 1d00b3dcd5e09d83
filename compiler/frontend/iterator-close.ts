// SPDX-License-Identifier: MIT
/**
 * Closing an iterator that is left before its end, as JavaScript does: after `break`, `return` or a jump to an outer
 * loop its `return` method is called; after an exception too, but then what `return` itself throws is dropped.
 *
 *     try { ... } catch (e) { if (!done) { done = true; try { it.return() } catch {} } throw e } finally { if (!done) it.return() }
 */
import type { ts } from 'ts-morph';
import type { IterationLoop, Local } from '../ir/hir';
import type { FunctionContext } from './context';
import type { Iteration } from './iteration';

/**
 * Generates `body` so that the iterator is closed when it is left while the local `done` is false. `describe` is asked
 * afterwards what loop it is.
 */
export function guardIteration(
  node: ts.Node,
  iteration: Iteration,
  done: Local,
  cx: FunctionContext,
  body: () => void,
  describe: () => IterationLoop | undefined = () => undefined,
): void {
  const { close } = iteration;
  if (!close) {
    body();
    return;
  }
  const { builder, jumps } = cx;
  const loc = cx.locOf(node);
  const error = builder.local('error', cx.types.unknown);
  const unlessDone = (then: () => void): void => builder.if(loc, builder.get(loc, done), () => undefined, then);
  const tried = builder.block(() => {
    jumps.tryDepth++;
    body();
    jumps.tryDepth--;
  });
  const handler = builder.block(() => {
    unlessDone(() => {
      builder.set(loc, done, builder.boolean(true));
      const ignored = builder.local('ignored', cx.types.unknown);
      const quiet = {
        kind: 'try',
        loc,
        body: builder.block(close),
        error: ignored,
        handler: [],
        finalizer: undefined,
      } as const;
      builder.append(quiet);
    });
    builder.throw(loc, builder.get(loc, error));
  });
  const finalizer = builder.block(() => unlessDone(close));
  builder.append({ kind: 'try', loc, body: tried, error, handler, finalizer, iterates: describe() });
}
