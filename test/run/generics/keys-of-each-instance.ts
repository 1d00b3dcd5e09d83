// SPDX-License-Identifier: MIT
// Methods that take keys of T, in a class that there is with several T: each has keys of its own.
interface Shape {
  get<K extends string>(k: K): string;
}
class A<T extends object> {
  constructor(protected readonly o: T) {}
  get<K extends keyof T>(k: K): T[K] {
    return this.o[k];
  }
  deep<K extends keyof T, L extends keyof T[K]>(k: K, l: L): T[K][L] {
    return this.o[k][l];
  }
  set<K extends keyof T>(k: K, v: T[K]): this {
    this.o[k] = v;
    return this;
  }
}
class B extends A<{ x: number; y: { z: string } }> {
  override get<K extends 'x' | 'y'>(k: K): { x: number; y: { z: string } }[K] {
    console.log('B.get', k);
    return super.get(k);
  }
}
const b = new B({ x: 1, y: { z: 'q' } });
const a = new A({ name: 'n', list: [1, 2] });
console.log(
  b.get('x'),
  b.get('y'),
  a.get('name'),
  a.get('list'),
  b.deep('y', 'z'),
  a.deep('name', 'length'),
  b.set('x', 5).get('x'),
);
const viaBase: A<{ x: number; y: { z: string } }> = b;
console.log(viaBase.get('x'));
const sh: Shape = { get: (k) => k + '!' };
console.log(sh.get('zzz'));
const all: A<{ x: number }>[] = [b as unknown as A<{ x: number }>, new A({ x: 9 })];
for (const q of all) console.log(q.get('x'));
abstract class Repo<T extends { id: number }, K extends keyof T = keyof T> {
  static all: Repo<{ id: number }>[] = [];
  readonly items = new Map<number, T>();
  *where<P extends K>(k: P, v: T[P]): Generator<T> {
    for (const t of this.items.values()) if (t[k] === v) yield t;
  }
  pluck<P extends keyof T>(k: P): T[P][] {
    return [...this.items.values()].map((t) => t[k]);
  }
}
class Users extends Repo<{ id: number; name: string }> {}
const users = new Users();
users.items.set(1, { id: 1, name: 'Bob' });
console.log([...users.where('name', 'Bob')], users.pluck('name'), Repo.all.length);
