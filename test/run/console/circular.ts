// SPDX-License-Identifier: MIT
// Cycles are marked, shared references are not.
interface Node2 {
  name: string;
  next?: Node2;
  children?: Node2[];
}
const a: Node2 = { name: 'a' };
const b: Node2 = { name: 'b', next: a };
a.next = b;
console.log(a);
console.log(b, [a]);
const root: Node2 = { name: 'root', children: [] };
root.children?.push({ name: 'child', next: root }, root);
console.log(root);
class Self {
  me: Self = this;
  value = 1;
}
console.log(new Self(), [new Self()]);
const list: unknown[] = [1];
list.push(list, [list]);
console.log(list);
const map = new Map<string, unknown>();
map.set('self', map);
console.log(map);
const shared = { x: 1 };
console.log({ p: shared, q: shared }, [shared, shared]);
