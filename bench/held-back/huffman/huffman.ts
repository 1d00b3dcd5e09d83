// SPDX-License-Identifier: MIT
/** Huffman codes: a tree built by weight, bits packed into bytes and taken out again. */

interface Leaf {
  readonly weight: number;
  readonly byte: number;
}

interface Fork {
  readonly weight: number;
  readonly zero: Tree;
  readonly one: Tree;
}

type Tree = Leaf | Fork;

interface Code {
  readonly bits: number;
  readonly length: number;
}

function makeTree(weights: Uint32Array): Tree {
  const leaves: Tree[] = [];
  weights.forEach((weight, byte) => {
    if (weight > 0) leaves.push({ weight, byte });
  });
  leaves.sort((a, b) => a.weight - b.weight);
  const forks: Tree[] = [];
  let [nextLeaf, nextFork] = [0, 0];
  const lightest = (): Tree => {
    if (nextFork < forks.length && (nextLeaf >= leaves.length || forks[nextFork].weight < leaves[nextLeaf].weight)) {
      return forks[nextFork++];
    }
    return leaves[nextLeaf++];
  };
  for (let i = 1; i < leaves.length; i++) {
    const zero = lightest();
    const one = lightest();
    forks.push({ weight: zero.weight + one.weight, zero, one });
  }
  return lightest();
}

function codesOf(tree: Tree): Map<number, Code> {
  const codes = new Map<number, Code>();
  const visit = (node: Tree, bits: number, length: number): void => {
    if ('byte' in node) {
      codes.set(node.byte, { bits, length });
      return;
    }
    visit(node.zero, bits << 1, length + 1);
    visit(node.one, (bits << 1) | 1, length + 1);
  };
  visit(tree, 0, 0);
  return codes;
}

function encode(data: Uint8Array, codes: ReadonlyMap<number, Code>): Uint8Array {
  const table = Array.from({ length: 256 }, (_, byte) => codes.get(byte));
  const packed = new Uint8Array(data.length);
  let at = 0;
  let pending = 0;
  let pendingBits = 0;
  for (const byte of data) {
    const code = table[byte];
    if (code === undefined) throw new Error(`no code for ${byte}`);
    pending = (pending << code.length) | code.bits;
    pendingBits += code.length;
    while (pendingBits >= 8) {
      pendingBits -= 8;
      packed[at++] = pending >> pendingBits;
    }
    pending &= (1 << pendingBits) - 1;
  }
  if (pendingBits > 0) packed[at++] = pending << (8 - pendingBits);
  return packed.subarray(0, at);
}

function decode(packed: Uint8Array, tree: Tree, length: number): Uint8Array {
  const data = new Uint8Array(length);
  let node = tree;
  let at = 0;
  for (let i = 0; at < length; i++) {
    const byte = packed[i];
    for (let bit = 7; bit >= 0 && at < length; bit--) {
      if ('byte' in node) throw new Error('a tree without forks');
      node = (byte >> bit) & 1 ? node.one : node.zero;
      if ('byte' in node) {
        data[at++] = node.byte;
        node = tree;
      }
    }
  }
  return data;
}

export function work(): number {
  let seed = 77;
  const data = new Uint8Array(600_000);
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const random = seed >>> 16;
    data[i] = ((random & 63) * ((random >> 6) & 63)) >> 6;
  }
  let checksum = 0;
  for (let round = 0; round < 12; round++) {
    data[round] = 200 + round;
    const weights = new Uint32Array(256);
    for (const byte of data) weights[byte]++;
    const tree = makeTree(weights);
    const packed = encode(data, codesOf(tree));
    const back = decode(packed, tree, data.length);
    for (let i = 0; i < data.length; i++) if (back[i] !== data[i]) return -1;
    checksum = (checksum * 31 + packed.length + packed[round * 999]) % 1_000_003;
  }
  return checksum;
}
