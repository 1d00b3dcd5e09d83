// SPDX-License-Identifier: MIT
// Through a generator, an iteration over it, a toJSON that the runtime calls, and a runtime check.
class Money {
  constructor(private readonly cents: readonly number[]) {}
  toJSON(): number {
    let sum = 0;
    for (let i = 0; i <= this.cents.length; i++) {
      sum += this.cents[i]!; // call 0 Money.toJSON
    }
    return sum;
  }
}

function* lines(): Generator<string> {
  yield 'first';
  const money = new Money([1, 2]);
  yield JSON.stringify({ money }); // call 1 lines
}

function print(): number {
  let n = 0;
  // prettier-ignore
  for (const line of lines()) { // call 2 print
    n += line.length;
  }
  return n;
}

try {
  console.log(print()); // call 3 <module>
} catch (error) {
  if (error instanceof Error) console.log(error.stack);
}
