// SPDX-License-Identifier: MIT
// Wrappers around functions: once, after, before, negate, spread and gather; what a chain begins with may be missing.
function once<A extends unknown[], R>(f: (...args: A) => R): (...args: A) => R {
  let cell: { value: R } | undefined;
  return (...args) => (cell ??= { value: f(...args) }).value;
}
function after<A extends unknown[]>(n: number, f: (...args: A) => void): (...args: A) => void {
  return (...args) => { if (--n < 1) f(...args); };
}
const before = <A extends unknown[], R>(n: number, f: (...args: A) => R): ((...args: A) => R | undefined) => {
  let last: R | undefined;
  return (...args) => { if (--n > 0) last = f(...args); return last; };
};
const negate = <A extends unknown[]>(p: (...args: A) => boolean) => (...args: A): boolean => !p(...args);
const spread = <A extends unknown[], R>(f: (...args: A) => R) => (args: A): R => f(...args);
const gather = <T, R>(f: (items: T[]) => R) => (...items: T[]): R => f(items);
let runs = 0;
const init = once((name: string) => `${name}:${++runs}`);
console.log(init('a'), init('b'), runs);
const log: string[] = [];
const third = after(3, (x: number) => void log.push(`ran ${x}`));
[1, 2, 3, 4].forEach((x) => third(x));
console.log(log);
const firstTwo = before(3, (x: number) => x * 10);
console.log([1, 2, 3, 4].map((x) => firstTwo(x)));
const isEven = (n: number): boolean => n % 2 === 0;
console.log([1, 2, 3, 4].filter(negate(isEven)), spread(Math.max)([3, 9, 2]), gather((xs: string[]) => xs.join('+'))('x', 'y', 'z'));
const counter = ((): (() => number)[] => { const fs: (() => number)[] = []; for (let i = 0; i < 3; i++) { let calls = 0; fs.push(() => i * 100 + ++calls); } return fs; })();
console.log(counter.map((f) => f()), counter.map((f) => f()), counter[1]?.());
const fibs = (() => { const memo: Record<number, bigint> = { 0: 0n, 1: 1n }; const fib = (n: number): bigint => (memo[n] ??= fib(n - 1) + fib(n - 2)); return fib; })();
console.log(fibs(90), fibs(10));
function outer() { const secret = 'shh'; return { reveal: () => secret, rename: (to: string) => ({ secret: to, both: [secret, to] }) }; }
console.log(outer().reveal(), outer().rename('x'));
const adders = Object.fromEntries([1, 2, 3].map((n) => [`add${n}`, (x: number) => x + n]));
console.log(adders['add2']?.(40), Object.keys(adders), adders['add9']?.(1));
const compose = <T>(...fs: ((x: T) => T)[]) => (x: T) => fs.reduceRight((v, f) => f(v), x);
console.log(compose<string>((s) => `<${s}>`, (s) => s.toUpperCase(), (s) => s.trim())('  hi '));
