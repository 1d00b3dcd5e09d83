// SPDX-License-Identifier: MIT
// yield* over generators, arrays, strings, maps and custom iterators; results and deep recursion.
function* all(): Generator<unknown, string> {
  yield* [1, 2];
  yield* 'h😀';
  yield* new Map([['k', 'v']]);
  const result = yield* sub(2);
  yield result;
  return 'end';
}
function* sub(n: number): Generator<number, string> {
  if (n > 0) {
    yield n;
    return '<' + (yield* sub(n - 1)) + '>';
  }
  return 'bottom';
}
console.log([...all()]);
interface Tree {
  value: number;
  left?: Tree;
  right?: Tree;
}
function* inorder(t: Tree | undefined): Generator<number> {
  if (!t) return;
  yield* inorder(t.left);
  yield t.value;
  yield* inorder(t.right);
}
const insert = (t: Tree | undefined, value: number): Tree => {
  if (!t) return { value };
  if (value < t.value) t.left = insert(t.left, value);
  else t.right = insert(t.right, value);
  return t;
};
const tree = [50, 30, 70, 20, 40, 60, 80].reduce<Tree | undefined>(insert, undefined);
console.log([...inorder(tree)].join(' '));
function* permutations<T>(items: T[]): Generator<T[]> {
  if (items.length <= 1) {
    yield items;
    return;
  }
  for (let i = 0; i < items.length; i++) {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    for (const tail of permutations(rest)) yield [items[i], ...tail];
  }
}
console.log([...permutations(['a', 'b', 'c'])].map((p) => p.join('')));
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const other = b[Symbol.iterator]();
  for (const x of a) {
    const { value, done } = other.next();
    if (done) return;
    yield [x, value];
  }
}
console.log([...zip([1, 2, 3], 'xy')]);
function* echo(): Generator<string, string, string> {
  let got = yield 'ready';
  while (got !== 'stop') got = yield got.toUpperCase();
  return 'stopped';
}
function* outer(): Generator<string, string, string> {
  return 'outer ' + (yield* echo());
}
const o = outer();
console.log(o.next('x').value, o.next('abc').value, o.next('stop'));
function* deep(n: number): Generator<number> {
  if (n > 0) yield* deep(n - 1);
  yield n;
}
let sum = 0;
for (const x of deep(100)) sum += x;
console.log(sum);
