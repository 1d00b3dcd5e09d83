// SPDX-License-Identifier: MIT
import { Leaf, type Tree } from './tree';

export class Branch implements Tree {
  constructor(readonly left: Tree, readonly right: Tree) {}
  sum(): number {
    return this.left.sum() + this.right.sum();
  }
  depth(): number {
    return 1 + Math.max(this.left.depth(), this.right.depth());
  }
  mirror(): Tree {
    return this.right instanceof Leaf ? new Branch(this.right, this.left) : new Branch(this.right.mirror(), this.left.mirror());
  }
  toString(): string {
    return `(${this.left} ${this.right})`;
  }
}
