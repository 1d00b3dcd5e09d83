// SPDX-License-Identifier: MIT
/**
 * Error and its kinds. As in Node `message`, `stack` and `cause` are not enumerable; `name` lives on the prototype there,
 * which is imitated by printing it only when it has been changed.
 */

export class Error {
  message: string;
  name: string;
  $trace: number[];
  $stack: string | undefined = undefined;
  cause?: unknown;

  constructor(message: string = '', options?: ErrorOptions) {
    this.message = message;
    this.name = this.$kind();
    this.$trace = rt_trace_capture();
    if (options !== undefined && 'cause' in options) this.cause = options.cause;
  }

  /** The built-in class's own name. */
  $kind(): string {
    return 'Error';
  }

  /** Made when it is first asked for, as in V8, and then it stays. */
  get stack(): string {
    return (this.$stack ??= textOf(this.name, this.message) + rt_trace_text(this.$trace));
  }

  set stack(value: string) {
    this.$stack = value;
  }

  toString(): string {
    return textOf(this.name, this.message);
  }
}

function textOf(name: string, message: string): string {
  if (name === '') return message;
  return message === '' ? name : name + ': ' + message;
}

export class TypeError extends Error {
  override $kind(): string {
    return 'TypeError';
  }
}

export class RangeError extends Error {
  override $kind(): string {
    return 'RangeError';
  }
}

export class SyntaxError extends Error {
  override $kind(): string {
    return 'SyntaxError';
  }
}

export class ReferenceError extends Error {
  override $kind(): string {
    return 'ReferenceError';
  }
}

export class EvalError extends Error {
  override $kind(): string {
    return 'EvalError';
  }
}

export class URIError extends Error {
  override $kind(): string {
    return 'URIError';
  }
}

export class AggregateError extends Error {
  errors: unknown[] = [];

  constructor(errors: Iterable<unknown>, message: string = '', options?: ErrorOptions) {
    super(message, options);
    for (const error of errors) this.errors.push(error);
  }

  override $kind(): string {
    return 'AggregateError';
  }
}

/** `Error('text')` without new. */
export function ErrorConstructor_call(message: string = '', options?: ErrorOptions): Error {
  return new Error(message, options);
}

export function TypeErrorConstructor_call(message: string = '', options?: ErrorOptions): TypeError {
  return new TypeError(message, options);
}

export function RangeErrorConstructor_call(message: string = '', options?: ErrorOptions): RangeError {
  return new RangeError(message, options);
}

/** `Object.setPrototypeOf(this, C.prototype)` in the constructor of C, for an instance of a class derived from C. */
export function $refusePrototype(): void {
  throw new TypeError('the prototype of an object cannot be changed');
}

/** A class extends a value that is another class than its type says. */
export function $refuseBase(): void {
  throw new TypeError('the base class is another one than its static type says');
}

/** For errors that the runtime throws: `kind` as in rt.h's enum rt_error_kind. */
export function $makeError(kind: number, message: string): Error {
  switch (kind) {
    case 1:
      return new TypeError(message);
    case 2:
      return new RangeError(message);
    case 3:
      return new SyntaxError(message);
    case 4:
      return new ReferenceError(message);
    case 5:
      return new URIError(message);
    default:
      return new Error(message);
  }
}
