// SPDX-License-Identifier: MIT
// Abstract classes and missing members.
abstract class Shape {
  abstract area(): number;
}
class Square extends Shape {} // error TS2515
console.log(new Shape(), new Square()); // error TS2511