// SPDX-License-Identifier: MIT
// The same between base and derived class.
class Animal {
  compare(other: Animal): boolean {
    return other === this;
  }
}
class Dog extends Animal {
  breed = 'mutt';
  override compare(other: Dog): boolean { // error STS1015
    return other.breed.length === this.breed.length;
  }
}
const a: Animal = new Dog();
console.log(a.compare(new Animal()));
