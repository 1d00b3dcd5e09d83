// SPDX-License-Identifier: MIT
// Coroutines: a scheduler of generators, pipelines fed by next(value), generators as state machines and parsers.
type Task = Generator<'yield' | { sleep: number }, void, number>;
function* worker(name: string, steps: number, log: string[]): Task { for (let i = 1; i <= steps; i++) { const now = yield i % 2 ? 'yield' : { sleep: 2 }; log.push(`${name}${i}@${now}`); } }
function simulate(tasks: Task[]): number { let now = 0; let queue = tasks.map((task) => ({ task, at: 0 })); for (const { task } of queue) task.next(now); while (queue.length > 0) { queue.sort((a, b) => a.at - b.at); const head = queue[0]!; now = Math.max(now + 1, head.at); const { value, done } = head.task.next(now); if (done) queue = queue.slice(1); else queue = [...queue.slice(1), { task: head.task, at: value === 'yield' ? now : now + value!.sleep }]; } return now; }
const log: string[] = []; console.log(simulate([worker('a', 3, log), worker('b', 2, log)]), log);
function* averager(): Generator<number | undefined, never, number> { let n = 0, total = 0; let given = yield undefined; for (;;) { total += given; given = yield total / ++n; } }
const avg = averager(); avg.next(); console.log([10, 20, 60].map((x) => avg.next(x).value));
function* light(): Generator<string, void, 'tick' | 'fault'> { let fault = false; while (!fault) { for (const color of ['green', 'yellow', 'red']) { const signal = yield color; if (signal === 'fault') { fault = true; break; } } } let on = true; for (let i = 0; i < 3; i++) { yield on ? 'blink' : 'dark'; on = !on; } }
const l = light(); console.log(l.next().value, l.next('tick').value, l.next('tick').value, l.next('tick').value, l.next('fault').value, l.next('tick').value, l.next('tick').value, l.next('tick').done);
function* tokens(text: string): Generator<string, number> { let count = 0; for (const [token] of text.matchAll(/\d+|[-+*/()]/g)) { count++; yield token; } return count; }
function* counted(text: string): Generator<string> { const n = yield* tokens(text); yield `#${n}`; }
console.log([...counted('(1+23)*4')]);
const delegated = (function* () { try { yield* (function* () { try { yield 1; yield 2; } catch (e) { yield `caught ${String(e)}`; } finally { yield 'inner finally'; } })(); yield 'after'; } finally { log.push('outer closed'); } })();
console.log(delegated.next(), delegated.throw('boom'), delegated.next(), delegated.return(undefined), delegated.next(), log.at(-1));
const fib = { *[Symbol.iterator](): Generator<bigint> { let [a, b] = [0n, 1n]; for (;;) { yield a; [a, b] = [b, a + b]; } } };
for (const f of fib) { if (f > 1000n) { console.log(f); break; } }
const [, , ...rest] = (function* () { yield* 'abcde'; })(); console.log(rest);
const object = { *entries() { yield* Object.entries(this.data); }, data: { x: 1, y: 2 } }; console.log(new Map(object.entries()));
function* spreadArgs(...args: number[]): Generator<number> { for (const a of args) yield* Array(a).fill(a); } console.log(Math.max(...spreadArgs(1, 3)), [...spreadArgs(2, 1)]);
