// SPDX-License-Identifier: MIT
// Class expressions, classes as values, and factories over constructors.
const Greeter = class {
  constructor(private readonly name: string) {}
  greet(): string {
    return `Hello ${this.name}`;
  }
};
console.log(new Greeter('expr').greet(), Greeter.name);
interface Plugin {
  run(): string;
}
class Upper implements Plugin {
  run(): string {
    return 'UPPER';
  }
}
class Lower implements Plugin {
  run(): string {
    return 'lower';
  }
}
type PluginClass = new () => Plugin;
const plugins: PluginClass[] = [Upper, Lower, Upper];
console.log(plugins.map((P) => new P().run()));
const registry: Record<string, PluginClass> = { upper: Upper, lower: Lower };
for (const [name, P] of Object.entries(registry)) console.log(name, new P().run(), P === Upper);
function create<T>(ctor: new (value: string) => T, value: string): T {
  return new ctor(value);
}
class Tag {
  constructor(readonly text: string) {}
}
console.log(create(Tag, 'b'), create(Greeter, 'factory').greet());
