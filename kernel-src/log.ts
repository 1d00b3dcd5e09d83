// SPDX-License-Identifier: MIT
/** The guest's log: one line per event, with monotonic seconds since start. */

export class Log {
  readonly #write: (line: string) => void;
  readonly #now: () => number;

  /** `write` puts one line on the console and never blocks; `now` gives monotonic milliseconds. */
  constructor(write: (line: string) => void, now: () => number) {
    this.#write = write;
    this.#now = now;
  }

  /** Something happened: a line as `[    1.234] text`. */
  event(text: string): void {
    this.#write(`[${(this.#now() / 1000).toFixed(3).padStart(9)}] ${text}`);
  }

  /** A line as it is, for what other programs expect to read: the banner and the ticks. */
  plain(text: string): void {
    this.#write(text);
  }
}

/** What to say about something caught. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
