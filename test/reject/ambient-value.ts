// SPDX-License-Identifier: MIT
// A declaration without an implementation. Types may mention it.
declare function external(x: number): number; // error STS1028
declare const config: { debug: boolean };
declare const brand: unique symbol;
type Id = string & { readonly [brand]: true };
const id = 'a' as Id;
console.log(external(1), id);
console.log(config.debug); // error STS1028
const copy = { config }; // error STS1028
console.log(copy);
export { config }; // error STS1028
