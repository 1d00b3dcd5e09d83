// SPDX-License-Identifier: MIT
// Object patterns: renaming, defaults, nesting, rest, computed keys, assignment.
const user = { id: 1, name: 'Ann', address: { city: 'Oslo', zip: '0150' }, tags: ['a', 'b'], nick: undefined as string | undefined };
const { id, name: userName, nick = 'none', ...others } = user;
console.log(id, userName, nick, others);
const { address: { city, zip: code = '?' }, tags: [firstTag, , third = 'no third'] } = user;
console.log(city, code, firstTag, third);
let a = 0;
let b = '';
({ id: a, name: b } = user);
console.log(a, b);
const target = { x: 0, list: [0, 0] };
({ id: target.x, address: { city: b } } = user);
[target.list[1], target.list[0]] = [5, 6];
console.log(target, b);
const key = 'name';
const { [key]: dynamic } = user;
console.log(dynamic);
function show({ id, name, address: { city } = { city: 'nowhere', zip: '' } }: { id: number; name: string; address?: { city: string; zip: string } }): string {
  return `${id}:${name}@${city}`;
}
console.log(show(user), show({ id: 2, name: 'Bob' }));
for (const { name, score = 0 } of [{ name: 'x', score: 5 }, { name: 'y' }] as { name: string; score?: number }[]) console.log(name, score);
const { length } = 'hello';
const { length: count, 0: zeroth } = ['p', 'q'];
console.log(length, count, zeroth);
const log: string[] = [];
const source = {
  get first() {
    log.push('get first');
    return undefined as number | undefined;
  },
  get second() {
    log.push('get second');
    return 2;
  },
};
const fallback = (n: number): number => {
  log.push(`default ${n}`);
  return n;
};
const { second = fallback(20), first = fallback(10) } = source;
console.log(first, second, log);
const { x, ...rest } = { x: 1, y: 2, z: undefined };
console.log(x, rest, Object.keys(rest));
const nullish: { v: number | null } = { v: null };
const { v = 5 } = nullish;
console.log(v);
try {
  throw { code: 7, detail: { text: 'thrown' } };
} catch (e) {
  const { code, detail: { text } } = e as { code: number; detail: { text: string } };
  console.log(code, text);
}
