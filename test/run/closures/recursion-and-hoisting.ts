// SPDX-License-Identifier: MIT
// Function declarations are hoisted; nested ones close over their own activation.
console.log(isEven(10), isOdd(7));
function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
function permutations(items: string[]): string[] {
  const out: string[] = [];
  walk([], items);
  return out;
  function walk(prefix: string[], rest: string[]): void {
    if (rest.length === 0) out.push(prefix.join(''));
    rest.forEach((item, i) => walk([...prefix, item], rest.filter((_, j) => j !== i)));
  }
}
console.log(permutations(['a', 'b', 'c']));
function depth(level: number): () => number {
  const here = level;
  if (level < 3) {
    const inner = depth(level + 1);
    return () => here + 10 * inner();
  }
  return () => here;
}
console.log(depth(1)());
const factorial = function self(n: number): number {
  return n <= 1 ? 1 : n * self(n - 1);
};
console.log(factorial(10), factorial.name);
function ackermann(m: number, n: number): number {
  if (m === 0) return n + 1;
  return n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}
console.log(ackermann(2, 3));
const y = ((x: number) => {
  {
    const x = 5;
    if (x > 3) return x + inner();
  }
  function inner(): number {
    return x;
  }
  return 0;
})(100);
console.log(y);
let towers = 0;
(function hanoi(n: number, from: string, to: string, via: string): void {
  if (n === 0) return;
  hanoi(n - 1, from, via, to);
  towers++;
  hanoi(n - 1, via, to, from);
})(6, 'a', 'b', 'c');
console.log(towers);
