// SPDX-License-Identifier: MIT
// split and join are inverses, limits are respected, separators may be longer.
console.log('a--b--c'.split('--'), 'a--b--c'.split('--').join('+'), '--'.split('--'), 'a'.split('a'), 'aaa'.split('aa'));
console.log('1,2,3'.split(',', 0), '1,2,3'.split(',', 2), '1,2,3'.split(',', -1), '1,2,3'.split(',', 10));
console.log('héllo'.split(''), 'a1b2'.split('').reverse().join(''));
console.log(['a'].join('-'), [].join('-') === '', [1, null, undefined, 'x', true].join());
console.log([[1, 2], [3, [4]]].join(';'), [NaN, -0, 1e21].join(' '), ['a', 'b'].join(''), ['a', 'b'].join(', '));
const csv = `name,age
Ann,31
Bob,42`;
const [header, ...rows] = csv.split('\n').map((line) => line.split(','));
const records = rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[i], cell])));
console.log(header, records);
const words = 'the cat the dog a cat'.split(' ');
const frequency = new Map<string, number>();
for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
console.log([...frequency].map(([word, n]) => `${word}:${n}`).join(' '));
console.log('key=value=more'.split('='), 'path/to//file'.split('/').filter(Boolean), 'x'.split('x').length);
