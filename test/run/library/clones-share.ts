// SPDX-License-Identifier: MIT
// structuredClone keeps shapes, sharing and cycles, and drops what it cannot know.
const shared = { n: 1 };
const original = { a: [1, [2]], shared, again: shared, map: new Map<string, object>([['k', shared]]), set: new Set([1, 'x']), date: new Date(5), bytes: new Uint8Array([1, 2]), err: new TypeError('bad'), u: undefined, n: null, big: 5n };
const copy = structuredClone(original);
console.log(copy.a, copy.shared === copy.again, copy.map.get('k') === copy.shared, copy.shared !== shared, copy.set, copy.date, copy.bytes, copy.err.message, copy.err instanceof TypeError, copy.big, 'u' in copy);
const cyclic: { self?: unknown; list: unknown[] } = { list: [] };
cyclic.self = cyclic;
cyclic.list.push(cyclic);
const c2 = structuredClone(cyclic);
console.log(c2.self === c2, c2.list[0] === c2, c2 !== cyclic);
console.log(structuredClone('s'), structuredClone(5), structuredClone(null), structuredClone(new Error('x', { cause: 1 })).cause);
