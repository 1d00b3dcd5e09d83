// SPDX-License-Identifier: MIT
// toPrecision, toExponential, and where exponents begin.
const values = [0, -0, 1, -1.5, 123.456, 0.000123, 1e21, 1.25e-7, 123456789, 5e-324, 1.7976931348623157e308, NaN, -Infinity];
for (const n of values) console.log(n.toPrecision(3), n.toPrecision(1), n.toExponential(), n.toExponential(2), n.toPrecision(), String(n));
console.log((1.005).toFixed(2), (1.45).toFixed(1), (8.345).toFixed(2), (0.5).toFixed(0), (1.5).toFixed(0), (2.5).toFixed(0), (-0.5).toFixed(0), (1e21).toFixed(2));
console.log((0.1).toFixed(20), (123.456).toPrecision(30), (1e-10).toFixed(2), (-1e-10).toFixed(2), (1.23e20).toFixed(3), (25).toPrecision(1), (35).toPrecision(1));
console.log((1e21).toString(), 1e20, 123456789012345680000, 1e-6, 1e-7, 0.1 + 0.2, 100 / 3, 1 / 3, 2 / 3, 5e-7, 4.35 * 100, 1.1 * 3);
for (const f of [() => (1).toFixed(101), () => (1).toPrecision(0), () => (1).toPrecision(101), () => (1).toExponential(-1), () => (5).toString(37), () => (5).toString(1)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log((255).toString(16), (-255).toString(2), (0.5).toString(2), (1 / 3).toString(3), (1e21).toString(7), (2 ** 53).toString(36), (0.1).toString(2), NaN.toString(16));
console.log((3.14159).toString(8), (-0).toString(2), (1e-7).toString(16), (123.456).toString(36), (2 ** 31).toString(32), Infinity.toString(5));
console.log(parseInt('zz', 36), parseInt('0x1f'), parseInt('12px'), parseInt(''), parseInt('  -42abc'), parseInt('1e3'), parseInt('101', 2), parseInt('9', 8), parseInt('0b1'), parseInt('123', 37));
console.log(parseFloat('3.14abc'), parseFloat('.5.5'), parseFloat('-.5e-2x'), parseFloat('e5'), parseFloat('Infinityx'), parseFloat('1e1000'), parseFloat('  7'), parseFloat('0x10'));
console.log(Number(''), Number(' 12 '), Number('0x1F'), Number('0b101'), Number('0o17'), Number('1e3'), Number('1_000'), Number('12px'), Number('-'), Number('+5'), Number('.'), Number('Infinity'), Number('\n'));
console.log(Number(true), Number(null), Number(undefined), Number(12n), +'3' + +'4', Number.parseFloat === parseFloat);
console.log(1_000_000, 0xff, 0b1010, 0o777, .5, 5., 1e3, 0xffffffffff, 1e-400, 9007199254740993, 0.1e-6);
