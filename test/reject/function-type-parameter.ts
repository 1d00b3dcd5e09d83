// SPDX-License-Identifier: MIT
// Function as a parameter's type and in an array.
const listeners: Function[] = [];
listeners.push(() => console.log('called'));
for (const listener of listeners) listener(); // error STS1017