// SPDX-License-Identifier: MIT
// Values sent in, results handed out, tree walks, pipelines, infinite sources, and state machines as generators.
function* averager(): Generator<number, string, number> {
  let [sum, n] = [0, 0];
  for (;;) {
    const x = yield n === 0 ? 0 : sum / n;
    if (x < 0) return `stopped after ${n}`;
    sum += x;
    n++;
  }
}
const avg = averager();
console.log(avg.next(99).value, avg.next(10), avg.next(20), avg.next(-1), avg.next(5));
interface Tree<T> {
  value: T;
  left?: Tree<T>;
  right?: Tree<T>;
}
function* inorder<T>(t: Tree<T> | undefined): Generator<T, number> {
  if (!t) return 0;
  const l = yield* inorder(t.left);
  yield t.value;
  return l + 1 + (yield* inorder(t.right));
}
const tree: Tree<number> = { value: 4, left: { value: 2, left: { value: 1 }, right: { value: 3 } }, right: { value: 5 } };
console.log([...inorder(tree)], Math.max(...inorder(tree)));
function* counted<T>(inner: Generator<T, number>): Generator<T | string> {
  const n = yield* inner;
  yield `${n} nodes`;
}
console.log([...counted(inorder(tree))]);
function* naturals(from = 0): Generator<number, never> {
  for (let n = from; ; n++) yield n;
}
function* take<T>(n: number, source: Iterable<T>): Generator<T> {
  if (n <= 0) return;
  for (const x of source) {
    yield x;
    if (--n === 0) return;
  }
}
function* filter<T>(source: Iterable<T>, test: (x: T) => boolean): Generator<T> {
  for (const x of source) if (test(x)) yield x;
}
function* map<T, U>(source: Iterable<T>, f: (x: T, i: number) => U): Generator<U> {
  let i = 0;
  for (const x of source) yield f(x, i++);
}
function* sieve(): Generator<number> {
  const primes: number[] = [];
  for (const n of naturals(2)) {
    if (primes.some((p) => n % p === 0)) continue;
    primes.push(n);
    yield n;
  }
}
console.log([...take(10, sieve())], [...take(3, map(filter(naturals(), (n) => n % 7 === 0), (n, i) => `${i}:${n}`))], [...take(0, 'abc')]);
type Light = 'green' | 'yellow' | 'red';
function* lights(): Generator<Light, void, 'tick' | 'fault'> {
  const cycle: Light[] = ['green', 'yellow', 'red'];
  for (let i = 0; ; i++) {
    const order = yield cycle[i % 3]!;
    if (order === 'fault') {
      for (let k = 0; k < 2; k++) yield 'yellow';
      return;
    }
  }
}
const l = lights();
console.log([l.next(), l.next('tick'), l.next('tick'), l.next('tick'), l.next('fault'), l.next('tick'), l.next('tick')].map((x) => x.value ?? x.done));
function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries())
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest];
}
console.log([...permutations(['a', 'b', 'c'])].map((p) => p.join('')));
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const [x, y] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (let p = x.next(), q = y.next(); !p.done && !q.done; p = x.next(), q = y.next()) yield [p.value, q.value];
}
console.log([...zip('abc', naturals(1))], Object.fromEntries(zip(['x', 'y'], [1, 2])));
const object = {
  depth: 2,
  *walk(this: { depth: number }): Generator<number> {
    while (this.depth-- > 0) yield this.depth;
  },
};
console.log([...object.walk()], object.depth);
