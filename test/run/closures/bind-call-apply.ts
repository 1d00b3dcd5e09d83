// SPDX-License-Identifier: MIT
// bind with arguments, call and apply.
function add(a: number, b: number, c: number) { return a + b + c; }
const add5 = add.bind(null, 5); console.log(add5(1, 2), add5.name); const add56 = add.bind(undefined, 5, 6); console.log(add56(7), add.call(null, 1, 2, 3), add.apply(null, [1, 2, 3]));
function greet(this: { name: string }, g: string) { return `${g} ${this.name}`; }
console.log(greet.call({ name: 'x' }, 'hi'), greet.apply({ name: 'y' }, ['yo'])); const bg = greet.bind({ name: 'z' }); console.log(bg('hey'));
class Btn { label = 'b'; onClick(x = 1) { return this.label + x; } } const b = new Btn(); const h = b.onClick.bind(b); console.log(h(), h(5), b.onClick.bind(b, 9)());
function once<A extends unknown[], R>(fn: (...args: A) => R): (...args: A) => R { let done = false; let r: R; return function (this: unknown, ...args: A): R { if (!done) { done = true; r = fn.apply(this, args); } return r; }; }
const o = once((x: number, y: string) => { console.log('run', x, y); return x + y.length; }); console.log(o(1, 'ab'), o(5, 'zzz'));
const sumAll = (...ns: number[]) => ns.reduce((a, n) => a + n, 0); console.log(sumAll.apply(null, [1, 2, 3]), sumAll.call(null, 4, 5)); const log = (m: string): void => console.log('log', m); const lg = log.bind(null, 'pre'); lg();
const mul = (a: number) => (b: number) => a * b; console.log([1, 2, 3].map(mul.bind(null, 2)()));
