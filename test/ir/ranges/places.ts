// SPDX-License-Identifier: MIT
// What functions share is an int32 only when everyone stores int32 there.
class Account {
  count = 0; // int32: .count
  balance = 0; // double: .balance
  constructor(readonly limit: number) {} // int32: limit, .limit
  pay(amount: number): void { // double: amount
    this.balance += amount;
    this.count = (this.count + 1) & 1023;
  }
}

let modified = 0; // double: modified
let steps = 0; // int32: steps

function twice(argument: number): number { // int32: argument, twice()
  if (argument < 0) throw new RangeError();
  return (argument * 2) & 0xff;
}

function mostly(value: number): number { // double: value, mostly()
  if (value > 1e9) throw new RangeError();
  return value;
}

function depth(level: number): number { // int32: level
  return level <= 0 ? 0 : depth(level - 1);
}

function factorial(n: number): number { // double: factorial()
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function captured(): number {
  let shared = 0; // double: shared
  let kept = 0; // int32: kept
  const change = (): void => {
    shared /= 2;
    kept = 5;
  };
  change();
  return shared + kept;
}

function guarded(flag: boolean): number {
  let state = 0; // double: state
  let code = 0; // int32: code
  out: {
    try {
      if (flag) break out;
      code = 2;
    } finally {
      state = 1.5;
    }
    state = 3;
  }
  const seen = state; // double: seen
  return seen + code;
}

const account = new Account(10);
account.pay(2.5);
modified = account.balance / 2;
for (let i = 0; i < 3; i++) steps = twice(i);
mostly(1);
mostly(2.5);
console.log(account.count, account.limit, modified, steps, depth(3), factorial(20), captured(), guarded(true));
