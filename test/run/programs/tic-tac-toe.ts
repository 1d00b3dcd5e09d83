// SPDX-License-Identifier: MIT
// Perfect play by minimax with memoisation; boards as strings and as typed tuples.
type Player = 'X' | 'O';
type Square = Player | '.';
type Board = readonly Square[];
const LINES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]] as const;
const other = (p: Player): Player => (p === 'X' ? 'O' : 'X');
function winner(board: Board): Player | 'draw' | undefined {
  for (const [a, b, c] of LINES) {
    const square = board[a];
    if (square !== '.' && square === board[b] && square === board[c]) return square;
  }
  return board.includes('.') ? undefined : 'draw';
}
const moves = (board: Board): number[] => board.flatMap((s, i) => (s === '.' ? [i] : []));
const play = (board: Board, at: number, p: Player): Board => board.map((s, i) => (i === at ? p : s));
const memo = new Map<string, number>();
let visited = 0;
function score(board: Board, toMove: Player): number {
  const key = board.join('') + toMove;
  const known = memo.get(key);
  if (known !== undefined) return known;
  visited++;
  const result = winner(board);
  let value: number;
  if (result === 'draw') value = 0;
  else if (result) value = result === toMove ? 1 : -1;
  else value = Math.max(...moves(board).map((m) => -score(play(board, m, toMove), other(toMove))));
  memo.set(key, value);
  return value;
}
function best(board: Board, p: Player): number {
  let choice = -1;
  let highest = -Infinity;
  for (const m of moves(board)) {
    const s = -score(play(board, m, p), other(p));
    if (s > highest) [choice, highest] = [m, s];
  }
  return choice;
}
let board: Board = new Array<Square>(9).fill('.');
let player: Player = 'X';
const record: string[] = [];
for (let outcome = winner(board); ; outcome = winner(board)) {
  if (outcome !== undefined) {
    console.log('result:', outcome, record.join(' '));
    break;
  }
  const move = best(board, player);
  record.push(`${player}${move}`);
  board = play(board, move, player);
  player = other(player);
}
const show = (b: Board): string => [0, 3, 6].map((r) => b.slice(r, r + 3).join('')).join('\n');
console.log(show(board));
console.log(visited, memo.size, best([...'XX.OO....'] as Square[], 'X'), best([...'XX.O.....'] as Square[], 'O'));
console.log(winner([...'OOOXX.X..'] as Square[]), winner([...'XOXXOOOXX'] as Square[]));
