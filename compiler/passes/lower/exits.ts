// SPDX-License-Identifier: MIT
/**
 * Ways out of loops, blocks, `try` and the function. A jump that leaves the body or the handler of a `try` with a
 * finalizer says in a variable where it is going, runs the finalizer, and goes on from its end.
 */
import type { Loc } from '../../ir/hir';
import type { LExpr } from '../../ir/lir';
import { bin, call, type CodeBuilder, index } from './code';

/** A finalizer that is open: a `try` statement whose body or handler is being lowered. */
interface Finalizer {
  readonly label: string;
  /** 0: fell through, 1: an exception, others: the jump in `exits`. */
  readonly completion: LExpr;
  readonly exits: (() => void)[];
}

export interface JumpTarget {
  readonly break: string;
  readonly continue: string | undefined;
  readonly depth: number;
  used: { break: boolean; continue: boolean };
}

const exception: LExpr = { k: 'global', name: 'rt_exc', rep: 'val' };
const noException: LExpr = call('RT_NO_EXCEPTION', [], 'val');

export class Exits {
  private readonly targets = new Map<number, JumpTarget>();
  private readonly finalizers: Finalizer[] = [];

  constructor(private readonly code: CodeBuilder) {}

  /** Whether a return need not run any finalizer. */
  get isFree(): boolean {
    return this.finalizers.length === 0;
  }

  /** A new place to jump to, by the label that the statements have. */
  open(label: number, isLoop: boolean): JumpTarget {
    const target: JumpTarget = {
      break: this.code.label('end'),
      continue: isLoop ? this.code.label('next') : undefined,
      depth: this.finalizers.length,
      used: { break: false, continue: false },
    };
    this.targets.set(label, target);
    return target;
  }

  jump(loc: Loc, label: number, kind: 'break' | 'continue'): void {
    const target = this.targets.get(label);
    if (!target) throw new Error(`no target ${label}`);
    target.used[kind] = true;
    const name = target[kind];
    if (name === undefined) throw new Error(`continue to the block ${label}`);
    this.leave(loc, target.depth, () => this.code.append({ k: 'goto', loc, name }));
  }

  /** Leaves the function: `go` returns, after all finalizers. */
  return(loc: Loc, go: () => void): void {
    this.leave(loc, 0, go);
  }

  /** Goes out to where `depth` finalizers are open, running the ones between on the way. */
  private leave(loc: Loc, depth: number, go: () => void): void {
    const innermost = this.finalizers[this.finalizers.length - 1];
    if (!innermost || this.finalizers.length <= depth) return go();
    innermost.exits.push(() => this.leave(loc, depth, go));
    this.code.set(loc, innermost.completion, index(innermost.exits.length + 1));
    this.code.append({ k: 'goto', loc, name: innermost.label });
  }

  tryCatch(loc: Loc, body: () => void, handler: () => void, error: () => LExpr | undefined): void {
    const { code } = this;
    const caught = code.label('catch');
    const end = code.label('end_try');
    const outer = code.handler;
    code.handler = caught;
    body();
    code.handler = outer;
    code.append({ k: 'goto', loc, name: end });
    code.append({ k: 'label', loc, name: caught });
    const place = error();
    if (place) code.set(loc, place, exception);
    code.set(loc, exception, noException);
    handler();
    code.append({ k: 'label', loc, name: end });
  }

  /** `completion` (int32) and `saved` (any value) are places that survive a suspension in the finalizer. */
  tryFinally(loc: Loc, completion: LExpr, saved: LExpr, body: () => void, finalizer: () => void): void {
    const { code } = this;
    const label = code.label('finally');
    const thrown = code.label('thrown');
    const context: Finalizer = { label, completion, exits: [] };
    const outer = code.handler;
    code.handler = thrown;
    this.finalizers.push(context);
    body();
    code.set(loc, completion, index(0));
    code.append({ k: 'goto', loc, name: label });
    this.finalizers.pop();
    code.handler = outer;
    code.append({ k: 'label', loc, name: thrown });
    code.set(loc, completion, index(1));
    code.set(loc, saved, exception);
    code.set(loc, exception, noException);
    code.append({ k: 'label', loc, name: label });
    finalizer();
    // Each exit is emitted outside this try statement, and may have to pass the next finalizer.
    const rethrow = (): void => {
      code.set(loc, exception, saved);
      code.raise(loc);
    };
    code.if(loc, bin('==', completion, index(1), 'bool'), rethrow, undefined, true);
    context.exits.forEach((exit, at) => code.if(loc, bin('==', completion, index(at + 2), 'bool'), exit));
  }
}
