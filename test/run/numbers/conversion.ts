// SPDX-License-Identifier: MIT
// Implicit and explicit conversions that the checker allows.
console.log(1 + '2', '3' + 4, 'a' + 1.50 + true + null + undefined, `${1e21}${-0}`);
const n0 = 0;
console.log(+true, +'', +' 12 ', -'3', +'1e2', !n0, !!'0'.trim(), !!''.trim(), !!NaN);
console.log(String(123), (123.5).toString(), Number('0x10'), Boolean(0), Boolean('false'));
console.log([1, 2] + '', [] + 'x', [null, undefined, 3].join(), String([1, [2, [3]]]), `${[true, 'a']}`);
console.log(String(null), String(undefined), String(true), String({}), `${{ a: 1 }}`);
const money = { amount: 12.5, toString: () => '$12.50', valueOf: () => 12.5 };
console.log(`${money}`, String(money), 'total ' + money.toString());
class Celsius {
  constructor(readonly degrees: number) {}
  toString(): string {
    return `${this.degrees.toFixed(1)}°C`;
  }
}
console.log(`${new Celsius(21)}`, [new Celsius(1), new Celsius(2.25)].join(' < '), String(new Celsius(0)));
console.log(5 + +'5', '5' + -'2', '10' > '9', 10 > 9, 'b' > 'a', 'B' < 'a');
