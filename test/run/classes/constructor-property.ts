// SPDX-License-Identifier: MIT
// The class of an object: constructor.name, comparisons, new.target, restored prototypes.
class AppError extends Error { constructor(message: string, readonly code = 1) { super(message); this.name = new.target.name; Object.setPrototypeOf(this, new.target.prototype); } }
class NotFound extends AppError { constructor(what: string) { super(`${what} not found`, 404); } }
const e = new NotFound('page'); console.log(e.name, e.message, e.code, e instanceof NotFound, e instanceof AppError, `${e}`);
class Validation extends Error { constructor(public readonly field: string, message: string) { super(message); this.name = this.constructor.name; Object.setPrototypeOf(this, Validation.prototype); } }
const v = new Validation('age', 'too young'); console.log(v.name, v.field, v instanceof Validation, String(v), v.constructor.name, v.constructor === Validation);
abstract class Shape { constructor() { if (new.target === Shape) throw new Error('abstract'); } abstract area(): number; describe(): string { return `${this.constructor.name} ${this.area()}`; } }
class Circle extends Shape { constructor(private r: number) { super(); } area(): number { return this.r * 3; } } class Ring extends Circle {}
for (const s of [new Circle(1), new Ring(2)]) console.log(s.describe(), s.constructor === Circle, s.constructor !== Circle, s.constructor === Ring);
console.log([1].constructor.name, 'a'.constructor.name, (5).constructor.name, true.constructor.name, { a: 1 }.constructor.name, new Map().constructor.name, (() => 1).constructor.name, new Date(0).constructor.name, 5n.constructor.name);
const values: unknown[] = [new Ring(1), [], 'x', null]; for (const x of values) if (typeof x === 'object' && x !== null) console.log(x.constructor.name);
