// SPDX-License-Identifier: MIT
// Fields without an initialiser exist as undefined, in the order of their declaration, parameter properties first.
class P { a!: number; b = 1; name!: string; constructor() { this.init(); } init(): void { this.a = 2; } }
console.log(new P(), Object.keys(new P()));
class Q { protected kind!: string; id = 7; set(k: string): this { this.kind = k; return this; } }
console.log(new Q(), new Q().set('x'), JSON.stringify(new Q()));
class T { items: string[]; size: number; readonly log = (s: string) => this.items.push(s); constructor(n: number) { this.size = n; this.items = []; } }
const t = new T(3); t.log('q'); console.log(t, Object.keys(t));
class Machine {
  private state = 'idle';
  constructor(
    private readonly slots: Record<string, number>,
    protected limit = 3,
  ) {}
  run(): this {
    this.state = this.label(Object.keys(this.slots).length + this.limit);
    return this;
  }
  private label = (n: number): string => `state ${n}`;
}
console.log(new Machine({ a: 1 }).run(), Object.keys(new Machine({})));

abstract class Shape {
  id!: number;
  constructor(readonly kind: string) {
    this.prepare();
  }
  protected abstract prepare(): void;
}
class Circle extends Shape {
  radius!: number;
  colour?: string;
  center = [0, 0];
  constructor() {
    super('circle');
    this.radius = 2;
  }
  protected prepare(): void {
    this.id = 9;
  }
}
console.log(new Circle(), JSON.stringify(new Circle()), { ...new Circle() });
class Lazy extends Shape {
  cache!: Map<string, number>;
  protected prepare(): void {}
  get(): Map<string, number> {
    return (this.cache ??= new Map([['one', 1]]));
  }
}
const lazy = new Lazy('lazy');
console.log(lazy, Object.keys(lazy), lazy.get(), lazy, 'cache' in lazy, 'id' in lazy);
