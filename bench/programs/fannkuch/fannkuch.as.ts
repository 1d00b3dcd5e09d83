// SPDX-License-Identifier: MIT
/** Pancake flips of every permutation: small integer arrays, indexed in tight loops. */

class Permutations {
  private readonly current: i32[];
  private readonly counters: i32[];

  constructor(private readonly size: i32) {
    this.current = new Array<i32>(size).map<i32>((_, i) => i);
    this.counters = new Array<i32>(size).fill(0);
  }

  get first(): i32 {
    return this.current[0];
  }

  copyTo(target: i32[]): void {
    for (let i = 0; i < this.size; i++) target[i] = this.current[i];
  }

  /** Steps to the next permutation; false after the last. */
  next(): boolean {
    for (let width = 1; width < this.size; width++) {
      const head = this.current[0];
      for (let i = 0; i < width; i++) this.current[i] = this.current[i + 1];
      this.current[width] = head;
      this.counters[width]++;
      if (this.counters[width] <= width) return true;
      this.counters[width] = 0;
    }
    return false;
  }
}

function countFlips(p: i32[]): i32 {
  let flips = 0;
  for (let first = p[0]; first !== 0; first = p[0]) {
    for (let low = 0, high = first; low < high; low++, high--) {
      const other = p[low];
      p[low] = p[high];
      p[high] = other;
    }
    flips++;
  }
  return flips;
}

export function work(): f64 {
  const size = 10;
  const permutations = new Permutations(size);
  const scratch = new Array<i32>(size).fill(0);
  let most = 0;
  let checksum = 0;
  let even = true;
  do {
    if (permutations.first !== 0) {
      permutations.copyTo(scratch);
      const flips = countFlips(scratch);
      most = max(most, flips);
      checksum += even ? flips : -flips;
    }
    even = !even;
  } while (permutations.next());
  return checksum * 100 + most;
}
