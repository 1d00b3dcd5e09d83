// SPDX-License-Identifier: MIT
// Variadic tuples: concat, zip, binding the first or the last argument, commands as tuples.
type Concat<A extends readonly unknown[], B extends readonly unknown[]> = [...A, ...B];
function concat<A extends readonly unknown[], B extends readonly unknown[]>(a: readonly [...A], b: readonly [...B]): Concat<A, B> { return [...a, ...b]; }
const joined = concat([1, 'two'], [true, null]);
const [n, s, b] = joined;
console.log(joined, joined.length, n + 1, s.length, !b);
type Zip<A extends readonly unknown[], B extends readonly unknown[]> = { [K in keyof A]: K extends keyof B ? [A[K], B[K]] : never };
function zip<A extends readonly unknown[], B extends readonly unknown[]>(a: [...A], b: [...B]): Zip<A, B> { return a.map((x, i) => [x, b[i]]) as Zip<A, B>; }
const [[x1, y1], [x2, y2]] = zip([1, 2], ['a', 'b']);
console.log(x1 + x2, y1 + y2);
function bindFirst<T, Rest extends unknown[], R>(f: (first: T, ...rest: Rest) => R, first: T): (...rest: Rest) => R { return (...rest) => f(first, ...rest); }
function bindLast<Init extends unknown[], T, R>(f: (...args: [...Init, T]) => R, last: T): (...init: Init) => R { return (...init) => f(...init, last); }
const volume = (w: number, h: number, d: number): string => `${w}x${h}x${d}`;
console.log(bindFirst(volume, 1)(2, 3), bindLast(volume, 9)(7, 8), bindFirst(bindFirst(volume, 4), 5)(6));
type Range = [start: number, end: number, step?: number];
function* range(...[start, end, step = 1]: Range): Generator<number> { for (let i = start; i < end; i += step) yield i; }
const args: Range = [0, 10, 4];
console.log([...range(1, 4)], [...range(...args)]);
type Command = ['move', number, number] | ['say', string] | ['stop'];
function run(...command: Command): string { switch (command[0]) { case 'move': return `to ${command[1] + command[2]}`; case 'say': return command[1].toUpperCase(); case 'stop': return 'stopped'; } }
const script: Command[] = [['move', 1, 2], ['say', 'hi'], ['stop']];
console.log(script.map((c) => run(...c)), run('say', 'direct'));
const head = <H, T extends unknown[]>([h, ...t]: [H, ...T]): { h: H; t: T } => ({ h, t });
const { h, t: [second, third] } = head([1, 'x', true]);
console.log(h, second, third);
function last<T extends readonly [unknown, ...unknown[]]>(t: T): T[number] { return t[t.length - 1]; }
console.log(last([1, 2, 'z']), last([[1, 2]]));
const entries = (<const T extends readonly (readonly [string, unknown])[]>(t: T) => Object.fromEntries(t) as { [E in T[number] as E[0]]: E[1] })([['a', 1], ['b', 'two']]);
console.log(entries.a, entries.b, entries);
const promiseAll = async (): Promise<void> => { const [p, q, r] = await Promise.all([1, Promise.resolve('q'), (async () => [true])()] as const); console.log(p + 1, q.length, r[0]); };
void promiseAll();
