// SPDX-License-Identifier: MIT
// Accessors, methods and generators in object literals, frozen objects, records, JSON, conversions to text.
const secret = Symbol('secret'); const tagS = Symbol.for('tag');
const o = { a: 1, b1: 2, get c() { return this.a + 1; }, set c(v: number) { this.a = v; }, d() { return this.a; }, async e() { return this.a; }, *g() { yield this.a; yield* [this.c]; }, 'quoted key': 3, 42: 'n' };
o.c = 10; console.log(o.c, o.d(), [...o.g()], o['quoted key'], o[42]);
console.log(Object.keys(o), secret.toString(), secret.description, tagS === Symbol.for('tag'), Symbol.keyFor(tagS), typeof secret);
o.e().then((v) => console.log('async', v));
const counter = (() => { let n = 0; return { get value() { return n; }, inc() { n++; return this; }, reset: () => { n = 0; } }; })();
console.log(counter.inc().inc().value); counter.reset(); console.log(counter.value, 'value' in counter, counter);
const base = { x: 1, y: { z: 2 } }; const copy = { ...base, y: { ...base.y, w: 3 } }; console.log(base, copy, copy.y === base.y);
console.log(Object.entries({ b: 1, a: 2, 1: 3 }), Object.fromEntries([['k', 1], ['j', 2]]), Object.assign({}, { p: 1 }, { q: 2 }));
const frozen = Object.freeze({ a: 1, nested: { b: 2 } }); frozen.nested.b = 3; try { (frozen as { a: number }).a = 2; } catch (e) { console.log((e as Error).message); } console.log(frozen, Object.isFrozen(frozen));
const dict: { [k: string]: number } = {}; for (const w of 'the cat the dog the'.split(' ')) dict[w] = (dict[w] ?? 0) + 1; console.log(dict, Object.keys(dict).length, 'cat' in dict, dict['zzz']); delete dict['the']; console.log(dict);
const counts: Record<string, number> = Object.create(null) as Record<string, number>; counts['a'] = 1; console.log(counts['a']);
interface Pt { x: number; y: number; label?: string } const pts: Pt[] = [{ x: 1, y: 2 }, { x: 1, y: 1, label: 'q' }]; pts.sort((p, q) => p.x - q.x || p.y - q.y); console.log(pts, pts.map(({ label = 'none' }) => label)); const { label, ...noLabel } = pts[0]!; console.log(label, noLabel);
console.log(JSON.stringify({ d: new Date(0), u: undefined, n: null, nested: [undefined, () => 1, NaN], m: new Map() }), JSON.stringify(pts, ['x', 'label']), JSON.stringify({ a: [1, { b: 2 }] }, null, 2));
console.log(Object.getOwnPropertyNames({ q: 1 }), Object.is(NaN, NaN), base.hasOwnProperty('x'), Object.hasOwn(base, 'q'));
const parse: unknown = JSON.parse('{"a":[1,{"b":null}]}', (k, v: unknown) => (typeof v === 'number' ? v + 1 : v)); console.log(parse);
label1: { console.log('in block'); if (o.a > 5) break label1; console.log('not reached'); }
console.log([3, 1, 2].toString(), String({}), String([1, [2, 3]]), `${[1, 2]}`, String(null), [] + '', typeof null, void 0);
