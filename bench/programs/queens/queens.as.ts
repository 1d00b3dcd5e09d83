// SPDX-License-Identifier: MIT
/** All ways to place queens on a board: recursion over arrays of booleans. */

class Board {
  solutions: i32 = 0;
  checksum: i32 = 0;
  private readonly columns: bool[];
  private readonly rising: bool[];
  private readonly falling: bool[];
  private readonly placed: i32[];

  constructor(private readonly size: i32) {
    this.columns = new Array<bool>(size).fill(false);
    this.rising = new Array<bool>(2 * size).fill(false);
    this.falling = new Array<bool>(2 * size).fill(false);
    this.placed = new Array<i32>(size).fill(0);
  }

  place(row: i32): void {
    if (row === this.size) {
      this.solutions++;
      this.checksum = (this.checksum * 3 + this.placed[this.solutions % this.size]) % 1_000_003;
      return;
    }
    for (let column = 0; column < this.size; column++) {
      const up = row + column;
      const down = row - column + this.size;
      if (this.columns[column] || this.rising[up] || this.falling[down]) continue;
      this.columns[column] = this.rising[up] = this.falling[down] = true;
      this.placed[row] = column;
      this.place(row + 1);
      this.columns[column] = this.rising[up] = this.falling[down] = false;
    }
  }
}

export function work(): f64 {
  let total: f64 = 0;
  for (let size = 7; size <= 13; size++) {
    const board = new Board(size);
    board.place(0);
    total += <f64>board.solutions * 1000 + board.checksum;
  }
  return total;
}
