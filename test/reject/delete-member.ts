// SPDX-License-Identifier: MIT
// Only what may be absent can be deleted.
class Box {
  value?: number = 1;
  fixed = 2;
}
const box = new Box();
delete box.value; // error STS1006
const plain: { a?: number; b: number } = { a: 1, b: 2 };
delete plain.a;
const record: Record<string, number> = { x: 1 };
delete record.x;
const list = [1, 2, 3];
delete list[0]; // error STS1006
console.log(box, plain, record, list);
