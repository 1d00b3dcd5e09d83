// SPDX-License-Identifier: MIT
// Accounts in cents, a ledger with double entries, interest, statements as a table.
type Kind = 'deposit' | 'withdrawal' | 'transfer' | 'interest' | 'fee';
interface Entry {
  readonly at: number;
  readonly kind: Kind;
  readonly amount: number;
  readonly balance: number;
  readonly memo?: string;
}

const money = (cents: number): string => {
  const sign = cents < 0 ? '-' : '';
  const [whole, part] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${sign}${whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${part}`;
};

class InsufficientFunds extends Error {
  constructor(public readonly account: string, public readonly missing: number) {
    super(`${account} lacks ${money(missing)}`);
    this.name = 'InsufficientFunds';
  }
}

class Account {
  private entries: Entry[] = [];
  constructor(readonly owner: string, protected readonly limit = 0) {}
  get balance(): number {
    return this.entries.at(-1)?.balance ?? 0;
  }
  protected post(kind: Kind, amount: number, at: number, memo?: string): void {
    const balance = this.balance + amount;
    if (balance < -this.limit) throw new InsufficientFunds(this.owner, -balance - this.limit);
    this.entries.push({ at, kind, amount, balance, ...(memo === undefined ? {} : { memo }) });
  }
  deposit(amount: number, at: number) {
    this.post('deposit', amount, at);
  }
  withdraw(amount: number, at: number) {
    this.post('withdrawal', -amount, at);
  }
  static transfer(from: Account, to: Account, amount: number, at: number): void {
    from.post('transfer', -amount, at, `to ${to.owner}`);
    to.post('transfer', amount, at, `from ${from.owner}`);
  }
  *statement(): Generator<string, void, undefined> {
    for (const { at, kind, amount, balance, memo = '' } of this.entries) {
      yield [String(at).padStart(3), kind.padEnd(10), money(amount).padStart(12), money(balance).padStart(12), memo].join(' ').trimEnd();
    }
  }
  total(kind: Kind): number {
    return this.entries.filter((e) => e.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  }
}

class Savings extends Account {
  constructor(owner: string, private readonly rate: number) {
    super(owner);
  }
  accrue(at: number): void {
    const interest = Math.round((this.balance * this.rate) / 12);
    if (interest > 0) this.post('interest', interest, at, `${(this.rate * 100).toFixed(2)}%`);
  }
  override withdraw(amount: number, at: number) {
    super.withdraw(amount, at);
    if (amount > 100_000) this.post('fee', -150, at);
  }
}

const current = new Account('Mia', 50_000);
const savings = new Savings('Mia (savings)', 0.0375);
const shop = new Account('Corner shop');
current.deposit(1_234_567, 1);
Account.transfer(current, savings, 1_000_000, 2);
Account.transfer(current, shop, 4_999, 3);
for (let month = 1; month <= 6; month++) savings.accrue(30 * month);
savings.withdraw(250_000, 200);
try {
  current.withdraw(300_000, 201);
} catch (error) {
  if (error instanceof InsufficientFunds) console.log(`${error.name}: ${error.message}; ${error.account}/${error.missing}`);
}
for (const account of [current, savings, shop]) {
  console.log(`--- ${account.owner} ${money(account.balance)}`);
  for (const line of account.statement()) console.log(line);
}
console.log(money(savings.total('interest')), money(savings.total('fee')), money(-123456789), money(0));
