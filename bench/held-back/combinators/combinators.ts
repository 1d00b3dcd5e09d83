// SPDX-License-Identifier: MIT
/** A parser put together from small functions: generic closures that call closures, results that are objects. */

interface Parsed<T> {
  readonly value: T;
  readonly end: number;
}

type Parser<T> = (text: string, at: number) => Parsed<T> | undefined;

const letter =
  (wanted: string): Parser<string> =>
  (text, at) =>
    text[at] === wanted ? { value: wanted, end: at + 1 } : undefined;

const map =
  <A, B>(parser: Parser<A>, change: (value: A) => B): Parser<B> =>
  (text, at) => {
    const result = parser(text, at);
    return result && { value: change(result.value), end: result.end };
  };

const both =
  <A, B, C>(first: Parser<A>, second: Parser<B>, join: (a: A, b: B) => C): Parser<C> =>
  (text, at) => {
    const a = first(text, at);
    if (a === undefined) return undefined;
    const b = second(text, a.end);
    return b && { value: join(a.value, b.value), end: b.end };
  };

const either =
  <T>(...choices: readonly Parser<T>[]): Parser<T> =>
  (text, at) => {
    for (const choice of choices) {
      const result = choice(text, at);
      if (result !== undefined) return result;
    }
    return undefined;
  };

const many =
  <T>(parser: Parser<T>): Parser<T[]> =>
  (text, at) => {
    const values: T[] = [];
    let end = at;
    for (let result = parser(text, end); result !== undefined; result = parser(text, end)) {
      values.push(result.value);
      end = result.end;
    }
    return { value: values, end };
  };

const digits: Parser<number> = (text, at) => {
  let end = at;
  let value = 0;
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return end === at ? undefined : { value, end };
};

type Step = (left: number) => number;

/** Left-associative operators between operands. */
function chain(operand: Parser<number>, operators: Record<string, (a: number, b: number) => number>): Parser<number> {
  const steps = Object.entries(operators).map(([sign, operate]) =>
    both(
      letter(sign),
      operand,
      (_, right): Step =>
        (left) =>
          operate(left, right),
    ),
  );
  return both(operand, many(either(...steps)), (first, rest) => rest.reduce((left, step) => step(left), first));
}

const LIMIT = 10_007;

function makeParser(): Parser<number> {
  const inner: Parser<number> = (text, at) => sum(text, at);
  const group = both(
    letter('('),
    both(inner, letter(')'), (value) => value),
    (_, value) => value,
  );
  const negative = map(
    both(letter('-'), digits, (_, value) => value),
    (value) => -value,
  );
  const factor = either(digits, group, negative);
  const product = chain(factor, { '*': (a, b) => (a * b) % LIMIT });
  const sum = chain(product, { '+': (a, b) => (a + b) % LIMIT, '-': (a, b) => (a - b) % LIMIT });
  return sum;
}

function makeText(depth: number, seed: number): string {
  if (depth === 0) return seed % 5 === 4 ? `-${seed % 97}` : String(seed % 89);
  const left = makeText(depth - 1, seed * 2 + 1);
  const right = makeText(depth - 1, seed * 3 + 2);
  const sign = seed % 3 === 0 ? '+' : seed % 3 === 1 ? '-' : '*';
  return `(${left}${sign}${right})`;
}

export function work(): number {
  const parser = makeParser();
  let checksum = 0;
  for (let round = 0; round < 2000; round++) {
    const text = makeText(9, round);
    const result = parser(text, 0);
    if (result === undefined || result.end !== text.length) return -1;
    checksum = (checksum * 31 + result.value + LIMIT) % 1_000_003;
  }
  return checksum;
}
