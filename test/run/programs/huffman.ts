// SPDX-License-Identifier: MIT
// Huffman coding: frequency table, tree, codes, encoding and decoding.
abstract class Tree {
  constructor(readonly weight: number) {}
  abstract codes(prefix?: string): Map<string, string>;
}
class Leaf extends Tree {
  constructor(readonly symbol: string, weight: number) {
    super(weight);
  }
  codes(prefix = ''): Map<string, string> {
    return new Map([[this.symbol, prefix || '0']]);
  }
}
class Fork extends Tree {
  constructor(readonly left: Tree, readonly right: Tree) {
    super(left.weight + right.weight);
  }
  codes(prefix = ''): Map<string, string> {
    return new Map([...this.left.codes(prefix + '0'), ...this.right.codes(prefix + '1')]);
  }
}
function build(text: string): Tree {
  const weights = new Map<string, number>();
  for (const c of text) weights.set(c, (weights.get(c) ?? 0) + 1);
  const forest: Tree[] = [...weights].map(([symbol, weight]) => new Leaf(symbol, weight));
  while (forest.length > 1) {
    forest.sort((a, b) => a.weight - b.weight);
    const [left, right] = forest.splice(0, 2);
    forest.push(new Fork(left, right));
  }
  return forest[0];
}
function encode(text: string, codes: ReadonlyMap<string, string>): string {
  return [...text].map((c) => codes.get(c) ?? '?').join('');
}
function decode(bits: string, tree: Tree): string {
  if (tree instanceof Leaf) return tree.symbol.repeat(bits.length);
  let out = '';
  let node: Tree = tree;
  for (const bit of bits) {
    if (node instanceof Fork) node = bit === '0' ? node.left : node.right;
    if (node instanceof Leaf) {
      out += node.symbol;
      node = tree;
    }
  }
  return out;
}
for (const text of ['abracadabra', 'mississippi river', 'aaaa', 'the quick brown fox jumps over the lazy dog']) {
  const tree = build(text);
  const codes = tree.codes();
  const bits = encode(text, codes);
  const average = bits.length / text.length;
  console.log(text, bits.length, average.toFixed(3), decode(bits, tree) === text, tree.weight);
}
const codes = build('abracadabra').codes();
console.log([...codes].sort(([, a], [, b]) => a.length - b.length || (a < b ? -1 : 1)));
