// SPDX-License-Identifier: MIT
// Accounts with transactions, overdrafts, interest and a ledger that can be rolled back.
type Transaction = { readonly id: number } & (
  | { type: 'deposit'; to: string; amount: number }
  | { type: 'withdraw'; from: string; amount: number }
  | { type: 'transfer'; from: string; to: string; amount: number }
);
class InsufficientFunds extends Error {
  constructor(readonly account: string, readonly missing: number) {
    super(`${account} lacks ${missing.toFixed(2)}`);
  }
}
abstract class Account {
  protected balanceInCents = 0;
  constructor(readonly id: string) {}
  get balance(): number {
    return this.balanceInCents / 100;
  }
  deposit(amount: number): void {
    if (!(amount > 0)) throw new RangeError(`cannot deposit ${amount}`);
    this.balanceInCents += Math.round(amount * 100);
  }
  withdraw(amount: number): void {
    const cents = Math.round(amount * 100);
    if (this.balanceInCents - cents < -this.limit) throw new InsufficientFunds(this.id, (cents - this.balanceInCents - this.limit) / 100);
    this.balanceInCents -= cents;
  }
  protected abstract get limit(): number;
  endOfYear(): void {}
}
class Savings extends Account {
  constructor(id: string, private readonly rate: number) {
    super(id);
  }
  protected get limit(): number {
    return 0;
  }
  override endOfYear(): void {
    this.balanceInCents += Math.floor(this.balanceInCents * this.rate);
  }
}
class Checking extends Account {
  protected get limit(): number {
    return 10000;
  }
}
class Bank {
  private accounts = new Map<string, Account>();
  private history: Transaction[] = [];
  open<T extends Account>(account: T): T {
    this.accounts.set(account.id, account);
    return account;
  }
  private find(id: string): Account {
    const account = this.accounts.get(id);
    if (account === undefined) throw new ReferenceError(`no account ${id}`);
    return account;
  }
  apply(t: Transaction): void {
    switch (t.type) {
      case 'deposit':
        this.find(t.to).deposit(t.amount);
        break;
      case 'withdraw':
        this.find(t.from).withdraw(t.amount);
        break;
      case 'transfer': {
        const target = this.find(t.to);
        this.find(t.from).withdraw(t.amount);
        try {
          target.deposit(t.amount);
        } catch (e) {
          this.find(t.from).deposit(t.amount);
          throw e;
        }
      }
    }
    this.history.push(t);
  }
  report(): string[] {
    return [...this.accounts.values()].map((a) => `${a.id}: ${a.balance.toFixed(2)}`);
  }
  get summary(): Record<Transaction['type'], number> {
    const totals = { deposit: 0, withdraw: 0, transfer: 0 };
    for (const { type, amount } of this.history) totals[type] += amount;
    return totals;
  }
}
const bank = new Bank();
bank.open(new Savings('S1', 0.025));
const checking = bank.open(new Checking('C1'));
const transactions: Transaction[] = [
  { id: 1, type: 'deposit', to: 'S1', amount: 100.1 },
  { id: 2, type: 'deposit', to: 'C1', amount: 0.2 },
  { id: 3, type: 'transfer', from: 'S1', to: 'C1', amount: 50.05 },
  { id: 4, type: 'withdraw', from: 'C1', amount: 150 },
  { id: 5, type: 'withdraw', from: 'C1', amount: 0.5 },
  { id: 6, type: 'transfer', from: 'S1', to: 'X9', amount: 1 },
  { id: 7, type: 'deposit', to: 'S1', amount: -5 },
  { id: 8, type: 'withdraw', from: 'S1', amount: 50.06 },
];
for (const t of transactions) {
  try {
    bank.apply(t);
    console.log(t.id, 'ok', bank.report().join(' '));
  } catch (e) {
    if (e instanceof InsufficientFunds) console.log(t.id, 'refused:', e.message, e.account, e.missing);
    else if (e instanceof Error) console.log(t.id, e.name, e.message);
  }
}
for (const account of [checking, new Savings('new', 1)]) account.endOfYear();
console.log(bank.summary, bank.report());
