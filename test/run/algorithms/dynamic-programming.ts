// SPDX-License-Identifier: MIT
// Classic tables: edit distance, knapsack, longest common subsequence, coins, partitions.
function editDistance(a: string, b: string): number {
  const dp: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      dp[i]![j] = Math.min(dp[i - 1]![j]! + 1, dp[i]![j - 1]! + 1, dp[i - 1]![j - 1]! + cost);
    }
  }
  return dp[a.length]![b.length]!;
}

interface Item {
  name: string;
  weight: number;
  value: number;
}

function knapsack(items: Item[], capacity: number): { value: number; names: string[] } {
  const best = new Array<number>(capacity + 1).fill(0);
  const taken: boolean[][] = [];
  items.forEach((item, i) => {
    taken[i] = new Array<boolean>(capacity + 1).fill(false);
    for (let c = capacity; c >= item.weight; c--) {
      const candidate = best[c - item.weight] + item.value;
      if (candidate > best[c]) {
        best[c] = candidate;
        taken[i][c] = true;
      }
    }
  });
  const names: string[] = [];
  let rest = capacity;
  for (let i = items.length - 1; i >= 0; i--) {
    if (taken[i][rest]) {
      names.unshift(items[i].name);
      rest -= items[i].weight;
    }
  }
  return { value: best[capacity], names };
}

function lcs(x: string, y: string): string {
  const memo = new Map<string, string>();
  const go = (i: number, j: number): string => {
    if (i === x.length || j === y.length) return '';
    const key = `${i},${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let result: string;
    if (x[i] === y[j]) result = x[i] + go(i + 1, j + 1);
    else {
      const [p, q] = [go(i + 1, j), go(i, j + 1)];
      result = p.length >= q.length ? p : q;
    }
    memo.set(key, result);
    return result;
  };
  return go(0, 0);
}

const coinChange = (coins: number[], amount: number): number => {
  const dp = Array<number>(amount + 1).fill(Infinity);
  dp[0] = 0;
  for (const coin of coins) for (let a = coin; a <= amount; a++) dp[a] = Math.min(dp[a], dp[a - coin] + 1);
  return Number.isFinite(dp[amount]) ? dp[amount] : -1;
};

const partitions = (n: number): bigint => {
  const ways: bigint[] = [1n, ...Array.from({ length: n }, () => 0n)];
  for (let part = 1; part <= n; part++) for (let sum = part; sum <= n; sum++) ways[sum] += ways[sum - part];
  return ways[n];
};

function longestIncreasing(values: number[]): number[] {
  const tails: number[] = [];
  const previous = values.map(() => -1);
  values.forEach((value, i) => {
    let [lo, hi] = [0, tails.length];
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (values[tails[mid]] < value) lo = mid + 1;
      else hi = mid;
    }
    if (lo > 0) previous[i] = tails[lo - 1];
    tails[lo] = i;
  });
  const out: number[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k]) out.push(values[k]);
  return out.reverse();
}

console.log(editDistance('kitten', 'sitting'), editDistance('', 'abc'), editDistance('flaw', 'lawn'));
console.log(
  knapsack(
    [
      { name: 'map', weight: 9, value: 150 },
      { name: 'compass', weight: 13, value: 35 },
      { name: 'water', weight: 153, value: 200 },
      { name: 'sandwich', weight: 50, value: 160 },
      { name: 'glucose', weight: 15, value: 60 },
    ],
    100,
  ),
);
console.log(lcs('AGGTAB', 'GXTXAYB'), lcs('thisisatest', 'testing123testing'), `[${lcs('abc', 'xyz')}]`);
console.log(coinChange([1, 2, 5], 11), coinChange([2], 3), coinChange([186, 419, 83, 408], 6249));
console.log(partitions(10), partitions(100), partitions(400));
console.log(longestIncreasing([10, 9, 2, 5, 3, 7, 101, 18]), longestIncreasing([]));
