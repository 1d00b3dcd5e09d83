// SPDX-License-Identifier: MIT
// Tuples: fixed, optional, rest, labelled, readonly; as parameters and results.
type Point = [x: number, y: number];
type Entry = readonly [key: string, value: number | string, flag?: boolean];
const p: Point = [1, 2];
p[0] += 0.5;
const [x, y] = p;
console.log(p, x + y, p.length);
const entries: Entry[] = [['a', 1], ['b', 'two', true]];
for (const [key, value, flag = false] of entries) console.log(key, value, flag);
type Command = [name: string, ...args: number[]];
const commands: Command[] = [['stop'], ['move', 1, 2], ['turn', 90]];
console.log(commands.map(([name, ...args]) => `${name}(${args.join(',')})`), commands[1].length);
function divmod(a: number, b: number): [quotient: number, remainder: number] {
  return [Math.floor(a / b), a % b];
}
const [q, r] = divmod(17, 5);
console.log(q, r, divmod(-7, 2));
const swapped = (([a, b]: Point): Point => [b, a])(p);
console.log(swapped, swapped === p);
const apply = (f: (...args: [number, string]) => string, args: [number, string]): string => f(...args);
console.log(apply((n, s) => s.repeat(n), [3, 'ab']));
const pairs = Object.entries({ one: 1, two: 2 });
pairs.sort(([, a], [, b]) => b - a);
console.log(pairs, new Map(pairs), Object.fromEntries(pairs.map(([k, v]) => [v, k])));
const concatenated: [...Point, ...Command] = [...p, ...commands[1]];
console.log(concatenated, concatenated[2]);
const frozen = ['GET', 200, { ok: true }] as const;
const [method, code, { ok }] = frozen;
console.log(method, code + 1, ok, frozen.map(String));
let state: ['idle'] | ['busy', number] = ['idle'];
const describe = (s: ['idle'] | ['busy', number]): string => (s[0] === 'busy' ? `busy ${s[1]}%` : 'idle');
console.log(describe(state));
state = ['busy', 40];
console.log(describe(state), p.map((v) => v * 2), p.indexOf(2), [...p, 3], p.concat([9]));
