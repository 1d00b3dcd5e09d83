// SPDX-License-Identifier: MIT
// A switch that is exhaustive only as long as nobody lies about the type.
type Key = 'a' | 'b';
function rank(key: Key): number { // stops TypeError
  switch (key) {
    case 'a':
      return 1;
    case 'b':
      return 2;
  }
}
console.log(rank('a'), rank('b'));
console.log(rank(JSON.parse('"c"') as Key));
