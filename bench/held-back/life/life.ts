// SPDX-License-Identifier: MIT
/** Conway's Game of Life on a torus: small integers in an array, neighbours through wrapped indices. */

class World {
  private cells: number[];
  private next: number[];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.cells = new Array<number>(width * height).fill(0);
    this.next = new Array<number>(width * height).fill(0);
  }

  set(x: number, y: number, alive: number): void {
    this.cells[y * this.width + x] = alive;
  }

  step(): void {
    const { width, height, cells, next } = this;
    for (let y = 0; y < height; y++) {
      const row = y * width;
      const above = (y === 0 ? height - 1 : y - 1) * width;
      const below = (y === height - 1 ? 0 : y + 1) * width;
      for (let x = 0; x < width; x++) {
        const left = x === 0 ? width - 1 : x - 1;
        const right = x === width - 1 ? 0 : x + 1;
        const neighbours =
          cells[above + left] +
          cells[above + x] +
          cells[above + right] +
          cells[row + left] +
          cells[row + right] +
          cells[below + left] +
          cells[below + x] +
          cells[below + right];
        next[row + x] = neighbours === 3 || (neighbours === 2 && cells[row + x] === 1) ? 1 : 0;
      }
    }
    this.cells = next;
    this.next = cells;
  }

  fingerprint(): number {
    let sum = 0;
    for (let i = 0; i < this.cells.length; i++) {
      if (this.cells[i] === 1) sum = (sum * 31 + i) % 1_000_003;
    }
    return sum;
  }
}

export function work(): number {
  const world = new World(400, 300);
  let seed = 3;
  for (let y = 0; y < world.height; y++) {
    for (let x = 0; x < world.width; x++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      world.set(x, y, (seed >>> 16) % 3 === 0 ? 1 : 0);
    }
  }
  let checksum = 0;
  for (let generation = 0; generation < 400; generation++) {
    world.step();
    if (generation % 20 === 0) checksum = (checksum * 7 + world.fingerprint()) % 1_000_003;
  }
  return checksum;
}
