// SPDX-License-Identifier: MIT
// Functions are values with identity; declared ones are one object each.
function declared(): number {
  return 1;
}
const alias = declared;
console.log(declared === alias, [declared].includes(alias), new Set([declared, alias, () => 1, () => 1]).size);
const make = (): (() => number) => () => 1;
console.log(make() === make(), make === make);
class A {
  arrow = (): A => this;
  method(): A {
    return this;
  }
}
const a = new A();
console.log(a.arrow === a.arrow, a.arrow === new A().arrow, a.arrow() === a.method());
const listeners = new Map<() => number, string>([[declared, 'declared']]);
console.log(listeners.get(alias), listeners.get(() => 1));
const table = { declared, other: alias, inner: { deep: declared } };
console.log(table.declared === table.other, table.inner.deep(), typeof table.other);
let current: (() => number) | null = declared;
console.log(current === declared, current?.());
current = null;
console.log(current === declared);
const compose = (...fs: ((x: number) => number)[]) => (x: number) => fs.reduceRight((v, f) => f(v), x);
const inc = (x: number): number => x + 1;
console.log(compose(inc, inc, Math.abs)(-5), compose()(7), compose(Math.floor, Math.sqrt)(10));
console.log(declared.name, alias.name, inc.name, (() => 1).name === '', make.name);
function outer(): [() => number, () => number] {
  function inner(): number {
    return 1;
  }
  return [inner, inner];
}
const [f, g] = outer();
console.log(f === g, f === outer()[0]);
