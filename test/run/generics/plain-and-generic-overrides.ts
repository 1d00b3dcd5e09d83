// SPDX-License-Identifier: MIT
// A method without type parameters overrides a generic one, and the other way round.
class Base { f<T>(x: T): string { return 'base ' + String(x); } g(x: number): number { return x; } }
class Plain extends Base { override f(x: unknown): string { return 'plain ' + String(x); } override g<T>(x: T): T { return x; } }
const bs: Base[] = [new Base(), new Plain()];
for (const b of bs) console.log(b.f(1), b.f('q'), b.g(3) + 1);
const p = new Plain(); console.log(p.f(2), p.g('generic').length);
interface Or<T> { or(d: T): T; map<U>(f: (t: T) => U): Or<U> }
const some = <T>(v: T): Or<T> => ({ or: () => v, map: (f) => some(f(v)) });
class None implements Or<never> { or<U>(d: U): U { return d; } map<U>(_f: (x: never) => U): Or<U> { return none; } }
const none: Or<never> = new None();
const pick = (b: boolean): Or<number> => (b ? some(4) : none);
console.log(pick(true).map((x) => x * 2).or(0), pick(false).map((x) => x * 2).or(-1));
