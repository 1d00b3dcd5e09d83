// SPDX-License-Identifier: MIT
// import.meta in an expression.
const here = import.meta.url; // error TS2339
console.log(here);