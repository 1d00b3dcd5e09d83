// SPDX-License-Identifier: MIT
// Literals as keys, looked up with strings that are made when the program runs, and the other way round.

function built(text: string): string {
  let copy = '';
  for (let i = 0; i < text.length; i++) copy += text[i];
  return [copy.slice(0, 1), copy.slice(1)].join('');
}

const literals = [
  '',
  'a',
  'é',
  'ab',
  'abc',
  'abcd',
  'abcde',
  'ÿþ',
  'naïve café',
  'ж',
  'жизнь',
  '😀 and more',
  '\ud800',
  'some text that is longer than what fits into a few words, 0123456789',
];

const byLiteral = new Map<string, number>();
literals.forEach((text, i) => byLiteral.set(text, i));
console.log(literals.map((text) => byLiteral.get(built(text))));

const byBuilt = new Set<string>();
for (const text of literals) byBuilt.add(built(text));
console.log(byBuilt.has(''), byBuilt.has('a'), byBuilt.has('é'), byBuilt.has('ab'), byBuilt.has('abcd'));
console.log(byBuilt.has('naïve café'), byBuilt.has('жизнь'), byBuilt.has('😀 and more'), byBuilt.has('\ud800'));
console.log(byBuilt.has('some text that is longer than what fits into a few words, 0123456789'), byBuilt.has('no'));

// Few properties are looked for one by one, many by their hashes.
for (const count of [5, 40]) {
  const table: Record<string, number> = {};
  for (let i = 0; i < count; i++) table[built(`key ${i}`)] = i;
  table['a literal'] = -1;
  table[built('a literal')] = -2;
  console.log(table['key 3'], table['key 30'], table['a literal'], table[built('key 4')], Object.keys(table).length);
}

interface Point {
  readonly x: number;
  readonly name: string;
}
const point = JSON.parse(built('{"name":"p","x":2,"é":3}')) as Point & Record<string, unknown>;
console.log(point.x, point.name, point['é'], point[built('x')], JSON.stringify(point));
