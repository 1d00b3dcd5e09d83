// SPDX-License-Identifier: MIT
// Rewriting a recursive union: constant folding, substitution, free variables, printing a lambda calculus.
type Term =
  | { tag: 'var'; name: string }
  | { tag: 'lam'; param: string; body: Term }
  | { tag: 'app'; f: Term; arg: Term }
  | { tag: 'num'; value: number }
  | { tag: 'add'; left: Term; right: Term };
const v = (name: string): Term => ({ tag: 'var', name });
const lam = (param: string, body: Term): Term => ({ tag: 'lam', param, body });
const app = (f: Term, ...args: Term[]): Term => args.reduce<Term>((acc, arg) => ({ tag: 'app', f: acc, arg }), f);
const num = (value: number): Term => ({ tag: 'num', value });
const add = (left: Term, right: Term): Term => ({ tag: 'add', left, right });
function show(t: Term): string {
  switch (t.tag) {
    case 'var':
      return t.name;
    case 'lam':
      return `\\${t.param}.${show(t.body)}`;
    case 'app':
      return `(${show(t.f)} ${show(t.arg)})`;
    case 'num':
      return String(t.value);
    case 'add':
      return `(${show(t.left)} + ${show(t.right)})`;
  }
}
function free(t: Term): Set<string> {
  if (t.tag === 'var') return new Set([t.name]);
  if (t.tag === 'num') return new Set();
  if (t.tag === 'lam') {
    const names = free(t.body);
    names.delete(t.param);
    return names;
  }
  return t.tag === 'app' ? new Set([...free(t.f), ...free(t.arg)]) : new Set([...free(t.left), ...free(t.right)]);
}
let fresh = 0;
function substitute(t: Term, name: string, by: Term): Term {
  switch (t.tag) {
    case 'var':
      return t.name === name ? by : t;
    case 'num':
      return t;
    case 'app':
      return { ...t, f: substitute(t.f, name, by), arg: substitute(t.arg, name, by) };
    case 'add':
      return { ...t, left: substitute(t.left, name, by), right: substitute(t.right, name, by) };
    case 'lam': {
      if (t.param === name) return t;
      if (!free(by).has(t.param)) return { ...t, body: substitute(t.body, name, by) };
      const renamed = `${t.param}${++fresh}`;
      return lam(renamed, substitute(substitute(t.body, t.param, v(renamed)), name, by));
    }
  }
}
function step(t: Term): Term | null {
  if (t.tag === 'app') {
    if (t.f.tag === 'lam') return substitute(t.f.body, t.f.param, t.arg);
    const f = step(t.f);
    if (f) return { ...t, f };
    const arg = step(t.arg);
    return arg && { ...t, arg };
  }
  if (t.tag === 'add') {
    if (t.left.tag === 'num' && t.right.tag === 'num') return num(t.left.value + t.right.value);
    const left = step(t.left);
    if (left) return { ...t, left };
    const right = step(t.right);
    return right && { ...t, right };
  }
  if (t.tag === 'lam') {
    const body = step(t.body);
    return body && { ...t, body };
  }
  return null;
}
function normalize(t: Term): Term {
  for (let next: Term | null = t, n = 0; next && n < 100; n++) {
    t = next;
    next = step(t);
  }
  return t;
}
const two = lam('f', lam('x', app(v('f'), app(v('f'), v('x')))));
const increment = lam('n', add(v('n'), num(1)));
console.log(show(app(two, increment, num(5))), show(normalize(app(two, increment, num(5)))));
console.log(show(normalize(app(app(two, two), increment, num(0)))), [...free(lam('x', app(v('x'), v('y'), v('z'))))]);
console.log(show(normalize(app(lam('x', lam('y', v('x'))), v('y')))), show(substitute(lam('y', v('x')), 'x', num(1))));
