// SPDX-License-Identifier: MIT
// A compiled program has no URL.
console.log(import.meta); // error STS1022
