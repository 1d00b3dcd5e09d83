// SPDX-License-Identifier: MIT
/** Which functions look at the stack: one on each cycle of the call graph, and not too far from each other. */
import { chooseStackChecks } from '../../compiler/passes/stack-checks';

type Graph = Map<string, string[]>;

/** `a: b c` says that a calls b and c. */
function graphOf(...lines: string[]): Graph {
  return new Map(
    lines.map((line) => {
      const [name = '', targets = ''] = line.split(':');
      return [name, targets.split(' ').filter((target) => target !== '')];
    }),
  );
}

function choose(calls: Graph, never: readonly string[] = []): string[] {
  return [...chooseStackChecks(calls, (name) => !never.includes(name))].sort();
}

/** Whether calls can go round without passing one of those. */
function hasCycle(calls: Graph, without: readonly string[]): boolean {
  const states = new Map<string, 'entered' | 'left'>();
  const visit = (name: string): boolean => {
    if (without.includes(name) || states.get(name) === 'left') return false;
    if (states.get(name) === 'entered') return true;
    states.set(name, 'entered');
    const found = (calls.get(name) ?? []).some(visit);
    states.set(name, 'left');
    return found;
  };
  return [...calls.keys()].some(visit);
}

test('what calls no cycle never looks, nor what only leads to one', () => {
  expect(choose(graphOf('main: work log', 'work: log', 'log:'))).toEqual([]);
  expect(choose(graphOf('main: loop', 'loop: loop', 'leaf:'))).toEqual(['loop']);
});

test('one function looks for all cycles that it is on', () => {
  expect(choose(graphOf('a: b', 'b: c d', 'c: a', 'd: b'))).toEqual(['b']);
  expect(choose(graphOf('parse: sum', 'sum: product', 'product: atom', 'atom: parse sum product'))).toEqual(['atom']);
});

test('separate cycles have one each', () => {
  expect(choose(graphOf('main: a x', 'a: b', 'b: a', 'x: y', 'y: x z', 'z:'))).toHaveLength(2);
});

test('what stands for unknown calls does not look: others on its cycles do', () => {
  const calls = graphOf('a: *', 'b: *', '*: x y', 'x: a', 'y: b');
  const chosen = choose(calls, ['*']);
  expect(chosen).not.toContain('*');
  expect(hasCycle(calls, chosen)).toBe(false);
});

test('a long cycle has several', () => {
  const length = 40;
  const calls = graphOf(...Array.from({ length }, (_, i) => `f${i}: f${(i + 1) % length}`));
  const numbers = choose(calls).map((name) => Number(name.slice(1)));
  numbers.sort((one, other) => one - other);
  const steps = numbers.map((at, i) => (numbers[(i + 1) % numbers.length] ?? 0) - at);
  const distances = steps.map((step) => (step + length) % length);
  expect(Math.max(...distances)).toBeLessThanOrEqual(9);
  expect(numbers.length).toBeLessThan(8);
});

test('in graphs of any form no cycle is left', () => {
  let seed = 1;
  const random = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % limit;
  };
  for (let round = 0; round < 300; round++) {
    const size = 2 + random(30);
    const calls: Graph = new Map();
    for (let i = 0; i < size; i++) {
      calls.set(`f${i}`, [...new Set(Array.from({ length: random(4) }, () => `f${random(size)}`))]);
    }
    expect(hasCycle(calls, choose(calls))).toBe(false);
    // A helper has one caller that may look: itself it never does.
    calls.set('helper', calls.get('f0') ?? []);
    calls.set('f0', ['helper']);
    const chosen = choose(calls, ['helper']);
    expect(chosen).not.toContain('helper');
    expect(hasCycle(calls, chosen)).toBe(false);
  }
});
