// SPDX-License-Identifier: MIT
/** Generators that one loop goes over: left early, left by exceptions, nested, called in loops, called with what changes. */

function* count(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

function* keep<T>(source: Iterable<T>, test: (item: T) => boolean): Generator<T> {
  for (const item of source) if (test(item)) yield item;
}

function* change<T, U>(source: Iterable<T>, by: (item: T) => U): Generator<U> {
  for (const item of source) yield by(item);
}

function* first<T>(source: Iterable<T>, many: number): Generator<T> {
  if (many === 0) return;
  for (const item of source) {
    yield item;
    if (--many === 0) return;
  }
}

function* loud(name: string): Generator<string> {
  console.log('open', name);
  try {
    for (let i = 0; i < 3; i++) yield `${name}${i}`;
  } finally {
    console.log('close', name);
  }
}

function* careful(): Generator<number> {
  for (let i = 0; i < 3; i++) {
    try {
      yield i;
    } catch (e) {
      console.log('never seen', e);
    }
  }
}

function* pairs(rows: Iterable<string>): Generator<[number, string]> {
  let at = 0;
  for (const row of rows) yield [at++, row];
}

class Closing implements Iterable<number> {
  constructor(private readonly fails = false) {}

  [Symbol.iterator](): Iterator<number> {
    let at = 0;
    return {
      next: () => (at < 4 ? { value: at++, done: false } : { value: undefined, done: true }),
      return: () => {
        console.log('returned at', at);
        if (this.fails) throw new Error('from return');
        return { value: undefined, done: true };
      },
    };
  }
}

function chained(): void {
  for (const text of first(
    change(
      keep(count(0, 100), (n) => n % 7 === 3),
      (n) => `<${n}>`,
    ),
    4,
  ))
    console.log(text);
  const odd = keep(count(0, 10), (n) => n % 2 === 1);
  const squares = change(odd, (n) => n * n);
  for (const n of squares) {
    if (n === 9) continue;
    if (n > 30) break;
    console.log(n);
  }
}

function find(limit: number): number {
  for (const n of keep(count(1, 1000), (m) => m % limit === 0)) {
    for (const m of count(n, n + 3)) {
      if (m % 5 === 0) return m;
    }
  }
  return -1;
}

function jumps(): string {
  let log = '';
  outer: for (const a of count(0, 4)) {
    for (const b of count(0, 4)) {
      if (b === 2) continue outer;
      if (a === 3) break outer;
      log += `${a}${b} `;
      for (const c of count(0, 3)) {
        if (c === b) break;
        log += `(${c})`;
      }
    }
    log += '/';
  }
  return log;
}

function exceptions(): void {
  for (const make of [() => new Closing(), () => new Closing(true)]) {
    try {
      for (const n of change(make(), (x) => x + 1)) {
        if (n === 2) throw new Error('from the body');
        console.log('body', n);
      }
    } catch (e) {
      console.log((e as Error).message);
    }
    try {
      for (const n of keep(make(), (x) => x > 0)) {
        console.log('one', n);
        break;
      }
    } catch (e) {
      console.log((e as Error).message);
    }
    try {
      for (const n of change(make(), (x) => {
        if (x === 1) throw new RangeError('from the callback');
        return x;
      }))
        console.log(n);
    } catch (e) {
      console.log((e as Error).message);
    }
  }
  try {
    for (const n of careful()) if (n === 1) throw new Error('past the generator');
  } catch (e) {
    console.log((e as Error).message);
  }
  for (const text of loud('a')) if (text === 'a1') break;
  for (const text of loud('b')) console.log(text);
}

function captured(): (() => string)[] {
  const made: (() => string)[] = [];
  for (let i = 0; i < 2; i++) {
    for (const n of count(i, i + 2)) {
      let own = n * 10;
      made.push(() => `${i} ${n} ${own++}`);
      made.push(() => `${own}`);
    }
  }
  return made;
}

function shared(): void {
  const numbers = count(0, 6);
  for (const n of numbers) if (n === 2) break;
  for (const n of numbers) console.log('not reached', n);
  const rest = count(0, 3);
  console.log(rest.next().value);
  for (const n of rest) console.log('rest', n);
  for (let round = 0; round < 2; round++) {
    const again = round === 0 ? count(0, 2) : count(5, 6);
    for (const n of again) console.log('again', n);
  }
  const once = count(0, 3);
  for (let round = 0; round < 2; round++) for (const n of once) console.log(round, n);
}

function changing(): void {
  let limit = 3;
  const upTo = count(0, limit);
  limit = 100;
  for (const n of upTo) console.log('up to', n);
  let factor = 1;
  for (const n of change(count(1, 4), (m) => m * factor)) {
    console.log('times', n);
    factor *= 10;
  }
  for (const [at, row] of pairs(first(['x', 'y', 'z'], 2))) console.log(at, row);
  for (const [at, row] of pairs(new Set(['p', 'q']))) console.log(at, row);
}

function* nested(depth: number): Generator<string> {
  for (const n of count(0, 2)) {
    yield `${depth}:${n}`;
    if (depth > 0) for (const inner of nested(depth - 1)) yield `  ${inner}`;
  }
}

function* relay(): Generator<number, string> {
  for (const n of count(0, 4)) {
    const sent: unknown = yield n * 2;
    if (sent !== undefined) console.log('sent', sent);
  }
  return 'end';
}

async function waiting(): Promise<void> {
  for (const n of keep(count(0, 5), (m) => m !== 2)) {
    await Promise.resolve();
    console.log('waited', n);
    if (n === 3) return;
  }
}

chained();
console.log(find(7), find(2000));
console.log(jumps());
exceptions();
for (const call of captured()) console.log(call());
shared();
changing();
console.log([...nested(1)].join('|'));
const relayed = relay();
console.log(relayed.next().value, relayed.next('hello').value, relayed.next().value, relayed.next().value);
console.log(relayed.next());
for (const n of relay()) console.log(n);
for (const unused of count(0, 3)) console.log('top');
void waiting();
