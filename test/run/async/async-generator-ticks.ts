// SPDX-License-Identifier: MIT
// The microtasks that for-await and async generators take: at the end of the body, at return with and without a value,
// when a loop is left, and for requests that queue up.
const log: string[] = [];
function ticks(count: number): void {
  let p: Promise<void> = Promise.resolve();
  for (let i = 1; i <= count; i++) p = p.then(() => void log.push(`t${i}`));
}
async function settle(): Promise<void> {
  await new Promise((r) => setTimeout(r, 1));
  console.log(log.join(' '));
  log.length = 0;
}

async function* stream<T>(items: T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}
async function exhaust(): Promise<void> {
  for await (const x of stream([1, 2])) log.push(`x${x}`);
  log.push('end');
}
async function leave(): Promise<void> {
  for await (const x of stream([1, 2])) {
    log.push(`x${x}`);
    break;
  }
  log.push('left');
}
async function fail(): Promise<void> {
  try {
    for await (const x of stream([1, 2])) throw new Error(`t${x}`);
  } catch {
    log.push('thrown');
  }
}
async function ofPromises(): Promise<void> {
  for await (const x of [Promise.resolve(1), 2]) log.push(`z${x}`);
  log.push('end');
}

async function* bare(n: number): AsyncGenerator<number, void> {
  if (n > 1) {
    yield 1;
    return;
  }
  yield 2;
}
async function* valued(): AsyncGenerator<number, string> {
  yield 1;
  return 'v';
}
async function* inTry(): AsyncGenerator<number, void> {
  try {
    yield 1;
    return;
  } finally {
    log.push('finally');
  }
}
async function* undefinedOnly(): AsyncGenerator<number, void> {
  yield 1;
  return undefined;
}

async function main(): Promise<void> {
  for (const loop of [exhaust, leave, fail, ofPromises]) {
    ticks(14);
    await loop();
    log.push('|');
    await settle();
  }
  for (const make of [() => bare(1), () => bare(2), valued, inTry, undefinedOnly]) {
    ticks(12);
    for await (const x of make()) log.push(`x${x}`);
    log.push('end');
    await settle();
    const queued = make();
    ticks(12);
    log.push(JSON.stringify(await Promise.all([queued.next(), queued.next(), queued.next()])));
    await settle();
    const closed = make();
    ticks(12);
    await closed.next();
    log.push('next', JSON.stringify(await closed.return(undefined as never)));
    await settle();
  }
}
void main();
