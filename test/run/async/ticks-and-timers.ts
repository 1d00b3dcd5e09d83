// SPDX-License-Identifier: MIT
// process.nextTick among microtasks, timers that nobody waits for, process.exitCode.
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => { console.log('micro'); process.nextTick(() => console.log('tick from micro')); }).then(() => console.log('micro2'));
setTimeout(() => console.log('never'), 5000).unref();
const t = setTimeout(() => { console.log('timeout'); process.nextTick((s) => console.log('tick', s), 'arg'); Promise.resolve().then(() => console.log('micro after tick')); process.nextTick(() => { console.log('t2'); process.nextTick(() => console.log('t3')); }); }, 1);
console.log(t.hasRef(), t.unref().hasRef(), t.ref().hasRef());
setTimeout(() => { console.log('last'); setImmediate(() => { console.log('immediate'); process.nextTick(() => console.log('tick in immediate')); queueMicrotask(() => console.log('micro in immediate')); }); }, 30);
console.log(typeof performance.now());
console.log((1234567.891).toLocaleString('en-US'));
process.exitCode = 3;
if (process.exitCode === 3) process.exitCode += 1;
console.log('sync end', process.exitCode);
process.exitCode = 0;
(async () => { await null; console.log('async'); process.nextTick(() => console.log('tick async')); await null; console.log('async 2'); })();
