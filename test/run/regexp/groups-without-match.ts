// SPDX-License-Identifier: MIT
// Named groups that took no part in a match are undefined, however they are reached.
const g = /(?<a>a)(?<b>b)?/.exec('a')!.groups!;
console.log(g);
console.log(g.b, g['b'], g.b === undefined, g.a.length);
const { a, b } = g;
console.log(a, b);
const { a: aa, b: bb = 'none' } = g;
console.log(aa, bb, a.toUpperCase());
function f({ a, b }: { [key: string]: string }) { return `${a}${b}`; }
console.log(f(g));
const m = 'x=1'.match(/(?<k>\w)=(?<v>\d)(?<w>z)?/);
if (m?.groups) { const { k, v, w } = m.groups; console.log(k.length, v, w ?? 'nope', Object.entries(m.groups)); }
for (const { groups } of 'a1b'.matchAll(/(?<l>[a-z])(?<d>\d)?/g)) { const { l, d } = groups as { l: string; d?: string }; console.log(l, d); }
const rec: Record<string, number> = { p: 1 };
const { p, q } = rec;
console.log(p, q, p + 1);
const h = m!.groups as { k: string; v: string; w?: string };
console.log(h.k, h.w);
const tok = /(?<num>\d+)|(?<name>\w+)/.exec('abc')!.groups!;
const [kind, text] = Object.entries(tok).find(([, v]) => v !== undefined) as ['num' | 'name', string];
console.log(kind, text, text.length);
for (const [k, v] of Object.entries(tok)) if (v !== undefined) console.log(k, v.length);
for (const [k, v] of Object.entries(tok)) console.log(k, v ?? '-', Object.values(tok));
console.log(Object.keys(tok).filter((k) => tok[k] !== undefined));
const pair: [string, number] = ['a', 1];
const [s1, n1 = 5] = pair;
if (s1) console.log(s1, n1);
