// SPDX-License-Identifier: MIT
// #private fields, methods, accessors, statics and brand checks.
class Stack<T> {
  #items: T[] = [];
  static #created = 0;
  static get created(): number {
    return Stack.#created;
  }
  constructor() {
    Stack.#created++;
  }
  push(item: T): this {
    this.#items.push(item);
    this.#check();
    return this;
  }
  pop(): T | undefined {
    return this.#items.pop();
  }
  get #size(): number {
    return this.#items.length;
  }
  #check(): void {
    if (this.#size > 3) throw new Error(`full at ${this.#size}`);
  }
  sameSize(other: Stack<T>): boolean {
    return this.#size === other.#size;
  }
  static isStack(value: object): boolean {
    return #items in value;
  }
}
const s = new Stack<string>().push('a').push('b');
console.log(s.pop(), s.sameSize(new Stack()), Stack.created, s);
console.log(Stack.isStack(s), Stack.isStack({}), Stack.isStack([]));
try {
  new Stack<number>().push(1).push(2).push(3).push(4);
} catch (error) {
  console.log((error as Error).message);
}
class Base {
  #secret = 'base';
  reveal(): string {
    return this.#secret;
  }
}
class Derived extends Base {
  #secret = 'derived';
  both(): string {
    return `${this.reveal()}/${this.#secret}`;
  }
}
console.log(new Derived().both(), JSON.stringify(new Derived()), Object.keys(new Derived()).length);
