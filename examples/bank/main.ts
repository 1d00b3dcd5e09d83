// SPDX-License-Identifier: MIT
/** Accounts, a ledger and a few ways to go wrong: everyday TypeScript, compiled to a Linux program. */

type Entry = { kind: 'deposit' | 'withdrawal'; amount: number } | { kind: 'transfer'; amount: number; to: string };

class InsufficientFunds extends Error {
  override name = 'InsufficientFunds';
  constructor(
    readonly owner: string,
    readonly missing: number,
  ) {
    super(`${owner} is ${missing} short`);
  }
}

class Account {
  readonly #ledger: Entry[] = [];

  constructor(readonly owner: string) {}

  get balance(): number {
    return this.#ledger.reduce((sum, { kind, amount }) => (kind === 'deposit' ? sum + amount : sum - amount), 0);
  }

  deposit(amount: number): this {
    this.#ledger.push({ kind: 'deposit', amount });
    return this;
  }

  transfer(amount: number, to: Account): void {
    if (amount > this.balance) throw new InsufficientFunds(this.owner, amount - this.balance);
    this.#ledger.push({ kind: 'transfer', amount, to: to.owner });
    to.deposit(amount);
  }

  *history(): Generator<string> {
    for (const entry of this.#ledger) {
      yield entry.kind === 'transfer' ? `${entry.amount} to ${entry.to}` : `${entry.kind} of ${entry.amount}`;
    }
  }
}

const accounts = new Map(['Ada', 'Grace'].map((name) => [name, new Account(name)]));

async function pay(from: string, amount: number, to: string): Promise<string> {
  await Promise.resolve();
  const [payer, payee] = [accounts.get(from), accounts.get(to)];
  if (payer === undefined || payee === undefined) return `no such account: ${payer === undefined ? from : to}`;
  try {
    payer.transfer(amount, payee);
    return `${from} paid ${to} ${amount}`;
  } catch (error) {
    if (error instanceof InsufficientFunds) return `refused: ${error.message}`;
    throw error;
  }
}

async function main(): Promise<void> {
  accounts.get('Ada')?.deposit(100);
  const results = await Promise.all([pay('Ada', 70, 'Grace'), pay('Ada', 70, 'Grace'), pay('Ada', 1, 'Linus')]);
  for (const line of results) console.log(line);
  for (const { owner, balance } of accounts.values()) console.log({ owner, balance });
  console.log([...(accounts.get('Ada')?.history() ?? [])]);
}

void main();
