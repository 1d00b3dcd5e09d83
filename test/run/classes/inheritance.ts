// SPDX-License-Identifier: MIT
// Overriding, super calls, instanceof, and calls from base methods into derived ones.
class Animal {
  constructor(protected readonly name: string) {}
  speak(): string {
    return `${this.name} makes ${this.sound()}`;
  }
  protected sound(): string {
    return 'a sound';
  }
  toString(): string {
    return `Animal(${this.name})`;
  }
}
class Dog extends Animal {
  protected override sound(): string {
    return 'Woof';
  }
  override speak(): string {
    return super.speak() + '!';
  }
}
class Puppy extends Dog {
  constructor(name: string, private readonly weeks: number) {
    super(name + ' junior');
  }
  protected override sound(): string {
    return super.sound().toLowerCase() + ` (${this.weeks} weeks)`;
  }
  override toString(): string {
    return `Puppy<${super.toString()}>`;
  }
}
const animals: Animal[] = [new Animal('Generic'), new Dog('Rex'), new Puppy('Bit', 6)];
for (const animal of animals) {
  console.log(animal.speak(), `${animal}`, animal instanceof Dog, animal instanceof Puppy, animal instanceof Animal);
}
console.log(animals);
function describe(animal: Animal): string {
  if (animal instanceof Puppy) return 'puppy';
  else if (animal instanceof Dog) return 'dog';
  return 'animal';
}
console.log(animals.map(describe));
class Shape {
  area(): number {
    return 0;
  }
}
class Square extends Shape {
  constructor(private side: number) {
    super();
  }
  override area(): number {
    return this.side ** 2;
  }
}
class Named extends Square {}
const named: Shape = new Named(3);
console.log(named.area(), named instanceof Square, named);
