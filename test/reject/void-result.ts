// SPDX-License-Identifier: MIT
// A callback of type () => void may give a value; nobody may look at it.
const callbacks: (() => void)[] = [() => 42, () => undefined];
const value: unknown = callbacks[0](); // error STS1032
console.log(value);
for (const callback of callbacks) callback();
const each = (f: (n: number) => void): void => [1, 2].forEach((n) => f(n));
each((n) => n * 2);
