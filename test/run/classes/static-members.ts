// SPDX-License-Identifier: MIT
// Static fields, methods, blocks and inheritance of statics.
class Registry {
  static readonly entries = new Map<string, number>();
  static total = 0;
  static {
    for (const [i, name] of ['zero', 'one', 'two'].entries()) Registry.entries.set(name, i);
    this.total = Registry.entries.size;
  }
  static register(name: string): number {
    const id = this.total++;
    this.entries.set(name, id);
    return id;
  }
  static readonly default = Registry.create('default');
  private constructor(readonly id: number) {}
  static create(name: string): Registry {
    return new Registry(Registry.register(name));
  }
}
console.log(Registry.total, Registry.default.id, Registry.create('more').id, [...Registry.entries.keys()]);
class Config {
  static level = 1;
  static describe(): string {
    return `level ${Config.level}`;
  }
}
class Special extends Config {
  static override describe(): string {
    return 'special ' + super.describe();
  }
}
Config.level++;
console.log(Config.describe(), Special.describe(), Special.level);
class Id {
  static #next = 1;
  readonly id = Id.#next++;
}
console.log([new Id(), new Id(), new Id()].map((x) => x.id));
class MathUtil {
  static readonly TAU = 2 * Math.PI;
  static square = (x: number): number => x * x;
}
console.log(MathUtil.TAU.toFixed(4), [1, 2, 3].map(MathUtil.square), Config.name, typeof Config);
