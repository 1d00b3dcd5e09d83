// SPDX-License-Identifier: MIT
// Symbol.toStringTag as a field, a getter and in a literal: printed, as text, inherited, and beside a class of the library.
class Field {
  [Symbol.toStringTag] = 'Tmp';
  v = 1;
}
class Getter {
  get [Symbol.toStringTag](): string {
    return 'Bee';
  }
  w = 2;
}
class OfField extends Field {
  x = 3;
}
class OfGetter extends Getter {}
class Same {
  readonly [Symbol.toStringTag] = 'Same';
}
const literal = { [Symbol.toStringTag]: 'Lit', a: 1 };
for (const x of [new Field(), new Getter(), new OfField(), new OfGetter(), new Same(), literal]) {
  console.log(x, String(x), `${x}`, Object.prototype.toString.call(x), [x], { x });
}
class Names extends Map<string, number> {
  override get [Symbol.toStringTag](): string {
    return 'MyMap';
  }
}
class Plain extends Map<string, number> {}
console.log(new Names([['a', 1]]), String(new Names()), new Plain(), String(new Plain()));
