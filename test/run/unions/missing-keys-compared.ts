// SPDX-License-Identifier: MIT
// A key that a record does not have is undefined, which equals and orders as undefined does.
const mark: Record<string, 1 | 2> = {};
const f = (n: string): string => (mark[n] === 2 ? 'two' : mark[n] === 1 ? 'one' : 'none');
console.log(f('a')); mark['a'] = 2; console.log(f('a'));
const visit = (n: string): void => { if (mark[n] === 2) return; if (mark[n] === 1) throw new Error('x'); mark[n] = 1; };
visit('b'); console.log(mark);
const counts: Record<string, number> = { a: 3 };
console.log(counts['a'] > 2, counts['zz'] > 2, counts['zz'] <= 2, 5 < counts['zz'], counts.a >= counts.b, counts.b < 1, counts['q'] === 0, counts.q !== 0);
const names: { [k: string]: string } = { x: 'abc' };
console.log(names['x'] < 'b', names['y'] < 'b', names['y'] > 'b', names.y === 'b');
const seen: Record<number, boolean> = {};
console.log(seen[3] === true, seen[3] === false, [1, 2].filter((n) => seen[n] !== true));
const grid: Record<string, Record<string, number>> = { r: { c: 1 } };
console.log(grid['r']['c'] === 1, grid['r']['d'] > 0);
const best: Partial<Record<'x' | 'y', number>> = { x: 1 }; console.log((best.x ?? 0) > 0, best['y'] === undefined);
