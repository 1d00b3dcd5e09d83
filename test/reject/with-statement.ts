// SPDX-License-Identifier: MIT
// tsc itself refuses with in modules; its message is passed through.
const o = { a: 1 };
with (o) { // error TS1101 TS2410
  console.log(o.a);
}
