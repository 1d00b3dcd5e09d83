// SPDX-License-Identifier: MIT
// What the browser has.
document.write('x'); // error TS2584
const x = new XMLHttpRequest(); // error TS2304
fetch('http://localhost'); // error TS2304
localStorage.clear(); // error TS2304
console.log(x);