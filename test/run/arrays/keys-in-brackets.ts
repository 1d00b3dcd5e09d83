// SPDX-License-Identifier: MIT
// Members and elements of strings, arrays and tuples by keys in brackets.
const s = 'abc',
  xs = [1, 2, 3];
console.log(
  s['length'],
  xs['length'],
  xs['map']((x) => x + 1),
  s['toUpperCase'](),
  xs['1'],
  s['0'],
);
const t: [number, string] = [1, 'a'];
console.log(t['0'], t['length']);
const k = 'length';
console.log(s[k], xs[k]);
xs['length'] = 1;
console.log(xs);
