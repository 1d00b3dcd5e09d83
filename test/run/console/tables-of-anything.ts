// SPDX-License-Identifier: MIT
// console.table of Maps, Sets, objects in cells, chosen columns, and the order of its heads.
console.table(
  new Map<string, unknown>([
    ['a', 1],
    ['b', { x: 1, y: 2 }],
    ['c', [1, 2, 3, 4]],
  ]),
);
console.table(new Set(['x', 'y', null]));
console.table(new Map([[{ k: 1 }, new Map([[1, 2]])]]));
class P {
  constructor(
    public x: number,
    public y: number,
    public z = 0,
  ) {}
}
console.table([
  {
    date: new Date(0),
    arr: [1, 2, 3],
    o: { z: 1 },
    big: { a: 1, b: 2, c: 3 },
    deep: { a: { b: 1 } },
    f: () => 1,
    p: new P(1, 2),
    s: new Set([1, 2, 3, 4, 5]),
    t: 'text',
  },
]);
console.table([new P(1, 2), new P(3, 4)]);
console.table([new P(1, 2)], ['y', 'nope']);
console.table([{ b: 1 }, [5, 6]]);
console.table([1, 2], ['a']);
console.table([[1, 2], 'x', { k: null }]);
console.table({ r: { c: 1 }, q: 5 });
console.table([]);
console.table({});
console.table(new Map());
console.table([[]]);
console.table([[{ a: 1 }], [[1, [2]]]]);
console.table(5);
console.table(null);
console.table([{ s: 'x'.repeat(30), l: 'multi\nline' }]);
console.table(new Uint8Array([1, 2]));
console.table([{ '10': 'ten', a: 1 }, { '2': 'two' }]);
