// SPDX-License-Identifier: MIT
// Finalization cannot be observed.
const registry = new FinalizationRegistry((held: string) => console.log(held)); // error STS3001
console.log(typeof registry);
