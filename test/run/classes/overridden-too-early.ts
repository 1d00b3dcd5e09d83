// SPDX-License-Identifier: MIT
// A method called by the base constructor sees fields that are not initialised yet.
class Base {
  constructor() {
    this.init();
  }
  init(): void {}
}
class Derived extends Base {
  count: number | undefined = 7;
  list?: string[];
  seen: string | undefined;
  override init(): void {
    console.log(this.count, this.list, this.seen);
    this.seen = 'set by init';
    this.count = 100;
  }
}
const d = new Derived();
console.log(d.count, d.seen, d);
class Late extends Base {
  private parts: string[] | undefined;
  override init(): void {
    (this.parts ??= []).push('early');
    console.log(this.parts);
  }
  get size(): number {
    return this.parts?.length ?? -1;
  }
}
console.log(new Late().size);
