// SPDX-License-Identifier: MIT
// One member of a union, wrongly claimed.
type Animal = { kind: 'cat'; lives: number } | { kind: 'dog'; name: string };
const animals: (string | number)[] = ['text', 5];
for (const a of animals) {
  console.log((a as string).length); // stops TypeError
}
const pets: Animal[] = [{ kind: 'cat', lives: 9 }];
console.log(pets.length);
