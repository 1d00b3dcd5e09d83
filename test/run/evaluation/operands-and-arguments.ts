// SPDX-License-Identifier: MIT
// Order of operands, arguments, receivers, keys and spread parts.
const log: string[] = [];
const m = <T>(label: string, value: T): T => {
  log.push(label);
  return value;
};
const flush = (): void => {
  console.log(log.join(' '));
  log.length = 0;
};
const add = (a: number, b: number, c: number): number => a + b + c;
console.log(m('fn', add)(m('1', 1), m('2', 2), m('3', 3)));
flush();
const object = {
  method(a: number, b: number): number {
    log.push('called');
    return a - b;
  },
};
console.log(m('obj', object).method(m('x', 10), m('y', 3)));
flush();
console.log(m('l', 2) * m('r', 3) - m('s', 4) / m('t', 2));
flush();
console.log({ [m('k1', 'a')]: m('v1', 1), ...m('spread', { b: 2 }), [m('k2', 'c')]: m('v2', 3) }, [m('e1', 1), ...m('es', [2]), m('e2', 3)]);
flush();
console.log(m('a', 1) < m('b', 2), m('c', 'x' as string) === m('d', 'y'), m('e', false) || m('f', true), m('g', 0) && m('h', 1), m('i', null) ?? m('j', 2));
flush();
class C {
  constructor(readonly a: number, readonly b: number) {}
}
console.log(new (m('class', C))(m('p', 1), m('q', 2)));
flush();
console.log(`${m('t1', 1)}${m('t2', 2)}`, m('cond', true) ? m('yes', 1) : m('no', 2), (m('c1', 1), m('c2', 2)));
flush();
let n = 1;
console.log(n + n++ * ++n + n, n);
const arr = [1, 2, 3];
console.log(arr[0] + arr.shift()! + arr[0], arr.push(9) + arr.length);
let s = 'a';
const append = (t: string): string => (s += t);
console.log(s + append('b') + s + append('c') + s);
const fns = [() => 'zero', () => 'one'];
let k = 0;
console.log(fns[k++]() + fns[k](), k);
