// SPDX-License-Identifier: MIT
// Tokenizer, recursive-descent parser and evaluator of arithmetic with variables and functions.
type Token =
  | { type: 'number'; value: number }
  | { type: 'name'; name: string }
  | { type: 'op'; op: string }
  | { type: 'end' };

function* tokenize(source: string): Generator<Token> {
  let i = 0;
  const isDigit = (c: string): boolean => c >= '0' && c <= '9';
  const isLetter = (c: string): boolean => (c >= 'a' && c <= 'z') || c === '_';
  while (i < source.length) {
    const c = source[i];
    if (c === ' ') {
      i++;
    } else if (isDigit(c) || c === '.') {
      const start = i;
      while (i < source.length && (isDigit(source[i]) || source[i] === '.')) i++;
      yield { type: 'number', value: Number(source.slice(start, i)) };
    } else if (isLetter(c)) {
      const start = i;
      while (i < source.length && isLetter(source[i])) i++;
      yield { type: 'name', name: source.slice(start, i) };
    } else if ('+-*/^(),='.includes(c)) {
      yield { type: 'op', op: c };
      i++;
    } else {
      throw new SyntaxError(`unexpected '${c}' at ${i}`);
    }
  }
  yield { type: 'end' };
}

type Node2 =
  | { kind: 'number'; value: number }
  | { kind: 'variable'; name: string }
  | { kind: 'binary'; op: string; left: Node2; right: Node2 }
  | { kind: 'negate'; operand: Node2 }
  | { kind: 'call'; name: string; args: Node2[] }
  | { kind: 'assign'; name: string; value: Node2 };

class Parser {
  private readonly tokens: Token[];
  private position = 0;
  private static readonly precedence: Record<string, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

  constructor(source: string) {
    this.tokens = [...tokenize(source)];
  }
  parse(): Node2 {
    const first = this.peek();
    const second = this.tokens[Math.min(1, this.tokens.length - 1)];
    if (first.type === 'name' && second.type === 'op' && second.op === '=') {
      this.position = 2;
      return { kind: 'assign', name: first.name, value: this.parse() };
    }
    const result = this.binary(0);
    if (this.peek().type !== 'end') throw new SyntaxError('trailing input');
    return result;
  }
  private peek(): Token {
    return this.tokens[this.position];
  }
  private accept(op: string): boolean {
    const token = this.peek();
    if (token.type !== 'op' || token.op !== op) return false;
    this.position++;
    return true;
  }
  private expect(op: string): void {
    if (!this.accept(op)) throw new SyntaxError(`expected '${op}'`);
  }
  private binary(minimum: number): Node2 {
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const level = token.type === 'op' ? Parser.precedence[token.op] ?? 0 : 0;
      if (token.type !== 'op' || level <= minimum) return left;
      this.position++;
      const right = this.binary(token.op === '^' ? level - 1 : level);
      left = { kind: 'binary', op: token.op, left, right };
    }
  }
  private unary(): Node2 {
    if (this.accept('-')) return { kind: 'negate', operand: this.unary() };
    const token = this.peek();
    this.position++;
    switch (token.type) {
      case 'number':
        return { kind: 'number', value: token.value };
      case 'name': {
        if (!this.accept('(')) return { kind: 'variable', name: token.name };
        const args: Node2[] = [];
        if (!this.accept(')')) {
          do args.push(this.binary(0));
          while (this.accept(','));
          this.expect(')');
        }
        return { kind: 'call', name: token.name, args };
      }
      case 'op':
        if (token.op === '(') {
          const inner = this.binary(0);
          this.expect(')');
          return inner;
        }
        throw new SyntaxError(`unexpected '${token.op}'`);
      case 'end':
        throw new SyntaxError('unexpected end');
    }
  }
}

const functions = new Map<string, (...args: number[]) => number>([
  ['max', Math.max],
  ['sqrt', (x) => Math.sqrt(x)],
  ['sum', (...xs) => xs.reduce((a, b) => a + b, 0)],
]);

function evaluate(node: Node2, scope: Map<string, number>): number {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'variable': {
      const value = scope.get(node.name);
      if (value === undefined) throw new ReferenceError(`${node.name} is not defined`);
      return value;
    }
    case 'negate':
      return -evaluate(node.operand, scope);
    case 'assign': {
      const value = evaluate(node.value, scope);
      scope.set(node.name, value);
      return value;
    }
    case 'call': {
      const f = functions.get(node.name);
      if (!f) throw new ReferenceError(`no function ${node.name}`);
      return f(...node.args.map((arg) => evaluate(arg, scope)));
    }
    case 'binary': {
      const [l, r] = [evaluate(node.left, scope), evaluate(node.right, scope)];
      const operations: Record<string, () => number> = { '+': () => l + r, '-': () => l - r, '*': () => l * r, '/': () => l / r, '^': () => l ** r };
      return operations[node.op]();
    }
  }
}

const scope = new Map([['pi', 3.14]]);
for (const source of ['1 + 2 * 3', '(1+2)*3', '2^3^2', '-2^2', 'x = y = 4', 'x*y - pi', 'max(1, x, 3) + sqrt(16)', 'sum()', '1 +', '2 $ 3', 'nope + 1', '(1', '1 2', 'f(1)', '10/4/5', '.5*4']) {
  try {
    console.log(source, '=>', evaluate(new Parser(source).parse(), scope));
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    console.log(source, '=>', `${e.name}: ${e.message}`);
  }
}
console.log(scope);
