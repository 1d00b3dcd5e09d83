// SPDX-License-Identifier: MIT
class Counter {
  static count = 0;
}
console.log({ ...Counter }); // error STS2001
