// SPDX-License-Identifier: MIT
// Functions that collect their arguments, called through types that name them, leave them out, spread them, or collect others.
interface Logger { log(a: string, b?: number, ...rest: boolean[]): string }
interface Plain { log(a: string, b?: number): string }
const show = (all: readonly unknown[]): string => `${all.length}:${JSON.stringify(all)}`;
class All { log(...all: unknown[]): string { return show(all); } }
class Head { log(a: string, ...all: unknown[]): string { return a + show(all); } }
class Two { log(a: string, b?: number): string { return show([a, b]); } }
const literal: Logger = { log: (...all: unknown[]) => 'lit' + show(all) };
const literal2: Plain = { log: (...all: unknown[]) => 'lit' + show(all) };
for (const l of [new All(), new Head(), literal] as Logger[]) console.log(l.log('x'), l.log('x', 1), l.log('x', 1, true, false), l.log('x', undefined), l.log('x', undefined, true));
for (const l of [new All(), new Head(), new Two(), literal2] as Plain[]) console.log(l.log('x'), l.log('x', 1), l.log('x', undefined));
const only: Logger = new All();
console.log(only.log('q'), only.log('q', 2, true));
type F = (a: number, b?: string) => string;
type G = (a: number, b?: string, ...c: number[]) => string;
const fs: F[] = [(...all: unknown[]) => show(all), (a, b) => show([a, b]), (a: number, ...r: unknown[]) => show(r)];
for (const f of fs) console.log(f(1), f(1, 'x'), f(1, undefined));
const gs: G[] = [(...all: unknown[]) => show(all), (a, b) => show([a, b]), (a: number, ...r: unknown[]) => show(r), (a, b, ...c) => show([a, b, c])];
for (const g of gs) console.log(g(1), g(1, 'x'), g(1, undefined, 5), g(1, 'y', 6, 7));
const one: F = (...all: unknown[]) => show(all);
console.log(one(1), one(2, 'z'));
function apply(f: F, args: [number, string?]): string { return f(...args); }
console.log(apply(one, [1]), apply(one, [1, 'b']), apply(fs[1]!, [3]), apply(one, [1, undefined]));
const opt: { cb?: F } = { cb: one };
console.log(opt.cb?.(4), opt.cb!(5, 's'));
const rec: Record<string, F> = { k: one };
console.log(rec['k']!(6), rec['k']!(6, 'six'));
function viaMethod(l: Plain, args: [string, number?]): string { return l.log(...args); }
for (const l of [new All(), new Head(), new Two(), literal2]) console.log(viaMethod(l, ['m']), viaMethod(l, ['m', 1]), viaMethod(l, ['m', undefined]));
const viaLogger = (l: Logger, ...args: [string, number?, ...boolean[]]): string => l.log(...args);
for (const l of [new All(), new Head(), literal]) console.log(viaLogger(l, 'n'), viaLogger(l, 'n', 1), viaLogger(l, 'n', 1, true));
const sum3 = (a: number, b = 10, c?: number): number => a + b + (c ?? 100);
const nums: [number, number?] = [1];
const s3: (a: number, b?: number) => number = sum3;
console.log(sum3(...nums), s3(...nums), s3(...([1, 2] as [number, number?])));
