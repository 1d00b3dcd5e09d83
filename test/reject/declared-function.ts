// SPDX-License-Identifier: MIT
// Functions and classes that are only declared.
declare function now(): number; // error STS1028
declare class External {
  run(): void;
}
console.log(now());
new External().run(); // error STS3001