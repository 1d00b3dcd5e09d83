// SPDX-License-Identifier: MIT
// JSON.parse into unknown, narrowed by hand; numbers, escapes, nesting, errors, reviver.
const text = '{"name":"Ann","age":31,"tags":["a","b"],"address":{"city":"Oslo","geo":[59.9,10.7]},"ok":true,"none":null}';
const data: unknown = JSON.parse(text);
console.log(data);
interface Person {
  name: string;
  age: number;
  tags: string[];
}
function isPerson(value: unknown): value is Person {
  if (typeof value !== 'object' || value === null) return false;
  const v = value as Record<string, unknown>;
  return typeof v.name === 'string' && typeof v.age === 'number' && Array.isArray(v.tags) && v.tags.every((t) => typeof t === 'string');
}
if (isPerson(data)) console.log(data.name.toUpperCase(), data.age + 1, data.tags.join('+'));
for (const bad of ['{"name":"x"}', '[]', 'null', '5', '{"name":"x","age":"1","tags":[]}', '{"name":"x","age":1,"tags":[1]}']) {
  console.log(bad, isPerson(JSON.parse(bad)));
}
const samples = ['1', '-0', '1.5e3', '1E-2', '"\\u00e9\\n\\"\\\\\\/"', '"\\ud83d\\ude00"', ' [ 1 , 2 ] ', '{}', '[[],[[]]]', 'true', '"\\ud83d"', '12345678901234567890', '{"a":1,"a":2}', '{"2":1,"1":2,"b":3}'];
for (const sample of samples) console.log(JSON.parse(sample) as unknown);
const errors = ['', '{', '[1,]', '{"a":}', "{'a':1}", '01', '1.', '.5', '+1', 'nul', '"tab\t"', '"\\x"', '{"a":1,}', '[1 2]', '"unterminated', '1 2', 'NaN', '\\u0041'];
for (const error of errors) {
  try {
    console.log(JSON.parse(error));
  } catch (e) {
    console.log(JSON.stringify(error), (e as Error).name, e instanceof SyntaxError);
  }
}
const parsed = JSON.parse('{"__proto__":1,"length":2,"constructor":3}') as Record<string, number>;
console.log(Object.keys(parsed), parsed.length);
const deep = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown[];
let depth = 0;
for (let d: unknown = deep; Array.isArray(d); d = d[0]) depth++;
console.log(depth);
