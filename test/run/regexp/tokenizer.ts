// SPDX-License-Identifier: MIT
// A tokenizer driven by one sticky regular expression with named groups, and small text tools.
interface Token {
  readonly kind: string;
  readonly text: string;
  readonly at: number;
}
const pattern = /(?<space>\s+)|(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<name>[a-z_]\w*)|(?<string>'(?:[^'\\]|\\.)*')|(?<op>[-+*/=<>!]=?|[(){};,])/iy;
const kinds = ['number', 'name', 'string', 'op'];
function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (match === null) throw new SyntaxError(`unexpected ${JSON.stringify(source[at])} at ${at}`);
    for (const kind of kinds) {
      const text = match.groups?.[kind];
      if (text !== undefined) tokens.push({ kind, text, at });
    }
  }
  return tokens;
}
for (const { kind, text, at } of tokenize("let x_1 = 3.5e-2 * (y >= 10); print('it\\'s')")) console.log(at, kind, text);
try {
  tokenize('a # b');
} catch (e) {
  console.log(String(e));
}
const log = `2024-01-02 ERROR [db] timeout after 300ms
2024-01-02 INFO [web] started
2024-01-03 ERROR [web] failed with code 7`;
const line = /^(?<day>[\d-]+) (?<level>[A-Z]+) \[(?<part>\w+)\] (?<text>.*)$/gm;
const counts = new Map<string, number>();
for (const { groups } of log.matchAll(line)) {
  const level = groups?.level ?? '?';
  counts.set(level, (counts.get(level) ?? 0) + 1);
  if (level === 'ERROR') console.log(groups?.day, groups?.part, groups?.text.replace(/\d+/g, '#'));
}
console.log(counts);
const csv = (row: string): string[] =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
console.log(csv('a,"b ""q"", c",,d'));
const template = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
console.log(template('{greeting}, {name}! {missing}', { greeting: 'Hello', name: 'Ada' }));
