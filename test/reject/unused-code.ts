// SPDX-License-Identifier: MIT
// Code that is never called is checked, too.
function never(): void {
  eval('1'); // error STS1002
}
class Unused {
  method(x: any): string {
    return x.text; // error STS1001
  }
}
const arrow = (): unknown => new Function('1'); // error STS1003
console.log('ok');
