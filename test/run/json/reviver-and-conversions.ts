// SPDX-License-Identifier: MIT
// What a reviver gives replaces what was parsed, and nothing else; other objects keep their conversions.
const parsed = JSON.parse(
  '{"when":"2020-01-01T00:00:00.000Z","n":{"secret":1,"list":[1,{"drop":2,"keep":3}]}}',
  (key, v: unknown) => {
    if (key === 'when') return new Date(v as string);
    if (key === 'secret' || key === 'drop') return undefined;
    if (key === 'keep') return { plain: v, toString: () => 'kept' };
    return typeof v === 'number' ? v * 10 : v;
  },
) as { when: Date; n: { list: unknown[] } };
console.log(parsed, parsed.when.getTime());
const lit = { toJSON: () => 'J', toString: () => 'S' };
console.log(`${lit}`, JSON.stringify({ lit }));
