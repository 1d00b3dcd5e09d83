// SPDX-License-Identifier: MIT
// Nested promises, awaits in finally, async iteration and timers interleaved.
const log: string[] = [];
const defer = (label: string): Promise<string> => Promise.resolve().then(() => (log.push(label), label));
async function one(): Promise<void> {
  log.push('one 1');
  try {
    await defer('one defer');
    log.push('one 2');
    throw new Error('x');
  } catch {
    log.push('one catch');
    await null;
    log.push('one catch 2');
  } finally {
    await null;
    log.push('one finally');
  }
}
async function* gen(): AsyncGenerator<number> {
  log.push('gen start');
  yield 1;
  log.push('gen between');
  yield 2;
  log.push('gen end');
}
async function two(): Promise<void> {
  for await (const x of gen()) log.push(`two got ${x}`);
  log.push('two done');
}
async function three(): Promise<void> {
  const p = new Promise<void>((resolve) => queueMicrotask(() => (log.push('three resolves'), resolve())));
  p.then(() => log.push('three then'));
  await p;
  log.push('three awaited');
}
const all = Promise.all([one(), two(), three()]);
log.push('sync');
all.then(() => log.push('all'));
Promise.race([defer('race a'), defer('race b')]).then((w) => log.push(`race won by ${w}`));
Promise.reject(new Error('r')).catch(() => log.push('rejection caught')).finally(() => log.push('finally after catch'));
setTimeout(() => {
  log.push('timer');
  void Promise.resolve().then(() => log.push('after timer'));
}, 0);
setTimeout(() => {
  log.push('timer 2');
  console.log(log.join('\n'));
}, 1);
