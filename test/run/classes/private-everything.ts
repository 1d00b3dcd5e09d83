// SPDX-License-Identifier: MIT
// #private fields, methods, accessors, statics, and `#x in object`.
class Account {
  static #count = 0;
  static #registry = new Map<string, Account>();
  static #nextId(): string {
    return `acc-${++Account.#count}`;
  }
  #balance: number;
  readonly #id: string;
  #log: string[] = [];
  constructor(balance = 0) {
    this.#balance = balance;
    this.#id = Account.#nextId();
    if (balance >= 1000) Account.#registry.set('bank', this);
  }
  get #double(): number {
    return this.#balance * 2;
  }
  set #double(value: number) {
    this.#balance = value / 2;
  }
  #record(what: string): this {
    this.#log.push(`${what}=${this.#balance}`);
    return this;
  }
  deposit(n: number): this {
    this.#balance += n;
    return this.#record('deposit');
  }
  twist(): this {
    this.#double += 10;
    this.#balance++;
    return this.#record('twist');
  }
  static same(a: Account, b: unknown): boolean {
    return typeof b === 'object' && b !== null && #balance in b && a.#balance === (b as Account).#balance;
  }
  static get size(): number {
    return Account.#registry.size + Account.#count;
  }
  static of(name: string): Account | undefined {
    return Account.#registry.get(name);
  }
  toString(): string {
    return `${this.#id}:${this.#balance}[${this.#log.join(' ')}]`;
  }
}
const a = new Account(5).deposit(10).twist();
const rich = new Account(1000);
console.log(rich === Account.of('bank'), String(a), `${Account.of('bank')}`, Account.of('none'), Account.size);
console.log(Account.same(a, new Account(21)), Account.same(a, {}), Account.same(a, null), Account.same(a, a));
console.log(Object.keys(a), JSON.stringify(a), a, { ...a }, '#balance' in a);
class Base {
  #x = 'base';
  readX(): string {
    return this.#x;
  }
}
class Derived extends Base {
  #x = 'derived';
  both(): string {
    return `${this.readX()} ${this.#x}`;
  }
}
console.log(new Derived().both(), new Derived());
class Temperature {
  #celsius = 0;
  get fahrenheit(): number {
    return this.#celsius * 1.8 + 32;
  }
  set fahrenheit(f: number) {
    if (Number.isNaN(f)) throw new RangeError('not a temperature');
    this.#celsius = (f - 32) / 1.8;
  }
  static compare = (a: Temperature, b: Temperature): number => a.#celsius - b.#celsius;
}
const t = new Temperature();
t.fahrenheit = 212;
t.fahrenheit -= 90;
console.log(t.fahrenheit, Temperature.compare(t, new Temperature()) > 0, [t, new Temperature()].sort(Temperature.compare).map((x) => x.fahrenheit));
try {
  t.fahrenheit = NaN;
} catch (e) {
  console.log((e as Error).message, t.fahrenheit);
}
