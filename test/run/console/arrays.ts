// SPDX-License-Identifier: MIT
// Long arrays in columns, more than a hundred items, strings and numbers aligned.
console.log(Array.from({ length: 6 }, (_, i) => i));
console.log(Array.from({ length: 7 }, (_, i) => i));
console.log(Array.from({ length: 27 }, (_, i) => i * i));
console.log(Array.from({ length: 100 }, (_, i) => i));
console.log(Array.from({ length: 101 }, (_, i) => i));
console.log(Array.from({ length: 120 }, (_, i) => i % 7));
console.log(Array.from({ length: 20 }, (_, i) => 'x'.repeat((i * 5) % 13)));
console.log(Array.from({ length: 10 }, (_, i) => `item number ${i}`));
console.log(['short', 'a much longer string than the others', 'mid size', 'x', 'y', 'z', 'another fairly long one']);
console.log([1.5, -2.25, 1000000, 0.001, -0, 1e21, NaN, 42]);
console.log([true, false, true, false, true, false, true, false]);
console.log([1, 'a', null, undefined, true, 2n, {}, []]);
console.log([[1, 2], [3, 4], [5, 6], [7, 8], [9, 10], [11, 12], [13, 14]]);
console.log([[1, 2, [3, 4, [5, [6]]]], 'end']);
console.log(Array.from({ length: 8 }, (_, i) => ({ i })));
console.log(Array.from({ length: 3 }, (_, i) => Array.from({ length: 8 }, (_, j) => i * j * 11)));
console.log(['a'.repeat(20), 'b'.repeat(20), 'c'.repeat(20), 'd'.repeat(20)]);
console.log('abcdefghijklmnopqrstuvwxyz'.split(''));
console.log([1n, 2n, 3n, 4n, 5n, 6n, 70n], ['x\ny', 'z'], [undefined, undefined, null, null, null, null, null]);
console.log(Array.from({ length: 12 }, (_, i) => 10 ** i));
console.log(['']. concat(Array.from({ length: 6 }, () => 'é')), ['日本', '語', 'テスト', 'a', 'b', 'c', 'd']);
