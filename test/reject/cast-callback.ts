// SPDX-License-Identifier: MIT
// Functions cannot be told apart when the program runs.
const any: unknown = (a: string): string => a;
const f = any as (n: number) => number; // error STS1013
console.log(f(1));