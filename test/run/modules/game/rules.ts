// SPDX-License-Identifier: MIT
import { Size, type Board } from './board';
import { log } from './log';
log.push('rules');
export let placed = 0;
export const version = 'v' + 1;
export function lines(size: number): number[][] { const at = [...Array(size).keys()]; return [...at.map((r) => at.map((c) => r * size + c)), ...at.map((c) => at.map((r) => r * size + c)), at.map((i) => i * (size + 1)), at.map((i) => (i + 1) * (size - 1))]; }
export function place(board: Board, at: number, mark: string): void { if (board.cells[at] !== '.') throw new Error('taken'); board.cells[at] = mark; placed++; }
export const winner = (b: Board): string | undefined => lines(b.size).map((l) => l.map((i) => b.cells[i]!)).find(([first, ...rest]) => first !== '.' && rest.every((m) => m === first))?.[0];
export const isSmall = (b: Board): boolean => b.size === Size.Small;
