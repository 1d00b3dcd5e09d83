// SPDX-License-Identifier: MIT
/** A sign of life on the console, in the words that the OCaml test VM used, for tools that look for them. */

import type { Log } from './log.js';

export class Ticker {
  readonly #log: Log;
  readonly #domid: () => string;
  readonly #commandActive: () => boolean;
  #count = 0;

  constructor(log: Log, domid: () => string, commandActive: () => boolean) {
    this.#log = log;
    this.#domid = domid;
    this.#commandActive = commandActive;
  }

  /** One tick: a line, and another one while an order waits. */
  tick(): void {
    this.#log.plain(`domain ${this.#domid()} tick ${this.#count}`);
    if (this.#commandActive()) this.#log.plain('command is active');
    this.#count += 1;
  }
}
