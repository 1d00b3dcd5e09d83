// SPDX-License-Identifier: MIT
// Defaults see earlier parameters and the outer scope, never the body; they are evaluated at every call.
let counter = 0;
const next = (): number => ++counter;
function f(a = next(), b = a * 10, c = () => a + b): string {
  a += 100;
  return `${a} ${b} ${c()}`;
}
console.log(f(), f(), f(5), f(5, 6), f(undefined, 1), f(1, undefined, () => -1), counter);
const x = 'outer';
function shadow(read = () => x, write = (v: string): void => void (inner = v)): string {
  const x = 'inner';
  const before = read();
  write('written');
  return `${before} ${x} ${inner}`;
}
let inner = 'start';
console.log(shadow(), shadow(() => 'given'));
function fresh(list: number[] = [], item = list.length): number[] {
  list.push(item);
  return list;
}
const own: number[] = [];
console.log(fresh(), fresh(), fresh(own), fresh(own), own);
class Config {
  static instances = 0;
  constructor(readonly name = `config ${++Config.instances}`, readonly parent: Config | null = null, readonly depth: number = parent ? parent.depth + 1 : 0) {}
}
const root = new Config();
const child = new Config(undefined, root);
console.log(root, child.depth, child.name, new Config('named', child).depth, Config.instances);
const required = (name: string): never => {
  throw new TypeError(`missing ${name}`);
};
function strict(a: number = required('a'), b: number = required('b')): number {
  return a + b;
}
for (const args of [[], [1], [1, 2]] as [number?, number?][]) {
  try {
    console.log(strict(...args));
  } catch (e) {
    console.log((e as Error).message);
  }
}
function recursive(n: number, trail: string[] = [`from ${n}`], visit = (k: number): void => void trail.push(String(k))): string[] {
  if (n === 0) return trail;
  visit(n);
  return recursive(n - 1, trail);
}
console.log(recursive(3).join(), f.length, shadow.length, strict.length, ((a: number, b = 1, c?: number) => a + b + (c ?? 0)).length);
const optional = (a?: number, b?: string): string => `${a}/${b}/${a === undefined}`;
console.log(optional(), optional(undefined, 'x'), optional(0), [1, 2].map((n, i) => optional(n, i > 0 ? 'i' : undefined)));
function rest(first: string, ...others: (string | number)[]): string {
  return `${first}:${others.length}:${others.join('-')}`;
}
console.log(rest('a'), rest('a', 1, 'b'), rest('x', ...[1, 2], 'y', ...['z']), ((...all: number[]) => Math.max(...all))(3, 9, 2));
