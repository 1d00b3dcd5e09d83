// SPDX-License-Identifier: MIT
// Any object of the right shape will do, whatever its layout.
interface Named {
  name: string;
}
class Person {
  constructor(public age: number, public name: string) {}
}
class Ship {
  tonnage = 5000;
  flag = 'NO';
  name = 'Fram';
}
const literal = { name: 'literal', extra: [1, 2, 3] };
const computed = {
  count: 0,
  get name() {
    return `read ${++this.count}`;
  },
};
const things: Named[] = [new Person(30, 'Ann'), new Ship(), literal, computed, { name: 'inline' }];
for (const thing of things) console.log(thing.name, thing.name.length);
function rename(thing: Named, name: string): void {
  thing.name = name;
}
rename(things[0], 'Anna');
rename(things[1], 'Gjøa');
rename(literal, 'changed');
console.log(things[0], things[1], literal, computed.count);
interface Point2 {
  x: number;
  y: number;
}
const point3 = { z: 3, y: 2, x: 1 };
const as2: Point2 = point3;
as2.x += 10;
console.log(point3, as2, as2 === point3, { ...as2 }, JSON.stringify(as2), Object.keys(as2));
const plot = ({ x, y }: Point2): string => `(${x},${y})`;
console.log(plot(point3), plot({ x: 0.5, y: -1 }), [point3].map(plot));
function total(items: { price: number }[]): number {
  return items.reduce((sum, item) => sum + item.price, 0);
}
console.log(total([{ price: 1 }, { price: 2.5 }]), total([{ price: 1, name: 'x' } as { price: number }]));
