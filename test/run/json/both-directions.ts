// SPDX-License-Identifier: MIT
// JSON in both directions: replacer functions and lists, indents, toJSON, revivers, errors.
const data = { name: 'x', list: [1, [2, { a: null }], [], {}], nested: { deep: { deeper: true } }, skip: undefined, n: -0, s: '\u2028"\\\b\f\n\r\t\u0001\u007f\ud800', d: new Date(0), b: false };
for (const indent of [undefined, 0, 1, 2, 4, 10, 12, -1, 2.9, '', '-', '\t', 'abcdefghijklmno']) console.log(JSON.stringify(data, null, indent));
console.log(JSON.stringify(data, ['name', 'nested', 'deep', 'list', 'a']), JSON.stringify(data, ['b', 'n'], 1), JSON.stringify([{ 1: 2, a: 3 }], [1]));
console.log(JSON.stringify(data, (key, value: unknown) => (typeof value === 'number' ? value * 10 : key === 'nested' ? undefined : value)));
console.log(JSON.stringify({ a: 1, b: [1, 2] }, (key, value: unknown) => (console.log('visit', JSON.stringify(key), value), value)));
console.log(JSON.stringify('a'), JSON.stringify(1), JSON.stringify(null), JSON.stringify(NaN), JSON.stringify([undefined, NaN, Infinity, -0]));
console.log(JSON.stringify(new Map([[1, 2]])), JSON.stringify(new Set([1])), JSON.stringify(/x/), JSON.stringify(new Error('e')), JSON.stringify(new Uint8Array([1, 2])), JSON.stringify([new Date(1e12)]), JSON.stringify({ date: new Date(NaN) }));
class Money {
  constructor(private readonly cents: number) {}
  toJSON(): string {
    return `$${(this.cents / 100).toFixed(2)}`;
  }
}
console.log(JSON.stringify({ price: new Money(1999), list: [new Money(5)] }), JSON.stringify(new Money(100)));
const text = '{"a":[1,2,{"b":"2020-01-01T00:00:00.000Z"}],"c":{"d":null},"e":1e3,"f":"\\u0041\\n","a":[0]}';
console.log(JSON.parse(text), JSON.parse(text, (key, value: unknown) => (typeof value === 'number' ? value + 1 : value)));
JSON.parse('{"x":{"y":1},"z":[true]}', (key, value: unknown) => { console.log(`[${key}]`, value); return value; });
console.log(JSON.parse('"\\ud83d\\ude00"'), JSON.parse(' \t\n1 '), JSON.parse('-0'), Object.is(JSON.parse('-0'), -0), JSON.parse('1E400'), JSON.parse('true'), JSON.parse('{"__proto__":1}'), JSON.parse('""'), JSON.parse('[]'), JSON.parse('{"":{}}'));
for (const bad of ['', ' ', '{', '[1,]', '{"a":}', '{a:1}', "'x'", '01', '1.', '.5', '+1', '"\n"', '"\\x"', '"abc', 'nul', 'undefined', '[1 2]', '{"a" 1}', '1 2', '{"a":1,}', '"\\u12g4"', '\u00a01', '[1', '{"a":1', 'tru', 'NaN', '-', '--1', '1e', '[,]', ']', '{"long":"' + 'x'.repeat(60) + '",}', 'abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz']) {
  try {
    console.log(JSON.parse(bad));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
const cycle: { name: string; self?: unknown; list: unknown[] } = { name: 'c', list: [] };
cycle.self = cycle;
try {
  JSON.stringify(cycle);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
delete cycle.self;
cycle.list.push({ inner: { back: cycle } });
try {
  JSON.stringify(cycle);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
try {
  JSON.stringify({ n: 1n });
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
