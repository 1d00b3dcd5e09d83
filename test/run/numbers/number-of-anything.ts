// SPDX-License-Identifier: MIT
/** Number(x) for operands of every static type, and `in` with keys that are constant or not. */
class Weight {
  constructor(private readonly grams: number) {}

  valueOf(): number {
    return this.grams;
  }
}

const texts: string = ['12', 'x', ' 0x1F ', '', '-0', '1e3'].join('|');
for (const text of texts.split('|')) console.log(Number(text), Number(text.length), 1 / Number(text));
console.log(['1', '2', 'z'].map(Number), Number(true), Number(null), Number(10n), Number([5]), Number());

function toNumber<T>(value: T): number {
  return Number(value);
}
const date: unknown = new Date(5);
console.log(toNumber('7'), toNumber(8), toNumber(undefined), toNumber(new Date(5)), Number(date));
console.log(Number(new Weight(3)), toNumber<unknown>(new Weight(4)));

const record: { a?: number } = { a: 1 };
const key: string | number = texts.length > 3 ? 'a' : 3;
console.log('a' in record, 'b' in record, key in record);
