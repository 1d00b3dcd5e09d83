// SPDX-License-Identifier: MIT
// An error thrown into yield* where the inner iterator has no throw method.
function* outer(): Generator<string> {
  try {
    yield* ['a', 'b', 'c'];
  } finally {
    console.log('closed');
  }
}
const it = outer();
console.log(it.next());
try {
  it.throw(new Error('in'));
} catch (error) {
  console.log(error instanceof TypeError, String(error));
}
console.log(it.next());
