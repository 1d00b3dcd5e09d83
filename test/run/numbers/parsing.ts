// SPDX-License-Identifier: MIT
// Number(), parseInt and parseFloat each have their own rules.
const texts = [
  '', ' ', '42', ' 42\n', '4 2', '0x1F', '-0x1F', '0b101', '0o17', '1e3', '1e', '.5', '5.', '.', '+7', '--7', 'Infinity',
  '-Infinity', 'infinity', 'NaN', '1_000', '12px', 'px12', '0.1e-2', '\u00a01', '1e1000', '-1e-1000', '00012', '1n', '\t\n',
];
for (const text of texts) {
  console.log(JSON.stringify(text), Number(text), parseInt(text), parseFloat(text));
}
console.log(['1', '2', '3'].map(Number), parseInt('101', 2), parseInt('zz', 36), parseInt('12', 37), parseInt('8', 8));
console.log(parseInt('0x1A'), parseInt('0x1A', 16), parseInt('1A', 16), parseInt('0b11'), parseInt('123', 0));
console.log(Number(true), Number(false), Number(null), Number(undefined), Number(12n), +'3' + +'4');
console.log(parseFloat('3.14.15'), parseFloat('-.5e+2x'), parseFloat('e5'), parseInt('-42.9'), parseInt('9007199254740993'));
console.log(Number('9007199254740993'), Number('0.1'), Number('123456789012345678901234567890'), Number('2.2250738585072011e-308'));
console.log(Number.parseFloat('1.5'), Number.parseInt('77', 8), Number.parseFloat === parseFloat);
console.log(parseInt('123456789012345678901234567890'), parseInt('100000000000000000000000000000000000', 2));
