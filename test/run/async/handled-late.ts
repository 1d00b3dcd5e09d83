// SPDX-License-Identifier: MIT
// A rejection that gets its handler within the same turn is handled.
const p = Promise.reject(new Error('handled later'));
queueMicrotask(() => {
  p.catch((e: Error) => console.log('caught', e.message));
});
console.log('end of main');
