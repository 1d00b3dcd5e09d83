// SPDX-License-Identifier: MIT
// A small language: sticky-expression lexer, Pratt parser, printer, constant folder, scopes, closures and errors with positions.
const TOKEN = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<string>"(?:[^"\\]|\\.)*")|(?<name>[A-Za-z_]\w*)|(?<op>=>|==|!=|<=|>=|&&|\|\||[-+*/%^(){},;=<>!?:\[\].])|(?<end>$))/y;
type Kind = 'number' | 'string' | 'name' | 'op' | 'end';
interface Token { readonly kind: Kind; readonly text: string; readonly at: number }
class LangError extends Error {
  constructor(message: string, readonly at: number, source: string) {
    const before = source.slice(0, at);
    super(`${message} at ${before.split('\n').length}:${at - before.lastIndexOf('\n')}`);
    this.name = 'LangError';
  }
}
function lex(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) {
      const at = start + /^\s*/.exec(source.slice(start))![0].length;
      throw new LangError(`unexpected ${JSON.stringify(source[at])}`, at, source);
    }
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) as [Kind, string];
    tokens.push({ kind, text, at: TOKEN.lastIndex - text.length });
    if (kind === 'end') return tokens;
  }
}
type Expr =
  | { readonly tag: 'literal'; readonly value: number | string | boolean | null }
  | { readonly tag: 'variable'; readonly name: string; readonly at: number }
  | { readonly tag: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr; readonly at: number }
  | { readonly tag: 'unary'; readonly op: string; readonly operand: Expr }
  | { readonly tag: 'conditional'; readonly test: Expr; readonly yes: Expr; readonly no: Expr }
  | { readonly tag: 'call'; readonly callee: Expr; readonly args: readonly Expr[]; readonly at: number }
  | { readonly tag: 'lambda'; readonly params: readonly string[]; readonly body: Expr }
  | { readonly tag: 'list'; readonly items: readonly Expr[] }
  | { readonly tag: 'let'; readonly name: string; readonly value: Expr; readonly body: Expr };
