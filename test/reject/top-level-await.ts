// SPDX-License-Identifier: MIT
// Modules do not wait.
const value = await Promise.resolve(1); // error STS1031
for await (const x of [Promise.resolve(2)]) console.log(x); // error STS1031
console.log(value);
export {};