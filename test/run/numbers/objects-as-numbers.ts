// SPDX-License-Identifier: MIT
// Number() of objects asks valueOf, then toString; dates, wrappers of one's own, arrays and literals.
class Metres {
  constructor(readonly n: number) {}
  valueOf(): number {
    return this.n;
  }
  toString(): string {
    return `${this.n} m`;
  }
}
class Text {
  constructor(private readonly s: string) {}
  toString(): string {
    return this.s;
  }
}
class Both {
  valueOf(): object {
    return this;
  }
  toString(): string {
    return '0x10';
  }
}
class Feet extends Metres {
  override valueOf(): number {
    return super.valueOf() * 3.28;
  }
}
const values: unknown[] = [new Date(5), new Date(NaN), new Metres(12), new Feet(100), new Text('42'), new Text('x'), new Both(), [], [7], [1, 2], {}, [[['3']]], [null], new Map(), /x/];
for (const value of values) console.log(Number(value), Number.isNaN(Number(value)));
console.log(Number(new Date(1e12)), Number(new Metres(-0)), String(new Metres(3)), `${new Feet(1)}`, new Metres(5).valueOf() + 1);
console.log(new Metres(1) < new Feet(1), new Date(1) <= new Date(1), new Date(2) > new Date(1), Math.max(...[new Metres(4), new Metres(9)].map(Number)));
console.log(['10', [2], new Metres(3), true, null, '', ' 5 '].map(Number), Boolean(new Metres(0)), JSON.stringify(new Metres(6)));
class Failing {
  valueOf(): number {
    throw new RangeError('no number');
  }
}
try {
  console.log(Number(new Failing()));
} catch (e) {
  console.log((e as Error).message);
}
console.log(new Date(30).getTime() - new Date(10).getTime(), +new Date(99), isNaN(Number(new Date('bad'))));
