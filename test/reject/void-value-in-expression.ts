// SPDX-License-Identifier: MIT
// What a void function gives is nobody's business.
const run: () => void = () => 1;
const result: unknown = run(); // error STS1032
console.log(result);