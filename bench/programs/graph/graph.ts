// SPDX-License-Identifier: MIT
/** Components and distances in a graph kept as a Map of Sets: hash tables with numbers and strings as keys. */

class Graph {
  private readonly neighbours = new Map<number, Set<number>>();

  connect(a: number, b: number): void {
    this.around(a).add(b);
    this.around(b).add(a);
  }

  private around(node: number): Set<number> {
    let set = this.neighbours.get(node);
    if (set === undefined) {
      set = new Set();
      this.neighbours.set(node, set);
    }
    return set;
  }

  distancesFrom(start: number): Map<number, number> {
    const distances = new Map([[start, 0]]);
    let frontier = [start];
    for (let distance = 1; frontier.length > 0; distance++) {
      const next: number[] = [];
      for (const node of frontier) {
        for (const neighbour of this.neighbours.get(node) ?? []) {
          if (distances.has(neighbour)) continue;
          distances.set(neighbour, distance);
          next.push(neighbour);
        }
      }
      frontier = next;
    }
    return distances;
  }

  componentSizes(): number[] {
    const seen = new Set<number>();
    const sizes: number[] = [];
    for (const node of this.neighbours.keys()) {
      if (seen.has(node)) continue;
      const component = this.distancesFrom(node);
      for (const member of component.keys()) seen.add(member);
      sizes.push(component.size);
    }
    return sizes;
  }
}

export function work(): number {
  let seed = 7;
  const random = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return (seed >>> 8) % limit;
  };
  const graph = new Graph();
  for (let i = 0; i < 90_000; i++) graph.connect(random(60_000) * 1001, random(60_000) * 1001);
  const byDistance = new Map<string, number>();
  for (let i = 0; i < 4; i++) {
    for (const distance of graph.distancesFrom(random(60_000) * 1001).values()) {
      const label = `at ${distance}`;
      byDistance.set(label, (byDistance.get(label) ?? 0) + 1);
    }
  }
  let checksum = 0;
  for (const [label, count] of byDistance) checksum = (checksum * 31 + label.length * count) % 1_000_003;
  for (const size of graph.componentSizes()) checksum = (checksum * 31 + size) % 1_000_003;
  return checksum;
}
