// SPDX-License-Identifier: MIT
// Error subclasses with their own fields, names, causes and conversions.
class AppError extends Error {
  override name = 'AppError';
  constructor(message: string, readonly code: number, options?: { cause?: unknown }) {
    super(message, options);
  }
  get isFatal(): boolean {
    return this.code >= 500;
  }
}
class NotFound extends AppError {
  constructor(readonly what: string) {
    super(`${what} not found`, 404);
    this.name = 'NotFound';
  }
}
class Wrapped extends Error {
  constructor(inner: unknown) {
    super(`wrapped: ${inner instanceof Error ? inner.message : String(inner)}`, { cause: inner });
    this.name = 'Wrapped';
  }
}
function find(id: number): string {
  if (id < 0) throw new AppError('negative id', 500);
  if (id > 9) throw new NotFound(`item ${id}`);
  return `item ${id}`;
}
for (const id of [5, -1, 50]) {
  try {
    console.log(find(id));
  } catch (e) {
    if (e instanceof NotFound) console.log('not found:', e.what, e.code, e.isFatal, `${e}`);
    else if (e instanceof AppError) console.log('app:', e.message, e.isFatal, e.name, e instanceof Error);
    else throw e;
  }
}
try {
  try {
    find(77);
  } catch (e) {
    throw new Wrapped(e);
  }
} catch (e) {
  const wrapped = e as Wrapped;
  console.log(wrapped.message, wrapped.cause instanceof NotFound, String(wrapped));
  let depth = 0;
  for (let c: unknown = wrapped; c instanceof Error; c = c.cause) depth++;
  console.log(depth);
}
class ValidationError extends Error {
  readonly issues: string[] = [];
  add(issue: string): this {
    this.issues.push(issue);
    return this;
  }
  override toString(): string {
    return `${this.issues.length} issues: ${this.issues.join(', ')}`;
  }
}
const validation = new ValidationError('invalid').add('a').add('b');
console.log(`${validation}`, validation.message, validation.name, validation instanceof ValidationError);
const all = new AggregateError([new Error('x'), 'y'], 'several');
console.log(all.errors.length, all.message, all.name, all instanceof Error);
console.log(JSON.stringify(new NotFound('json')), Object.keys(new NotFound('keys')));
