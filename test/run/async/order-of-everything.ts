// SPDX-License-Identifier: MIT
// Timers, microtasks, thenables, combinators: who comes when.
const log: string[] = [];
const p = (s: string) => log.push(s);
// From a timer, what is immediate always comes before the next timer.
setTimeout(() => { p('timeout'); setTimeout(() => p('timeout0'), 0); setImmediate(() => p('immediate')); }, 0);
queueMicrotask(() => p('qm1'));
Promise.resolve().then(() => p('then1')).then(() => p('then2')).finally(() => p('fin'));
(async () => { p('a1'); await null; p('a2'); await new Promise<void>((r) => { p('exec'); r(); }); p('a3'); })();
async function thrower() { throw new Error('t'); }
thrower().catch((e: Error) => p('caught ' + e.message));
const thenable = { then(res: (v: string) => void) { p('thenable.then'); res('tv'); } };
Promise.resolve(thenable).then((v) => p(v));
(async () => p(await thenable))();
Promise.reject(1).then(() => p('no'), (x: number) => p('rej' + x));
Promise.all([1, Promise.resolve(2)]).then((v) => p('all' + v));
p('sync');
setTimeout(() => { console.log(log.join('\n')); }, 60);
