// SPDX-License-Identifier: MIT
// Of the methods of functions call and bind are compiled.
const add = (a: number, b: number): number => a + b;
console.log(add.apply(undefined, [1, 2])); // error STS2010
console.log(add.toString());