// SPDX-License-Identifier: MIT
// Getters and setters, inherited, overridden, static, and with side effects.
class Temperature {
  #celsius = 0;
  reads = 0;
  get celsius(): number {
    this.reads++;
    return this.#celsius;
  }
  set celsius(value: number) {
    if (value < -273.15) throw new RangeError('below absolute zero');
    this.#celsius = value;
  }
  get fahrenheit(): number {
    return this.celsius * 1.8 + 32;
  }
  set fahrenheit(value: number) {
    this.celsius = (value - 32) / 1.8;
  }
}
const t = new Temperature();
t.celsius = 100;
console.log(t.fahrenheit, t.reads);
t.fahrenheit = 212;
t.celsius += 1;
t.celsius++;
console.log(t.celsius, t.reads);
try {
  t.celsius = -300;
} catch (error) {
  console.log((error as Error).message, t.celsius);
}
class Rect {
  constructor(public w: number, public h: number) {}
  get area(): number {
    return this.w * this.h;
  }
  static #count = 0;
  static get count(): number {
    return Rect.#count;
  }
  static set count(n: number) {
    Rect.#count = n * 10;
  }
}
class Padded extends Rect {
  override get area(): number {
    return super.area + 1;
  }
}
Rect.count = 3;
console.log(Rect.count, new Rect(2, 3).area, new Padded(2, 3).area, new Padded(1, 1));
const counter = {
  n: 1,
  get double() {
    return this.n * 2;
  },
  set double(v: number) {
    this.n = v / 2;
  },
};
counter.double = 20;
counter.double += 2;
console.log(counter.n, counter.double, Object.keys(counter));
interface HasArea {
  readonly area: number;
}
const areas: HasArea[] = [new Rect(1, 2), { area: 7 }, new Padded(3, 3)];
console.log(areas.map((a) => a.area));
