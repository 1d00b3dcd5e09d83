// SPDX-License-Identifier: MIT
// Brands: symbols that are only declared, phantom type parameters, states in types.
declare const brand: unique symbol;
type Brand<T, B> = T & { readonly [brand]: B };
type Email = Brand<string, 'Email'>;
type Cents = Brand<number, 'Cents'>;
const email = (s: string): Email => {
  if (!s.includes('@')) throw new TypeError(`bad ${s}`);
  return s as Email;
};
const cents = (n: number) => Math.round(n * 100) as Cents;
const addC = (a: Cents, b: Cents) => (a + b) as Cents;
console.log(email('a@b').length, addC(cents(1.1), cents(2.2)) / 100, typeof cents(1));
try {
  email('x');
} catch (e) {
  console.log(`${e}`);
}
type Id<K extends string> = string & { __kind?: K };
const m = new Map<Id<'u'>, number>([['a' as Id<'u'>, 1]]);
console.log(m.get('a'), m);
