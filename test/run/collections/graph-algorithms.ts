// SPDX-License-Identifier: MIT
// Topological sort, connected components, union-find and shortest paths with Maps and Sets.
const dependencies = new Map<string, string[]>([
  ['app', ['ui', 'db']],
  ['ui', ['core']],
  ['db', ['core', 'log']],
  ['core', ['log']],
  ['log', []],
]);
function topological(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const active = new Set<string>();
  const visit = (node: string): void => {
    if (done.has(node)) return;
    if (active.has(node)) throw new Error(`cycle: ${[...active, node].join(' -> ')}`);
    active.add(node);
    graph.get(node)?.forEach(visit);
    active.delete(node);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return [...done];
}
console.log(topological(dependencies));
dependencies.get('log')?.push('app');
try {
  topological(dependencies);
} catch (e) {
  console.log((e as Error).message);
}
class UnionFind<T> {
  #parent = new Map<T, T>();
  find(x: T): T {
    const parent = this.#parent.get(x);
    if (parent === undefined || parent === x) {
      this.#parent.set(x, x);
      return x;
    }
    const root = this.find(parent);
    this.#parent.set(x, root);
    return root;
  }
  union(a: T, b: T): boolean {
    const [ra, rb] = [this.find(a), this.find(b)];
    if (ra === rb) return false;
    this.#parent.set(ra, rb);
    return true;
  }
  groups(): T[][] {
    const out = new Map<T, T[]>();
    for (const x of this.#parent.keys()) {
      const root = this.find(x);
      out.set(root, [...(out.get(root) ?? []), x]);
    }
    return [...out.values()];
  }
}
const letters = new UnionFind<string>();
for (const [a, b] of ['ab', 'cd', 'bc', 'ef', 'ad'].map((s) => [...s] as [string, string])) console.log(a, b, letters.union(a, b));
console.log(letters.groups());
const edges: [number, number, number][] = [[1, 2, 4], [1, 3, 1], [3, 2, 2], [2, 4, 5], [3, 4, 8]];
const mst = new UnionFind<number>();
let cost = 0;
for (const [a, b, w] of [...edges].sort((x, y) => x[2] - y[2])) if (mst.union(a, b)) cost += w;
console.log(cost, mst.groups());
const distance = new Map<number, number>([[1, 0]]);
for (let round = 0; round < 4; round++) {
  for (const [a, b, w] of edges) {
    const from = distance.get(a);
    if (from !== undefined && from + w < (distance.get(b) ?? Infinity)) distance.set(b, from + w);
  }
}
console.log(distance, Math.max(...distance.values()));
