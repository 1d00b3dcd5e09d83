// SPDX-License-Identifier: MIT
/** All ways to place queens on a board: recursion over arrays of booleans. */

class Board {
  solutions = 0;
  checksum = 0;
  private readonly columns: boolean[];
  private readonly rising: boolean[];
  private readonly falling: boolean[];
  private readonly placed: number[];

  constructor(private readonly size: number) {
    this.columns = new Array<boolean>(size).fill(false);
    this.rising = new Array<boolean>(2 * size).fill(false);
    this.falling = new Array<boolean>(2 * size).fill(false);
    this.placed = new Array<number>(size).fill(0);
  }

  place(row: number): void {
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

export function work(): number {
  let total = 0;
  for (let size = 7; size <= 13; size++) {
    const board = new Board(size);
    board.place(0);
    total += board.solutions * 1000 + board.checksum;
  }
  return total;
}
