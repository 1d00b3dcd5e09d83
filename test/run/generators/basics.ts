// SPDX-License-Identifier: MIT
// yield as expression, return values, state between calls, infinite sequences.
function* conversation(): Generator<string, number, string> {
  const name = yield 'name?';
  const age = yield `hello ${name}, age?`;
  return Number(age) + 1;
}
const talk = conversation();
console.log(talk.next('ignored'), talk.next('Ann'), talk.next('41'), talk.next('more'));
function* fibonacci(): Generator<number> {
  let [a, b] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, a + b];
  }
}
const taken: number[] = [];
for (const f of fibonacci()) {
  if (f > 100) break;
  taken.push(f);
}
console.log(taken);
function* empty(): Generator<never> {}
console.log([...empty()], empty().next());
function* args(n: number, ...rest: string[]): Generator<string> {
  let i = 0;
  do {
    yield `${rest[i % rest.length]}${i}`;
  } while (++i < n);
}
console.log([...args(3, 'x', 'y')]);
const g = args(2, 'z');
console.log(g[Symbol.iterator]() === g, [...g], [...g]);
const object = {
  prefix: '>',
  *items(list: string[]) {
    for (const item of list) yield this.prefix + item;
  },
};
console.log([...object.items(['a', 'b'])]);
function* nestedTry(): Generator<number> {
  for (let i = 0; i < 3; i++) {
    try {
      yield i;
      if (i === 1) throw new Error('inner');
    } catch (e) {
      yield -1;
    } finally {
      yield 100 + i;
    }
  }
}
console.log([...nestedTry()]);
function* mixed(): Generator<number | string, boolean> {
  const x: number = yield* inner();
  yield x;
  return true;
}
function* inner(): Generator<string, number> {
  yield 'inner';
  return 7;
}
const m = mixed();
console.log(m.next(), m.next(), m.next(), m.next());
let created = 0;
function* lazy(): Generator<number> {
  created++;
  yield 1;
}
const pending = lazy();
console.log(created, pending.next().value, created);
function* swap(): Generator<number, void, number> {
  let total = 0;
  while (total < 10) total += yield total;
}
const s = swap();
s.next();
console.log(s.next(4).value, s.next(5).value, s.next(6).done);
const switcher = function* (kind: string) {
  switch (kind) {
    case 'a':
      yield 1;
    case 'b':
      yield 2;
      break;
    default:
      yield* [8, 9];
  }
};
console.log([...switcher('a')], [...switcher('b')], [...switcher('c')]);
