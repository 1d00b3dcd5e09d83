// SPDX-License-Identifier: MIT
// Generic classes, with constraints, defaults, static factories and subclasses that fix the argument.
class Pair<A, B = A> {
  constructor(readonly first: A, readonly second: B) {}
  swap(): Pair<B, A> {
    return new Pair(this.second, this.first);
  }
  map<C>(f: (a: A) => C): Pair<C, B> {
    return new Pair(f(this.first), this.second);
  }
  static of<T>(value: T): Pair<T> {
    return new Pair(value, value);
  }
}
console.log(new Pair(1, 'a').swap(), Pair.of(true), new Pair('x', 2).map((s) => s.length + 0.5));
class SortedList<T> {
  protected items: T[] = [];
  constructor(private readonly compare: (a: T, b: T) => number) {}
  add(item: T): void {
    const at = this.items.findIndex((other) => this.compare(item, other) < 0);
    if (at < 0) this.items.push(item);
    else this.items.splice(at, 0, item);
  }
  toArray(): readonly T[] {
    return this.items;
  }
}
class Numbers extends SortedList<number> {
  constructor() {
    super((a, b) => a - b);
  }
  sum(): number {
    return this.items.reduce((a, b) => a + b, 0);
  }
}
const numbers = new Numbers();
[5, 3, 9, 1.5].forEach((n) => numbers.add(n));
console.log(numbers.toArray(), numbers.sum());
const byLength = new SortedList<string>((a, b) => a.length - b.length);
['ccc', 'a', 'bb', 'dd'].forEach((s) => byLength.add(s));
console.log(byLength.toArray());
interface Entity {
  id: number;
}
class Repository<T extends Entity> {
  #byId = new Map<number, T>();
  save(entity: T): T {
    this.#byId.set(entity.id, entity);
    return entity;
  }
  find(id: number): T | undefined {
    return this.#byId.get(id);
  }
  all(): T[] {
    return [...this.#byId.values()];
  }
}
const users = new Repository<Entity & { name: string }>();
users.save({ id: 2, name: 'Bob' });
users.save({ id: 1, name: 'Ann' });
console.log(users.find(1)?.name, users.find(3)?.name, users.all());
class Box<T> {
  constructor(public value: T) {}
}
const boxes: Box<number | string>[] = [new Box<number | string>(1), new Box<number | string>('s')];
console.log(boxes, new Box<Box<null>>(new Box(null)), new Box([1]).value.length, new Box(undefined));
