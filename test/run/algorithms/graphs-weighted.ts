// SPDX-License-Identifier: MIT
// Dijkstra with a heap, Floyd-Warshall, Kruskal with union-find, topological order.
type Edge = { to: string; cost: number };

class Graph {
  readonly #edges = new Map<string, Edge[]>();

  link(a: string, b: string, cost: number): this {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      const list = this.#edges.get(from!) ?? [];
      list.push({ to: to!, cost });
      this.#edges.set(from!, list);
    }
    return this;
  }

  get nodes(): string[] {
    return [...this.#edges.keys()].sort();
  }

  *[Symbol.iterator](): IterableIterator<[string, Edge]> {
    for (const [from, list] of this.#edges) for (const edge of list) yield [from, edge];
  }

  shortest(start: string): Map<string, { distance: number; via?: string }> {
    const done = new Map<string, { distance: number; via?: string }>();
    const queue: { node: string; distance: number; via?: string }[] = [{ node: start, distance: 0 }];
    while (queue.length > 0) {
      queue.sort((p, q) => q.distance - p.distance || (p.node < q.node ? 1 : -1));
      const { node, distance, via } = queue.pop()!;
      if (done.has(node)) continue;
      done.set(node, via === undefined ? { distance } : { distance, via });
      for (const { to, cost } of this.#edges.get(node) ?? []) {
        if (!done.has(to)) queue.push({ node: to, distance: distance + cost, via: node });
      }
    }
    return done;
  }
}

const map = new Graph()
  .link('A', 'B', 7).link('A', 'C', 9).link('A', 'F', 14)
  .link('B', 'C', 10).link('B', 'D', 15).link('C', 'D', 11)
  .link('C', 'F', 2).link('D', 'E', 6).link('E', 'F', 9);
const routes = map.shortest('A');
console.log(routes);

function pathTo(target: string): string {
  const steps: string[] = [];
  for (let at: string | undefined = target; at !== undefined; at = routes.get(at)?.via) steps.unshift(at);
  return steps.join(' -> ');
}
console.log(pathTo('E'), pathTo('A'));

// All pairs.
const names = map.nodes;
const far: Record<string, Record<string, number>> = {};
for (const a of names) {
  far[a] = {};
  for (const b of names) far[a]![b] = a === b ? 0 : Infinity;
}
for (const [from, { to, cost }] of map) far[from]![to] = cost;
for (const k of names)
  for (const i of names)
    for (const j of names) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
console.table(far);

// Minimum spanning tree.
class DisjointSet<T> {
  private parent = new Map<T, T>();
  find(x: T): T {
    const p = this.parent.get(x) ?? x;
    if (p === x) return x;
    const root = this.find(p);
    this.parent.set(x, root);
    return root;
  }
  union(a: T, b: T): boolean {
    const [ra, rb] = [this.find(a), this.find(b)];
    if (ra === rb) return false;
    this.parent.set(ra, rb);
    return true;
  }
}
const sets = new DisjointSet<string>();
const tree = [...map]
  .filter(([from, { to }]) => from < to)
  .sort(([, a], [, b]) => a.cost - b.cost)
  .filter(([from, { to }]) => sets.union(from, to))
  .map(([from, { to, cost }]) => `${from}-${to}:${cost}`);
console.log(tree.join(' '), tree.reduce((sum, text) => sum + Number(text.split(':')[1]), 0));

// Order of tasks.
function topological(dependencies: { [task: string]: string[] }): string[] | 'cycle' {
  const state: Partial<Record<string, 'open' | 'done'>> = {};
  const order: string[] = [];
  const visit = (task: string): boolean => {
    if (state[task] === 'done') return true;
    if (state[task] === 'open') return false;
    state[task] = 'open';
    for (const d of dependencies[task] ?? []) if (!visit(d)) return false;
    state[task] = 'done';
    order.push(task);
    return true;
  };
  return Object.keys(dependencies).every(visit) ? order : 'cycle';
}
console.log(topological({ shoes: ['socks', 'trousers'], trousers: ['underwear'], socks: [], shirt: [] }));
console.log(topological({ egg: ['hen'], hen: ['egg'] }));
