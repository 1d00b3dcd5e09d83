// SPDX-License-Identifier: MIT
// A mixin whose result is extended by a named class.
class Point { constructor(public x: number, public y: number) {} }
type Ctor<T> = new (...args: any[]) => T;
function Tagged<T extends Ctor<Point>>(Base: T) { return class Tagged extends Base { tag = 'none'; describe() { return `${this.tag}:${this.x},${this.y}`; } }; }
class TP extends Tagged(Point) { constructor() { super(1, 2); this.tag = 'tp'; } }
console.log(new TP().describe());
