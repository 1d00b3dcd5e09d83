// SPDX-License-Identifier: MIT
// A name like an array index would have to be listed before the fields of the base class.
class Base {
  name = 'base';
}
class Derived extends Base { // error STS2011
  2 = 'two';
}
class Fine {
  name = 'fine';
  1 = 'one';
}
console.log(new Derived(), new Fine());
