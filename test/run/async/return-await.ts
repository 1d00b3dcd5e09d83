// SPDX-License-Identifier: MIT
// Returning a promise from an async function takes more turns than returning await of it.
const log: string[] = [];
const resolved = Promise.resolve('x');
async function plain(): Promise<string> {
  return 'v';
}
async function returnPromise(): Promise<string> {
  return resolved;
}
async function returnAwait(): Promise<string> {
  return await resolved;
}
async function thenChain(): Promise<string> {
  return resolved.then((v) => v);
}
const ticks = (n: number): void => {
  let p = Promise.resolve();
  for (let i = 1; i <= n; i++) p = p.then(() => void log.push(`tick ${i}`));
};
ticks(7);
void plain().then(() => log.push('plain'));
void returnPromise().then(() => log.push('return promise'));
void returnAwait().then(() => log.push('return await'));
void thenChain().then(() => log.push('then chain'));
void new Promise<string>((r) => r(resolved)).then(() => log.push('resolve(promise)'));
void Promise.resolve(resolved).then(() => log.push('Promise.resolve(promise)'));
const thenable = {
  then(done: (value: string) => void) {
    log.push('thenable called');
    done('t');
  },
};
void (async () => {
  await thenable;
  log.push('awaited thenable');
})();
async function fails(): Promise<void> {
  try {
    await Promise.reject(new Error('e'));
  } catch {
    log.push('caught');
  } finally {
    log.push('finally');
  }
}
void fails().then(() => log.push('fails done'));
setTimeout(() => console.log(log.join('\n')), 5);
