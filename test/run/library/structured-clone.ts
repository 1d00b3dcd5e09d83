// SPDX-License-Identifier: MIT
// structuredClone of plain data: nesting, shared references and cycles stay.
const original = { n: 1, list: [1, [2, 'x']], nested: { date: new Date(0), map: new Map([['k', new Set([1])]]) }, u: undefined, nul: null };
const copy = structuredClone(original);
copy.list.push(99);
copy.nested.map.set('new', new Set());
console.log(original, copy, copy.nested.date instanceof Date, copy.nested.date.getTime());
const shared = { v: 1 };
const twice = structuredClone([shared, shared]);
console.log(twice[0] === twice[1], twice[0] === shared, structuredClone(5), structuredClone('s'), structuredClone(null));
