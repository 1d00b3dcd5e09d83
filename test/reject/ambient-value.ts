// SPDX-License-Identifier: MIT
// A declaration without an implementation.
declare function external(x: number): number;
declare const config: { debug: boolean };
console.log(external(1)); // error STS1028
console.log(config.debug); // error STS1028
