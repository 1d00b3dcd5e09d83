// SPDX-License-Identifier: MIT
// An object and a primitive.
const one: number | { n: number } = Math.random() > 2 ? { n: 1 } : 1;
const text: string | boolean = Math.random() > 2 ? true : '1';
console.log(one == text); // error TS2367