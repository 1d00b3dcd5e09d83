// SPDX-License-Identifier: MIT
// yield* over an Iterable whose iterator may or may not have return and throw, known only when the program runs.
function* over(list: Iterable<boolean>): Generator<boolean, number> {
  try {
    yield* list;
  } finally {
    console.log('over');
  }
  return 1;
}
class Closing implements Iterable<boolean> {
  constructor(private readonly hasReturn: boolean) {}
  [Symbol.iterator](): Iterator<boolean> {
    let n = 0;
    const next = (): IteratorResult<boolean> => ({ value: n % 2 === 0, done: n++ > 2 });
    if (!this.hasReturn) return { next };
    return {
      next,
      return: (value?: unknown) => {
        console.log('closed', value);
        return { done: true, value };
      },
    };
  }
}
const sources: (() => Iterable<boolean>)[] = [() => [false, true], () => new Set([true]), () => new Closing(true), () => new Closing(false), () => over([true])];
for (const source of sources) {
  const a = over(source());
  console.log(a.next(), a.return(6), a.next());
  const b = over(source());
  b.next();
  try {
    console.log(b.throw(new RangeError('injected')));
  } catch (e) {
    console.log(`${(e as Error).name}: ${(e as Error).message}`);
  }
  console.log([...over(source())]);
}
