// SPDX-License-Identifier: MIT
// super in methods, accessors, statics, arrows, constructors with parameters and several levels.
class A {
  protected parts: string[] = [];
  constructor(readonly name: string) {
    this.parts.push(`A(${name})`);
  }
  get label(): string {
    return `A:${this.name}`;
  }
  set label(v: string) {
    this.parts.push(`A.label=${v}`);
  }
  run(n = 1): string {
    return `A.run(${n})`;
  }
  static make(): string {
    return 'A.make';
  }
  log(): string[] {
    return this.parts;
  }
}
class B extends A {
  constructor(name: string) {
    super(name + '!');
    this.parts.push('B');
  }
  override get label(): string {
    return `B<${super.label}>`;
  }
  override set label(v: string) {
    super.label = v.toUpperCase();
  }
  override run(n?: number): string {
    const inner = (): string => super.run(n);
    return `B.run>${inner()}`;
  }
  static override make(): string {
    return `B.make>${super.make()}`;
  }
}
class C extends B {
  override run(): string {
    return `C.run>${super.run(7)}|${[1, 2].map((i) => super.run(i)).join('|')}`;
  }
  override log(): string[] {
    return [...super.log(), 'C.log'];
  }
}
const c = new C('x');
c.label = 'new';
console.log(c.label, c.run(), new B('y').run(), C.make(), c.log());
console.log(c instanceof A, c.name, new C('z'));
class D extends C {
  extra = super.run();
  constructor() {
    const prefix = 'computed';
    super(prefix);
  }
}
console.log(new D().extra, new D().log());
