// SPDX-License-Identifier: MIT
// Arrays seen under wider types keep working as in JavaScript: what is put in is there, under every name.
class Animal {
  constructor(readonly name: string) {}
  speak(): string {
    return `${this.name} makes a sound`;
  }
}
class Dog extends Animal {
  override speak(): string {
    return `${this.name} barks`;
  }
  fetch(): string {
    return `${this.name} fetches`;
  }
}
class Cat extends Animal {
  lives = 9;
}
const dogs: Dog[] = [new Dog('Rex'), new Dog('Fido')];
const animals: Animal[] = dogs;
animals.push(new Cat('Tom'));
console.log(dogs.length, dogs === animals, dogs.slice(0, 2).map((d) => d.speak()), animals.map((a) => a.constructor.name));
const last = animals[2]!;
console.log(last instanceof Cat ? last.lives : 'no cat', last instanceof Dog);
console.log(animals.filter((a) => a instanceof Dog).map((d) => d.fetch()));
const numbers = [1, 2, 3];
const mixed: (number | string)[] = numbers;
mixed[1] = 'two';
console.log(mixed, mixed.map((x) => typeof x), mixed === numbers, mixed.indexOf('two'), numbers.length);
const readonlyView: readonly (number | string | null)[] = mixed;
console.log(readonlyView.filter((x) => x !== null).length, readonlyView.includes(3), readonlyView.at(-1));
const points: { x: number; y?: number }[] = [{ x: 1 }, { x: 2, y: 3 }];
const wide: { x: number }[] = points;
wide.push({ x: 9 });
console.log(points, points.map((p) => p.y ?? '-'), wide.every((p) => 'x' in p));
const rows: number[][] = [[1], [2, 3]];
const loose: readonly (readonly (number | undefined)[])[] = rows;
console.log(loose.map((row) => row[1]), loose.flat());
function fillWith<T>(list: T[], item: T, times: number): T[] {
  for (let i = 0; i < times; i++) list.push(item);
  return list;
}
const bag: unknown[] = numbers;
console.log(fillWith(bag, { any: true }, 2), numbers.length, typeof bag[4]);
