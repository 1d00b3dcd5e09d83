// SPDX-License-Identifier: MIT
// Option by classes, Result by a union, Either by folding.
interface Functor<T> { map<U>(f: (t: T) => U): Functor<U> }
abstract class Option<T> implements Functor<T> {
  abstract map<U>(f: (t: T) => U): Option<U>;
  abstract flatMap<U>(f: (t: T) => Option<U>): Option<U>;
  abstract getOrElse(d: T): T;
  abstract isSome(): this is Some<T>;
  static of<T>(v: T | null | undefined): Option<T> { return v == null ? none : new Some(v); }
}
class Some<T> extends Option<T> {
  constructor(readonly value: T) { super(); }
  map<U>(f: (t: T) => U): Option<U> { return new Some(f(this.value)); }
  flatMap<U>(f: (t: T) => Option<U>): Option<U> { return f(this.value); }
  getOrElse(_d: T): T { return this.value; }
  isSome(): this is Some<T> { return true; }
}
class None extends Option<never> {
  map<U>(_f: (t: never) => U): Option<U> { return none; }
  flatMap<U>(_f: (t: never) => Option<U>): Option<U> { return none; }
  getOrElse<U>(d: U): U { return d; }
  isSome(): this is Some<never> { return false; }
}
const none: Option<never> = new None();
const parse = (s: string): Option<number> => { const n = Number(s); return Number.isNaN(n) ? none : Option.of(n); };
console.log(parse('12').map((x) => x * 2).getOrElse(0), parse('zz').map((x) => x * 2).getOrElse(-1));
console.log(parse('3').flatMap((x) => (x > 2 ? Option.of(`big ${x}`) : none)).getOrElse('small'));
type Result<T, E = Error> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
const Ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const Err = <E>(error: E): Result<never, E> => ({ ok: false, error });
function andThen<T, U, E>(r: Result<T, E>, f: (t: T) => Result<U, E>): Result<U, E> { return r.ok ? f(r.value) : r; }
const half = (n: number): Result<number, string> => (n % 2 === 0 ? Ok(n / 2) : Err(`${n} is odd`));
for (const n of [8, 6, 5]) {
  const r = andThen(andThen(half(n), half), half);
  console.log(r.ok ? `ok ${r.value}` : `err ${r.error}`);
}
const Result = {
  all<T, E>(rs: Result<T, E>[]): Result<T[], E> {
    const out: T[] = [];
    for (const r of rs) { if (!r.ok) return r; out.push(r.value); }
    return { ok: true, value: out };
  },
  map: <T, U, E>(r: Result<T, E>, f: (t: T) => U): Result<U, E> => (r.ok ? Ok(f(r.value)) : r),
};
console.log(Result.all([half(2), half(4)]), Result.all([half(2), half(3)]), Result.map(half(10), (x) => `<${x}>`));
class Either<L, R> {
  private constructor(private readonly l: L | undefined, private readonly r: R | undefined, private readonly right: boolean) {}
  static left<L, R = never>(l: L): Either<L, R> { return new Either<L, R>(l, undefined, false); }
  static right<R, L = never>(r: R): Either<L, R> { return new Either<L, R>(undefined, r, true); }
  fold<T>(onL: (l: L) => T, onR: (r: R) => T): T { return this.right ? onR(this.r as R) : onL(this.l as L); }
  map<T>(f: (r: R) => T): Either<L, T> { return this.right ? Either.right<T, L>(f(this.r as R)) : Either.left<L, T>(this.l as L); }
}
const e1 = Either.right<number, string>(5).map((x) => x + 0.5), e2 = Either.left<string, number>('oops').map((x) => x + 1);
console.log(e1.fold((s) => s, (n) => String(n)), e2.fold((s) => s.toUpperCase(), String));
const some = Option.of('z');
if (some.isSome()) console.log(some.value);
console.log(some, none, [Ok(1), Err('x')]);
