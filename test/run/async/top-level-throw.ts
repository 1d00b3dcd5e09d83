// SPDX-License-Identifier: MIT
// An error after a top-level await is uncaught.
console.log('a'); await Promise.resolve(); throw new TypeError('late'); export {};

