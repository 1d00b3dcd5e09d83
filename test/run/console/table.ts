// SPDX-License-Identifier: MIT
// console.table: rows, columns, missing cells, primitives, chosen columns.
console.table([
  { name: 'Ada', born: 1815 },
  { name: 'Alan', born: 1912, place: 'London' },
]);
console.table([
  [1, 2.5],
  [-0, 'x'],
]);
console.table([1, 'two', null, undefined, true]);
console.table({ first: { v: 1 }, second: 5 });
console.table([{ a: 1, b: 2 }], ['b']);
console.table('not a table');
console.table([]);
console.group('indented');
console.table([{ wide: '日本', narrow: 10n }]);
console.groupEnd();
