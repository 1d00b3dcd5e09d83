// SPDX-License-Identifier: MIT
/**
 * What `stsc --explain STS1234` says beyond the table in diagnostics.ts: more about the reason, a program that is refused
 * for it, and one that does the same and is accepted. A test compiles them all. It is one table, so it is long.
 *
 * The examples may import `./other`, which exports a constant `value`.
 */
import type { RefusalName } from './diagnostics';

export interface Explanation {
  /** A few sentences: what is behind the refusal. */
  readonly text: string;
  /** A program that is refused with this code and no other, but for those in `beside`. */
  readonly bad: string;
  /** The same, as it can be written. */
  readonly good: string;
  /** Where the TypeScript checker refuses such programs before the compiler looks: its codes for `bad`. */
  readonly checkerFirst?: readonly string[];
  /** Codes that come with this one. */
  readonly beside?: readonly string[];
}

export const explanations: Record<RefusalName, Explanation> = {
  anyOperation: {
    text: 'Whatever is done with a value of type any has no types, so there is nothing to compile it to. A declaration of type any is fine, as with JSON.parse, as long as the value is given a type before it is used: assign it to a typed variable, which is checked when the program runs, or take it as unknown and narrow it.',
    bad: `const data: any = JSON.parse('{"port": 80}');
console.log(data.port);
`,
    good: `const data: unknown = JSON.parse('{"port": 80}');
if (typeof data === 'object' && data !== null && 'port' in data) console.log(data.port);
`,
  },
  eval: {
    text: 'The program is machine code when it runs; neither the compiler nor an interpreter is in it. Code that is only known then cannot be executed.',
    bad: `console.log(eval('1 + 1'));
`,
    good: `console.log(1 + 1);
`,
  },
  functionConstructor: {
    text: 'Like eval: the text would have to be compiled when the program runs.',
    bad: `const add = new Function('a', 'b', 'return a + b');
console.log(typeof add);
`,
    good: `const add = (a: number, b: number): number => a + b;
console.log(typeof add);
`,
  },
  withStatement: {
    text: 'Inside with, every name could be a property of the object, which nobody can know before the program runs. TypeScript refuses it in modules as well, and reports it first.',
    bad: `const point = { x: 1, y: 2 };
with (point) {
  console.log(1);
}
`,
    good: `const point = { x: 1, y: 2 };
console.log(point.x + point.y);
`,
    checkerFirst: ['TS1101', 'TS2410'],
  },
  argumentsObject: {
    text: 'arguments holds whatever the caller passed, of any number and type. A rest parameter is the same with a type.',
    bad: `function count(): number {
  return arguments.length;
}
console.log(count());
`,
    good: `function count(...values: number[]): number {
  return values.length;
}
console.log(count(1, 2));
`,
  },
  deleteProperty: {
    text: 'Objects have a fixed layout. Deleting makes a property absent, so the type must say that it can be: an optional property of an interface, or a key of a record. The properties of a class instance are always there.',
    bad: `class User {
  name?: string = 'Ann';
}
const user = new User();
delete user.name;
`,
    good: `interface User {
  name?: string;
}
const user: User = { name: 'Ann' };
delete user.name;
console.log(user);
`,
  },
  computedMember: {
    text: 'Members of classes get their places when the program is compiled, so their names must be known then: an identifier, a literal, a constant, or a well-known symbol such as Symbol.iterator.',
    bad: `const name = 'area' + String(1);
class Square {
  [name] = 4;
}
console.log(new Square());
`,
    good: `const areas = new Map<string, number>();
areas.set('area' + String(1), 4);
console.log(areas);
`,
  },
  prototype: {
    text: 'Which methods an object has is compiled into the program. Looking at prototypes or changing them has no counterpart in it; instanceof, inheritance and interfaces do.',
    bad: `class Animal {}
console.log(Animal.prototype);
`,
    good: `class Animal {}
console.log(new Animal() instanceof Animal);
`,
  },
  monkeyPatch: {
    text: 'A call of a method or function goes straight to its code. A property of function type can be assigned, and is called through its value.',
    bad: `class Greeter {
  greet(): string {
    return 'hello';
  }
}
const greeter = new Greeter();
greeter.greet = () => 'hi';
`,
    good: `class Greeter {
  greet: () => string = () => 'hello';
}
const greeter = new Greeter();
greeter.greet = () => 'hi';
console.log(greeter.greet());
`,
  },
  proxyReflect: {
    text: 'With them, any access to a property could run any code. Accessors and methods say where that happens.',
    bad: `const target = { n: 1 };
console.log(new Proxy(target, {}).n);
`,
    good: `class Logged {
  constructor(private readonly value: number) {}
  get n(): number {
    console.log('read n');
    return this.value;
  }
}
console.log(new Logged(1).n);
`,
  },
  dynamicImport: {
    text: 'There is no loader in the program: all modules are part of it from the start. An import declaration runs the module before the one that imports it.',
    bad: `void import('./other').then((other) => console.log(other.value));
`,
    good: `import { value } from './other';
console.log(value);
`,
  },
  decorator: {
    text: 'Decorators change classes while the program runs. What they do can be written as a call, or in a subclass.',
    bad: `function logged(value: unknown, context: ClassMethodDecoratorContext): void {
  console.log(context.name);
}
class Service {
  @logged
  run(): void {}
}
new Service().run();
`,
    good: `class Service {
  run(): void {
    console.log('run');
  }
}
new Service().run();
`,
  },
  uncheckedCast: {
    text: 'An instance of a class is no table whose keys are looked up, and a Map of numbers is never a Map of strings: a cast to such a type could only fail. Casts between objects, classes, arrays, functions and primitives are compiled, and checked when the program runs.',
    bad: `class Point {
  x = 1;
}
const table = new Point() as unknown as Record<string, number>;
console.log(table['x']);
`,
    good: `class Point {
  x = 1;
}
const table: Record<string, number> = { ...new Point() };
console.log(table['x']);
`,
  },
  looseEquality: {
    text: '== between different types converts one of them by rules that few remember, and seldom as intended. Comparisons with null and undefined, and of equal types, are compiled.',
    bad: `const given: string | number = Math.random() < 2 ? '1' : 1;
const wanted: number | string = Math.random() < 2 ? 1 : '1';
console.log(given == wanted);
`,
    good: `const given: string | number = Math.random() < 2 ? '1' : 1;
console.log(Number(given) === 1);
`,
  },
  functionObject: {
    text: 'A call of a value of type Function has neither checked arguments nor a known result.',
    bad: `function call(f: Function): void {
  f();
}
call(() => console.log('called'));
`,
    good: `function call(f: () => void): void {
  f();
}
call(() => console.log('called'));
`,
  },
  unboundMethod: {
    text: 'A method that is taken from its object loses this, and would fail when it is called. Node would do so only at the call.',
    bad: `class Counter {
  private n = 0;
  next(): number {
    return ++this.n;
  }
}
const next = new Counter().next;
console.log(next());
`,
    good: `class Counter {
  private n = 0;
  next(): number {
    return ++this.n;
  }
}
const counter = new Counter();
const next = (): number => counter.next();
console.log(next());
`,
  },
  commonjs: {
    text: 'require, module.exports, import = and export = belong to another system of modules. TypeScript refuses them in ES modules as well, and reports them first.',
    bad: `import other = require('./other');
console.log(other);
`,
    good: `import { value } from './other';
console.log(value);
`,
    checkerFirst: ['TS1202'],
  },
  newTarget: {
    text: 'In a constructor new.target can be compared with classes and asked for its name. Anything else that it is used for is done with a method or a property that subclasses override.',
    bad: `class Shape {
  constructor() {
    const cls = new.target;
    console.log(cls);
  }
}
new Shape();
`,
    good: `class Shape {
  constructor() {
    console.log(new.target === Shape, new.target.name);
  }
}
new Shape();
`,
  },
  importMeta: {
    text: 'The program is one file of machine code: its modules have no URLs.',
    bad: `console.log(import.meta);
`,
    good: `console.log(process.argv.length > 0);
`,
  },
  looseThis: {
    text: 'At top level and in a plain function this is undefined, so there is nothing to be done with it. A function that is meant to have one declares it as its first parameter.',
    bad: `console.log(this);
`,
    good: `function area(this: { width: number }): number {
  return this.width;
}
console.log(area.call({ width: 2 }));
`,
  },
  unsafeOperand: {
    text: '+ calls valueOf of an object, or toString, and then adds or concatenates, by what that gives. Say which of them is meant.',
    bad: `class Money {
  constructor(private readonly cents: number) {}
  valueOf(): number {
    return this.cents;
  }
}
console.log('total: ' + new Money(5));
`,
    good: `class Money {
  constructor(private readonly cents: number) {}
  valueOf(): number {
    return this.cents;
  }
}
console.log('total: ' + String(new Money(5).valueOf()));
`,
  },
  constructorValue: {
    text: 'A generic class is compiled once for each set of type arguments. As a value, it would have to be all of them.',
    bad: `class Box<T> {
  constructor(readonly value: T) {}
}
const make = Box;
console.log(new make(1).value);
`,
    good: `class Box<T> {
  constructor(readonly value: T) {}
}
const make = (value: number): Box<number> => new Box(value);
console.log(make(1).value);
`,
  },
  ambientValue: {
    text: 'declare promises that something else will provide the value. There is nothing else: the program is all of its own TypeScript and the library.',
    bad: `declare const VERSION: string;
console.log(VERSION);
`,
    good: `const VERSION = '1.0';
console.log(VERSION);
`,
  },
  intrinsic: {
    text: "Functions that begin with rt_ are the runtime's, and only the library, which is written for them, may call them.",
    bad: `console.log(rt_parse_int('1', 10));
`,
    good: `console.log(parseInt('1', 10));
`,
  },
  asyncInModule: {
    text: 'The modules of a program are initialised one after the other, without waiting. Only the module that the program starts with, which no other waits for, may await at its top level; an async function can wait anywhere.',
    bad: `import { value } from './awaits'; // export const value = await Promise.resolve(1);
console.log(value);
`,
    good: `async function main(): Promise<void> {
  console.log(await Promise.resolve(1));
}
void main();
`,
  },
  voidValue: {
    text: 'A function type with result void accepts functions that give something. Under Node a caller would see that value; its type says that there is nothing to be seen.',
    bad: `const log: (text: string) => void = (text) => text.length;
console.log(log('text'));
`,
    good: `const log: (text: string) => number = (text) => text.length;
console.log(log('text'));
`,
  },
  unsupportedSyntax: {
    text: 'Syntax that the compiler has no translation for. It never guesses: what it does not know by name is refused.',
    bad: `const holes = [1, , 3];
console.log(holes.length);
`,
    good: `const full = [1, undefined, 3];
console.log(full.length);
`,
  },
  unsupportedType: {
    text: 'Types become representations in memory. A function that shares its name with a namespace has none as a value, since the members of a namespace are variables; neither have a few exotic types of the standard library.',
    bad: `function area(side: number): number {
  return side * side * area.scale;
}
namespace area {
  export const scale = 2;
}
console.log([1, 2].map(area));
`,
    good: `function area(side: number): number {
  return side * side * area.scale;
}
area.scale = 2;
console.log([1, 2].map((side) => area(side)));
`,
  },
  localClass: {
    text: 'An instance of a class inside a function remembers the variables around the class. Static members and generic methods have no instance to find them by.',
    bad: `function first(start: number): number {
  class Local {
    static first(): number {
      return start;
    }
  }
  return Local.first();
}
console.log(first(1));
`,
    good: `function first(start: number): number {
  class Local {
    first(): number {
      return start;
    }
  }
  return new Local().first();
}
console.log(first(1));
`,
  },
  endlessInstantiation: {
    text: 'Each call makes another instance of the function with a larger type, without end. The compiler stops after a while.',
    bad: `function nest<T>(value: T, depth: number): number {
  return depth === 0 ? 0 : nest<T[]>([value], depth - 1);
}
console.log(nest(1, 3));
`,
    good: `type Nested = number | Nested[];
function nest(value: Nested, depth: number): Nested {
  return depth === 0 ? value : nest([value], depth - 1);
}
console.log(nest(1, 1));
`,
  },
  namespaceValue: {
    text: 'Namespaces and modules are resolved when the program is compiled; at run time there is no object for them.',
    bad: `namespace Shapes {
  export const sides = 4;
}
const shapes = Shapes;
console.log(shapes.sides);
`,
    good: `namespace Shapes {
  export const sides = 4;
}
console.log(Shapes.sides);
`,
  },
  unsupportedOperands: {
    text: 'The operator has no meaning that the compiler knows for operands of these types: mostly it would convert objects by calling their methods.',
    bad: `const limits = { low: 1 };
const other = { low: 2 };
console.log(limits < other);
`,
    good: `const limits = { low: 1 };
const other = { low: 2 };
console.log(limits.low < other.low);
`,
  },
  unsupportedTarget: {
    text: 'An assignment needs a place: a variable, a property, an element, or a pattern of these. A cast is none.',
    bad: `let value: number | string = 1;
(value as number) = 2;
console.log(value);
`,
    good: `let value: number | string = 1;
value = 2;
console.log(value);
`,
  },
  unsupportedSpread: {
    text: 'How many arguments a library function gets must be known, unless it takes any number of them.',
    bad: `const range: [number, number] = [1, 2];
console.log('abc'.slice(...range));
`,
    good: `const range: [number, number] = [1, 2];
console.log('abc'.slice(range[0], range[1]));
`,
  },
  unsupportedCall: {
    text: 'Calls go to functions, methods, and values of function type. Of the methods of functions themselves, bind, call and apply are compiled; of those that every object inherits, the ones that are called on an object, not on super.',
    bad: `class Base {
  n = 1;
}
class Derived extends Base {
  has(key: string): boolean {
    return super.hasOwnProperty(key);
  }
}
console.log(new Derived().has('n'));
`,
    good: `class Base {
  n = 1;
}
class Derived extends Base {
  has(key: string): boolean {
    return this.hasOwnProperty(key);
  }
}
console.log(new Derived().has('n'));
`,
  },
  unsupportedClass: {
    text: 'The fields and methods of a class follow those of its base class, which must be one that is known by name, or the value of a class that needs nothing from the function around it.',
    bad: `function make(start: number): number {
  class Base {
    n = start;
  }
  const pick = () => Base;
  class Derived extends pick() {}
  return new Derived().n;
}
console.log(make(1));
`,
    good: `function make(start: number): number {
  class Base {
    n = start;
  }
  class Derived extends Base {}
  return new Derived().n;
}
console.log(make(1));
`,
    beside: ['STS2003'],
  },
  unsupportedAccess: {
    text: 'Reading a property needs to know where it can be: in a record or array by key, in an object by name.',
    bad: `const key = Symbol('key');
const table = { x: 1 } as { [key: symbol]: number };
console.log(table[key]);
`,
    good: `const table: Record<string, number> = { x: 1 };
console.log(table['x']);
`,
  },
  unsupportedIteration: {
    text: 'The type does not say how to iterate: it may be anything.',
    bad: `function show(value: object): void {
  for (const key in value) console.log(key);
}
show({ a: 1 });
`,
    good: `function show(value: Record<string, number>): void {
  for (const key in value) console.log(key);
}
show({ a: 1 });
`,
  },
  unsupportedPattern: {
    text: 'When the name of a property is only known at run time, what remains after it cannot be typed.',
    bad: `const prices: Record<string, number> = { tea: 1, milk: 2 };
const key = 'tea' + '';
const { [key]: price, ...others } = prices;
console.log(price, others);
`,
    good: `const prices: Record<string, number> = { tea: 1, milk: 2 };
const { tea, ...others } = prices;
console.log(tea, others);
`,
  },
  missingLibrary: {
    text: "TypeScript's declarations know the whole standard library. That of compiled programs lacks what needs large tables (such as the data of languages), and what is rarely used.",
    bad: `console.log(new Intl.NumberFormat('de').format(1234.5));
`,
    good: `console.log('abc'.toUpperCase());
`,
  },
  missingModule: {
    text: 'Modules of the platform exist for one target only: minios for the Xen guest. On other targets TypeScript does not find them, and reports that first.',
    bad: `import { facts } from 'minios';
console.log(facts);
`,
    good: `import { value } from './other';
console.log(value);
`,
    checkerFirst: ['TS2307'],
  },
};
