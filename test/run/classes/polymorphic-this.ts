// SPDX-License-Identifier: MIT
// Fluent interfaces: methods that return `this` keep the type of the subclass.
class Query {
  protected parts: string[] = [];
  where(condition: string): this {
    this.parts.push(`where ${condition}`);
    return this;
  }
  clone(): this {
    const copy = Object.assign(new Query(), { parts: [...this.parts] });
    return copy as unknown as this;
  }
  build(): string {
    return this.parts.join(' ');
  }
}
class PagedQuery extends Query {
  page(n: number, size = 10): this {
    this.parts.push(`limit ${size} offset ${n * size}`);
    return this;
  }
}
console.log(new PagedQuery().where('a = 1').page(2).where('b').build(), new Query().where('x').clone().where('y').build());
class Node<T> {
  children: this[] = [];
  constructor(readonly value: T) {}
  add(child: this): this {
    this.children.push(child);
    return this;
  }
  fold<R>(f: (value: T, results: R[]) => R): R {
    return f(this.value, this.children.map((c) => c.fold(f)));
  }
}
class Labelled extends Node<number> {
  label = `n${this.value}`;
}
const tree = new Labelled(1).add(new Labelled(2).add(new Labelled(3))).add(new Labelled(4));
console.log(tree.fold<number>((v, rs) => v + rs.reduce((a, b) => a + b, 0)), tree.fold<string>((v, rs) => `${v}(${rs.join()})`), tree.children[0]!.label);
class Builder<T extends object> {
  private constructor(private readonly value: T) {}
  static empty(): Builder<object> {
    return new Builder({});
  }
  with<K extends string, V>(key: K, value: V): Builder<T & Record<K, V>> {
    return new Builder({ ...this.value, [key]: value } as T & Record<K, V>);
  }
  done(): T {
    return this.value;
  }
}
const made = Builder.empty().with('name', 'x').with('size', 3).with('tags', ['a']).done();
console.log(made, made.name.toUpperCase(), made.size + 1, made.tags[0]);
class Chain {
  constructor(readonly steps: readonly string[] = []) {}
  then2(step: string): Chain {
    return new Chain([...this.steps, step]);
  }
}
const start = new Chain().then2('a');
console.log(start.then2('b').steps, start.then2('c').steps, start.steps);
abstract class Comparable<T> {
  abstract compareTo(other: T): number;
  lessThan(other: T): boolean {
    return this.compareTo(other) < 0;
  }
  static max<C extends Comparable<C>>(first: C, ...others: C[]): C {
    return others.reduce((a, b) => (a.lessThan(b) ? b : a), first);
  }
}
class Version extends Comparable<Version> {
  private readonly numbers: number[];
  constructor(readonly text: string) {
    super();
    this.numbers = text.split('.').map(Number);
  }
  compareTo(other: Version): number {
    for (let i = 0; i < Math.max(this.numbers.length, other.numbers.length); i++) {
      const difference = (this.numbers[i] ?? 0) - (other.numbers[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
console.log(Comparable.max(new Version('1.2.10'), new Version('1.10'), new Version('1.9.9')).text, new Version('1.0').compareTo(new Version('1')));
