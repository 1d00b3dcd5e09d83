// SPDX-License-Identifier: MIT
// console.dir with a depth.
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 }); console.dir([[[[1]]]], { depth: null });
