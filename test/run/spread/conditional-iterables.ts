// SPDX-License-Identifier: MIT
// What stands behind the dots is chosen while the program runs: sets, maps, strings, generators, arrays.
function* count(to: number): Generator<number> {
  for (let i = 0; i < to; i++) yield i;
}

for (const first of [true, false]) {
  console.log([...(first ? new Set(['a', 'b', 'a']) : new Set<string>())]);
  console.log([...(first ? new Set(['2', '10']) : new Set(['x'])), 'end'].pop(), [...(first ? 'häß' : '')]);
  console.log([...(first ? new Map([[1, 'one']]) : new Map<number, string>()).keys(), 7]);
  console.log([...(first ? count(3) : count(0)), ...(first ? [] : [9])]);
  const wide: (number | string)[] = [...(first ? [1, 2] : ['three'])];
  const mixed: unknown[] = [0, ...(first ? new Set([1]) : [2, 'two']), ...(first ? count(2) : new Set(['z']))];
  console.log(wide, mixed);
  const last = [...(first ? new Set<string>(['p', 'q']) : new Set<string>())].pop() as string | undefined;
  console.log(last, Math.max(...(first ? new Set([3, 4]) : [5])), [...[...(first ? [[1]] : [])]]);
}
