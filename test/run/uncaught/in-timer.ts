// SPDX-License-Identifier: MIT
// An error in a timer ends the program; later timers do not run.
setTimeout(() => console.log('first timer'), 1);
setTimeout(() => {
  console.log('second timer');
  throw new RangeError('in a timer');
}, 10);
setTimeout(() => console.log('never'), 40);
console.log('main done');
