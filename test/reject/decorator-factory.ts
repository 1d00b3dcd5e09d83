// SPDX-License-Identifier: MIT
// Decorators on properties and with arguments.
function min(limit: number) {
  return function (_value: undefined, context: ClassFieldDecoratorContext): void {
    console.log(limit, context.name);
  };
}
class Form {
  @min(1) age = 3; // error STS1012
}
console.log(new Form().age);