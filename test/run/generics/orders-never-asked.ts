// SPDX-License-Identifier: MIT
// Generic comparisons with an order that some instances do not have, and never ask for.
const cmp = <T>(x: T, y: T): number => (x < y ? -1 : x > y ? 1 : 0);
class Heap<T> { private a: T[] = []; constructor(private c: (x: T, y: T) => number = (x, y) => (x < y ? -1 : x > y ? 1 : 0)) {} push(v: T): void { this.a.push(v); this.a.sort(this.c); } get all(): T[] { return this.a; } }
const h = new Heap<{ p: number }>((a, b) => a.p - b.p); h.push({ p: 2 }); h.push({ p: 1 }); console.log(h.all);
const n = new Heap<number>(); n.push(3); n.push(1); console.log(n.all, cmp('a', 'b'), cmp(2, 1));
type S = number | string | S[]; const less = (a: S, b: S): boolean => a < b; console.log(less(1, 2), less('b', 'a'), less(3, '2'));
const bind3 = [3, 1, 2].sort(cmp); console.log(bind3);
