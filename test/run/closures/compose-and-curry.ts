// SPDX-License-Identifier: MIT
// Compose, pipe, partial application, memoizing, currying by overloads.
type Fn<A extends readonly unknown[], R> = (...args: A) => R;
function compose<A, B, C>(f: (b: B) => C, g: (a: A) => B): (a: A) => C {
  return (a) => f(g(a));
}
function pipe<T>(value: T): { to<U>(f: (t: T) => U): ReturnType<typeof pipe<U>>; value(): T } {
  return {
    to<U>(f: (t: T) => U) {
      return pipe(f(value));
    },
    value: () => value,
  };
}
function partial<A, B extends unknown[], R>(f: (a: A, ...rest: B) => R, a: A): (...rest: B) => R {
  return (...rest) => f(a, ...rest);
}
function flip<A, B, R>(f: (a: A, b: B) => R): (b: B, a: A) => R {
  return (b, a) => f(a, b);
}
function memoize<A extends readonly unknown[], R>(f: Fn<A, R>, key: (...args: A) => string = (...args) => JSON.stringify(args)): Fn<A, R> {
  const cache = new Map<string, R>();
  let hits = 0;
  const wrapped = (...args: A): R => {
    const k = key(...args);
    if (cache.has(k)) {
      hits++;
      return cache.get(k)!;
    }
    const r = f(...args);
    cache.set(k, r);
    return r;
  };
  return wrapped;
}
const add = (a: number, b: number): number => a + b;
const inc = partial(add, 1);
console.log(inc(41), flip((a: string, b: string) => a + b)('x', 'y'));
console.log(compose((n: number) => n * 2, (s: string) => s.length)('hello'));
console.log(pipe('  trim me ').to((s) => s.trim()).to((s) => s.split(' ')).to((a) => a.length).value());
const slowSquare = memoize((n: number) => n * n);
console.log(slowSquare(4), slowSquare(4), slowSquare(5));
const once = <T>(f: () => T): (() => T) => {
  let done = false;
  let result: T | undefined;
  return () => {
    if (!done) {
      result = f();
      done = true;
    }
    return result as T;
  };
};
let calls = 0;
const init = once(() => ++calls);
init(); init();
console.log(calls, init());
type Curried2<A, B, R> = { (a: A): (b: B) => R; (a: A, b: B): R };
function curry2<A, B, R>(f: (a: A, b: B) => R): Curried2<A, B, R> {
  function curried(a: A): (b: B) => R;
  function curried(a: A, b: B): R;
  function curried(a: A, b?: B): R | ((b: B) => R) {
    return b === undefined ? (b2: B) => f(a, b2) : f(a, b);
  }
  return curried;
}
const cadd = curry2(add);
console.log(cadd(1)(2), cadd(3, 4));
const fns = [Math.sqrt, Math.abs, (x: number) => x ** 2];
console.log(fns.map((f) => f(16)));
console.log([1, 2, 3].map(String), ['1', '2', '3'].map(Number), [0, 1, ''].map(Boolean));
const tap = <T>(f: (t: T) => void) => (t: T): T => (f(t), t);
console.log([1, 2].map(tap((x) => console.log('tap', x))));
const pipeline = <T>(...fs: Array<(t: T) => T>) => (t: T): T => fs.reduce((acc, f) => f(acc), t);
console.log(pipeline<number>((x) => x + 1, (x) => x * 2, Math.sqrt)(7));
