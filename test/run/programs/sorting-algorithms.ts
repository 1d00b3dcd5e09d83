// SPDX-License-Identifier: MIT
// Quick, merge, heap, insertion and radix sort against the built-in one.
type Sort = (items: number[]) => number[];
const quick: Sort = (items) => {
  if (items.length < 2) return items;
  const [pivot, ...rest] = items;
  return [...quick(rest.filter((x) => x < pivot)), pivot, ...quick(rest.filter((x) => x >= pivot))];
};
const merge: Sort = (items) => {
  if (items.length < 2) return items;
  const middle = items.length >> 1;
  const [a, b] = [merge(items.slice(0, middle)), merge(items.slice(middle))];
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) out.push(a[i] <= b[j] ? a[i++] : b[j++]);
  return out.concat(a.slice(i), b.slice(j));
};
const insertion: Sort = (items) => {
  const a = [...items];
  for (let i = 1; i < a.length; i++) {
    const x = a[i];
    let j = i - 1;
    while (j >= 0 && a[j] > x) {
      a[j + 1] = a[j];
      j--;
    }
    a[j + 1] = x;
  }
  return a;
};
function heap(items: number[]): number[] {
  const a = [...items];
  const sift = (start: number, end: number): void => {
    let root = start;
    for (let child = 2 * root + 1; child < end; child = 2 * root + 1) {
      if (child + 1 < end && a[child] < a[child + 1]) child++;
      if (a[root] >= a[child]) return;
      [a[root], a[child]] = [a[child], a[root]];
      root = child;
    }
  };
  for (let i = (a.length >> 1) - 1; i >= 0; i--) sift(i, a.length);
  for (let end = a.length - 1; end > 0; end--) {
    [a[0], a[end]] = [a[end], a[0]];
    sift(0, end);
  }
  return a;
}
const radix: Sort = (items) => {
  let a = Uint32Array.from(items);
  for (let shift = 0; shift < 32; shift += 8) {
    const counts = new Uint32Array(257);
    for (const x of a) counts[((x >>> shift) & 255) + 1]++;
    for (let i = 1; i < 257; i++) counts[i] += counts[i - 1];
    const next = new Uint32Array(a.length);
    for (const x of a) next[counts[(x >>> shift) & 255]++] = x;
    a = next;
  }
  return [...a];
};
const sorts: Record<string, Sort> = { quick, merge, insertion, heap, radix };
let seed = 2024;
const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0);
const inputs = [[], [1], [2, 1], Array.from({ length: 300 }, random), Array.from({ length: 100 }, (_, i) => i % 5), [5, 5, 5]];
for (const [name, sort] of Object.entries(sorts)) {
  console.log(name, inputs.map((input) => sort(input).join() === input.toSorted((a, b) => a - b).join()));
}
console.log(inputs[3].slice(0, 3), inputs[2]);
