// SPDX-License-Identifier: MIT
// Patterns evaluate sources, keys, defaults and targets in a fixed order.
const log: string[] = [];
const mark = <T>(label: string, value: T): T => {
  log.push(label);
  return value;
};
const flush = (): void => {
  console.log(log.join(' '));
  log.length = 0;
};
const object = { a: undefined as number | undefined, b: 2 };
const { [mark('key a', 'a' as const)]: a = mark('default a', 1), [mark('key b', 'b' as const)]: b = mark('default b', 5) } = mark('source', object);
flush();
console.log(a, b);
const store = { x: 0, y: 0 };
const at = (label: string): typeof store => mark(label, store);
[at('t1').x, at('t2').y = mark('d2', 9)] = mark('array', [1] as number[] as [number, number?]);
flush();
console.log(store);
({ p: at('o1').x = mark('dp', 7), q: at('o2').y } = mark('obj', { q: 4 } as { p?: number; q: number }));
flush();
console.log(store);
function f(x = mark('x', 1), { y = mark('y', 2) } = mark('arg2', {} as { y?: number }), [z = mark('z', 3)] = mark('arg3', [] as number[] as [number?])): number {
  return x + y + z;
}
console.log(f(), f(10, { y: 20 }));
flush();
const iterable = {
  *[Symbol.iterator]() {
    for (let i = 0; ; i++) yield mark(`yield ${i}`, i);
  },
};
const [, i1, , i3 = mark('unused', -1)] = iterable;
flush();
console.log(i1, i3);
