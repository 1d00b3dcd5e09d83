// SPDX-License-Identifier: MIT
// Errors: kinds, causes, aggregates, subclasses, what console.log shows of them without their stacks.
const show = (error: unknown): string => (error instanceof Error ? `${error.name}|${error.message}|${String(error)}|${(error.stack ?? '').split('\n')[0]}` : String(error));
for (const error of [new Error('plain'), new Error(), new TypeError('t'), new RangeError('r'), new SyntaxError('s'), new ReferenceError('ref'), new EvalError('e'), new URIError('u'), new Error('multi\nline')]) console.log(show(error), error instanceof Error, Object.keys(error), error.constructor.name);
class AppError extends Error {
  constructor(message: string, readonly code: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
  }
}
class NotFound extends AppError {
  constructor(what: string) {
    super(`${what} not found`, 404);
  }
}
class Quiet extends Error {
  override name = 'Quiet';
}
class Bare extends Error {}
const chain = new AppError('outer', 500, { cause: new Error('inner', { cause: 'text' }) });
console.log(show(chain), show(chain.cause), (chain.cause as Error).cause, chain.code, show(new NotFound('page')), show(new Quiet('q')), show(new Bare('b')), new Bare('x') instanceof Bare, new NotFound('x') instanceof AppError);
const aggregate = new AggregateError([new Error('one'), new TypeError('two')], 'several');
console.log(show(aggregate), aggregate.errors.map(show), aggregate.errors.length);
const run = (f: () => unknown): void => {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(show(error));
  }
};
run(() => { throw 'string'; });
run(() => { throw 42; });
run(() => { throw null; });
run(() => { throw { code: 1 }; });
run(() => decodeURIComponent('%'));
run(() => 'x'.repeat(-1));
run(() => new Array(-1));
run(() => (1).toFixed(101));
run(() => BigInt('x'));
run(() => JSON.parse('{'));
run(() => Symbol('x').toString());
const wrapped = (): never => {
  try {
    throw new Error('low level');
  } catch (cause) {
    throw new Error('high level', { cause });
  }
};
try {
  wrapped();
} catch (error) {
  let e: unknown = error;
  const messages: string[] = [];
  while (e instanceof Error) {
    messages.push(e.message);
    e = e.cause;
  }
  console.log(messages.join(' <- '));
}
const e = new Error('changed');
e.name = 'Custom';
e.message = 'later';
console.log(String(e), `${e}`, e.toString(), JSON.stringify(e), JSON.stringify(chain), { ...chain }, 'cause' in new Error('x'), 'cause' in new Error('x', { cause: undefined }));
void Promise.any([Promise.reject(new Error('a')), Promise.reject(new Error('b'))]).catch((error: unknown) => console.log(show(error), (error as AggregateError).errors.map(show)));
