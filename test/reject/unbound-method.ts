// SPDX-License-Identifier: MIT
// A method taken from its object would lose it.
class Counter {
  n = 0;
  next(): number {
    return ++this.n;
  }
}
const counter = new Counter();
const next = counter.next; // error STS1018
const list = [1, 2].map(counter.next); // error STS1018
console.log(next(), list);
