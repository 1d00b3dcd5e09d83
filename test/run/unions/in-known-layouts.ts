// SPDX-License-Identifier: MIT
// `in` with a fixed name: properties that some members of a union always have, sometimes have, inherit or compute.
interface Leaf {
  readonly byte: number;
}
interface Fork {
  readonly zero: Tree;
  readonly one: Tree;
}
type Tree = Leaf | Fork;

function depth(tree: Tree): number {
  return 'byte' in tree ? 0 : 1 + Math.max(depth(tree.zero), depth(tree.one));
}
console.log(depth({ zero: { byte: 1 }, one: { zero: { byte: 2 }, one: { byte: 3 } } }));

type Shape = { kind: 'a'; size: number; note?: string } | { kind: 'b'; get area(): number } | { kind: 'c'; draw(): string };
const shapes: Shape[] = [
  { kind: 'a', size: 1 },
  { kind: 'a', size: 2, note: 'two' },
  { kind: 'a', size: 3, note: undefined },
  {
    kind: 'b',
    get area() {
      return 4;
    },
  },
  { kind: 'c', draw: () => 'line' },
];
for (const shape of shapes) {
  console.log('size' in shape, 'note' in shape, 'area' in shape, 'draw' in shape, 'toString' in shape, 'get area' in shape);
}
const first = shapes[1];
if ('note' in first) delete first.note;
console.log('note' in first, 'size' in first);

class Base {
  early = 'later' in (this as object);
  later = 1;
  method(): number {
    return 1;
  }
  get double(): number {
    return 2;
  }
}
class Derived extends Base {
  extra = 'extra' in (this as object);
}
interface Plain {
  readonly method: string;
}
function look(value: Base | Plain | { extra: boolean }): boolean[] {
  return ['method' in value, 'double' in value, 'extra' in value, 'later' in value, 'constructor' in value];
}
console.log(look(new Base()), look(new Derived()), look({ method: 'm' }), look({ extra: true }));
console.log(new Base().early, new Derived().extra);

const record: Record<string, number> = { zero: 0 };
const mixed: (Record<string, number> | { one: number })[] = [record, { one: 1 }];
for (const value of mixed) console.log('zero' in value, 'one' in value);
record['one'] = 1;
for (const value of mixed) console.log('zero' in value, 'one' in value);
const spread = { ...first, ...(shapes.length > 3 ? { more: 1 } : {}) };
console.log('more' in spread, 'kind' in spread);
const error: Error | { message2: string } = new RangeError('x');
console.log('message' in error, 'message2' in error, 'stack' in error);
