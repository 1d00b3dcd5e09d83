// SPDX-License-Identifier: MIT
// A declaration without an implementation.
declare function external(x: number): number; // error STS1028
declare const config: { debug: boolean }; // error STS1028
console.log(external(1));
console.log(config.debug);
