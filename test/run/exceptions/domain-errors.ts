// SPDX-License-Identifier: MIT
// Error hierarchies with discriminants, chains of causes, finally that changes what is returned, thrown values of all kinds.
abstract class DomainError<K extends string = string> extends Error {
  abstract readonly kind: K;
  constructor(message: string, options?: { cause?: unknown }) { super(message, options); this.name = this.constructor.name; }
  *chain(): Generator<Error> { let at: unknown = this; while (at instanceof Error) { yield at; at = at.cause; } }
}
class IoError extends DomainError<'io'> { readonly kind = 'io'; constructor(readonly path: string, cause?: unknown) { super(`cannot read ${path}`, { cause }); } }
class ParseError extends DomainError<'parse'> { readonly kind = 'parse'; constructor(readonly line: number, message: string) { super(`${message} at ${line}`); } get location(): string { return `line ${this.line}`; } }
class Multi extends DomainError<'multi'> { readonly kind = 'multi'; constructor(readonly errors: readonly Error[]) { super(`${errors.length} errors`); } }
type Known = IoError | ParseError | Multi;
const isKnown = (e: unknown): e is Known => e instanceof DomainError && ['io', 'parse', 'multi'].includes(e.kind);
function describe(e: Known): string { switch (e.kind) { case 'io': return `io ${e.path}`; case 'parse': return e.location; case 'multi': return e.errors.map((x) => (isKnown(x) ? describe(x) : x.message)).join(' & '); } }
const files = new Map([['a', '1\n2'], ['b', '1\nx'], ['c', '']]);
function read(path: string): string { const text = files.get(path); if (text === undefined) throw new IoError(path, new Error('ENOENT')); return text; }
function sum(path: string): number { return read(path).split('\n').reduce((total, line, i) => { const v = Number(line); if (line === '' || Number.isNaN(v)) throw new ParseError(i + 1, JSON.stringify(line)); return total + v; }, 0); }
function sumAll(paths: string[]): number { const errors: Error[] = []; let total = 0; for (const p of paths) { try { total += sum(p); } catch (e) { if (!(e instanceof Error)) throw e; errors.push(e); } } if (errors.length) throw new Multi(errors); return total; }
for (const paths of [['a'], ['a', 'b'], ['b', 'c', 'd']]) { try { console.log(sumAll(paths)); } catch (e) { if (!isKnown(e)) throw e; console.log(e.name, e.message, '|', describe(e), e instanceof Multi ? e.errors.length : '-'); } }
try { read('zzz'); } catch (e) { if (e instanceof DomainError) console.log([...e.chain()].map((x) => `${x.name}: ${x.message}`)); }
const steps: string[] = [];
function tricky(mode: 'return' | 'throw' | 'break' | 'normal'): string { outer: for (const i of [1, 2]) { try { steps.push(`try${i}`); if (mode === 'return') return 'from try'; if (mode === 'throw') throw new Error('E'); } catch { steps.push('catch'); if (i === 1) continue; return 'from catch'; } finally { steps.push(`fin${i}`); if (mode === 'break') break outer; } } return 'end'; }
for (const m of ['return', 'throw', 'break', 'normal'] as const) console.log(m, tricky(m), steps.splice(0).join());
function swallow(): number { try { throw new Error('lost'); } finally { return 42; } }
console.log(swallow(), (() => { try { return 'a'; } finally { steps.push('late'); } })(), steps);
const values: unknown[] = [undefined, null, 0, 'text', Symbol('s'), { message: 'like an error' }, [1], () => 1];
for (const v of values) { try { throw v; } catch (e) { console.log(e === v, typeof e, e instanceof Error); } }
console.log(Object.hasOwn(new IoError("q"), "path"), JSON.stringify(new ParseError(3, 'm')), `${new ParseError(1, 'z')}`);
const rethrow = (f: () => void): string => { try { f(); return 'ok'; } catch (e) { try { throw new Error('while handling', { cause: e }); } catch (e2) { return `${(e2 as Error).message} <- ${String((e2 as Error).cause)}`; } } };
console.log(rethrow(() => { (null as unknown as { x: { y: number } }).x.y = 1; }).startsWith('while handling <- TypeError'), rethrow(() => {}));
