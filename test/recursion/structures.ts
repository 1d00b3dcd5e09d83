// SPDX-License-Identifier: MIT
// Structures so deep that whatever walks them by recursion runs out of stack: it works or throws a RangeError, by how
// much stack there is, and the program goes on. Making and collecting them takes no stack at all.
const attempt = (name: string, f: () => unknown): void => {
  try {
    if (f() === undefined) console.log(name, 'gives undefined');
  } catch (e) {
    if (!(e instanceof RangeError)) console.log(name, e);
  }
  console.log(name, 'ended');
};
interface L {
  next: L | null;
  v: number;
}
const N = 30_000;
const deep = (n: number): L => {
  let l: L = { next: null, v: 0 };
  for (let i = 1; i < n; i++) l = { next: l, v: i };
  return l;
};
const l = deep(N);
attempt('stringify deep', () => JSON.stringify(l));
attempt('structuredClone deep', () => structuredClone(l));
attempt('parse deep', () => JSON.parse('['.repeat(N) + ']'.repeat(N)));
attempt('parse deep object', () => JSON.parse('{"a":'.repeat(N) + '1' + '}'.repeat(N)));
console.log(l);
type A = A[] | number;
let a: A = 1;
for (let i = 0; i < N; i++) a = [a];
console.log(a);
attempt('stringify deep array', () => JSON.stringify(a));
attempt('deep toString', () => String(a));
attempt('deep join', () => (a as A[]).join('-'));
const m = new Map<number, unknown>();
let mm: Map<number, unknown> = m;
for (let i = 0; i < N; i++) {
  const x = new Map<number, unknown>();
  mm.set(1, x);
  mm = x;
}
console.log(m);
attempt('clone map', () => structuredClone(m));
attempt('regex nested quantifier', () => /^(?:a|ab)*$/.test('ab'.repeat(N)));
attempt('regex group', () => /^(a*)*b$/.test('a'.repeat(25)));
attempt('regex alt', () => /^(?:x|y|[a-z])+$/.test('abc'.repeat(N)));
attempt('regex lazy', () => /^(?:.|\n)*?z$/.test('a'.repeat(N) + 'z'));
attempt('regex backref', () => /^(a)(?:\1)*$/.test('a'.repeat(N)));
attempt('regex lookahead', () => /^(?:(?=a)a)*$/.test('a'.repeat(N)));
const err0 = new Error('x');
let e: Error = err0;
for (let i = 0; i < 20000; i++) e = new Error('c', { cause: e });
attempt('cause chain', () => {
  let n = 0;
  for (let c: unknown = e; c instanceof Error; c = c.cause) n++;
  return n;
});
let s = '';
for (let i = 0; i < N; i++) s = s + 'x';
console.log(s.length);
let p: Promise<number> = Promise.resolve(0);
for (let i = 0; i < N; i++) p = p.then((x) => x + 1);
void p.then((x) => {
  console.log('promise chain', x);
});
