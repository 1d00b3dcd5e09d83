// SPDX-License-Identifier: MIT
// `super.x` where the accessor or method is declared by the base class of the base class.
class A {
  protected log: string[] = [];
  get title(): string {
    return `A:${this.constructor.name}`;
  }
  set note(text: string) {
    this.log.push(`A ${text}`);
  }
  greet(whom: string): string {
    return `A greets ${whom}`;
  }
  get notes(): readonly string[] {
    return this.log;
  }
}
class B extends A {}
class C extends B {
  override get title(): string {
    return `C(${super.title})`;
  }
  override set note(text: string) {
    super.note = `${text}!`;
  }
  override greet(whom: string): string {
    return `C, then ${super.greet(whom)}`;
  }
}
class D extends C {
  override get title(): string {
    return `D(${super.title})`;
  }
}
for (const x of [new A(), new B(), new C(), new D()]) {
  x.note = 'hi';
  console.log(x.title, x.greet('you'), x.notes);
}
