// SPDX-License-Identifier: MIT
// Church numerals, fixed points, continuation passing, trampolines.
type Church = <T>(f: (x: T) => T) => (x: T) => T;
const zero: Church = (_f) => (x) => x;
const succ = (n: Church): Church => (f) => (x) => f(n(f)(x));
const add = (a: Church, b: Church): Church => (f) => (x) => a(f)(b(f)(x));
const toNumber = (n: Church): number => n((x: number) => x + 1)(0);
const three = succ(succ(succ(zero)));
console.log(toNumber(zero), toNumber(three), toNumber(add(three, three)), three((s: string) => s + '!')('hey'));
type Rec<A, R> = (self: Rec<A, R>) => (a: A) => R;
const fix = <A, R>(f: (go: (a: A) => R) => (a: A) => R): ((a: A) => R) => { const w: Rec<A, R> = (self) => (a) => f(self(self))(a); return w(w); };
console.log(fix<number, bigint>((go) => (n) => (n < 2 ? 1n : BigInt(n) * go(n - 1)))(22));
type Bounce<T> = { done: true; value: T } | { done: false; next: () => Bounce<T> };
const run = <T>(b: Bounce<T>): T => { let at = b; while (!at.done) at = at.next(); return at.value; };
const isEven = (n: number): Bounce<boolean> => (n === 0 ? { done: true, value: true } : { done: false, next: () => isOdd(n - 1) });
const isOdd = (n: number): Bounce<boolean> => (n === 0 ? { done: true, value: false } : { done: false, next: () => isEven(n - 1) });
console.log(run(isEven(50001)), run(isOdd(50001)));
const factCps = (n: number, k: (r: number) => number): number => (n === 0 ? k(1) : factCps(n - 1, (r) => k(n * r)));
console.log(factCps(10, (x) => x), factCps(5, (x) => x / 2));
const pair = <A, B>(a: A, b: B) => <R>(pick: (a: A, b: B) => R): R => pick(a, b);
const p = pair(7, 'seven');
console.log(p((a) => a + 1), p((_, b) => b.length), p((a, b) => [b, a]));
