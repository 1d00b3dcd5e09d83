// SPDX-License-Identifier: MIT
// An array that is written through a wider type could get elements its owner does not expect.
class Animal {
  name = 'animal';
}
class Dog extends Animal {
  bark(): string {
    return 'woof';
  }
}
function add(animals: Animal[]): void {
  animals.push(new Animal());
}
const dogs: Dog[] = [new Dog()];
add(dogs); // error STS1014
const mixed: (number | string)[] = [];
const numbers: number[] = [1];
const alias: (number | string)[] = numbers; // error STS1014
alias.push('text');
const view: readonly Animal[] = dogs;
console.log(dogs.map((d) => d.bark()), mixed, view.length);
