// SPDX-License-Identifier: MIT
// Calls on lines of their own: a getter, a callback of the library, a static method, a constructor, a nested function.
class Account {
  static open(balance: number): Account {
    return new Account(balance); // call 4 Account.open
  }
  readonly rate: number;
  constructor(readonly balance: number) {
    this.rate = 1;
    this.rate = this.interest / balance; // call 3 new Account
  }
  get interest(): number {
    const shares = [1, 2].map(steps.double); // call 2 Account.interest
    return shares.length;
  }
}

// A function literal that is passed on the spot would be compiled into the place where it is called, and have no call.
const steps = {
  double: (part: number): number => {
    const whole = part * 2;
    return check(whole); // call 1 double
  },
};

function check(value: number): number {
  if (value > 1) {
    // prettier-ignore
    throw new Error( // call 0 check
      `too much: ${value}`,
    );
  }
  return value;
}

function report(): void {
  const first = 1;
  const nested = {
    deep: (): void => {
      console.log(first, Account.open(first).balance); // call 5 deep
    },
  };
  nested.deep(); // call 6 report
}

try {
  report(); // call 7 <module>
} catch (error) {
  if (error instanceof Error) console.log(error.stack);
}
