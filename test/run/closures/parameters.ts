// SPDX-License-Identifier: MIT
// Defaults see earlier parameters, run at each call, and are used for undefined only.
let evaluations = 0;
function fresh(list: number[] = [], n: number = ++evaluations): number[] {
  list.push(n);
  return list;
}
console.log(fresh(), fresh(), fresh([7]), fresh([8], 0), evaluations);
function box(width: number, height = width, area = width * height): string {
  return `${width}x${height}=${area}`;
}
console.log(box(2), box(2, 3), box(2, undefined, 1), box(2, 3, undefined));
function nullable(value: string | null = 'default'): string {
  return String(value);
}
console.log(nullable(), nullable(undefined), nullable(null), nullable(''));
const outerName = 'outer';
function scope(read = () => outerName, outer2 = read()): string {
  const outerName = 'inner';
  return `${read()} ${outer2} ${outerName}`;
}
console.log(scope(), scope(() => 'given'));
function rest(first: string, ...others: number[]): string {
  return `${first}:${others.length}:${others.join('+')}`;
}
console.log(rest('a'), rest('b', 1), rest('c', ...[1, 2, 3]), rest('d', 0, ...[], 9));
function optional(a: number, b?: number): string {
  return b === undefined ? `${a} alone` : `${a} and ${b}`;
}
console.log(optional(1), optional(1, undefined), optional(1, 0));
function options({ port = 80, host = 'localhost', tls: secure = false }: { port?: number; host?: string; tls?: boolean } = {}): string {
  return `${secure ? 'https' : 'http'}://${host}:${port}`;
}
console.log(options(), options({ port: 8080 }), options({ tls: true, host: 'example.org' }));
const swap = ([a, b]: [number, string]): [string, number] => [b, a];
console.log(swap([1, 'x']));
function withThis(this: { factor: number }, value: number): number {
  return this.factor * value;
}
console.log(withThis.call({ factor: 3 }, 5));
