// SPDX-License-Identifier: MIT
// A class that is never made and a function that is never called do not count.
interface Shape {
  area(): number;
}

class Square implements Shape {
  constructor(readonly side: number) {}
  area(): number {
    return this.side * this.side;
  }
  unused(): number {
    return helper();
  }
}

class Circle implements Shape {
  radius = 1;
  area(): number {
    return this.radius * helper();
  }
}

function helper(): number {
  return 3;
}

function total(shapes: readonly Shape[]): number {
  let sum = 0;
  for (const shape of shapes) sum += measure(shape);
  return sum;
}

function measure(shape: Shape): number {
  return shape.area();
}

function makeCircle(): Shape {
  return new Circle();
}

console.log(total([new Square(2), { area: () => 1 }]));
