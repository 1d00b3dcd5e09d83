// SPDX-License-Identifier: MIT
// Timers fire by time, then by order of creation; they can be cleared and repeat.
const log: string[] = [];
setTimeout(() => log.push('c 120'), 120);
setTimeout(() => log.push('a 5'), 5);
setTimeout(() => log.push('b 60'), 60);
setTimeout(() => log.push('a 5 second'), 5);
const cancelled = setTimeout(() => log.push('never'), 2);
clearTimeout(cancelled);
clearTimeout(undefined);
let count = 0;
const interval = setInterval(() => {
  log.push(`interval ${++count}`);
  if (count === 3) clearInterval(interval);
}, 170);
setTimeout(() => {
  log.push('outer');
  setTimeout(() => log.push('nested'), 30);
  queueMicrotask(() => log.push('micro'));
}, 240);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function main(): Promise<void> {
  const start = performance.now();
  await sleep(10);
  const elapsed = performance.now() - start;
  await sleep(700);
  console.log(elapsed >= 9 && elapsed < 5000);
  console.log(log);
}
void main();
