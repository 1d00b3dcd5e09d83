// SPDX-License-Identifier: MIT
// Elements of arrays and fixed properties cannot be absent.
const list = [1, 2, 3];
delete list[0]; // error STS1006
const point: { x: number } = { x: 1 };
delete (point as { x?: number }).x;
console.log(list, point);