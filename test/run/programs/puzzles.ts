// SPDX-License-Identifier: MIT
// Puzzles: tables of dynamic programming, heaps, disjoint sets, backtracking.
class MinHeap {
  private h: number[] = [];
  push(v: number): void {
    this.h.push(v);
    let i = this.h.length - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (this.h[p] <= this.h[i]) break;
      [this.h[p], this.h[i]] = [this.h[i], this.h[p]];
      i = p;
    }
  }
  pop(): number | undefined {
    const t = this.h[0];
    const l = this.h.pop();
    if (this.h.length && l !== undefined) {
      this.h[0] = l;
      let i = 0;
      for (;;) {
        let m = i;
        const a = 2 * i + 1,
          b = a + 1;
        if (a < this.h.length && this.h[a] < this.h[m]) m = a;
        if (b < this.h.length && this.h[b] < this.h[m]) m = b;
        if (m === i) break;
        [this.h[m], this.h[i]] = [this.h[i], this.h[m]];
        i = m;
      }
    }
    return t;
  }
}
const h = new MinHeap();
[5, 3, 8, 1].forEach((x) => h.push(x));
console.log([h.pop(), h.pop(), h.pop(), h.pop(), h.pop()]);
class UnionFind {
  parent: number[];
  rank: number[];
  constructor(n: number) {
    this.parent = Array.from({ length: n }, (_, i) => i);
    this.rank = new Array(n).fill(0);
  }
  find(x: number): number {
    if (this.parent[x] !== x) this.parent[x] = this.find(this.parent[x]);
    return this.parent[x];
  }
  union(a: number, b: number): boolean {
    const x = this.find(a),
      y = this.find(b);
    if (x === y) return false;
    if (this.rank[x] < this.rank[y]) this.parent[x] = y;
    else if (this.rank[x] > this.rank[y]) this.parent[y] = x;
    else {
      this.parent[y] = x;
      this.rank[x]++;
    }
    return true;
  }
}
const uf = new UnionFind(5);
console.log(uf.union(0, 1), uf.union(1, 0), uf.find(1) === uf.find(0));
function solve(n: number): string[][] {
  const res: string[][] = [];
  const board = Array.from({ length: n }, () => Array(n).fill('.'));
  const cols = new Array(n).fill(false);
  const d1 = new Array(2 * n - 1).fill(false),
    d2 = new Array(2 * n - 1).fill(false);
  const go = (r: number): void => {
    if (r === n) {
      res.push(board.map((x) => x.join('')));
      return;
    }
    for (let c = 0; c < n; c++) {
      if (cols[c] || d1[r + c] || d2[r - c + n - 1]) continue;
      board[r][c] = 'Q';
      cols[c] = d1[r + c] = d2[r - c + n - 1] = true;
      go(r + 1);
      board[r][c] = '.';
      cols[c] = d1[r + c] = d2[r - c + n - 1] = false;
    }
  };
  go(0);
  return res;
}
console.log(solve(4), solve(6).length);
function knap(w: number[], v: number[], cap: number): number {
  const dp = Array(w.length + 1)
    .fill(null)
    .map(() => Array(cap + 1).fill(0));
  for (let i = 1; i <= w.length; i++)
    for (let c = 0; c <= cap; c++) {
      dp[i][c] = dp[i - 1][c];
      if (w[i - 1] <= c) dp[i][c] = Math.max(dp[i][c], dp[i - 1][c - w[i - 1]] + v[i - 1]);
    }
  return dp[w.length][cap];
}
console.log(knap([1, 3, 4, 5], [1, 4, 5, 7], 7));
const dist: number[][] = Array(3)
  .fill(0)
  .map(() => Array(3).fill(Infinity));
dist[0][1] = 4;
for (let k = 0; k < 3; k++)
  for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) dist[i][j] = Math.min(dist[i][j], dist[i][k] + dist[k][j]);
console.log(dist);
const adj: Map<number, number[]> = new Map();
for (const [a, b] of [
  [0, 1],
  [1, 2],
  [0, 2],
] as const) {
  if (!adj.has(a)) adj.set(a, []);
  adj.get(a)!.push(b);
}
console.log(adj);
const tri = [];
for (let i = 0; i < 4; i++) {
  const row = new Array(i + 1).fill(1);
  for (let j = 1; j < i; j++) row[j] = tri[i - 1][j - 1] + tri[i - 1][j];
  tri.push(row);
}
console.log(tri);
function permute(a: number[]): number[][] {
  if (a.length <= 1) return [a];
  return a.flatMap((x, i) => permute([...a.slice(0, i), ...a.slice(i + 1)]).map((p) => [x, ...p]));
}
console.log(
  permute([1, 2, 3])
    .map((p) => p.join(''))
    .join(),
);
const freq = [...'mississippi'].reduce<Record<string, number>>((m, c) => {
  m[c] = (m[c] || 0) + 1;
  return m;
}, {});
console.log(Object.entries(freq).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
const buckets: number[][] = new Array(3);
for (let i = 0; i < 3; i++) buckets[i] = [];
buckets[1].push(9);
console.log(buckets);
console.log(Array.from(Array(3), (_, i) => i * 2));
