// SPDX-License-Identifier: MIT
/** A search tree kept balanced by random priorities: nodes that come and go, links that may be missing. */

interface Node {
  readonly key: number;
  readonly priority: number;
  count: number;
  left: Node | undefined;
  right: Node | undefined;
}

class Treap {
  private root: Node | undefined;
  private seed = 17;
  size = 0;

  private random(): number {
    this.seed = (Math.imul(this.seed, 1103515245) + 12345) & 0x7fffffff;
    return this.seed;
  }

  add(key: number): void {
    this.root = this.inserted(this.root, key);
  }

  delete(key: number): void {
    this.root = this.without(this.root, key);
  }

  /** The smallest key not below this one. */
  ceiling(key: number): number | undefined {
    let best: number | undefined;
    for (let node = this.root; node !== undefined;) {
      if (node.key < key) node = node.right;
      else {
        best = node.key;
        node = node.left;
      }
    }
    return best;
  }

  forEach(visit: (key: number, count: number) => void): void {
    const walk = (node: Node | undefined): void => {
      if (node === undefined) return;
      walk(node.left);
      visit(node.key, node.count);
      walk(node.right);
    };
    walk(this.root);
  }

  private inserted(node: Node | undefined, key: number): Node {
    if (node === undefined) {
      this.size++;
      return { key, priority: this.random(), count: 1, left: undefined, right: undefined };
    }
    if (key === node.key) {
      node.count++;
    } else if (key < node.key) {
      const left = this.inserted(node.left, key);
      if (left.priority > node.priority) {
        node.left = left.right;
        left.right = node;
        return left;
      }
      node.left = left;
    } else {
      const right = this.inserted(node.right, key);
      if (right.priority > node.priority) {
        node.right = right.left;
        right.left = node;
        return right;
      }
      node.right = right;
    }
    return node;
  }

  private without(node: Node | undefined, key: number): Node | undefined {
    if (node === undefined) return undefined;
    if (key < node.key) node.left = this.without(node.left, key);
    else if (key > node.key) node.right = this.without(node.right, key);
    else {
      this.size--;
      return merged(node.left, node.right);
    }
    return node;
  }
}

function merged(left: Node | undefined, right: Node | undefined): Node | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  if (left.priority > right.priority) {
    left.right = merged(left.right, right);
    return left;
  }
  right.left = merged(left, right.left);
  return right;
}

export function work(): number {
  const tree = new Treap();
  let seed = 5;
  let checksum = 0;
  for (let i = 0; i < 400_000; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const key = (seed >>> 8) % 50_000;
    if (i % 3 === 2) tree.delete(key);
    else tree.add(key);
    if (i % 4 === 0) checksum = (checksum * 31 + (tree.ceiling(key + 7) ?? -1)) % 1_000_003;
  }
  tree.forEach((key, count) => {
    checksum = (checksum * 31 + key * count) % 1_000_003;
  });
  return checksum + tree.size;
}
