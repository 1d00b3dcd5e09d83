// SPDX-License-Identifier: MIT
// An error nobody catches: the output so far stays, the exit code is 1.
function fail(depth: number): never {
  if (depth > 0) fail(depth - 1);
  throw new Error('nobody catches this');
}
console.log('before');
try {
  console.log('inside try');
  fail(3);
} finally {
  console.log('finally still runs');
}
