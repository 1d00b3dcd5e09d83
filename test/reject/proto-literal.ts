// SPDX-License-Identifier: MIT
// __proto__ in a literal and as a property.
const base = { a: 1 };
const derived = { __proto__: base, b: 2 }; // error STS1008
console.log(derived.b);