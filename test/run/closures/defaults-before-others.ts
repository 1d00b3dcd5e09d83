// SPDX-License-Identifier: MIT
// Parameters with a default before others that have none: undefined asks for the default, through function types, too.
interface St {
  readonly n: number;
}
const init: St = { n: 0 };
const reducer = (s: St = init, a: number): St => ({ n: s.n + a });
const u: St | undefined = Math.random() > 2 ? init : undefined;
console.log(reducer(u, 1), reducer(undefined, 2));
function red2(s: St = init, a: number): St {
  return { n: s.n + a };
}
console.log(red2(u, 1), red2(undefined, 2));
const f: (s: St | undefined, a: number) => St = reducer;
console.log(f(undefined, 5));
const g = (a = 1, b: number): number => a + b;
console.log(
  g(undefined, 2),
  [1].map((x) => g(undefined, x)),
);
function createStore<S, A>(r: (s: S | undefined, a: A) => S, first: A): S {
  return r(undefined, first);
}
console.log(createStore(reducer, 1), createStore(red2, 3));
function createNumbered<S, A>(r: (s: S | undefined, a: A) => S, first: A): S {
  return r(undefined, first);
}
console.log(createNumbered<St, number>((s, a) => reducer(s, a), 1));
