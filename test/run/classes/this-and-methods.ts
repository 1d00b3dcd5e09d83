// SPDX-License-Identifier: MIT
// Bound and unbound uses of methods, arrow fields, chaining and polymorphic this.
class Button {
  clicks = 0;
  constructor(readonly label: string) {}
  onClick = (): void => {
    this.clicks++;
  };
  press(times = 1): this {
    for (let i = 0; i < times; i++) this.onClick();
    return this;
  }
}
class IconButton extends Button {
  icon(): string {
    return `<${this.label}>`;
  }
}
const button = new IconButton('ok');
const handler = button.onClick;
handler();
handler();
console.log(button.press(3).press().icon(), button.clicks);
class Timer {
  elapsed = 0;
  tick(by: number): number {
    this.elapsed += by;
    return this.elapsed;
  }
  ticker(): (by: number) => number {
    return (by) => this.tick(by);
  }
}
const timer = new Timer();
const bound = timer.tick.bind(timer);
console.log([1, 2, 3].map((n) => timer.tick(n)), [1, 1].map(timer.ticker()), bound(100));
const object = {
  name: 'object',
  regular() {
    const arrow = () => this.name;
    return arrow();
  },
  nested: {
    name: 'nested',
    regular() {
      return this.name;
    },
  },
};
console.log(object.regular(), object.nested.regular());
class Builder {
  private parts: string[] = [];
  add(part: string): Builder {
    this.parts.push(part);
    return this;
  }
  when(condition: boolean, then: (self: Builder) => void): this {
    if (condition) then(this);
    return this;
  }
  build = (): string => this.parts.join(' ');
}
console.log(new Builder().add('a').when(true, (b) => b.add('b')).when(false, (b) => b.add('c')).add('d').build());
