// SPDX-License-Identifier: MIT
// What is not there is printed as undefined, whatever type it was said to have.
const words = 'a b'.split(' ');
const third = words[2];
console.log(third, words[5]);
const rec: Record<string, { n: number }> = { a: { n: 1 } };
const found = rec['zz'];
console.log(found);
console.log('found', rec['a'], rec.zz);
const objs: { n: number }[] = [];
const o = objs[0];
console.log(o);
function f(r: Record<string, string>, k: string): void {
  const t = r[k];
  console.log(`t=${t}`);
  console.log(t);
  console.log('len', t?.length);
}
f({ a: 'x' }, 'a');
f({ a: 'x' }, 'b');
for (const w of words) {
  const c = w[3];
  console.log(c);
}
const nums: Record<string, number> = { one: 1 };
console.log(nums['two'], nums.one);
const two = nums['two'];
console.log(two);
console.log(
  ['a', 'b'].find((x) => x === 'c'),
  words.at(9),
  'abc'.at(7),
  'abc'[9],
  new Map<string, string>().get('x'),
);
console.log(JSON.stringify(undefined));
const text = (x: unknown): string => JSON.stringify(x) ?? 'none';
console.log(
  text(undefined),
  text(() => 1),
  text(1),
  text(Symbol('x')),
);
console.log(`${JSON.stringify(undefined)}`, JSON.stringify(undefined) === undefined, typeof JSON.stringify(undefined));
const holder: { a?: number } = {};
console.log('a=' + JSON.stringify(holder.a));
const none = JSON.stringify(holder.a);
console.log(none);
if (none === undefined) console.log('undef');
