// SPDX-License-Identifier: MIT
// A spreadsheet: cells with formulas, dependencies, cycles, and recalculation.
type Cell = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'formula'; readonly parts: string[] } | { readonly kind: 'text'; readonly text: string };
class CycleError extends Error {
  constructor(readonly path: readonly string[]) {
    super(`cycle ${path.join(' -> ')}`);
    this.name = 'CycleError';
  }
}
class Sheet {
  private readonly cells = new Map<string, Cell>();
  private readonly cache = new Map<string, number>();
  evaluations = 0;
  set(name: string, content: string | number): this {
    this.cache.clear();
    if (typeof content === 'number') this.cells.set(name, { kind: 'number', value: content });
    else if (content.startsWith('=')) this.cells.set(name, { kind: 'formula', parts: content.slice(1).split(' ') });
    else this.cells.set(name, { kind: 'text', text: content });
    return this;
  }
  value(name: string, path: readonly string[] = []): number {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached;
    if (path.includes(name)) throw new CycleError([...path.slice(path.indexOf(name)), name]);
    const cell = this.cells.get(name);
    if (cell === undefined) return 0;
    this.evaluations++;
    let result: number;
    switch (cell.kind) {
      case 'number':
        result = cell.value;
        break;
      case 'text':
        throw new TypeError(`${name} is text: ${cell.text}`);
      case 'formula':
        result = this.evaluate(cell.parts, [...path, name]);
    }
    this.cache.set(name, result);
    return result;
  }
  private evaluate(parts: string[], path: readonly string[]): number {
    const stack: number[] = [];
    const pop = (): number => {
      const top = stack.pop();
      if (top === undefined) throw new SyntaxError(`too few operands in ${path.at(-1)}`);
      return top;
    };
    const operators: Record<string, (a: number, b: number) => number> = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b };
    for (const part of parts) {
      if (part in operators) {
        const [b, a] = [pop(), pop()];
        stack.push(operators[part](a, b));
      } else if (part.startsWith('sum:')) {
        const [from, to] = part.slice(4).split('..');
        stack.push(this.range(from, to).reduce((sum, cell) => sum + this.value(cell, path), 0));
      } else {
        const number = Number(part);
        stack.push(Number.isNaN(number) ? this.value(part, path) : number);
      }
    }
    return pop();
  }
  private range(from: string, to: string): string[] {
    const column = from.charAt(0);
    const [first, last] = [Number(from.slice(1)), Number(to.slice(1))];
    return Array.from({ length: last - first + 1 }, (_, i) => `${column}${first + i}`);
  }
  show(...names: string[]): string {
    return names
      .map((name) => {
        try {
          return `${name}=${this.value(name)}`;
        } catch (e) {
          if (e instanceof CycleError) return `${name}=#CYCLE(${e.path.length})`;
          if (e instanceof Error) return `${name}=#${e.name}: ${e.message}`;
          throw e;
        }
      })
      .join(' ');
  }
}
const sheet = new Sheet().set('A1', 10).set('A2', 20).set('A3', '=A1 A2 +').set('B1', '=A3 2 *').set('B2', '=sum:A1..A3').set('C1', 'label');
console.log(sheet.show('A3', 'B1', 'B2', 'Z9'), sheet.evaluations);
console.log(sheet.show('B1', 'B2'), sheet.evaluations);
sheet.set('A1', 100);
console.log(sheet.show('A3', 'B1', 'B2'), sheet.evaluations);
sheet.set('D1', '=D2 1 +').set('D2', '=D3').set('D3', '=D1').set('E1', '=C1 1 +').set('E2', '=+').set('E3', '=1 0 /');
console.log(sheet.show('D1', 'E1', 'E2', 'E3', 'D3'));
