// SPDX-License-Identifier: MIT
// Members that are private, readonly or missing.
class Account {
  private balance = 1;
  readonly id = 2;
  #secret = 3;
  get secret(): number {
    return this.#secret;
  }
}
const account = new Account();
console.log(account.balance); // error TS2341
account.id = 3; // error TS2540
account.secret = 4; // error TS2540
account.close(); // error TS2339