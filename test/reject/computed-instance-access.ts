// SPDX-License-Identifier: MIT
// A class instance is not a dictionary.
class Point {
  x = 1;
  y = 2;
}
function read(p: Point, key: string): unknown {
  return (p as unknown as Record<string, unknown>)[key]; // error STS1013
}
console.log(read(new Point(), 'x'));
