// SPDX-License-Identifier: MIT
// One or many: Array.isArray in generic functions, where the checker has narrowed before the type parameter was known.
function flat<T>(xs: readonly (T | readonly T[])[]): T[] {
  const out: T[] = [];
  for (const x of xs) {
    if (Array.isArray(x)) out.push(...(x as readonly T[]));
    else out.push(x as T);
  }
  return out;
}
console.log(flat([1, [2, 3], 4]), flat<string>(['a', ['b']]), flat<{ n: number }>([{ n: 1 }, [{ n: 2 }]]));
function f(x: number | readonly number[]): number {
  if (Array.isArray(x)) return x.length;
  return (x as number) + 1;
}
console.log(f(1), f([1, 2]));
function g(x: string | readonly string[]): string {
  return Array.isArray(x) ? x.join() : String(x);
}
console.log(g('q'), g(['a', 'b']));
type Deep = ReadonlyArray<number | Deep>;
function total(d: Deep): number {
  let s = 0;
  for (const x of d) s += typeof x === 'number' ? x : total(x);
  return s;
}
console.log(total([1, [2, [3, [4]]]]));
function toArray<T>(x: T | readonly T[]): readonly T[] {
  return Array.isArray(x) ? x : [x as T];
}
console.log(toArray(1), toArray([1, 2]), toArray<string>('a'), toArray<{ a: number }>([{ a: 1 }]));
function castArray<T>(v: T | T[]): T[] {
  return Array.isArray(v) ? v : [v];
}
console.log(castArray(1), castArray(['x']));
function isStrings(x: unknown): x is string[] {
  return Array.isArray(x) && x.every((e) => typeof e === 'string');
}
const u: unknown = ['a'];
if (isStrings(u)) console.log(u.join('+'));
function width<T extends number | string>(x: T | readonly T[]): number {
  if (Array.isArray(x)) {
    let n = 0;
    for (const e of x) n += String(e).length;
    return n;
  }
  return String(x).length;
}
console.log(width('abc'), width(['a', 'bc']), width([10, 200]));
