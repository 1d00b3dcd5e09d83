// SPDX-License-Identifier: MIT
import type { Tree } from './tree';

export class Leaf implements Tree {
  constructor(readonly value: number) {}
  sum(): number {
    return this.value;
  }
  depth(): number {
    return 1;
  }
  mirror(): Tree {
    return this;
  }
  toString(): string {
    return String(this.value);
  }
}
