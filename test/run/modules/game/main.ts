// SPDX-License-Identifier: MIT
// Barrels, cycles, re-exports under other names, default exports of all kinds, live bindings, side effects in order.
import makeBoard, { type Board, Size as BoardSize, describe } from './barrel';
import * as rules from './rules';
import { log } from './log';
import Player, { nobody as noone } from './player';
log.push('main');
const board: Board = makeBoard(BoardSize.Small);
const players = [new Player('Ann', 'x'), new Player('Bob', 'o')];
const moves = [4, 0, 8, 2, 1, 7, 6, 3, 5];
moves.some((at, turn) => { const p = players[turn % 2] ?? noone; rules.place(board, at, p.mark); return rules.winner(board) !== undefined; });
console.log(describe(board), rules.winner(board) ?? 'draw', rules.placed, Player.count, noone.name);
console.log(log, rules.isSmall(board), rules.version);
