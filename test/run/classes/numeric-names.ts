// SPDX-License-Identifier: MIT
// Names like array indices are listed first, in ascending order: up to 4294967294, in classes too.
const far = { a: 1, '9999999999': 2, b: 3 };
console.log(far, Object.keys(far), JSON.stringify(far));
const p = { a: 1, '4294967295': 2, b: 3, '4294967294': 4 };
console.log(p, Object.keys(p), JSON.stringify(p), { ...p, c: 1 });
const { a, ...others } = p;
console.log(a, others);
interface O {
  a: number;
  '1'?: number;
  b?: string;
  '0'?: number;
}
const o: O = { a: 1 };
o['1'] = 2;
o.b = 'x';
o['0'] = 5;
console.log(o, Object.keys(o), JSON.stringify(o));
const j = JSON.parse('{"b":"q","1":7,"a":3,"0":1}') as O;
console.log(j, Object.keys(j), { ...j }, Object.assign({}, j), structuredClone(j));
delete j['1'];
j['1'] = 8;
console.log(j, Object.entries(j));
const lit: O = { b: 's', '1': 2, a: 1 };
for (const k in lit) console.log(k);
class P {
  '2' = 'two';
  b = 1;
  '1' = 'one';
  7 = 'seven';
  x = 0;
}
console.log(new P(), Object.keys(new P()), JSON.stringify(new P()), { ...new P() });
const { b, ...rest } = new P();
console.log(b, rest);
