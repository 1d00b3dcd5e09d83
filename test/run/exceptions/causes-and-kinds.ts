// SPDX-License-Identifier: MIT
// Errors with causes, aggregates, own classes with fields, names, and what instanceof says of them.
class HttpError extends Error {
  override name = 'HttpError';
  constructor(readonly status: number, message: string, options?: ErrorOptions) {
    super(message, options);
  }
  get isClient(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}
class NotFound extends HttpError {
  constructor(what: string) {
    super(404, `${what} not found`);
    this.name = new.target.name;
  }
}
const low = new RangeError('too low');
const high = new HttpError(500, 'outer', { cause: low });
console.log(high.cause === low, (high.cause as Error).message, high.isClient, new NotFound('x').isClient, String(new NotFound('page')), `${high}`);
console.log(high instanceof Error, high instanceof HttpError, high instanceof NotFound, new NotFound('') instanceof HttpError, low instanceof Error);
const chain = (e: unknown): string => (e instanceof Error ? `${e.name}(${e.message})${e.cause === undefined ? '' : ` <- ${chain(e.cause)}`}` : String(e));
console.log(chain(new Error('a', { cause: new TypeError('b', { cause: 'c' }) })), chain(new Error('x', { cause: null })), new Error('y').cause);
const many = new AggregateError([new Error('1'), 'two', low], 'several');
console.log(many.name, many.message, many.errors.length, many.errors.map((e) => (e instanceof Error ? e.message : String(e))), many instanceof Error);
const kinds = [new Error('e'), new EvalError('v'), new RangeError('r'), new ReferenceError('f'), new SyntaxError('s'), new TypeError('t'), new URIError('u')];
console.log(kinds.map((e) => `${e.name}:${e.message}:${e.constructor.name}`), kinds.map(String).join());
console.log(new Error().message === '', String(new Error()), String(new TypeError('')), Object.keys(new Error('k')), JSON.stringify(new HttpError(1, 'm')));
const attempt = <T>(f: () => T): string => {
  try {
    return `ok ${String(f())}`;
  } catch (e) {
    if (e instanceof NotFound) return `missing: ${e.message}`;
    if (e instanceof HttpError) return `http ${e.status}`;
    if (e instanceof SyntaxError || e instanceof RangeError) return e.name;
    if (typeof e === 'string') return `text ${e}`;
    if (typeof e === 'object' && e !== null && 'code' in e) return `code ${String(e.code)}`;
    throw e;
  }
};
console.log(attempt(() => 5), attempt(() => { throw new NotFound('z'); }), attempt(() => { throw high; }), attempt(() => JSON.parse('{') as string));
console.log(attempt(() => { throw 'raw'; }), attempt(() => { throw { code: 7 }; }), attempt(() => [].reduce((a) => a, 'empty')), attempt(() => new Array(-1).length));
try {
  attempt(() => { throw null; });
} catch (e) {
  console.log(e === null);
}
const wrap = (f: () => void): void => {
  try {
    f();
  } catch (error) {
    throw new HttpError(502, 'wrapped', { cause: error });
  }
};
try {
  wrap(() => wrap(() => { throw new TypeError('root'); }));
} catch (e) {
  console.log(chain(e));
}
low.message = 'changed';
low.name = 'Renamed';
console.log(String(low), chain(high));
