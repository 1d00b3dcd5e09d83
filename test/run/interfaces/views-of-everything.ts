// SPDX-License-Identifier: MIT
// One interface, and behind it classes, literals, records, functions with properties, and parsed objects.
interface Named {
  name: string;
}
interface Greeter extends Named {
  greet(to: Named): string;
}
class Person implements Greeter {
  #n;
  constructor(n: string) {
    this.#n = n;
  }
  get name() {
    return this.#n.toUpperCase();
  }
  set name(v: string) {
    this.#n = v;
  }
  greet(to: Named) {
    return `${this.name} greets ${to.name}`;
  }
}
const lit: Greeter = {
  name: 'lit',
  greet(to) {
    return `${this.name}->${to.name}`;
  },
};
const dict: Record<string, unknown> = {};
dict['name'] = 'dict';
dict['greet'] = function (this: Named, to: Named) {
  return `${this.name}=>${to.name}`;
};
const fn = Object.assign(
  function greet() {
    return 'fn';
  },
  { greet: (to: Named) => `fn~${to.name}` },
);
const parsed = { ...(JSON.parse('{"name":"json","x":1}') as { name: string }), greet: (t: Named) => 'J' + t.name };
class Robot extends Person {
  readonly serial = 7;
  override get name() {
    return `R${super.name}`;
  }
  override set name(v: string) {
    super.name = v + '!';
  }
  override greet(to: Named): string {
    return super.greet(to).replace('greets', 'BEEPS');
  }
}
const all: Greeter[] = [new Person('ann'), lit, dict as unknown as Greeter, fn, parsed, new Robot('bot')];
for (const g of all) console.log(g.name, '|', g.greet(all[0]!), '|', 'name' in g, Object.keys(g));
for (const g of all) {
  try {
    g.name = 'new';
    console.log(g.name);
  } catch (e) {
    console.log((e as Error).constructor.name);
  }
}
type Point = { x: number; y?: number };
const pts: Point[] = [{ x: 1 }, { x: 2, y: undefined } as Point, { x: 3, y: 4 }, {} as Point];
pts[3]!.x = 9;
console.log(
  pts,
  pts.map((p) => ('y' in p ? 'has' : 'no') + (p.y ?? '-')),
  JSON.stringify(pts),
  pts.map((p) => Object.keys(p).length),
  { ...pts[1], x: 0 },
);
const mutate = (o: { v: number | string }) => {
  o.v = typeof o.v === 'number' ? String(o.v) : o.v.length;
  return o;
};
const narrow: { v: number } = { v: 12345 };
const m = mutate(narrow);
console.log(m.v, typeof m.v);
const ro: Readonly<{ a: readonly number[] }> = { a: [1, 2] };
(ro.a as number[]).push(3);
console.log(ro);
class Temp {
  static #count = 0;
  static get count() {
    return Temp.#count;
  }
  static {
    Temp.#count = 10;
  }
  static of<T extends typeof Temp>(this: T, ...vs: number[]): InstanceType<T>[] {
    return vs.map((v) => new this(v) as InstanceType<T>);
  }
  constructor(public c: number) {
    Temp.#count++;
  }
  get f() {
    return this.c * 1.8 + 32;
  }
  set f(v) {
    this.c = (v - 32) / 1.8;
  }
}
class Hot extends Temp {
  get burns() {
    return this.c > 50;
  }
}
console.log(
  Hot.of(10, 60).map((h) => h.burns),
  Temp.count,
  Temp.of(1)[0],
);
const t = new Temp(0);
t.f += 18;
t.f++;
console.log(t.c.toFixed(3), t.f);
const keyed = {
  [`a${1 + 1}`]: 1,
  ['b' + 'c']: 2,
  3: 'three',
  'x-y': true,
  z: 1,
  async *gen() {
    yield 1;
  },
  w: 2,
};
keyed.w = 9;
console.log(keyed, keyed[3], keyed['x-y'] && keyed.z);
const o1 = {
  a: 1,
  f() {
    return this.a;
  },
};
const o2 = { ...o1, a: 2 };
const { f, ...rest } = o2;
console.log(o1.f(), o2.f(), f.call({ ...rest, f }), rest, Object.entries(o2).length);
function Counter(this: void) {
  let c = 0;
  return {
    inc: () => ++c,
    dec: () => --c,
    get value() {
      return c;
    },
    toString: () => `C(${c})`,
    valueOf: () => c,
  };
}
const c = Counter();
c.inc();
c.inc();
console.log(`${c}`, +c, c.value);
