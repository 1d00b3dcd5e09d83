// SPDX-License-Identifier: MIT
// Something that is called and has properties.
interface Counter {
  (): number;
  count: number;
}
function use(counter: Counter): number {
  return counter();
}
console.log(use); // error STS2002