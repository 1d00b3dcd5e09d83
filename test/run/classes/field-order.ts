// SPDX-License-Identifier: MIT
// Own properties are listed in the order in which they came to be.
class A {
  z = 1;
  a = 2;
  constructor(public m: string, readonly b = 3) {}
}
class B extends A {
  y = 4;
  a2?: number;
  constructor() {
    super('m');
    this.a2 = 5;
  }
}
console.log(new A('x'), new B(), Object.keys(new B()), JSON.stringify(new B()));
for (const key in new B()) console.log(key);
console.log(Object.entries(new A('q')).map(([k, v]) => `${k}=${v}`));
class Optional {
  first?: string;
  second?: number;
  third = true;
}
const o = new Optional();
console.log(o, Object.keys(o), JSON.stringify(o), 'first' in o);
o.second = 2;
console.log(o, { ...o });
interface Loose {
  a?: number;
  b?: number;
  c?: number;
}
const loose: Loose = {};
loose.c = 3;
loose.a = 1;
console.log(loose, Object.keys(loose), 'b' in loose, JSON.stringify(loose));
loose.b = undefined;
delete loose.c;
loose.c = 30;
console.log(loose, Object.keys(loose), JSON.stringify(loose));
