// SPDX-License-Identifier: MIT
// Of `number | undefined` the range of the numbers is known.
const stack = [1, 2, 3];
const counts = new Map<string, number>();
const halves = new Map<number, number>();

function take(): number {
  const taken = stack.pop() ?? 0; // int32: taken
  stack.push(taken & 255);
  return taken; // int32: take()
}

function first(list: readonly number[], from?: number): number | undefined {
  for (let i = from ?? 0; i < list.length; i++) return list[i]; // int32: i
  return undefined;
}

function text(value: number | string | undefined): number {
  if (typeof value === 'number') {
    const known = value; // int32: known
    return known;
  }
  const size = value?.length ?? -1; // int32: size
  return size; // int32: text()
}

function anything(value: unknown): number {
  const read = typeof value === 'number' ? value : 0; // double: read
  return read;
}

let later: number | undefined;
function set(on: boolean): number {
  later = on ? 3 : undefined;
  const current = later ?? 7; // int32: current
  const half = halves.get(1) ?? 1; // double: half
  return current + half;
}

counts.set('a', 5);
halves.set(1, 0.5);
const count = counts.get('a') ?? 0; // int32: count
console.log(take(), first(stack, 1), text(3), text('abc'), text(undefined), anything(1.5), set(true), set(false), count);
