// SPDX-License-Identifier: MIT
// The program carries no database of languages; another than English is an error, never another format.
const amount = 1234.5;
console.log(amount.toLocaleString('en-US'));
console.log(amount.toLocaleString('de-DE'));
