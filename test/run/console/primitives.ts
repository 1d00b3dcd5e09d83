// SPDX-License-Identifier: MIT
// console.log of primitives, alone, together and nested.
console.log('text', 1, -0, 1.5, true, null, undefined, 10n, NaN, Infinity);
console.log(['text', "it's", 'say "hi"', `both ' and "`, `all ' " \``, 'new\nline', 'tab\t', '\u0000\u001b', 'é😀', '']);
console.log({ s: 'text', n: -0, big: -5n, u: undefined, nul: null, t: true });
console.log();
console.log('');
console.log('a\nb', ['a\nb']);
console.log([undefined, null], [[]], [{}], [[[]]], {}, []);
console.log('multiple', 'strings', 'here', ['and', 'arrays']);
console.log('\\', ['\\'], ['\ud800', 'x\udc00y'], ['\x7f', '\u2028', '\ufeff']);
console.log([1.0, 1e21, 1e-7, 0xff], [1, 2, 3].length, -1, [-1]);
console.log('trailing space ', 1, ' leading');
console.log(String(1), `${2}`, '3' + 4);
