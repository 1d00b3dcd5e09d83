// SPDX-License-Identifier: MIT
// new Array(n) that is filled in any order: elements behind holes.
function fillBackwards(n: number): number[] { const a = new Array<number>(n); for (let i = n - 1; i >= 0; i--) a[i] = i * i; return a; }
console.log(fillBackwards(12), fillBackwards(1), fillBackwards(0));
const floats: number[] = new Array(5); floats[3] = 0.5; floats[0] = 1; console.log(floats, floats.length, floats[3], 3 in floats, 2 in floats, JSON.stringify(floats));
floats[1] = 2; floats[2] = 3; console.log(floats); floats[4] = 4; console.log(floats.map(x => x * 2), floats.indexOf(0.5));
const flags: boolean[] = Array(4); flags[2] = false; flags[1] = true; console.log(flags); flags[0] = false; console.log(flags, flags.length); flags[3] = true; console.log(flags.filter(Boolean).length);
const names: string[] = new Array(3); names[2] = 'c'; names[1] = 'b'; console.log(names); names[0] = 'a'; console.log(names.join('-'), [...names]);
const grid: number[][] = new Array(3); for (let i = 2; i >= 0; i--) { grid[i] = new Array(2); for (let j = 1; j >= 0; j--) grid[i]![j] = i * j; } console.log(grid);
const memo: (number | undefined)[] = new Array(6); function fib(n: number): number { const known = memo[n]; if (known !== undefined) return known; const v = n < 2 ? n : fib(n - 1) + fib(n - 2); memo[n] = v; return v; } console.log(fib(5), memo);
const shrink: number[] = new Array(6); shrink[4] = 4; shrink[2] = 2; shrink.length = 4; console.log(shrink); shrink.length = 2; console.log(shrink, shrink.length); shrink[1] = 9; shrink[0] = 8; shrink.push(7); console.log(shrink);
const perm = [2, 0, 3, 1]; const inv = new Array<number>(4); perm.forEach((p, i) => { inv[p] = i; }); console.log(inv); const counts = new Array<number>(3).fill(0); counts[2]!++; console.log(counts);
const objs: { id: number }[] = new Array(3); objs[1] = { id: 1 }; objs[0] = { id: 0 }; objs[2] = { id: 2 }; console.log(objs.map(o => o.id)); const grow: string[] = []; grow.length = 3; grow[2] = 'z'; grow[1] = 'y'; grow[0] = 'x'; console.log(grow);
for (const k in memo) if (k === '3') console.log('key', k); let sum = 0; for (let i = 0; i < memo.length; i++) sum += memo[i] ?? 0; console.log(sum);
const bits = new Array(40); for (let i = 0; i < 40; i += 2) bits[i] = i; console.log(bits.length, bits); for (let i = 1; i < 40; i += 2) bits[i] = -i; console.log(bits.reduce((a: number, b: number) => a + b, 0));

