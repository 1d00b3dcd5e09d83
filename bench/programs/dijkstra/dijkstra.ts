// SPDX-License-Identifier: MIT
/** Shortest ways on a grid with random weights, with a generic binary heap. */

class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly before: (a: T, b: T) => boolean) {}

  get size(): number {
    return this.items.length;
  }

  push(item: T): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(item, items[parent])) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  pop(): T | undefined {
    const { items } = this;
    const last = items.pop();
    if (last === undefined || items.length === 0) return last;
    const top = items[0];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.before(items[child + 1], items[child])) child++;
      if (!this.before(items[child], last)) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = last;
    return top;
  }
}

interface Edge {
  readonly to: number;
  readonly weight: number;
}

interface Visit {
  readonly node: number;
  readonly distance: number;
}

function makeGrid(width: number, height: number): Edge[][] {
  let seed = 42;
  const weight = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return 1 + ((seed >> 8) % 97);
  };
  const edges: Edge[][] = Array.from({ length: width * height }, () => []);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const node = y * width + x;
      if (x + 1 < width) edges[node].push({ to: node + 1, weight: weight() });
      if (y + 1 < height) edges[node].push({ to: node + width, weight: weight() });
      if (x > 0) edges[node].push({ to: node - 1, weight: weight() });
      if (y > 0) edges[node].push({ to: node - width, weight: weight() });
    }
  }
  return edges;
}

function distances(edges: readonly Edge[][], start: number): number[] {
  const best = new Array<number>(edges.length).fill(Infinity);
  const heap = new Heap<Visit>((a, b) => a.distance < b.distance);
  best[start] = 0;
  heap.push({ node: start, distance: 0 });
  for (let visit = heap.pop(); visit; visit = heap.pop()) {
    const { node, distance } = visit;
    if (distance > best[node]) continue;
    for (const { to, weight } of edges[node]) {
      const length = distance + weight;
      if (length < best[to]) {
        best[to] = length;
        heap.push({ node: to, distance: length });
      }
    }
  }
  return best;
}

export function work(): number {
  const grid = makeGrid(400, 400);
  let checksum = 0;
  for (let i = 0; i < 5; i++) {
    for (const distance of distances(grid, i * 31_000)) checksum = (checksum * 31 + distance) % 1_000_003;
  }
  return checksum;
}
