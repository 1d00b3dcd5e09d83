// SPDX-License-Identifier: MIT
// Abstract classes with template methods and abstract accessors.
abstract class Shape {
  abstract readonly name: string;
  abstract area(): number;
  get perimeter(): number {
    return this.sides().reduce((a, b) => a + b, 0);
  }
  protected abstract sides(): number[];
  describe(): string {
    return `${this.name}: area ${this.area().toFixed(2)}, perimeter ${this.perimeter.toFixed(2)}`;
  }
  static largest(shapes: readonly Shape[]): Shape | undefined {
    let best: Shape | undefined;
    for (const shape of shapes) if (best === undefined || shape.area() > best.area()) best = shape;
    return best;
  }
}
class Circle extends Shape {
  readonly name = 'circle';
  constructor(private readonly radius: number) {
    super();
  }
  area(): number {
    return Math.PI * this.radius ** 2;
  }
  protected sides(): number[] {
    return [2 * Math.PI * this.radius];
  }
}
class Polygon extends Shape {
  constructor(readonly name: string, protected readonly lengths: number[]) {
    super();
  }
  area(): number {
    const [a, b, c] = this.lengths;
    const s = this.perimeter / 2;
    return Math.sqrt(s * (s - a) * (s - b) * (s - c));
  }
  protected sides(): number[] {
    return this.lengths;
  }
}
class Rectangle extends Polygon {
  constructor(w: number, h: number) {
    super(w === h ? 'square' : 'rectangle', [w, h, w, h]);
  }
  override area(): number {
    return this.lengths[0] * this.lengths[1];
  }
}
const shapes: Shape[] = [new Circle(1), new Polygon('triangle', [3, 4, 5]), new Rectangle(2, 2), new Rectangle(2, 3)];
for (const shape of shapes) console.log(shape.describe());
console.log(Shape.largest(shapes)?.name, Shape.largest([])?.name, shapes.map((s) => s instanceof Polygon));
