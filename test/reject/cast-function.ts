// SPDX-License-Identifier: MIT
// A function cannot be checked against another signature.
const f: unknown = (x: number): number => x + 1;
const g = f as (text: string) => string; // error STS1013
console.log(g('a'));
