// SPDX-License-Identifier: MIT
// ?. on properties, elements and calls; short circuits whole chains and evaluates once.
interface Node2 {
  name: string;
  next?: Node2;
  list?: number[];
  run?: (n: number) => number;
  map?: Record<string, { deep: { value: number } } | undefined>;
}
const full: Node2 = { name: 'full', next: { name: 'next' }, list: [1, 2], run: (n) => n + 1, map: { a: { deep: { value: 5 } } } };
const bare: Node2 = { name: 'bare' };
const none = undefined as Node2 | undefined;
const nil = null as Node2 | null;
for (const node of [full, bare, none, nil]) {
  console.log(node?.name, node?.next?.name, node?.list?.[1], node?.run?.(1), node?.list?.length, node?.map?.['a']?.deep.value, node?.map?.b?.deep.value);
}
let calls = 0;
const touch = (): number => ++calls;
console.log(none?.run?.(touch()), nil?.list?.[touch()], calls, full.run?.(touch()), calls);
const getNode = (n: Node2 | undefined): Node2 | undefined => {
  calls++;
  return n;
};
console.log(getNode(full)?.next?.name, getNode(undefined)?.next?.name.toUpperCase().length, calls);
console.log(none?.name.length.toFixed(2), full.next?.name.length.toFixed(1), (none?.name ?? 'default').length);
console.log(full?.next?.next?.next === undefined, bare.run?.(1) ?? 'no run', delete bare.list);
const text: string | null = full.name.length > 10 ? 'x' : null;
console.log(text?.length, [null, 'abc', undefined].map((s) => s?.at(-1)));
class Emitter {
  handler?: (value: string) => void;
  parent: Emitter | null = null;
  emit(value: string): string {
    this.handler?.(value);
    return this.parent?.emit(`${value}^`) ?? 'end';
  }
}
const parent = new Emitter();
parent.handler = (v) => console.log('parent got', v);
const child = new Emitter();
child.parent = parent;
console.log(child.emit('hello'), child.parent?.parent?.parent);
const zero: { v: number | null } = { v: 0 };
console.log(zero.v?.toFixed(1), zero?.v || 'falsy', typeof none?.name);
