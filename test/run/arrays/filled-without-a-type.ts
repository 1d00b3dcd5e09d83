// SPDX-License-Identifier: MIT
// new Array(n).fill(value) has the type of what it is filled with, as programs of puzzles use it everywhere.
function climb(n: number): number {
  const dp = new Array(n + 1).fill(0);
  dp[0] = 1;
  dp[1] = 1;
  for (let i = 2; i <= n; i++) dp[i] = dp[i - 1] + dp[i - 2];
  return dp[n];
}
console.log(climb(10));
function lcs(a: string, b: string): number {
  const dp: number[][] = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      dp[i]![j] = a[i - 1] === b[j - 1] ? dp[i - 1]![j - 1]! + 1 : Math.max(dp[i - 1]![j]!, dp[i]![j - 1]!);
  return dp[a.length]![b.length]!;
}
console.log(lcs('kitten', 'sitting'));
const grid = new Array(2).fill(0).map(() => new Array(3).fill('.'));
grid[0][1] = '#';
console.log(grid.map((r) => r.join('')).join('\n'), grid);
const seen = Array(4).fill(false);
seen[2] = true;
console.log(seen, seen.indexOf(true));
const same = Array(2).fill([1]);
same[0].push(2);
console.log(same);
const empty = new Array(3);
console.log(empty, empty.length);
const board: (string | null)[][] = new Array(2).fill(null).map(() => new Array(2).fill(null));
board[0]![0] = 'X';
console.log(board);

type Cell = 'a' | 'b';
const cells: Cell[] = new Array(2).fill('a');
cells[0] = 'b';
console.log(cells);
const names: string[] = new Array(3);
names[0] = 'x';
console.log(names[0], names.length);
console.log(
  new Array(3).fill(undefined).map((_, i) => i * i),
  [...Array(3).keys()],
  [...new Array(2)].length,
  Array(3).join('-'),
  new Array(5).fill(1).reduce((a, b) => a + b, 0),
);
const sieve = new Array(30).fill(true);
sieve[0] = sieve[1] = false;
for (let i = 2; i * i < 30; i++) if (sieve[i]) for (let j = i * i; j < 30; j += i) sieve[j] = false;
console.log(sieve.map((p, i) => (p ? i : -1)).filter((i) => i >= 0));
const counts: number[] = new Array(26).fill(0);
for (const c of 'hello') counts[c.charCodeAt(0) - 97]!++;
console.log(counts.join(''));
const o = new Array(2).fill({ n: 1 });
o[0].n++;
console.log(o[1].n);
const inf = Array(3).fill(Infinity);
inf[1] = 5;
console.log(Math.min(...inf));
try {
  new Array(-1).fill(0);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
