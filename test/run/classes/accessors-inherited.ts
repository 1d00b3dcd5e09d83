// SPDX-License-Identifier: MIT
// Accessors through inheritance: overridden, called by super, half overridden, declared abstract, in interfaces.
interface Sized {
  readonly size: number;
}
abstract class Shape implements Sized {
  abstract get area(): number;
  abstract label: string;
  get size(): number {
    return Math.round(this.area * 100) / 100;
  }
  get description(): string {
    return `${this.label} of ${this.size}`;
  }
}
class Square extends Shape {
  label = 'square';
  constructor(protected side: number) {
    super();
  }
  get area(): number {
    return this.side ** 2;
  }
  set area(value: number) {
    this.side = Math.sqrt(value);
  }
}
class Cube extends Square {
  override get area(): number {
    return 6 * super.area;
  }
  override set area(value: number) {
    super.area = value / 6;
  }
  override label = 'cube';
}
const square = new Square(3);
square.area += 7;
const cube = new Cube(2);
console.log(square.area, square.size, square.description, cube.area, cube.description);
cube.area = 54;
console.log(cube.area, cube, (cube as Shape).size);
const tracked: string[] = [];
class Watched {
  private inner = 1;
  get value(): number {
    tracked.push('get');
    return this.inner;
  }
  set value(v: number) {
    tracked.push(`set ${v}`);
    this.inner = v;
  }
}
const w = new Watched();
w.value += 5;
w.value++;
--w.value;
w.value ||= 100;
w.value &&= 8;
w.value **= 2;
const { value } = w;
console.log(value, { ...w }, tracked.join(), 'value' in w, Object.keys(w), JSON.stringify(w));
class ReadOnly {
  get fixed(): string {
    return 'fixed';
  }
}
class Loud extends ReadOnly {
  override get fixed(): string {
    return `${super.fixed}!`;
  }
}
const items: ReadOnly[] = [new ReadOnly(), new Loud()];
console.log(items.map((i) => i.fixed), items.map(({ fixed }) => fixed.length));
const sized: Sized[] = [square, { size: 4 }, 'text'.length > 0 ? { get size() { return this === undefined ? 0 : 12; } } : square, new Map([[1, 2]]), new Set([1])];
console.log(sized.map((s) => s.size), sized.reduce((n, { size }) => n + size, 0));
class Lazy {
  private cached?: number[];
  computed = 0;
  get data(): number[] {
    return (this.cached ??= (this.computed++, [1, 2, 3]));
  }
  static #instance?: Lazy;
  static get instance(): Lazy {
    return (Lazy.#instance ??= new Lazy());
  }
}
Lazy.instance.data.push(4);
console.log(Lazy.instance.data, Lazy.instance.computed, Lazy.instance === Lazy.instance);
