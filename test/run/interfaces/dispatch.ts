// SPDX-License-Identifier: MIT
// Methods called through interfaces: from classes, literals, function properties and accessors.
interface Shape {
  readonly kind: string;
  area(): number;
  scale?(by: number): Shape;
}
class Square implements Shape {
  readonly kind = 'square';
  constructor(private side: number) {}
  area(): number {
    return this.side * this.side;
  }
  scale(by: number): Shape {
    return new Square(this.side * by);
  }
}
class Blob2 implements Shape {
  get kind(): string {
    return 'blob';
  }
  area = (): number => 7;
}
const shapes: Shape[] = [
  new Square(2),
  new Blob2(),
  { kind: 'literal', area: () => 1.5 },
  { kind: 'method', area() { return this.kind.length; }, scale(by) { return { ...this, kind: `${this.kind}*${by}` }; } },
];
for (const shape of shapes) {
  const scaled = shape.scale?.(3);
  console.log(shape.kind, shape.area(), scaled?.kind, scaled?.area());
}
interface Comparable<T> {
  compareTo(other: T): number;
}
class Version implements Comparable<Version> {
  constructor(readonly major: number, readonly minor: number) {}
  compareTo(other: Version): number {
    return this.major - other.major || this.minor - other.minor;
  }
  toString(): string {
    return `${this.major}.${this.minor}`;
  }
}
function maximum<T extends Comparable<T>>(items: T[]): T {
  return items.reduce((a, b) => (a.compareTo(b) >= 0 ? a : b));
}
console.log(`${maximum([new Version(1, 2), new Version(1, 10), new Version(0, 99)])}`);
interface Logger {
  log(message: string): void;
  child(prefix: string): Logger;
}
const lines: string[] = [];
const makeLogger = (prefix: string): Logger => ({
  log: (message) => void lines.push(prefix + message),
  child: (next) => makeLogger(`${prefix}${next}:`),
});
makeLogger('').child('a').child('b').log('hi');
console.log(lines);
