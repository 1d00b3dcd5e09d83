// SPDX-License-Identifier: MIT
// A rejection nobody handles ends the program once the microtasks are done.
async function broken(): Promise<void> {
  await null;
  throw new TypeError('rejected');
}
void broken();
console.log('printed first');
queueMicrotask(() => console.log('printed by a microtask'));
setTimeout(() => console.log('never printed'), 50);
