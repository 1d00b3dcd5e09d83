// SPDX-License-Identifier: MIT
// Spreading what is only known to be an object.
const copy = (o: object): object => ({ ...o });
console.log(copy({ a: 1, b: [2] }), copy([1, 2]), copy(new Map()));
const withId = <T extends object>(o: T, id: number): T & { id: number } => ({ ...o, id });
console.log(withId({ n: 'x' }, 3), withId(copy({ z: 1 }), 4));
const f = (o: object) => ({ first: 1, ...o, last: 2 });
console.log(f({ first: 9, mid: 5 }));
const empty = {}; const e2 = { ...empty }; console.log(e2, Object.keys(e2).length);
