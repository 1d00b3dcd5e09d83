// SPDX-License-Identifier: MIT
// A binary heap, Dijkstra's shortest paths on it, and heap sort.
class PriorityQueue<T> {
  private heap: { item: T; priority: number }[] = [];
  get size(): number {
    return this.heap.length;
  }
  push(item: T, priority: number): void {
    this.heap.push({ item, priority });
    let i = this.heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.heap[parent].priority <= this.heap[i].priority) break;
      [this.heap[parent], this.heap[i]] = [this.heap[i], this.heap[parent]];
      i = parent;
    }
  }
  pop(): T | undefined {
    if (this.heap.length === 0) return undefined;
    const top = this.heap[0];
    const last = this.heap.pop();
    if (last && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return top.item;
  }
  private sink(start: number): void {
    let i = start;
    for (;;) {
      const left = 2 * i + 1;
      const right = left + 1;
      let smallest = i;
      if (left < this.heap.length && this.heap[left].priority < this.heap[smallest].priority) smallest = left;
      if (right < this.heap.length && this.heap[right].priority < this.heap[smallest].priority) smallest = right;
      if (smallest === i) return;
      [this.heap[i], this.heap[smallest]] = [this.heap[smallest], this.heap[i]];
      i = smallest;
    }
  }
}

type Graph = Record<string, Record<string, number>>;
function shortest(graph: Graph, from: string, to: string): { cost: number; path: string[] } | null {
  const best = new Map<string, number>([[from, 0]]);
  const previous = new Map<string, string>();
  const queue = new PriorityQueue<string>();
  queue.push(from, 0);
  while (queue.size > 0) {
    const node = queue.pop();
    if (node === undefined) break;
    const cost = best.get(node) ?? Infinity;
    if (node === to) {
      const path = [to];
      for (let step = previous.get(to); step !== undefined; step = previous.get(step)) path.unshift(step);
      return { cost, path };
    }
    for (const [neighbour, weight] of Object.entries(graph[node])) {
      if (cost + weight < (best.get(neighbour) ?? Infinity)) {
        best.set(neighbour, cost + weight);
        previous.set(neighbour, node);
        queue.push(neighbour, cost + weight);
      }
    }
  }
  return null;
}
const graph: Graph = {
  a: { b: 7, c: 9, f: 14 },
  b: { a: 7, c: 10, d: 15 },
  c: { a: 9, b: 10, d: 11, f: 2 },
  d: { b: 15, c: 11, e: 6 },
  e: { d: 6, f: 9 },
  f: { a: 14, c: 2, e: 9.5 },
  island: {},
};
console.log(shortest(graph, 'a', 'e'), shortest(graph, 'a', 'a'), shortest(graph, 'a', 'island'));
const queue = new PriorityQueue<number>();
let seed = 1;
for (let i = 0; i < 50; i++) {
  seed = (seed * 48271) % 2147483647;
  queue.push(seed % 1000, seed % 1000);
}
const sorted: number[] = [];
for (let x = queue.pop(); x !== undefined; x = queue.pop()) sorted.push(x);
console.log(sorted, queue.size, queue.pop());
