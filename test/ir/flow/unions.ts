// SPDX-License-Identifier: MIT
type Result = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly error: string };

function parse(text: string): Result {
  const value = Number(text);
  return Number.isNaN(value) ? { ok: false, error: `no number: ${text}` } : { ok: true, value };
}

function show(result: Result): string {
  return result.ok ? good(result) : bad(result);
}

// Narrowing keeps the other member out.
function good(result: { readonly value: number }): string {
  return String(result.value);
}

function bad(result: { readonly error: string }): string {
  return result.error;
}

function apply(change: (n: number) => number, argument: number | readonly number[]): number {
  return typeof argument === 'number' ? change(argument) : argument.length;
}

const increment = (n: number): number => n + 1;
const double = (n: number): number => n * 2;

console.log(show(parse('1')), show(parse('x')), apply(increment, 1), apply(double, [1]));
