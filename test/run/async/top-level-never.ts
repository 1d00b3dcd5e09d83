// SPDX-License-Identifier: MIT
// A top-level await that nothing settles ends the program with 13.
console.log('a'); await new Promise(() => {}); console.log('never'); export {};
