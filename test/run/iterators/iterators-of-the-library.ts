// SPDX-License-Identifier: MIT
// The iterators of arrays, maps and generators, stepped by hand, shared by loops, returned early.
const it = [1, 2, 3].values();
console.log(it.next(), [...it]);
const e = ['x', 'y'].entries();
for (const [i, v] of e) console.log(i, v);
console.log(e.next());
function* gen(): Generator<number, string, unknown> { yield 1; yield 2; return 'r'; }
const g = gen();
console.log(g[Symbol.iterator]() === g, g.next(), g.return('early'), g.next(), gen(), [...gen()], Array.from(gen()), new Map([['a', 1]]).entries().next());