const POWER: Readonly<Record<string, readonly [left: number, right: number]>> = { '?': [2, 1], '||': [3, 4], '&&': [5, 6], '==': [7, 8], '!=': [7, 8], '<': [9, 10], '>': [9, 10], '<=': [9, 10], '>=': [9, 10], '+': [11, 12], '-': [11, 12], '*': [13, 14], '/': [13, 14], '%': [13, 14], '^': [18, 17], '(': [20, 0] };
class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];
  constructor(readonly source: string) {
    this.#tokens = lex(source);
  }
  get #token(): Token {
    return this.#tokens[this.#at]!;
  }
  #take(): Token {
    return this.#tokens[this.#at++]!;
  }
  #accept(text: string): boolean {
    return this.#token.kind !== 'string' && this.#token.text === text && !!this.#take();
  }
  #expect(text: string): Token {
    if (this.#token.text !== text) throw new LangError(`expected '${text}', found ${this.#token.kind === 'end' ? 'the end' : `'${this.#token.text}'`}`, this.#token.at, this.source);
    return this.#take();
  }
  #list(end: string): Expr[] {
    const items: Expr[] = [];
    while (!this.#accept(end)) {
      if (items.length > 0) this.#expect(',');
      items.push(this.expression());
    }
    return items;
  }
  #prefix(): Expr {
    const { kind, text, at } = this.#take();
    if (kind === 'number') return { tag: 'literal', value: parseFloat(text) };
    if (kind === 'string') return { tag: 'literal', value: JSON.parse(text) as string };
    if (kind === 'name') {
      switch (text) {
        case 'true':
        case 'false':
          return { tag: 'literal', value: text === 'true' };
        case 'null':
          return { tag: 'literal', value: null };
        case 'fn': {
          const params: string[] = [];
          for (this.#expect('('); !this.#accept(')'); ) {
            if (params.length > 0) this.#expect(',');
            params.push(this.#take().text);
          }
          this.#expect('=>');
          return { tag: 'lambda', params, body: this.expression() };
        }
        case 'let': {
          const name = this.#take().text;
          this.#expect('=');
          const value = this.expression();
          this.#expect(';');
          return { tag: 'let', name, value, body: this.expression() };
        }
        default:
          return { tag: 'variable', name: text, at };
      }
    }
    if (text === '(') {
      const inner = this.expression();
      this.#expect(')');
      return inner;
    }
    if (text === '[') return { tag: 'list', items: this.#list(']') };
    if (text === '-' || text === '!') return { tag: 'unary', op: text, operand: this.expression(15) };
    throw new LangError(kind === 'end' ? 'unexpected end' : `unexpected '${text}'`, at, this.source);
  }
  expression(minimum = 0): Expr {
    let left = this.#prefix();
    for (;;) {
      const { text: op, at, kind } = this.#token;
      const power = kind === 'op' ? POWER[op] : undefined;
      if (power === undefined || power[0] < minimum) return left;
      this.#take();
      if (op === '(') left = { tag: 'call', callee: left, args: this.#list(')'), at };
      else if (op === '?') {
        const yes = this.expression();
        this.#expect(':');
        left = { tag: 'conditional', test: left, yes, no: this.expression(power[1]) };
      } else left = { tag: 'binary', op, left, right: this.expression(power[1]), at };
    }
  }
  program(): Expr {
    const result = this.expression();
    if (this.#token.kind !== 'end') throw new LangError(`unexpected '${this.#token.text}'`, this.#token.at, this.source);
    return result;
  }
}
const show = (e: Expr): string => {
  switch (e.tag) {
    case 'literal': return JSON.stringify(e.value);
    case 'variable': return e.name;
    case 'binary': return `(${show(e.left)} ${e.op} ${show(e.right)})`;
    case 'unary': return `${e.op}${show(e.operand)}`;
    case 'conditional': return `(${show(e.test)} ? ${show(e.yes)} : ${show(e.no)})`;
    case 'call': return `${show(e.callee)}(${e.args.map(show).join(', ')})`;
    case 'lambda': return `fn(${e.params.join(', ')}) => ${show(e.body)}`;
    case 'list': return `[${e.items.map(show).join(', ')}]`;
    case 'let': return `let ${e.name} = ${show(e.value)}; ${show(e.body)}`;
    default: return e satisfies never;
  }
};
const fold = (e: Expr): Expr => {
  if (e.tag === 'binary') {
    const [left, right] = [fold(e.left), fold(e.right)];
    if (left.tag === 'literal' && right.tag === 'literal' && typeof left.value === 'number' && typeof right.value === 'number') {
      const value = ({ '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '^': (a, b) => a ** b } as Partial<Record<string, (a: number, b: number) => number>>)[e.op]?.(left.value, right.value);
      if (value !== undefined) return { tag: 'literal', value };
    }
    return { ...e, left, right };
  }
  if (e.tag === 'lambda' || e.tag === 'let') return { ...e, body: fold(e.body) };
  return e.tag === 'call' ? { ...e, args: e.args.map(fold) } : e;
};
type Val = number | string | boolean | null | Val[] | ((...args: Val[]) => Val);
type Scope = { readonly name: string; value: Val; readonly outer: Scope } | null;
function evaluate(source: string, prelude: Readonly<Record<string, Val>>): Val {
  const fail = (message: string, at: number): never => {
    throw new LangError(message, at, source);
  };
  const run = (e: Expr, scope: Scope): Val => {
    switch (e.tag) {
      case 'literal': return e.value;
      case 'list': return e.items.map((item) => run(item, scope));
      case 'variable': {
        for (let s = scope; s !== null; s = s.outer) if (s.name === e.name) return s.value;
        return Object.hasOwn(prelude, e.name) ? prelude[e.name]! : fail(`'${e.name}' is not defined`, e.at);
      }
      case 'unary': {
        const v = run(e.operand, scope);
        return e.op === '!' ? !v : -Number(v);
      }
      case 'conditional': return run(run(e.test, scope) ? e.yes : e.no, scope);
      case 'lambda': return (...args) => run(e.body, e.params.reduce<Scope>((outer, name, i) => ({ name, value: args[i] ?? null, outer }), scope));
      case 'let': {
        const inner: NonNullable<Scope> = { name: e.name, value: null, outer: scope };
        inner.value = run(e.value, inner);
        return run(e.body, inner);
      }
      case 'call': {
        const f = run(e.callee, scope);
        return typeof f === 'function' ? f(...e.args.map((a) => run(a, scope))) : fail(`${typeof f} is not a function`, e.at);
      }
      case 'binary': {
        const left = run(e.left, scope);
        if (e.op === '&&') return left && run(e.right, scope);
        if (e.op === '||') return left || run(e.right, scope);
        const right = run(e.right, scope);
        if (e.op === '==' || e.op === '!=') return (left === right) === (e.op === '==');
        if (e.op === '+' && (typeof left === 'string' || typeof right === 'string')) return `${String(left)}${String(right)}`;
        if (typeof left !== 'number' || typeof right !== 'number') return fail(`'${e.op}' of ${typeof left} and ${typeof right}`, e.at);
        switch (e.op) {
          case '+': return left + right;
          case '-': return left - right;
          case '*': return left * right;
          case '/': return right === 0 ? fail('division by zero', e.at) : left / right;
          case '%': return left % right;
          case '^': return left ** right;
          case '<': return left < right;
          case '>': return left > right;
          case '<=': return left <= right;
          default: return left >= right;
        }
      }
    }
  };
  return run(new Parser(source).program(), null);
}
const prelude: Record<string, Val> = { pi: Math.PI, len: (v) => (typeof v === 'string' || Array.isArray(v) ? v.length : -1), map: (f, list) => (typeof f === 'function' && Array.isArray(list) ? list.map((x) => f(x)) : null), max: (...xs) => Math.max(...xs.map(Number)), text: (v) => JSON.stringify(v) };
for (const source of ['1 + 2 * 3 ^ 2 ^ 0.5', '-2 ^ 2', '(1 + 2) * -3 % 4', '"a\\n" + 1 + 2', '1 < 2 == true && !false || null', 'let f = fn(n) => n < 2 ? 1 : n * f(n - 1); map(f, [1, 5, 10, 20])', 'fn(x) => x + 2 * 3', '(fn(a, b) => b)(1)', 'let add = fn(a) => fn(b) => a + b; add(1)(2) + len("héllo") + max(3, 7, 5)', 'a ? b : c ? d : e', '1 +', '1 $ 2', 'let x 5', 'nope\n + 1', '3(4)', '[1, [2, "x"]]', '1 / 0', '"a" - 1', '1 2', 'len(', '']) {
  try {
    console.log(show(new Parser(source).program()), '|', show(fold(new Parser(source).program())));
    const value = evaluate(source, prelude);
    console.log('  =', typeof value === 'function' ? 'a function' : value);
  } catch (error) {
    if (error instanceof LangError) console.log(`  ! ${error.name}: ${error.message} [${error.at}]`);
    else throw error;
  }
}
