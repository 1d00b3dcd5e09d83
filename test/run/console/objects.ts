// SPDX-License-Identifier: MIT
// Nested objects, depth limit, quoting of keys, line breaking at 72 and 76 columns.
console.log({ a: 1, b: { c: 2, d: { e: 3, f: { g: 4 } } } });
console.log({ 'needs-quotes': 1, valid_id: 2, $dollar: 3, '1st': 4, 5: 6, 'ünïcode': 7, 'with space': 8, "it's": 9, '': 10 });
console.log({ level1: { level2: { level3: { level4: 'hidden' } } } }, [[[['deep']]]], [[[[]]]], { a: { b: { c: {} } } }, { a: { b: { c: [] } } });
console.log({ a: 'a'.repeat(30), b: 'b'.repeat(30) });
console.log({ a: 'a'.repeat(30), b: 'b'.repeat(31) });
console.log({ a: 'a'.repeat(30), b: 'b'.repeat(32) });
console.log({ a: 'a'.repeat(30), b: 'b'.repeat(33), c: 1 });
console.log({ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 });
console.log({ first: { x: 1, y: 2 }, second: { x: 3, y: 4 }, third: { x: 5, y: 6 }, fourth: { x: 7, y: 8 }, fifth: { x: 9, y: 10 } });
console.log({ name: 'Something', description: 'A longer description that goes on', values: [1, 2, 3], nested: { enabled: true, list: ['a', 'b'] } });
console.log({ longPropertyNameNumberOne: 'value one', longPropertyNameNumberTwo: 'value two', longPropertyNameNumberThree: 3 });
console.log({ f: 1, nested: { f: 2, nested: { f: 3, nested: { f: 4 } } }, list: [{ a: [{ b: 1 }] }] });
console.log({ text: 'line one\nline two', arr: ['x\ny'] });
console.log({ a: [1, 2, { b: [3, { c: 4 }] }], m: { n: [[1, [2, [3]]]] } });
console.log([{ id: 1, name: 'Ann', tags: ['a', 'b'] }, { id: 2, name: 'Bob', tags: [] }]);
const users = [1, 2, 3].map((id) => ({ id, email: `user${id}@example.org`, active: id % 2 === 1, score: id * 1.5 }));
console.log(users);
console.log({ users, total: users.length });
