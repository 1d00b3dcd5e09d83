// SPDX-License-Identifier: MIT
export class Counter {
  static instances = 0;
  constructor(private n: number) {
    Counter.instances++;
  }
  next(): number {
    return ++this.n;
  }
}
export default Counter;
