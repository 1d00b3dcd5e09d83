// SPDX-License-Identifier: MIT
// Live iteration: additions are seen, deletions skipped, re-additions visited again.
const set = new Set([1, 2, 3]);
const seen: number[] = [];
for (const x of set) {
  seen.push(x);
  if (x < 10) set.add(x + 10);
  if (x === 1) set.delete(2);
}
console.log(seen, set);
const map = new Map([['a', 1], ['b', 2], ['c', 3]]);
const order: string[] = [];
map.forEach((value, key) => {
  order.push(key + value);
  if (key === 'a' && value === 1) {
    map.delete('a');
    map.set('a', 100);
    map.set('c', 30);
  }
});
console.log(order, map);
const iterator = new Map([[1, 'x'], [2, 'y'], [3, 'z']]);
const keys = iterator.keys();
console.log(keys.next().value);
iterator.delete(1);
iterator.delete(2);
console.log(keys.next().value, keys.next().done);
iterator.set(4, 'late');
console.log(keys.next().done);
const cleared = new Set(['p', 'q']);
const visits: string[] = [];
for (const item of cleared) {
  visits.push(item);
  if (visits.length === 1) {
    cleared.clear();
    cleared.add('r');
    cleared.add('p');
  }
}
console.log(visits, cleared);
const churn = new Map<number, number>();
for (let i = 0; i < 4; i++) churn.set(i, i);
let steps = 0;
for (const [k] of churn) {
  churn.delete(k);
  if (steps++ < 50) churn.set(k + 4, k);
}
console.log(steps, churn.size);
const it = new Set([1]).values();
it.next();
console.log(it.next(), it.next(), [...it]);
const two = new Map([[1, 1], [2, 2]]);
const pairs: string[] = [];
for (const [a] of two) for (const [b] of two) pairs.push(`${a}${b}`);
console.log(pairs);
