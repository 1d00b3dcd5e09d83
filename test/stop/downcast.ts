// SPDX-License-Identifier: MIT
// A downcast that does not hold.
class Shape {
  name = 'shape';
}
class Circle extends Shape {
  radius = 1;
}
const shapes: Shape[] = [new Circle(), new Shape()];
for (const shape of shapes) {
  const circle = shape as Circle; // stops TypeError
  console.log(circle.radius);
}
