// SPDX-License-Identifier: MIT
// Prefix and postfix, on variables, properties and elements, each evaluated once.
let n = 5;
console.log(n++, n, ++n, n--, n, --n);
console.log(n++ + ++n, n);

const point = { x: 1.5, y: -1 };
point.x++;
--point.y;
console.log(point, point.x++ + 1, point.x);

const list = [10, 20, 30];
let i = 0;
list[i++]++;
list[i++] += 5;
list[i++] *= 2;
console.log(list, i);

let calls = 0;
function pick(): { value: number } {
  calls++;
  return point2;
}
const point2 = { value: 1 };
pick().value += 10;
pick().value++;
pick().value **= 2;
console.log(point2, calls);

let fraction = 0.1;
fraction += 0.2;
fraction++;
console.log(fraction);
let big = 2147483647;
console.log(big++, big, -big - 1, ++big);
let text = '5';
text += 1;
console.log(text, +text + 1, -text, text + -1);
class Counter {
  static count = 0;
  #hidden = 3;
  bump(): number {
    Counter.count += 2;
    return this.#hidden++ + Counter.count++;
  }
}
const c = new Counter();
console.log(c.bump(), c.bump(), Counter.count);
