// SPDX-License-Identifier: MIT
// return() and throw() run finally blocks, can be intercepted, and finish the generator.
const log: string[] = [];
function* worker(): Generator<number, string> {
  try {
    log.push('start');
    yield 1;
    yield 2;
  } catch (e) {
    log.push(`caught ${e}`);
    yield 99;
  } finally {
    log.push('cleanup');
  }
  return 'done';
}
const a = worker();
console.log(a.next(), a.return('early'), a.next());
const b = worker();
console.log(b.next(), b.throw('oops'), b.next(), b.next());
const c = worker();
console.log(c.return('before start'), c.next());
const d = worker();
try {
  d.throw(new Error('not started'));
} catch (e) {
  console.log((e as Error).message, d.next());
}
console.log(log);
function* stubborn(): Generator<string, string> {
  try {
    yield 'a';
  } finally {
    yield 'from finally';
    log.push('after finally yield');
  }
  return 'unreached';
}
const e = stubborn();
console.log(e.next(), e.return('r'), e.next(), e.next());
function* overriding(): Generator<number, string> {
  try {
    yield 1;
  } finally {
    return 'finally wins';
  }
}
const f = overriding();
f.next();
console.log(f.return('given'), f.next());
const g = overriding();
g.next();
console.log(g.throw(new Error('swallowed')));
function* delegating(): Generator<number, string> {
  const result = yield* worker();
  log.push(`delegate got ${result}`);
  return result;
}
log.length = 0;
const h = delegating();
console.log(h.next(), h.throw('through'), h.next(), log);
log.length = 0;
const i = delegating();
i.next();
console.log(i.return('stop'), log);
function* failing(): Generator<number> {
  yield 1;
  throw new RangeError('from body');
}
const j = failing();
j.next();
try {
  j.next();
} catch (error) {
  console.log((error as Error).name, j.next());
}
for (const x of worker()) if (x === 1) break;
console.log(log.slice(-2));
function* reentrant(): Generator<unknown> {
  try {
    yield self.next();
  } catch (error) {
    yield (error as Error).name;
  }
}
const self: Generator<unknown> = reentrant();
console.log(self.next().value);
