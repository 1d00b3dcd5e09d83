// SPDX-License-Identifier: MIT
// typeof, instanceof and Array.isArray where the static type seems to leave no doubt, and where it is wrong about it.

class Late {
  text!: string;
  list!: number[];
  inner!: Late;

  constructor(set: boolean) {
    this.look('before');
    if (set) {
      this.text = 'set';
      this.list = [1];
      this.inner = this;
    }
    this.look('after');
  }

  look(when: string): void {
    console.log(when, typeof this.text, typeof this.text === 'string', typeof this.list === 'object');
    console.log(when, typeof this.inner === 'undefined');
  }
}

new Late(true);
new Late(false);

const holes = new Array<string>(2);
console.log(typeof holes[0] === 'string', typeof holes[5] === 'string');
holes[0] = 'filled';
console.log(typeof holes[0] === 'string', typeof holes[1] === 'string');

const table: Record<string, string> = { known: 'yes' };
console.log(typeof table['known'] === 'string', typeof table['unknown'] === 'string');

function kindOf<T>(value: T): string {
  if (typeof value === 'string') return `string of ${value.length}`;
  if (typeof value === 'number') return `number ${value + 1}`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return 'array';
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'object' ? 'object' : 'other';
}

console.log(kindOf('text'), kindOf(41), kindOf(true), kindOf(false), kindOf(kindOf));
console.log(kindOf([1, 2]), kindOf(undefined), kindOf(null), kindOf({ a: 1 }), kindOf(1n));

class Shape {
  constructor(readonly name: string) {}
}
class Circle extends Shape {}
class Lookalike {
  constructor(readonly name: string) {}
}

const onlyShapes: Shape[] = [new Shape('shape'), new Circle('circle')];
console.log(onlyShapes.map((shape) => shape instanceof Shape).join());
console.log(onlyShapes.map((shape) => shape instanceof Circle).join());
const mixed: Shape[] = [new Circle('circle'), new Lookalike('lookalike'), { name: 'literal' }];
console.log(mixed.map((shape) => shape instanceof Shape).join());
console.log(mixed.map((shape) => typeof shape === 'object').join());

const answers = ['plain "text"', '\u2028\ud800\n', ''].map((text) => JSON.stringify(text));
console.log(answers.join(' '), JSON.stringify('constant'), JSON.stringify(answers[0] as string | undefined));
console.log(JSON.stringify(table['known']), JSON.stringify(holes[0]), JSON.stringify({ text: 'in an object' }));
