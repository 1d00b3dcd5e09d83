// SPDX-License-Identifier: MIT
// A small Lisp: reader, evaluator with closures and macros-free special forms, printer.
class Sym {
  private static table = new Map<string, Sym>();
  private constructor(readonly name: string) {}
  static of(name: string): Sym {
    let found = Sym.table.get(name);
    if (!found) Sym.table.set(name, (found = new Sym(name)));
    return found;
  }
}
type Value = number | string | boolean | null | Sym | Value[] | Fn;
type Fn = (...args: Value[]) => Value;

class Env {
  private readonly vars = new Map<Sym, Value>();
  constructor(private readonly outer?: Env) {}
  define(name: Sym, value: Value): Value {
    this.vars.set(name, value);
    return value;
  }
  lookup(name: Sym): Env {
    if (this.vars.has(name)) return this;
    if (!this.outer) throw new ReferenceError(`unbound symbol: ${name.name}`);
    return this.outer.lookup(name);
  }
  get(name: Sym): Value {
    return this.lookup(name).vars.get(name)!;
  }
  set(name: Sym, value: Value): void {
    this.lookup(name).vars.set(name, value);
  }
}

function read(source: string): Value[] {
  const tokens = source.match(/"(?:\\.|[^"\\])*"|[()']|[^\s()']+/g) ?? [];
  let i = 0;
  const next = (): Value => {
    const token = tokens[i++];
    if (token === undefined) throw new SyntaxError('unexpected end');
    if (token === '(') {
      const list: Value[] = [];
      while (tokens[i] !== ')') list.push(next());
      i++;
      return list;
    }
    if (token === ')') throw new SyntaxError('unexpected )');
    if (token === "'") return [Sym.of('quote'), next()];
    if (token.startsWith('"')) return JSON.parse(token) as string;
    if (token === '#t' || token === '#f') return token === '#t';
    const n = Number(token);
    return Number.isNaN(n) ? Sym.of(token) : n;
  };
  const forms: Value[] = [];
  while (i < tokens.length) forms.push(next());
  return forms;
}

function show(v: Value): string {
  if (v === null) return 'nil';
  if (Array.isArray(v)) return `(${v.map(show).join(' ')})`;
  if (v instanceof Sym) return v.name;
  if (typeof v === 'function') return '#<procedure>';
  if (typeof v === 'boolean') return v ? '#t' : '#f';
  return typeof v === 'string' ? JSON.stringify(v) : String(v);
}

function evaluate(x: Value, env: Env): Value {
  for (;;) {
    if (x instanceof Sym) return env.get(x);
    if (!Array.isArray(x)) return x;
    if (x.length === 0) return null;
    const [head, ...rest] = x;
    if (head instanceof Sym) {
      switch (head.name) {
        case 'quote':
          return rest[0]!;
        case 'if': {
          const test = evaluate(rest[0]!, env);
          x = (test !== false && test !== null ? rest[1] : rest[2]) ?? null;
          continue;
        }
        case 'define': {
          const [target, ...body] = rest;
          if (Array.isArray(target)) {
            const [name, ...params] = target;
            return env.define(name as Sym, lambda(params as Sym[], body, env));
          }
          return env.define(target as Sym, evaluate(body[0]!, env));
        }
        case 'set!':
          env.set(rest[0] as Sym, evaluate(rest[1]!, env));
          return null;
        case 'lambda':
          return lambda(rest[0] as Sym[], rest.slice(1), env);
        case 'begin':
          for (const form of rest.slice(0, -1)) evaluate(form, env);
          x = rest.at(-1) ?? null;
          continue;
        case 'let': {
          const inner = new Env(env);
          for (const pair of rest[0] as Value[][]) inner.define(pair[0] as Sym, evaluate(pair[1]!, env));
          env = inner;
          x = [Sym.of('begin'), ...rest.slice(1)];
          continue;
        }
      }
    }
    const fn = evaluate(head!, env);
    if (fn instanceof Sym || typeof fn !== 'function') throw new TypeError(`not a procedure: ${show(fn)}`);
    return fn(...rest.map((arg) => evaluate(arg, env)));
  }
}

function lambda(params: Sym[], body: Value[], env: Env): Fn {
  return (...args) => {
    const inner = new Env(env);
    params.forEach((p, i) => inner.define(p, args[i] ?? null));
    return body.reduce<Value>((_, form) => evaluate(form, inner), null);
  };
}

const globals = new Env();
const numeric = (name: string, f: (a: number, b: number) => number | boolean): void => {
  globals.define(Sym.of(name), (...args) => args.slice(1).reduce((a, b) => f(a as number, b as number), args[0]!));
};
numeric('+', (a, b) => a + b);
numeric('-', (a, b) => a - b);
numeric('*', (a, b) => a * b);
numeric('<', (a, b) => a < b);
numeric('=', (a, b) => a === b);
globals.define(Sym.of('list'), (...items) => items);
globals.define(Sym.of('car'), (l) => (l as Value[])[0] ?? null);
globals.define(Sym.of('cdr'), (l) => (l as Value[]).slice(1));
globals.define(Sym.of('cons'), (a, l) => [a!, ...(l as Value[])]);
globals.define(Sym.of('null?'), (l) => Array.isArray(l) && l.length === 0);

const program = `
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 20)
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) (list 1 2 3 4))
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(begin (counter) (counter) (counter))
'(a "b\\n" (c . d) #t #f)
(let ((x 3) (y 4)) (+ (* x x) (* y y)))
counter
(if '() "empty is true" 'no)
(1 2)
undefined-name
`;
for (const form of read(program)) {
  try {
    console.log(show(form).slice(0, 40).padEnd(42), show(evaluate(form, globals)));
  } catch (error) {
    console.log(String(error));
  }
}
