// SPDX-License-Identifier: MIT
// ?? || && and their assignments: values, short circuits, single evaluation.
const values: (number | string | boolean | null | undefined)[] = [0, '', false, null, undefined, NaN, 1, 'x'];
console.log(values.map((v) => v ?? 'nullish'));
console.log(values.map((v) => v || 'falsy'));
console.log(values.map((v) => v && 'truthy'));
let evaluations = 0;
const effect = <T>(value: T): T => {
  evaluations++;
  return value;
};
const one = values.at(-2);
const nothing = values.at(3);
console.log(one ?? effect(2), nothing ?? effect(2), 0 || effect(3), 1 || effect(3), 0 && effect(4), 1 && effect(4), evaluations);
interface Settings {
  theme?: string;
  size: number | null;
  debug: boolean;
  list?: string[];
}
const s: Settings = { size: 0, debug: false };
s.theme ??= 'dark';
s.theme ??= effect('light');
s.size ??= effect(12);
s.debug ||= true;
s.debug &&= s.theme === 'dark';
(s.list ??= []).push('added');
(s.list ??= []).push('again');
console.log(s, evaluations);
let count = 0;
const pick = (): Settings => {
  count++;
  return s;
};
pick().size ||= 5;
pick().theme &&= 'blue';
pick().size &&= 0;
pick().size ??= 7;
console.log(s, count);
const cache: Record<string, number> = {};
const load = (key: string): number => (cache[key] ??= effect(key.length));
console.log(load('abc'), load('abc'), cache, evaluations);
const both = (a: unknown, b: unknown): string => (a && b ? 'both' : a || b ? 'one' : 'none');
console.log(both(1, 'x'), both(0, []), both('', null), !(one && 0) || effect(false), nothing ?? s.list ?? 'end');
const list = [0, 5];
let i = 0;
list[i++] ||= 9;
list[i++] &&= 6;
console.log(list, i);
const isOk = !!s && !!values && !nothing;
console.log(isOk, !!values.at(5) || !!values.at(1), (s.list && s.list.length) ?? -1);
