// SPDX-License-Identifier: MIT
// Classes that say how they become strings, JSON and primitive values.
class Money {
  constructor(readonly cents: number, readonly currency = 'EUR') {}
  toString(): string {
    return `${(this.cents / 100).toFixed(2)} ${this.currency}`;
  }
  toJSON(): { amount: string; currency: string } {
    return { amount: (this.cents / 100).toFixed(2), currency: this.currency };
  }
}
const price = new Money(1999);
console.log(`${price}`, 'Total: ' + price, String(price), [price, new Money(5, 'USD')].join(' + '));
console.log(JSON.stringify(price), JSON.stringify({ items: [price], total: price }));
class Secret {
  constructor(public name: string, private password: string) {}
  toJSON(): unknown {
    return { name: this.name, password: this.password.replaceAll(this.password, '***') };
  }
}
console.log(JSON.stringify([new Secret('root', 'hunter2')]));
class Plain {
  a = 1;
  #hidden = 2;
  method(): number {
    return this.#hidden;
  }
  get computed(): number {
    return 3;
  }
}
console.log(JSON.stringify(new Plain()), `${new Plain()}`, String(new Plain()), new Plain());
class Base {
  toString(): string {
    return 'base';
  }
}
class Derived extends Base {}
console.log(`${new Derived()}`, [new Derived()] + '');
const error = new TypeError('bad');
console.log(`${error}`, String(new Error()), error.toString());
