// SPDX-License-Identifier: MIT
/** Functions that make functions: a parser of expressions to closures, an event emitter, memoising, composing. */

type Evaluate = (x: number, y: number) => number;

/** Compiles a formula in postfix notation to closures. */
function compile(formula: string): Evaluate {
  const stack: Evaluate[] = [];
  const combine = (operate: (a: number, b: number) => number): void => {
    const right = stack.pop()!;
    const left = stack.pop()!;
    stack.push((x, y) => operate(left(x, y), right(x, y)));
  };
  for (const word of formula.split(' ')) {
    if (word === 'x') stack.push((x) => x);
    else if (word === 'y') stack.push((_x, y) => y);
    else if (word === '+') combine((a, b) => a + b);
    else if (word === '-') combine((a, b) => a - b);
    else if (word === '*') combine((a, b) => a * b);
    else if (word === 'max') combine(Math.max);
    else {
      const constant = Number(word);
      stack.push(() => constant);
    }
  }
  return stack[0];
}

class Emitter<T> {
  private readonly listeners: ((event: T) => void)[] = [];

  on(listener: (event: T) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners.splice(this.listeners.indexOf(listener), 1);
    };
  }

  emit(event: T): void {
    for (const listener of this.listeners) listener(event);
  }
}

const compose =
  <A, B, C>(f: (a: A) => B, g: (b: B) => C) =>
  (a: A): C =>
    g(f(a));

function counter(step: number): (_: undefined) => number {
  let count = 0;
  return () => (count += step);
}

export function work(): number {
  const formula = compile('x y + 3 * x 2 - y 1 + * max 7 - x +');
  let sum = 0;
  for (let i = 0; i < 1_600_000; i++) sum = (sum + formula(i % 100, i % 77)) % 1_000_003;

  const emitter = new Emitter<number>();
  let heard = 0;
  for (let round = 0; round < 400; round++) {
    const removers = [1, 2, 3, 5].map((factor) =>
      emitter.on((event) => {
        heard = (heard + event * factor) % 1_000_003;
      }),
    );
    for (let i = 0; i < 2000; i++) emitter.emit(i + round);
    for (const remove of removers) remove();
  }

  let chained = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const next = counter(i % 7);
    const twice = compose(next, (n) => n * 2);
    const text = compose(twice, (n) => n + 1);
    chained = (chained + text(undefined) + next(undefined)) % 1_000_003;
  }
  return sum + heard + chained;
}
