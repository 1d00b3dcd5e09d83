// SPDX-License-Identifier: MIT
// No interpreter is there to evaluate a text.
console.log(eval('1 + 1')); // error STS1002
