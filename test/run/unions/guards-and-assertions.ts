// SPDX-License-Identifier: MIT
// User-defined type guards, assertion functions and guards as callbacks.
interface Admin {
  role: 'admin';
  rights: string[];
}
interface Guest {
  role: 'guest';
  expires: number;
}
type User = Admin | Guest;
const isAdmin = (user: User): user is Admin => user.role === 'admin';
function assertString(value: unknown, what = 'value'): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string, got ${typeof value}`);
}
function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
const users: User[] = [
  { role: 'admin', rights: ['r', 'w'] },
  { role: 'guest', expires: 5 },
  { role: 'admin', rights: [] },
];
const admins = users.filter(isAdmin);
console.log(admins.map((a) => a.rights.length), users.find(isAdmin)?.rights, users.every(isAdmin), users.some(isAdmin));
const inputs: unknown[] = ['text', 5, null, undefined, ['x'], { a: 1 }];
for (const input of inputs) {
  try {
    assertString(input, 'input');
    console.log(input.toUpperCase());
  } catch (error) {
    assert(error instanceof TypeError, 'wrong error');
    console.log(error.message);
  }
}
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
console.log(inputs.map(isRecord), isRecord({ a: 1 }) && 'a' in { a: 1 });
function area(size: { w: number; h: number } | undefined): number {
  assert(size, 'no size');
  assert(size.w > 0 && size.h > 0, 'not positive');
  return size.w * size.h;
}
for (const size of [{ w: 2, h: 3 }, { w: 0, h: 1 }, undefined]) {
  try {
    console.log(area(size));
  } catch (error) {
    console.log((error as Error).message);
  }
}
class Shape {
  isRound(): this is Circle {
    return this instanceof Circle;
  }
}
class Circle extends Shape {
  radius = 2;
}
const shapes: Shape[] = [new Shape(), new Circle()];
for (const shape of shapes) console.log(shape.isRound() ? shape.radius : 'not round');
const notNull = <T>(value: T | null): value is T => value !== null;
console.log([1, null, 2].filter(notNull).reduce((a, b) => a + b, 0));
