// SPDX-License-Identifier: MIT
// Functions that return functions, composition and partial application.
const add = (a: number) => (b: number) => (c: number) => a + b + c;
console.log(add(1)(2)(3));
const compose = <A, B, C>(f: (b: B) => C, g: (a: A) => B) => (a: A): C => f(g(a));
const lengthSquared = compose((n: number) => n * n, (s: string) => s.length);
console.log(lengthSquared('abcd'));
const pipe = <T>(...steps: ((value: T) => T)[]) => (value: T): T => steps.reduce((v, step) => step(v), value);
console.log(pipe<number>((x) => x + 1, (x) => x * 2, Math.sqrt)(7), pipe<string>()('same'));
function curry<A, B, R>(f: (a: A, b: B) => R): (a: A) => (b: B) => R {
  return (a) => (b) => f(a, b);
}
console.log(curry((a: string, b: number) => a.repeat(b))('ab')(3));
function memoize<A, R>(f: (a: A) => R): ((a: A) => R) & { readonly name: string } {
  const cache = new Map<A, R>();
  return (a: A): R => {
    const hit = cache.get(a);
    if (hit !== undefined) return hit;
    const result = f(a);
    cache.set(a, result);
    return result;
  };
}
let calls = 0;
const slowSquare = memoize((n: number) => {
  calls++;
  return n * n;
});
console.log(slowSquare(4), slowSquare(4), slowSquare(5), calls);
const fib = memoize((n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2)));
console.log(fib(80));
const debounceLog: string[] = [];
const once = (f: () => void): (() => void) => {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    f();
  };
};
const init = once(() => debounceLog.push('init'));
init();
init();
console.log(debounceLog);
