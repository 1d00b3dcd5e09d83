// SPDX-License-Identifier: MIT
// Every Math function on every pair of edges.
const edges = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, 1.5, 2.5, -1.5, -2.5, 10, 100, 1e-10, 1e10, 1e300, 1e-300, 5e-324, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53, NaN, Infinity, -Infinity, Math.PI, Math.E, 0.49999999999999994, 4503599627370497.5, 709.78, 710, -745.2, 20.5];
const unary: readonly [string, (x: number) => number][] = [
  ['abs', Math.abs], ['acos', Math.acos], ['acosh', Math.acosh], ['asin', Math.asin], ['asinh', Math.asinh], ['atan', Math.atan], ['atanh', Math.atanh],
  ['cbrt', Math.cbrt], ['ceil', Math.ceil], ['clz32', Math.clz32], ['cos', Math.cos], ['cosh', Math.cosh], ['exp', Math.exp], ['expm1', Math.expm1],
  ['floor', Math.floor], ['fround', Math.fround], ['log', Math.log], ['log10', Math.log10], ['log1p', Math.log1p], ['log2', Math.log2], ['round', Math.round],
  ['sign', Math.sign], ['sin', Math.sin], ['sinh', Math.sinh], ['sqrt', Math.sqrt], ['tan', Math.tan], ['tanh', Math.tanh], ['trunc', Math.trunc],
  ['not', (x) => ~x], ['or0', (x) => x | 0], ['ushr', (x) => x >>> 0], ['neg', (x) => -x], ['shl', (x) => x << 5], ['shr', (x) => x >> 3],
];
for (const [name, f] of unary) console.log(name, edges.map(f));
const binary: readonly [string, (a: number, b: number) => number][] = [
  ['atan2', Math.atan2], ['hypot', (a, b) => Math.hypot(a, b)], ['imul', Math.imul], ['max', (a, b) => Math.max(a, b)], ['min', (a, b) => Math.min(a, b)], ['pow', Math.pow],
  ['**', (a, b) => a ** b], ['%', (a, b) => a % b], ['/', (a, b) => a / b], ['<<', (a, b) => a << b], ['>>', (a, b) => a >> b], ['>>>', (a, b) => a >>> b],
  ['&', (a, b) => a & b], ['|', (a, b) => a | b], ['^', (a, b) => a ^ b], ['-', (a, b) => a - b], ['*', (a, b) => a * b],
];
for (const [name, f] of binary) for (const a of edges) console.log(name, a, edges.map((b) => f(a, b)).join(' '));
console.log(Math.max(), Math.min(), Math.hypot(), Math.hypot(3, 4, 12), Math.hypot(NaN, Infinity), Math.max(1, NaN, 3), Math.min(0, -0), Math.max(-0, 0), Math.max(...edges), Math.min(...[]));
console.log(Math.PI, Math.E, Math.LN2, Math.LN10, Math.LOG2E, Math.LOG10E, Math.SQRT2, Math.SQRT1_2);
