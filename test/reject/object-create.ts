// SPDX-License-Identifier: MIT
// Prototypes cannot be chosen.
const base = { greet: (): string => 'hello' };
const child: unknown = Object.create(base); // error STS1008
console.log(child);
Object.setPrototypeOf(base, null); // error STS1008