// SPDX-License-Identifier: MIT
// What needs a database of languages is not in the library.
console.log(new Intl.DateTimeFormat('en').format(new Date(0))); // error STS3001
console.log(new Intl.NumberFormat('en').format(1)); // error STS3001
