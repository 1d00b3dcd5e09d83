// SPDX-License-Identifier: MIT
// A pattern that is only known at run time cannot be compiled ahead of time.
const pattern = ['a', 'b'].join('+');
console.log(new RegExp(pattern).test('ab')); // error STS1030
