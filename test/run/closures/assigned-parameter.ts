// SPDX-License-Identifier: MIT
// Parameters that are assigned and never read.
class Holder {
  constructor(
    public name: string,
    size: number | undefined,
  ) {
    if (name.length > 0) size = 5;
  }
}
function ignore(value: number, text: string): void {
  value = 3;
  text += 'more';
}
ignore(1, 'a');
console.log(new Holder('x', 1));
