// SPDX-License-Identifier: MIT
import { log } from './log';
import { lines } from './rules';
log.push('board');
export enum Size { Small = 3, Large = 5 }
export interface Board { readonly size: Size; cells: string[] }
export default function (size: Size): Board { return { size, cells: Array.from({ length: size * size }, () => '.') }; }
export function show({ size, cells }: Board): string { return cells.map((c, i) => c + ((i + 1) % size ? '' : '/')).join('') + ` ${lines(size).length} lines`; }
