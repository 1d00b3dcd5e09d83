// SPDX-License-Identifier: MIT
// Intrinsics of the library are not for users.
console.log($length([1])); // error STS1029
