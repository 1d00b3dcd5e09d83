// SPDX-License-Identifier: MIT
// Static members have no instance through which they could find the variables of the function around the class.
function first(start: number): number {
  class Local {
    static first(): number {
      return start; // error STS2003
    }
  }
  return Local.first();
}
console.log(first(1));
