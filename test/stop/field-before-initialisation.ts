// SPDX-License-Identifier: MIT
// An overridden method that the base constructor calls reads a field that is not there yet.
class Base {
  constructor() {
    this.init();
  }
  init(): void {}
}
class Derived extends Base {
  list: string[] = ['ready'];
  override init(): void {
    console.log('init');
    console.log(this.list.length); // stops TypeError
  }
}
console.log(new Derived().list.length);
