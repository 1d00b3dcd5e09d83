// SPDX-License-Identifier: MIT
// Destructuring an iterable that may be one of several arrays, beside other iterables of other elements.
console.log([...([] as boolean[])], [...new Map<string, number>([]).values()]);
function same<T>(value: T): T {
  return value;
}
function f(a: boolean): void {
  let [e = 1, e2 = 2, ...rest] =
    same<Iterable<number | string | boolean> | undefined>(undefined) ?? (a ? [true] : ['ß', 4]);
  console.log(e, e2, rest);
}

f(false);
f(true);
