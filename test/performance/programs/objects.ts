// SPDX-License-Identifier: MIT
/** Classes behind an interface, short-lived objects, a map: for the regression guard. */

interface Account {
  readonly owner: string;
  balance: number;
  interest(days: number): number;
}

class Savings implements Account {
  constructor(
    readonly owner: string,
    public balance: number,
  ) {}

  interest(days: number): number {
    return (this.balance * 0.02 * days) / 365;
  }
}

class Loan implements Account {
  constructor(
    readonly owner: string,
    public balance: number,
  ) {}

  interest(days: number): number {
    return (-this.balance * 0.07 * days) / 360;
  }
}

class Money {
  constructor(readonly cents: number) {}

  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }
}

const accounts: Account[] = [];
for (let i = 0; i < 400; i++) {
  const owner = `owner ${i % 50}`;
  accounts.push(i % 3 === 0 ? new Loan(owner, i * 10) : new Savings(owner, i * 5));
}
const totals = new Map<string, Money>();
for (let day = 1; day <= 40; day++) {
  for (const account of accounts) {
    const change = new Money(Math.round(account.interest(day) * 100));
    totals.set(account.owner, (totals.get(account.owner) ?? new Money(0)).plus(change));
  }
}
let sum = new Money(0);
for (const money of totals.values()) sum = sum.plus(money);
console.log(totals.size, sum.cents);
