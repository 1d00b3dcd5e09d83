// SPDX-License-Identifier: MIT
// Text to number by every door: Number, parseFloat, parseInt with radixes, unary plus, BigInt, isNaN and friends.
const texts: readonly string[] = [
  '', ' ', '0', '-0', '+0', '1', '-1', '+1', '--1', '+-1', '1.', '.5', '-.5', '.', '+.', '1e3', '1E3', '1e+3', '1e-3', '1e', '1e+', 'e3',
  '0x10', '0X1f', '-0x10', '0b101', '0B2', '0o17', '0O8', '0x', '0b', '017', '1_000', '1,000', 'Infinity', '-Infinity', '+Infinity', 'infinity',
  'Infinityx', 'NaN', 'nan', '\t12\n', '\u00a012\u2003', '\ufeff7', '\u180e7', '12px', '3.14.15', '1 2', '9007199254740993', '9007199254740992.9',
  '1e400', '-1e400', '1e-400', '5e-324', '2e-324', '3e-324', '123456789012345678901234567890', '0.1e1', '00012', '0.000', '1e0x', '٣', '½', 'true', 'null', '[]', '12n', '1.7976931348623159e308', '1.7976931348623158e308', '4.9406564584124654e-324',
  '0.30000000000000004', '179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880',
];
const bigint = (text: string): string => {
  try {
    return `${BigInt(text)}n`;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};
for (const text of texts) {
  console.log(JSON.stringify(text), Number(text), +text, parseFloat(text), parseInt(text), Number.parseInt(text, 10), bigint(text));
  console.log('   ', [0, 1, 2, 3, 8, 10, 11, 16, 36, 37, -1, 2 ** 32 + 16, NaN].map((radix) => parseInt(text, radix)).join(' '));
}
console.log(texts.map((text) => isNaN(Number(text))).join(), texts.filter((t) => Number.isInteger(Number(t))).length, texts.filter((t) => Number.isSafeInteger(Number(t))).length);
console.log(parseInt('1e21'), parseInt(String(1e21)), parseInt(String(0.0000005)), parseInt('123abc', 13), parseInt('zz', 36), parseInt('-0'), parseInt('9'.repeat(40)), parseInt('1'.repeat(60), 2));
console.log(Number(true), Number(false), Number(null), Number(undefined), Number(10n), Number(new Date(5)), Number('0x' + 'f'.repeat(20)), Number('0b' + '1'.repeat(54)));
console.log(isFinite(1), isFinite(NaN), Number.isFinite(Infinity), Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), Number.isInteger(1e300));
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN);
