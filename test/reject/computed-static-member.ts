// SPDX-License-Identifier: MIT
// Static members have fixed names as well.
const key = 'k' + String(1);
class Table {
  static [key](): number { // error STS1007
    return 1;
  }
}
console.log(new Table());