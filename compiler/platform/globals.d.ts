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
  /** Write what util.inspect shows for the value; `depth` is 2, and null means all. */
  dir(value: unknown, options?: { depth?: number | null; colors?: false }): void;
  /** Write to standard error when the condition does not hold. */
  assert(condition?: boolean, ...values: unknown[]): void;
  /** Indent what follows by two more columns. */
  group(...label: unknown[]): void;
  groupCollapsed(...label: unknown[]): void;
  groupEnd(): void;
  /** Write rows and columns; `columns` picks some. */
  table(data: unknown, columns?: readonly string[]): void;
  /** Write how often it was called with the label. */
  count(label?: string): void;
  countReset(label?: string): void;
}
declare var console: Console;

/**
 * `new Array(n).fill(value)` is an array of what it is filled with; lib.d.ts has `any[]` there. Filled with null or
 * undefined it is meant to hold something else later, and so remains what lib.d.ts says.
 */
interface ArrayConstructor {
  new (arrayLength: number): UnfilledArray;
  (arrayLength: number): UnfilledArray;
}
type UnfilledArray = {
  fill(value: null | undefined, start?: number, end?: number): any[];
  fill<T>(value: T, start?: number, end?: number): T[];
} & any[];

/** What identifies a timer, for clearing it. */
interface Timer {
  /** Whether the program goes on running for it. */
  hasRef(): boolean;
  ref(): this;
  unref(): this;
}

/** Run `handler` once, not before `milliseconds` have passed. A promise's `resolve` fits, whatever it resolves to. */
declare function setTimeout(handler: (_: void) => void, milliseconds?: number): Timer;
/** The same, handing over a value. */
declare function setTimeout<T>(handler: (value: T) => void, milliseconds: number, value: T): Timer;
declare function setTimeout<T, U>(
  handler: (value: T, second: U) => void,
  milliseconds: number,
  value: T,
  second: U,
): Timer;
/** Run `handler` again and again, `milliseconds` apart. */
declare function setInterval(handler: (_: void) => void, milliseconds?: number): Timer;
declare function setInterval<T>(handler: (value: T) => void, milliseconds: number, value: T): Timer;
/** Forget a timer; one that has run already, or `undefined`, is no error. */
declare function clearTimeout(timer: Timer | undefined): void;
declare function clearInterval(timer: Timer | undefined): void;
/** What identifies a setImmediate. */
interface Immediate {
  readonly hasRef: () => boolean;
}

/** Run `handler` once, after the timers that are due now. */
declare function setImmediate(handler: (_: void) => void): Immediate;
declare function setImmediate<T>(handler: (value: T) => void, value: T): Immediate;
declare function clearImmediate(immediate: Immediate | undefined): void;
/** Run `task` after what runs now, before any timer or event. */
declare function queueMicrotask(task: () => void): void;

/** Node's own names of these types. */
declare namespace NodeJS {
  type Timeout = Timer;
  type Immediate = globalThis.Immediate;
}

/** A deep copy of plain data; throws for functions and symbols. */
declare function structuredClone<T>(value: T): T;

/** Standard output and standard error. */
interface WriteStream {
  write(text: string): boolean;
}

interface HighResolutionTime {
  /** Monotonic nanoseconds. */
  bigint(): bigint;
}

/** The process of a Linux executable. */
interface Process {
  /** `node`, the program's path, its arguments. */
  readonly argv: string[];
  /** The environment; what is not set is undefined. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hrtime: HighResolutionTime;
  /** Seconds since the program started, with fractions. */
  uptime(): number;
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  /** End the program at once; what was written before is written out. */
  exit(code?: number): never;
  /** The status with which the program ends by itself. */
  exitCode: number | undefined;
  /** Run `task` when the current operation is over, before microtasks. */
  nextTick(task: (_: void) => void): void;
  nextTick<T>(task: (value: T) => void, value: T): void;
}
declare var process: Process;

interface Performance {
  /** Monotonic milliseconds, with fractions, since the program started. */
  now(): number;
}
declare var performance: Performance;

/** Strings to UTF-8; a lone surrogate becomes U+FFFD. */
interface TextEncoder {
  readonly encoding: string;
  encode(text?: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };

/** UTF-8 to strings; bytes that are not UTF-8 become U+FFFD (or throw), and a leading byte order mark is dropped. */
interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(bytes?: Uint8Array): string;
}
interface TextDecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}
declare var TextDecoder: {
  prototype: TextDecoder;
  new (label?: string, options?: TextDecoderOptions): TextDecoder;
};
