// SPDX-License-Identifier: MIT
// try, catch, finally, nesting, rethrowing, throwing anything.
function attempt(n: number): string {
  try {
    if (n === 0) throw new Error('zero');
    if (n === 1) throw 'a string';
    if (n === 2) throw 42;
    if (n === 3) throw { code: 3 };
    if (n === 4) throw null;
    if (n === 5) throw undefined;
    return 'no error';
  } catch (e) {
    if (e instanceof Error) return `Error ${e.message}`;
    if (typeof e === 'string' || typeof e === 'number') return `${typeof e} ${e}`;
    return e === undefined ? 'undefined' : JSON.stringify(e);
  }
}
for (let i = 0; i < 7; i++) console.log(i, attempt(i));
const log: string[] = [];
function nested(): void {
  try {
    try {
      log.push('inner try');
      throw new TypeError('first');
    } catch (e) {
      log.push(`inner catch ${(e as Error).name}`);
      throw new RangeError('second');
    } finally {
      log.push('inner finally');
    }
  } catch (e) {
    log.push(`outer catch ${(e as Error).message}`);
  } finally {
    log.push('outer finally');
  }
}
nested();
console.log(log);
function rethrow(f: () => void): string {
  try {
    f();
    return 'fine';
  } catch (e) {
    if (e instanceof RangeError) return `handled ${e.message}`;
    throw e;
  }
}
console.log(rethrow(() => undefined), rethrow(() => { throw new RangeError('r'); }));
try {
  rethrow(() => {
    throw new SyntaxError('s');
  });
} catch (e) {
  console.log(e instanceof SyntaxError, e instanceof RangeError, `${e}`);
}
try {
  JSON.parse('{bad');
} catch {
  console.log('no binding needed');
}
const error = new Error('with cause', { cause: 'the cause' });
console.log(error.cause, error.message, error.name, String(error), Object.keys(error));
const errors = [new Error(), new TypeError('t'), new RangeError('r'), new SyntaxError('s'), new EvalError('e'), new URIError('u'), new ReferenceError('f')];
console.log(errors.map((e) => `${e}`), errors.every((e) => e instanceof Error), typeof errors[0].stack);
