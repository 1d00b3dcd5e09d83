// SPDX-License-Identifier: MIT
// Narrowing by in, instanceof, equality, truthiness, assignment, switch(true), optional discriminants, and user guards.
type Fish = { swim: () => string; name: string }; type Bird = { fly: () => string; name: string; wings?: number }; type Pet = Fish | Bird | string | null;
function move(pet: Pet): string { if (!pet) return 'nobody'; if (typeof pet === 'string') return pet.toUpperCase(); if ('swim' in pet) return pet.swim(); return `${pet.fly()} ${pet.wings ?? 'some'}`; }
console.log([{ name: 'f', swim: () => 'splash' }, { name: 'b', fly: () => 'flap', wings: 2 }, { name: 'c', fly: () => 'soar' }, 'cat', '', null].map(move));
type Event2 = { kind: 'key'; code: number; shift?: true } | { kind: 'mouse'; x: number; y: number } | { kind: 'touch'; points: readonly [number, number][] };
const show = (e: Event2): string => { switch (e.kind) { case 'key': return e.shift ? `SHIFT+${e.code}` : `${e.code}`; case 'mouse': case 'touch': { const [x, y] = e.kind === 'mouse' ? [e.x, e.y] : (e.points[0] ?? [-1, -1]); return `${x},${y}`; } } };
console.log(show({ kind: 'key', code: 65 }), show({ kind: 'key', code: 65, shift: true }), show({ kind: 'mouse', x: 1, y: 2 }), show({ kind: 'touch', points: [] }), show({ kind: 'touch', points: [[3, 4]] }));
const size = (n: number): string => { switch (true) { case n < 0: return 'negative'; case n < 10: return 'small'; case Number.isInteger(n): return 'big'; default: return 'odd'; } };
console.log([-1, 5, 50, 50.5, NaN].map(size));
function isListOf<T>(value: unknown, guard: (x: unknown) => x is T): value is T[] { return Array.isArray(value) && value.every(guard); }
const isNumber = (x: unknown): x is number => typeof x === 'number';
const unknowns: unknown[] = [[1, 2], [1, 'x'], 'text', [], { length: 0 }];
console.log(unknowns.map((u) => (isListOf(u, isNumber) ? u.reduce((a, b) => a + b, 0) : 'no')));
let value: string | number | string[] = 'start'; const seen: (string | number)[] = [];
value = 3; seen.push(value + 1); value = 'now'; seen.push(value.length); value = ['a']; seen.push(value[0] ?? ''); console.log(seen);
function same(a: string | number, b: string | boolean): string { return a === b ? a.toUpperCase() : 'different'; }
console.log(same('x', 'x'), same(1, true), same('1', '1'));
const parts = (x: Date | RegExp | Map<string, number> | Error): string => (x instanceof Date ? x.toISOString() : x instanceof Map ? [...x.keys()].join() : x instanceof Error ? x.message : x.source);
console.log([new Date(0), /a+/, new Map([['k', 1]]), new TypeError('t')].map(parts));
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const depth = (j: Json): number => (Array.isArray(j) ? 1 + Math.max(0, ...j.map(depth)) : j !== null && typeof j === 'object' ? 1 + Math.max(0, ...Object.values(j).map(depth)) : 0);
console.log(depth(1), depth([[], [[1]]]), depth({ a: { b: [{}] } }));
