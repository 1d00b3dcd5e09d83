// SPDX-License-Identifier: MIT
// Exceptions that cross library code, closures, accessors, constructors and generators.
const guard = (label: string, f: () => unknown): void => {
  try {
    console.log(label, f());
  } catch (e) {
    console.log(label, 'threw', e instanceof Error ? e.message : e);
  }
};
const fail = (message: string): never => {
  throw new Error(message);
};
const seen: number[] = [];
guard('forEach', () => [1, 2, 3].forEach((x) => (x === 2 ? fail('in forEach') : seen.push(x))));
guard('map', () => [1, 2].map((x) => x * (x > 1 ? fail('in map') : 1)));
guard('sort', () => [3, 1, 2].sort(() => fail('in sort')));
guard('reduce', () => [1, 2, 3].reduce((a, b) => (b === 3 ? fail('in reduce') : a + b)));
guard('Map.forEach', () => new Map([[1, 2]]).forEach(() => fail('in Map.forEach')));
guard('replace', () => 'abc'.replace('b', () => fail('in replace')));
guard('from', () => Array.from([1], () => fail('in from')));
guard('toJSON', () => JSON.stringify({ toJSON: () => fail('in toJSON') }));
guard('toString', () => `${{ toString: (): string => fail('in toString') }}`);
guard('getter', () => ({ get x(): number { return fail('in getter'); } }).x);
guard('default', () => ((x = fail('in default')) => x)());
guard('argument', () => Math.max(1, fail('in argument')));
guard('template', () => `a${fail('in template')}b`);
class Fragile {
  value = fail('in field');
}
guard('constructor', () => new Fragile());
class Child extends Fragile {
  constructor() {
    try {
      super();
    } catch (e) {
      throw new Error(`child saw: ${(e as Error).message}`);
    }
  }
}
guard('super', () => new Child());
function* gen(): Generator<number> {
  yield 1;
  fail('in generator');
}
guard('generator', () => [...gen()]);
guard('destructuring', () => {
  const [a, b] = gen();
  return `${a}${b}`;
});
console.log(seen);
let depth = 0;
const unwind = (n: number): void => {
  try {
    if (n === 0) fail('bottom');
    unwind(n - 1);
  } finally {
    depth++;
  }
};
guard('unwind', () => unwind(20));
console.log(depth);
guard('null', () => { throw null; });
guard('object', () => { throw { reason: 'object' }; });
