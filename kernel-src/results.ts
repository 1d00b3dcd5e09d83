// SPDX-License-Identifier: MIT
/**
 * What became of each action, for programs to read: a console line and a node with the same JSON,
 *
 *     result {"seq":3,"ms":5120,"action":"suspend","outcome":"resumed"}
 *
 * `seq` counts actions since boot, `ms` is monotonic time. An action that takes time or may end the guest has two
 * results under one number, `begun` and its end. The node holds the latest, also in the domain after a resume.
 */

import { describeError } from './log.js';
import type { Log } from './log.js';
import type { Tree } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

/** Below the domain's directory, where every toolstack lets a guest write. */
export const RESULT = 'data/test-vm/result';

export class Results {
  readonly #store: Tree;
  readonly #log: Log;
  readonly #now: () => number;
  #count = 0;
  #latest = '';
  #complained = false;

  /** `now` gives monotonic milliseconds. */
  constructor(store: Tree, log: Log, now: () => number) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
  }

  /** A number for the next action. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Report; the promise tells when the node is written, and never rejects. */
  report(seq: number, action: string, outcome: string): Promise<void> {
    const ms = Math.floor(this.#now());
    this.#latest = `{"seq":${seq},"ms":${ms},"action":${JSON.stringify(action)},"outcome":${JSON.stringify(outcome)}}`;
    this.#log.plain(`result ${this.#latest}`);
    return this.publish();
  }

  /** Write the node, again after a resume. */
  async publish(): Promise<void> {
    if (this.#latest === '') return;
    try {
      await this.#store.write(RESULT, this.#latest);
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      if (!this.#complained) this.#log.event(`${RESULT}: ${describeError(error)}`);
      this.#complained = true;
    }
  }
}
