// SPDX-License-Identifier: MIT
// Parser combinators: generic functions that build parsers from parsers.
interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly rest: string;
}
interface Failure {
  readonly ok: false;
  readonly expected: string;
  readonly at: string;
}
type ParseResult<T> = Success<T> | Failure;
type Parser<T> = (input: string) => ParseResult<T>;

const succeed = <T>(value: T, rest: string): Success<T> => ({ ok: true, value, rest });
const fail = (expected: string, at: string): Failure => ({ ok: false, expected, at });

const char = (c: string): Parser<string> => (input) => (input.startsWith(c) ? succeed(c, input.slice(c.length)) : fail(`'${c}'`, input));
const satisfy = (name: string, test: (c: string) => boolean): Parser<string> => (input) =>
  input.length > 0 && test(input.charAt(0)) ? succeed(input.charAt(0), input.slice(1)) : fail(name, input);
const map = <A, B>(p: Parser<A>, f: (a: A) => B): Parser<B> => (input) => {
  const r = p(input);
  return r.ok ? succeed(f(r.value), r.rest) : r;
};
const seq = <A, B>(first: Parser<A>, second: Parser<B>): Parser<[A, B]> => (input) => {
  const a = first(input);
  if (!a.ok) return a;
  const b = second(a.rest);
  return b.ok ? succeed<[A, B]>([a.value, b.value], b.rest) : b;
};
const or = <A>(...options: Parser<A>[]): Parser<A> => (input) => {
  const expected: string[] = [];
  for (const option of options) {
    const r = option(input);
    if (r.ok) return r;
    expected.push(r.expected);
  }
  return fail(expected.join(' or '), input);
};
const many = <A>(p: Parser<A>): Parser<A[]> => (input) => {
  const values: A[] = [];
  let rest = input;
  for (let r = p(rest); r.ok; r = p(rest)) {
    values.push(r.value);
    rest = r.rest;
  }
  return succeed(values, rest);
};
const lazy = <A>(make: () => Parser<A>): Parser<A> => (input) => make()(input);
const sepBy = <A>(p: Parser<A>, separator: Parser<unknown>): Parser<A[]> =>
  or(map(seq(p, many(map(seq(separator, p), ([, value]) => value))), ([head, tail]) => [head, ...tail]), (input) => succeed<A[]>([], input));
const between = <A>(open: Parser<unknown>, p: Parser<A>, close: Parser<unknown>): Parser<A> => map(seq(seq(open, p), close), ([[, value]]) => value);

const digit = satisfy('digit', (c) => c >= '0' && c <= '9');
const number: Parser<number> = map(seq(digit, many(digit)), ([head, tail]) => Number(head + tail.join('')));
type Nested = number | Nested[];
const value: Parser<Nested> = or<Nested>(number, lazy(() => list));
const list: Parser<Nested[]> = between(char('['), sepBy(value, char(',')), char(']'));
const depth = (n: Nested): number => (typeof n === 'number' ? 0 : 1 + Math.max(0, ...n.map(depth)));
const total = (n: Nested): number => (typeof n === 'number' ? n : n.reduce<number>((sum, x) => sum + total(x), 0));

for (const text of ['[1,[2,3],[]]', '42', '[]', '[1,', 'x', '[1 2]', '[[[[7]]]]rest']) {
  const r = value(text);
  if (r.ok) console.log(text, JSON.stringify(r.value), depth(r.value), total(r.value), JSON.stringify(r.rest));
  else console.log(text, 'expected', r.expected, 'at', JSON.stringify(r.at));
}
