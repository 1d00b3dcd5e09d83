// SPDX-License-Identifier: MIT
// Instances, subclasses, accessors, functions, symbols, errors' names, null prototypes avoided.
class Point {
  constructor(public x: number, public y: number) {}
}
class Point3 extends Point {
  z = 3;
}
class Empty {}
class WithPrivate {
  #secret = 1;
  shown = 2;
  get computed(): number {
    return this.#secret;
  }
}
class Holder {
  constructor(readonly point: Point, readonly list: Point[], readonly self?: Holder) {}
}
console.log(new Point(1, 2), new Point3(1, 2), new Empty(), new WithPrivate());
console.log(new Holder(new Point(1, 2), [new Point(3, 4)], new Holder(new Point3(0, 0), [])));
console.log([new Empty(), new Point(0, 0)], { p: new Point(5, 6) }, new Map([[new Point(1, 1), new Empty()]]));
function named(): void {}
const arrow = (): number => 1;
console.log(named, arrow, () => 1, [named, arrow], { method() {}, arrow: () => 1, named });
console.log([function () {}, function inner() {}]);
const accessors = {
  get both() {
    return 1;
  },
  set both(v: number) {},
  get only() {
    return 2;
  },
  set write(v: number) {},
};
console.log(accessors);
class Generic<T> {
  constructor(readonly value: T) {}
}
console.log(new Generic(1), new Generic('s'), new Generic(new Generic(null)));
async function asyncNamed(): Promise<void> {}
function* generatorNamed(): Generator<number> {}
console.log(asyncNamed, generatorNamed, [asyncNamed]);
class LongName {
  firstProperty = 'some text value';
  secondProperty = ['list', 'of', 'strings'];
  thirdProperty = { nested: true, depth: 2 };
  fourthProperty = 12345.678;
}
console.log(new LongName(), [new LongName()]);
