// SPDX-License-Identifier: MIT
// Error classes, library errors by kind, finally that overrides, assertions, aggregates.
class AppError extends Error { constructor(message: string, readonly code: number, options?: ErrorOptions) { super(message, options); this.name = new.target.name; Object.setPrototypeOf(this, new.target.prototype); } toJSON() { return { name: this.name, code: this.code, message: this.message }; } }
class NotFound extends AppError { constructor(what: string) { super(`${what} not found`, 404); } }
class Validation extends AppError { constructor(public readonly fields: Record<string, string[]>) { super('validation', 422); } get count() { return Object.values(this.fields).flat().length; } }
function risky(n: number): string { switch (n) { case 0: throw new NotFound('page'); case 1: throw new Validation({ a: ['req', 'len'], b: ['bad'] }); case 2: throw 'str'; case 3: throw { custom: true }; case 4: throw new TypeError('four'); case 5: return JSON.parse('{bad'); case 6: return 'x'.repeat(-1); case 7: return (1).toFixed(101); case 8: return BigInt(1.5).toString(); default: return 'fine'; } }
for (let i = 0; i <= 9; i++) {
  try { console.log(i, risky(i)); }
  catch (e) {
    if (e instanceof Validation) console.log(i, e.code, e.count, JSON.stringify(e));
    else if (e instanceof AppError) console.log(i, e.name, e.message, e instanceof Error, e.code);
    else if (e instanceof SyntaxError) console.log(i, 'syntax', e.name);
    else if (e instanceof RangeError) console.log(i, 'range', e.message);
    else if (e instanceof TypeError) console.log(i, 'type', e.message);
    else if (typeof e === 'string') console.log(i, 'string', e);
    else if (typeof e === 'object' && e && 'custom' in e) console.log(i, 'custom', e.custom);
  } finally { if (i === 9) console.log('last'); }
}
function order(): number { let i = 0; try { i = 1; return i; } finally { i = 2; console.log('fin', i); } }
console.log(order());
function override(): string { for (const x of ['a', 'b']) { try { if (x === 'a') continue; return x; } finally { if (x === 'b') break; } } return 'overridden'; }
console.log(override());
const nested = (): string => { try { try { throw new Error('inner'); } catch (e) { throw new Error('outer', { cause: e }); } finally { console.log('f1'); } } catch (e) { const err = e as Error; return `${err.message} <- ${(err.cause as Error).message}`; } };
console.log(nested());
class Resource { static log: string[] = []; constructor(readonly n: string) { Resource.log.push('+' + n); } close() { Resource.log.push('-' + this.n); } static use<T>(n: string, f: (r: Resource) => T): T { const r = new Resource(n); try { return f(r); } finally { r.close(); } } }
try { Resource.use('a', (a) => Resource.use('b', (b) => { if (a && b) throw new Error('x'); return 1; })); } catch {}
console.log(Resource.log.join());
function assertNever(x: never): never { throw new Error('unexpected ' + JSON.stringify(x)); }
function assert(c: unknown, msg = 'assert'): asserts c { if (!c) throw new AppError(msg, 1); }
type S = { k: 'a'; v: number } | { k: 'b'; s: string }; const h = (s: S): string => { switch (s.k) { case 'a': return s.v.toFixed(1); case 'b': return s.s; default: return assertNever(s); } };
console.log(h({ k: 'a', v: 2 }));
const v: string | null = Math.random() > 2 ? 'x' : null; try { assert(v, 'v missing'); console.log(v); } catch (e) { console.log(String(e), Object.keys(e as object)); }
console.log(new NotFound('z').toString(), new Validation({}) instanceof AppError, Object.prototype.toString.call(new AppError('m', 1)));
const agg = new AggregateError([new Error('1'), new TypeError('2')], 'many'); console.log(agg.message, agg.errors.map(String));
