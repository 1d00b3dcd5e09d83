// SPDX-License-Identifier: MIT
/**
 * The globals every compiled program has beyond the ECMAScript library: the few that a host must provide.
 * Node has all of them with the same meaning, so a program that uses only these runs in both.
 */

interface Console {
  /** Write a line: to standard output in a Linux executable, to the Xen console in the guest. */
  log(...values: unknown[]): void;
  /** The same, to standard error; in the guest there is one console. */
  error(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
}
declare var console: Console;

/** What identifies a timer; good for nothing but clearing it. */
interface Timer {
  readonly hasRef: () => boolean;
}

/** Run `handler` once, not before `milliseconds` have passed. */
declare function setTimeout(handler: () => void, milliseconds?: number): Timer;
/** Run `handler` again and again, `milliseconds` apart. */
declare function setInterval(handler: () => void, milliseconds?: number): Timer;
/** Forget a timer; one that has run already, or `undefined`, is no error. */
declare function clearTimeout(timer: Timer | undefined): void;
declare function clearInterval(timer: Timer | undefined): void;
/** Run `task` after what runs now, before any timer or event. */
declare function queueMicrotask(task: () => void): void;

interface Performance {
  /** Monotonic milliseconds, with fractions, since the program started. */
  now(): number;
}
declare var performance: Performance;

/** Strings to UTF-8; a lone surrogate becomes U+FFFD. */
interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };

/** UTF-8 to strings; bytes that are not UTF-8 become U+FFFD, and a leading byte order mark is dropped. */
interface TextDecoder {
  decode(bytes?: Uint8Array): string;
}
declare var TextDecoder: { prototype: TextDecoder; new (): TextDecoder };
