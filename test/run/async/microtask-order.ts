// SPDX-License-Identifier: MIT
// The order of microtasks: await, then, queueMicrotask, timers.
const log: string[] = [];
const say = (text: string): void => void log.push(text);
async function worker(name: string): Promise<string> {
  say(`${name} start`);
  await null;
  say(`${name} after 1`);
  await Promise.resolve();
  say(`${name} after 2`);
  return name;
}
setTimeout(() => {
  say('timeout 0');
  Promise.resolve().then(() => say('microtask inside timeout'));
}, 0);
setTimeout(() => say('timeout 0 second'), 0);
queueMicrotask(() => say('queueMicrotask'));
const promise = new Promise<void>((resolve) => {
  say('executor');
  resolve();
  say('after resolve');
});
promise.then(() => say('then 1')).then(() => say('then 2')).then(() => say('then 3'));
void worker('a').then((r) => say(`finished ${r}`));
void worker('b');
say('sync end');
setTimeout(() => {
  for (const line of log) console.log(line);
}, 20);
