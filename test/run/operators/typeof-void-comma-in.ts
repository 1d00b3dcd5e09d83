// SPDX-License-Identifier: MIT
// typeof, void, comma, in, delete, instanceof and conditional chains.
const values: unknown[] = [1, 'a', true, undefined, null, 10n, [], {}, () => 1, new Date(0), new Map(), class {}];
console.log(values.map((v) => typeof v).join(' '));
let n = 0;
console.log((n++, n++, n * 10), void n, void 0 === undefined, n);
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
const record: Record<string, number> = { a: 1 };
console.log('a' in record, 'b' in record, delete record.a, 'a' in record, delete record['zzz']);
class A {
  field = 1;
  method(): void {}
  get accessor(): number {
    return 1;
  }
}
const a = new A();
console.log('field' in a, 'method' in a, 'accessor' in a, 'nothing' in a, a instanceof A, (a as object) instanceof Date);
const grade = (score: number): string => (score >= 90 ? 'A' : score >= 80 ? 'B' : score >= 70 ? 'C' : 'F');
console.log([95, 85, 75, 10].map(grade));
const x = (n++, 2) + (n--, 3);
console.log(x);
console.log(typeof typeof 1, !!typeof undefined, typeof (1 + ''), typeof -'1', typeof !1);
const c = n > 1 ? 'many' : n === 1 ? 'one' : null;
console.log(c, n > 5 || 'small', +(n > 1), -(n > 1 ? 1 : 0));
console.log(n == 2, '5' === String(5), null == undefined, (null as unknown) === undefined, n != n);
console.log([] instanceof Array, new Map() instanceof Map, new RangeError() instanceof Error, (() => 1) instanceof Function);
