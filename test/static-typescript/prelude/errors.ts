// SPDX-License-Identifier: MIT
/** The classes of errors, which the test programs extend: in Static TypeScript, classes that others extend have bodies. */

class Error {
  public name: string;
  public stack: string;
  public cause: any;
  constructor(
    public message?: string,
    options?: { cause?: any },
  ) {
    this.name = 'Error';
    this.stack = '';
    if (options) this.cause = options.cause;
  }
  toString(): string {
    return this.name + ': ' + this.message;
  }
}
class TypeError extends Error {
  constructor(message?: string) {
    super(message);
  }
}
class RangeError extends Error {
  constructor(message?: string) {
    super(message);
  }
}
class SyntaxError extends Error {
  constructor(message?: string) {
    super(message);
  }
}
class ReferenceError extends Error {
  constructor(message?: string) {
    super(message);
  }
}
class EvalError extends Error {
  constructor(message?: string) {
    super(message);
  }
}
class URIError extends Error {
  constructor(message?: string) {
    super(message);
  }
}
class AggregateError extends Error {
  constructor(
    public errors: any[],
    message?: string,
  ) {
    super(message);
  }
}
