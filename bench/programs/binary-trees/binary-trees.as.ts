// SPDX-License-Identifier: MIT
/** Many short-lived trees beside one that stays: allocation and collection. */

class Tree {
  constructor(
    readonly left: Tree | null,
    readonly right: Tree | null,
    readonly value: i32,
  ) {}

  sum(): i32 {
    return this.value + (this.left ? this.left!.sum() : 0) - (this.right ? this.right!.sum() : 0);
  }
}

function grow(depth: i32, value: i32): Tree {
  if (depth === 0) return new Tree(null, null, value);
  return new Tree(grow(depth - 1, 2 * value), grow(depth - 1, 2 * value + 1), value);
}

export function work(): f64 {
  const deepest = 17;
  const longLived = grow(deepest, 1);
  let checksum = 0;
  for (let depth = 4; depth <= deepest; depth += 3) {
    const rounds = 1 << (deepest - depth + 4);
    for (let i = 0; i < rounds; i++) checksum = (checksum + grow(depth, i & 15).sum()) | 0;
  }
  return <f64>(<u32>checksum) + <u32>longLived.sum();
}
