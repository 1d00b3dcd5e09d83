// SPDX-License-Identifier: MIT
// Static members: inherited, overridden, `this` in static methods, factories, registries, blocks in order.
const order: string[] = [];
class Model {
  static table = (order.push('Model.table'), 'models');
  static count = 0;
  static {
    order.push(`block sees ${this.table}`);
  }
  static rows: string[] = (order.push('Model.rows'), []);
  readonly id = ++Model.count;
  static describe(): string {
    return `${this.table}/${this.count}`;
  }
  static create(name: string): Model {
    const model = new this();
    Model.rows.push(`${name}#${model.id}`);
    return model;
  }
  kind(): string {
    return this.constructor.name;
  }
}
class User extends Model {
  static override table = 'users';
  static admins = 1;
  static override describe(): string {
    return `user ${super.describe()}`;
  }
}
class Guest extends User {
  static override table = 'guests';
}
console.log(order, Model.describe(), User.describe(), Guest.describe(), Guest.admins);
console.log(Model.create('a').kind(), User.create('b').kind(), Guest.create('c').kind(), Model.rows, User.rows === Model.rows);
User.admins++;
console.log(User.admins, Guest.admins, Model.count, User.count);
class Color {
  static readonly #all: Color[] = [];
  static readonly red = new Color('red', 0xff0000);
  static readonly green = new Color('green', 0x00ff00);
  private constructor(readonly name: string, readonly rgb: number) {
    Color.#all.push(this);
  }
  static parse(text: string): Color | undefined {
    return Color.#all.find((c) => c.name === text);
  }
  static *all(): Generator<Color> {
    yield* Color.#all;
  }
  get hex(): string {
    return `#${this.rgb.toString(16).padStart(6, '0')}`;
  }
}
console.log([...Color.all()].map((c) => c.hex), Color.parse('green') === Color.green, Color.parse('blue'), Color.red);
class Counter {
  static #instances = new Map<string, Counter>();
  hits = 0;
  static get(name: string): Counter {
    let found = this.#instances.get(name);
    if (!found) this.#instances.set(name, (found = new Counter()));
    return found;
  }
  static readonly total = (): number => [...Counter.#instances.values()].reduce((n, c) => n + c.hits, 0);
}
Counter.get('a').hits++;
Counter.get('a').hits++;
Counter.get('b').hits += 5;
console.log(Counter.total(), Counter.get('a'));
const creators: (typeof Model)[] = [Model, User, Guest];
console.log(creators.map((C) => new C().kind()), creators.indexOf(User));
