// SPDX-License-Identifier: MIT
// A balanced tree (AVL) with iteration, removal and printing.
class TreeNode<K, V> {
  left: TreeNode<K, V> | null = null;
  right: TreeNode<K, V> | null = null;
  height = 1;
  constructor(public key: K, public value: V) {}
}

const h = (n: TreeNode<unknown, unknown> | null) => n?.height ?? 0;

class SortedMap<K, V> implements Iterable<[K, V]> {
  private root: TreeNode<K, V> | null = null;
  private count = 0;
  constructor(private readonly compare: (a: K, b: K) => number) {}

  get size() {
    return this.count;
  }

  set(key: K, value: V): this {
    this.root = this.insert(this.root, key, value);
    return this;
  }

  get(key: K): V | undefined {
    let node = this.root;
    while (node) {
      const c = this.compare(key, node.key);
      if (c === 0) return node.value;
      node = c < 0 ? node.left : node.right;
    }
    return undefined;
  }

  delete(key: K): boolean {
    const before = this.count;
    this.root = this.remove(this.root, key);
    return this.count < before;
  }

  *[Symbol.iterator](): Iterator<[K, V]> {
    function* walk(node: TreeNode<K, V> | null): Generator<[K, V]> {
      if (node === null) return;
      yield* walk(node.left);
      yield [node.key, node.value];
      yield* walk(node.right);
    }
    yield* walk(this.root);
  }

  toString(): string {
    const lines: string[] = [];
    const draw = (node: TreeNode<K, V> | null, depth: number): void => {
      if (!node) return;
      draw(node.right, depth + 1);
      lines.push('    '.repeat(depth) + String(node.key));
      draw(node.left, depth + 1);
    };
    draw(this.root, 0);
    return lines.join('\n');
  }

  private balance(n: TreeNode<K, V>): TreeNode<K, V> {
    this.update(n);
    const lean = h(n.left) - h(n.right);
    if (lean > 1) {
      if (h(n.left!.left) < h(n.left!.right)) n.left = this.rotateLeft(n.left!);
      return this.rotateRight(n);
    }
    if (lean < -1) {
      if (h(n.right!.right) < h(n.right!.left)) n.right = this.rotateRight(n.right!);
      return this.rotateLeft(n);
    }
    return n;
  }

  private update(n: TreeNode<K, V>) {
    n.height = 1 + Math.max(h(n.left), h(n.right));
  }

  private rotateLeft(n: TreeNode<K, V>) {
    const r = n.right!;
    n.right = r.left;
    r.left = n;
    this.update(n);
    this.update(r);
    return r;
  }

  private rotateRight(n: TreeNode<K, V>) {
    const l = n.left!;
    n.left = l.right;
    l.right = n;
    this.update(n);
    this.update(l);
    return l;
  }

  private insert(n: TreeNode<K, V> | null, key: K, value: V): TreeNode<K, V> {
    if (n === null) {
      this.count++;
      return new TreeNode(key, value);
    }
    const c = this.compare(key, n.key);
    if (c < 0) n.left = this.insert(n.left, key, value);
    else if (c > 0) n.right = this.insert(n.right, key, value);
    else n.value = value;
    return this.balance(n);
  }

  private remove(n: TreeNode<K, V> | null, key: K): TreeNode<K, V> | null {
    if (!n) return null;
    const c = this.compare(key, n.key);
    if (c < 0) n.left = this.remove(n.left, key);
    else if (c > 0) n.right = this.remove(n.right, key);
    else {
      if (!n.left || !n.right) {
        this.count--;
        return n.left ?? n.right;
      }
      let next = n.right;
      while (next.left) next = next.left;
      [n.key, n.value] = [next.key, next.value];
      n.right = this.remove(n.right, next.key);
    }
    return this.balance(n);
  }
}

const squares = new SortedMap<number, string>((a, b) => a - b);
for (let i = 1; i <= 12; i++) squares.set((i * 7) % 13, `#${i}`);
console.log(squares.size, squares.get(5), squares.get(99));
console.log(squares.toString());
console.log(squares.delete(6), squares.delete(6), squares.delete(1), squares.size);
console.log([...squares].map(([k, v]) => k + v).join(' '));
const byName = new SortedMap<string, { age: number }>((a, b) => a.localeCompare(b));
byName.set('mia', { age: 3 }).set('Bob', { age: 41 }).set('zoe', { age: 9 }).set('ann', { age: 70 });
for (const [name, { age }] of byName) console.log(name, age);
console.log(`${squares}`.split('\n').length, Object.fromEntries(byName));
