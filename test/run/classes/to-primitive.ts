// SPDX-License-Identifier: MIT
// Conversions of objects: Symbol.toPrimitive with its hint, toJSON with its key, valueOf, in classes, literals and derived classes.
class M { constructor(readonly n: number) {} [Symbol.toPrimitive](hint: string): string | number {return hint==='number'?this.n:`s${hint}`;} }
class D extends M {}
const m = new M(5);
console.log(`${m}`, String(m), Number(m), [m, new D(1)].join(), +m, m > new M(3), new D(2) < m, isNaN(Number(m)));
const lit = { [Symbol.toPrimitive](hint: 'number' | 'string' | 'default') { return hint === 'number' ? 42 : hint; }, toString() { return 'never'; } };
console.log(`${lit}`, Number(lit), String(lit), [lit].join());
class T { constructor(private c: number) {} toJSON(key: string) { return `${key}:${this.c}`; } }
console.log(JSON.stringify({ today: new T(20), list: [new T(1)] }), JSON.stringify(new T(5)), JSON.stringify({ a: new T(1) }, null, 2), JSON.stringify({ a: new T(1) }, (k, v: unknown) => v));
class V { valueOf() { return 7; } toString() { return 'V!'; } }
console.log(`${new V()}`, +new V(), new V() > new V(), Number(new V()));
const tj = { toJSON(key: string) { return 'k' + key; } };
console.log(JSON.stringify({ q: tj }), JSON.stringify(tj));
const f = { toJSON: (key: string) => `arrow ${key}` };
console.log(JSON.stringify({ f }));
