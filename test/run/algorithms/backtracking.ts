// SPDX-License-Identifier: MIT
// Permutations, combinations, subsets, parentheses, word search, phone pad: all by trying and undoing.
const permutations = <T>(items: T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]));

function combinations(n: number, k: number): number[][] {
  const out: number[][] = [];
  const path: number[] = [];
  (function choose(start: number) {
    if (path.length === k) {
      out.push(path.slice());
      return;
    }
    for (let i = start; i <= n; i++) {
      path.push(i);
      choose(i + 1);
      path.pop();
    }
  })(1);
  return out;
}

function subsets<T>(set: readonly T[]): T[][] {
  return set.reduce<T[][]>((acc, x) => acc.concat(acc.map((s) => [...s, x])), [[]]);
}

function parentheses(n: number, open = 0, close = 0, prefix = ''): string[] {
  if (prefix.length === 2 * n) return [prefix];
  return [
    ...(open < n ? parentheses(n, open + 1, close, prefix + '(') : []),
    ...(close < open ? parentheses(n, open, close + 1, prefix + ')') : []),
  ];
}

const pad: Record<string, string> = { 2: 'abc', 3: 'def', 4: 'ghi', 5: 'jkl', 6: 'mno', 7: 'pqrs', 8: 'tuv', 9: 'wxyz' };
const letters = (digits: string): string[] =>
  digits === ''
    ? []
    : [...digits].reduce((words, d) => words.flatMap((w) => [...pad[d]!].map((c) => w + c)), ['']);

function exists(board: string[][], word: string): boolean {
  const visit = (r: number, c: number, at: number): boolean => {
    if (at === word.length) return true;
    if (board[r]?.[c] !== word[at]) return false;
    const saved = board[r]![c]!;
    board[r]![c] = '#';
    const found = [[1, 0], [-1, 0], [0, 1], [0, -1]].some(([dr, dc]) => visit(r + dr!, c + dc!, at + 1));
    board[r]![c] = saved;
    return found;
  };
  return board.some((row, r) => row.some((_, c) => visit(r, c, 0)));
}

console.log(permutations(['x', 'y', 'z']).map((p) => p.join('')));
console.log(permutations([1, 2, 3, 4]).length, permutations([]));
console.log(combinations(4, 2), combinations(5, 5), combinations(3, 0));
console.log(subsets(['a', 'b', 'c']));
console.log(parentheses(3), parentheses(5).length);
console.log(letters('23'), letters(''), letters('79').length);
const board = ['ABCE', 'SFCS', 'ADEE'].map((row) => row.split(''));
console.log(['ABCCED', 'SEE', 'ABCB'].map((w) => `${w}: ${exists(board, w)}`));
console.log(board.map((row) => row.join('')).join('/'));
