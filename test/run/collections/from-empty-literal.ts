// SPDX-License-Identifier: MIT
// Collections made from empty literals, also where the type comes from outside.
const a = new Map<number, string>([]);
const b: Map<string, number[]> = new Map([]);
const c = new Set<number>([]);
const d = new Map<string, Map<number, boolean>>([['inner', new Map<number, boolean>([])]]);
a.set(1, 'one');
b.set('x', [1]);
c.add(3);
console.log(a, b, c, d);
const pick = (empty: boolean): Map<number, string> => new Map<number, string>(empty ? [] : [[2, 'two']]);
console.log(pick(true), pick(false));
