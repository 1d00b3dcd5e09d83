// SPDX-License-Identifier: MIT
// eval by another name, and indirectly.
const run = eval; // error STS1002
console.log(run('1'));
console.log((0, eval)('2')); // error STS1002