// SPDX-License-Identifier: MIT
/**
 * Chooses the functions that look at the stack when they are called: few of them, but on every cycle of the call graph
 * one, so that no recursion goes on without a look.
 *
 *     a -> b -> c -> a, b -> d -> b      only b looks
 *
 * Requires: the call graph. Establishes: every cycle has a function that looks, and no more than MAX_UNCHECKED others
 * follow each other on a cycle: that bounds what a program can use of the stack between two looks.
 */

/** Functions between two that look. Frames are a few hundred bytes at most, the reserve is 16 KiB or more. */
const MAX_UNCHECKED = 8;

type Graph = ReadonlyMap<string, readonly string[]>;

/** `mayLook`: other nodes stand for calls that are not known, or are helpers. At least one on each cycle may. */
export function chooseStackChecks(calls: Graph, mayLook: (name: string) => boolean): Set<string> {
  const cycles = cyclesOf(calls);
  const chosen = new Set<string>();
  const degrees = new Degrees(cycles);
  for (let next = degrees.busiest(mayLook); next !== undefined; next = degrees.busiest(mayLook)) {
    chosen.add(next);
    degrees.remove(next);
  }
  limitDistance(cycles, chosen, mayLook);
  return chosen;
}

/** The graph without what is on no cycle: only calls inside of strongly connected components. */
function cyclesOf(calls: Graph): Graph {
  const component = componentsOf(calls);
  const inside = new Map<string, readonly string[]>();
  for (const [name, targets] of calls) {
    const kept = targets.filter((target) => component.get(target) === component.get(name));
    if (kept.length > 0) inside.set(name, kept);
  }
  return inside;
}

/** Tarjan's strongly connected components, without recursion of our own: a number for each node. */
function componentsOf(calls: Graph): Map<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const stack: string[] = [];
  const lower = (node: string, to: number): void => void low.set(node, Math.min(low.get(node) ?? to, to));
  for (const root of calls.keys()) {
    if (order.has(root)) continue;
    const work: { node: string; next: number }[] = [{ node: root, next: 0 }];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const { node } = frame;
      if (frame.next === 0) {
        order.set(node, order.size);
        lower(node, order.size - 1);
        stack.push(node);
      }
      const target = (calls.get(node) ?? [])[frame.next++];
      if (target !== undefined) {
        if (!order.has(target)) work.push({ node: target, next: 0 });
        else if (!component.has(target)) lower(node, order.get(target) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) lower(parent.node, low.get(node) ?? 0);
      if (low.get(node) !== order.get(node)) continue;
      for (let member = stack.pop(); member !== undefined; member = member === node ? undefined : stack.pop()) {
        component.set(member, order.get(node) ?? 0);
      }
    }
  }
  return component;
}

/** What is left of a graph while nodes are taken from it: a node that nothing leads to, or that leads nowhere, goes too. */
class Degrees {
  private readonly callers = new Map<string, string[]>();
  private readonly ins = new Map<string, number>();
  private readonly outs = new Map<string, number>();

  constructor(private readonly calls: Graph) {
    for (const [name, targets] of calls) {
      this.outs.set(name, targets.length);
      for (const target of targets) {
        this.callers.set(target, [...(this.callers.get(target) ?? []), name]);
        this.ins.set(target, (this.ins.get(target) ?? 0) + 1);
      }
    }
  }

  /** The node that is probably on the most cycles. */
  busiest(mayLook: (name: string) => boolean): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const [name, outs] of this.outs) {
      const cycles = outs * (this.ins.get(name) ?? 0);
      if (cycles > most && mayLook(name)) [best, most] = [name, cycles];
    }
    return best;
  }

  remove(node: string): void {
    const work = [node];
    for (let name = work.pop(); name !== undefined; name = work.pop()) {
      if (!this.outs.delete(name)) continue;
      this.ins.delete(name);
      this.lose(this.ins, this.calls.get(name) ?? [], work);
      this.lose(this.outs, this.callers.get(name) ?? [], work);
    }
  }

  private lose(counts: Map<string, number>, nodes: readonly string[], work: string[]): void {
    for (const node of nodes) {
      const count = counts.get(node);
      if (count === undefined) continue;
      counts.set(node, count - 1);
      if (count === 1) work.push(node);
    }
  }
}

/** Chooses more where too many functions on cycles can follow each other before one that was chosen. */
function limitDistance(cycles: Graph, chosen: Set<string>, mayLook: (name: string) => boolean): void {
  const distances = new Map<string, number>();
  for (const root of cycles.keys()) {
    const work = [root];
    for (let node = work.at(-1); node !== undefined; node = work.at(-1)) {
      const targets = (cycles.get(node) ?? []).filter((target) => !chosen.has(target));
      const missing = distances.has(node) ? [] : targets.filter((target) => !distances.has(target));
      if (missing.length > 0) {
        // A cycle on which none may look, of helpers and calls that are not known, ends where it began.
        distances.set(node, 0);
        work.push(...missing);
        continue;
      }
      work.pop();
      const distance = 1 + Math.max(0, ...targets.map((target) => distances.get(target) ?? 0));
      if (distance > MAX_UNCHECKED && mayLook(node)) chosen.add(node);
      distances.set(node, chosen.has(node) ? 0 : distance);
    }
  }
}
