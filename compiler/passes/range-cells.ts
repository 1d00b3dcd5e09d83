// SPDX-License-Identifier: MIT
/** Where range analysis keeps what functions exchange, and their temporaries: ranges that only grow. */
import { DefaultMap } from '../ir/default-map';
import type { Global, HirFunction, Local } from '../ir/hir';
import * as I from './intervals';
import type { Range } from './intervals';
import type { Slot } from './layouts';

/** In how many rounds a cell grows to just what is stored there, before it is widened. */
const PATIENCE = 3;

export const localCell = (local: Local): string => `l ${local.owner} ${local.id}`;

export const globalCell = (global: Global): string => `g ${global.id}`;

export const slotCell = (slot: Slot): string => `s ${slot.id}`;

export const resultCell = (fn: HirFunction): string => `r ${fn.id}`;

interface Cell {
  range: Range | undefined;
  /** In how many rounds it has grown, and the last of them. A function that runs for the n-th time is in its n-th round. */
  grown: number;
  grownIn: number;
  /** The functions that have asked for it: they are run again when it grows. */
  readonly readers: Set<HirFunction>;
}

const newCell = (): Cell => ({ range: undefined, grown: 0, grownIn: 0, readers: new Set() });

export class Cells {
  private readonly cells = new DefaultMap<string, Cell>(newCell);
  private readonly temps = new DefaultMap((_: HirFunction) => new DefaultMap<number, Cell>(newCell));
  /** The functions that have to run, since a cell that they have read grew. */
  readonly waiting = new Set<HirFunction>();
  private readonly rounds = new DefaultMap<HirFunction, number>(() => 0);
  private round = 0;
  reader: HirFunction | undefined;

  wait(functions: Iterable<HirFunction>): void {
    for (const fn of functions) this.waiting.add(fn);
  }

  /** The function runs from here on. */
  begin(fn: HirFunction): void {
    this.waiting.delete(fn);
    this.round = this.rounds.get(fn) + 1;
    this.rounds.map.set(fn, this.round);
    this.reader = fn;
  }

  get(name: string): Range | undefined {
    const cell = this.cells.get(name);
    if (this.reader) cell.readers.add(this.reader);
    return cell.range;
  }

  /** Of a temporary, which only its own function reads. */
  ofTemp(fn: HirFunction, id: number): Range | undefined {
    return this.temps.get(fn).get(id).range;
  }

  /** Whether the temporary's cell says no more than this. */
  growTemp(fn: HirFunction, id: number, range: Range): boolean {
    const cell = this.temps.get(fn).get(id);
    this.growCell(cell, range);
    return cell.range === range || I.contains(range, cell.range ?? range);
  }

  grow(name: string, range: Range | undefined): void {
    if (range) this.growCell(this.cells.get(name), range);
  }

  private growCell(cell: Cell, range: Range): void {
    const before = cell.range;
    if (before && I.contains(before, range)) return;
    const joined = I.join(before, range) ?? range;
    // A loop may grow it many times in one round, until its own variables come to rest.
    if (this.round > cell.grownIn) cell.grown++;
    cell.grownIn = Math.max(cell.grownIn, this.round);
    cell.range = before && cell.grown > PATIENCE ? I.widen(before, joined) : joined;
    this.wait(cell.readers);
  }
}
