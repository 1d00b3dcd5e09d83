// SPDX-License-Identifier: MIT
function loops(): number[] {
  const calls: (() => number)[] = []; // own: calls
  for (let round = 0; round < 3; round++) calls.push(() => round); // boxed: round
  for (const item of [1, 2, 3]) calls.push(() => item); // by value: item
  for (let at = 0; at < 3; at++) {
    const square = at * at; // by value: square
    let grows = 1; // boxed each round: grows
    calls.push(() => square + grows++);
  }
  let shared: number; // boxed: shared
  for (let n = 0; n < 3; n++) {
    shared = n; // own: n
    calls.push(() => shared);
  }
  return calls.map((call) => call());
}

console.log(loops());
