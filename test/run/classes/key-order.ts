// SPDX-License-Identifier: MIT
// Fields stand in the order of the class, whenever their values come: also where calls in between might see the object.
const keep = (list: boolean[]): boolean[] => list.filter((item) => item);
class Computed {
  first: boolean[] = keep([true, false]);
  constructor(
    public second: string,
    readonly third?: number,
  ) {}
}
class Late {
  a: number;
  b: string;
  c?: boolean;
  constructor(text: string) {
    this.b = text.trim();
    this.report();
    this.a = Number(text);
  }
  report(): void {
    console.log(this.b);
  }
}
class Below extends Late {
  d = keep([true]).length;
  constructor(public e: string) {
    super(e);
    this.c = true;
  }
}
console.log(new Computed('x'), new Computed('y', 3), Object.keys(new Computed('z')));
console.log(new Late(' 5'), new Below('6 '), JSON.stringify(new Below('7')));
