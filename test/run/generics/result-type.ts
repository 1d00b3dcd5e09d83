// SPDX-License-Identifier: MIT
// A Result type with map, flatMap, collect, used for validation.
type Result<T, E = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
function map<T, U, E>(r: Result<T, E>, f: (value: T) => U): Result<U, E> {
  return r.ok ? ok(f(r.value)) : r;
}
function flatMap<T, U, E, F>(r: Result<T, E>, f: (value: T) => Result<U, F>): Result<U, E | F> {
  return r.ok ? f(r.value) : r;
}
function collect<T, E>(results: Result<T, E>[]): Result<T[], E[]> {
  const values: T[] = [];
  const errors: E[] = [];
  for (const r of results) {
    if (r.ok) values.push(r.value);
    else errors.push(r.error);
  }
  return errors.length > 0 ? err(errors) : ok(values);
}
const parseInteger = (text: string): Result<number> => {
  const n = Number(text);
  return text.trim() !== '' && Number.isInteger(n) ? ok(n) : err(`"${text}" is no integer`);
};
const inRange = (min: number, max: number) => (n: number): Result<number> => (n >= min && n <= max ? ok(n) : err(`${n} is not in ${min}..${max}`));
const parsePort = (text: string): Result<number> => flatMap(parseInteger(text), inRange(1, 65535));
for (const text of ['80', '0', 'x', '70000', '1.5', '']) console.log(parsePort(text));
console.log(map(parsePort('8080'), (p) => `port ${p}`), collect(['1', '2', '3'].map(parsePort)), collect(['1', 'b', '0'].map(parsePort)));
function attempt<T>(f: () => T): Result<T, Error> {
  try {
    return ok(f());
  } catch (e) {
    return err(e instanceof Error ? e : new Error(String(e)));
  }
}
const parsed = attempt(() => JSON.parse('[1, 2]') as unknown);
const failed = attempt(() => JSON.parse('[1, 2') as unknown);
console.log(parsed, failed.ok, !failed.ok && failed.error.name, attempt(() => 5 * 5));
const unwrapOr = <T>(r: Result<T, unknown>, fallback: T): T => (r.ok ? r.value : fallback);
console.log(unwrapOr(parsePort('443'), 0), unwrapOr(parsePort('none'), 8000), unwrapOr<string | null>(err(1), null));
