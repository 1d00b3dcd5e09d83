// SPDX-License-Identifier: MIT
// Base fields, base constructor, derived fields, derived constructor, and an overridden method called by the base.
const log: string[] = [];
const trace = <T>(label: string, value: T): T => {
  log.push(label);
  return value;
};
class Base {
  a = trace('base.a', 1);
  constructor(readonly p = trace('base.p', 'p')) {
    log.push('base body');
    this.init();
  }
  init(): void {
    log.push('base init');
  }
}
class Derived extends Base {
  b = trace('derived.b', 2);
  list: string[] = ['fresh'];
  late: string | undefined = undefined;
  constructor() {
    log.push('before super');
    super(trace('argument', 'q'));
    log.push('derived body ' + this.b);
  }
  override init(): void {
    log.push('derived init');
    this.late = 'set too early';
  }
}
const d = new Derived();
console.log(log.join('\n'));
console.log(d, d.late);
class Declared extends Base {
  extra = this.a + this.p.length;
  twice = this.extra * 2;
}
console.log(new Declared('xyz'));
class Lazy {
  first = 1;
  second = this.first + 1;
  arrow = (): number => this.second;
}
console.log(new Lazy().arrow(), Object.keys(new Lazy()));
