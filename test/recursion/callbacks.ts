// SPDX-License-Identifier: MIT
// Endless recursion through everything that can call: a RangeError that can be caught, each time.
type NumberFunction = (n: number) => number;
const attempt = (name: string, f: () => unknown): void => {
  try {
    f();
    console.log(name, 'returned');
  } catch (e) {
    console.log(name, e instanceof RangeError, e instanceof Error ? e.message : e);
  }
};
const viaForEach = (n: number): number => {
  let s = 0;
  [n].forEach((x) => {
    s += viaForEach(x + 1);
  });
  return s;
};
attempt('forEach', () => viaForEach(0));
const viaMap = (n: number): number[] => [n].map((x) => viaMap(x + 1).length);
attempt('map', () => viaMap(0));
class G {
  get a(): number {
    return this.a + 1;
  }
  set b(v: number) {
    this.b = v + 1;
  }
  toString(): string {
    return `${this}`;
  }
  toJSON(): string {
    return JSON.stringify(this);
  }
  static s(): number {
    return G.s() + 1;
  }
  [Symbol.iterator](): Iterator<number> {
    return [...this][Symbol.iterator]();
  }
  valueOf(): number {
    return 1;
  }
}
attempt('getter', () => new G().a);
attempt('setter', () => {
  new G().b = 1;
});
attempt('toString', () => `${new G()}`);
attempt('toJSON', () => JSON.stringify(new G()));
attempt('static', () => G.s());
attempt('iterator', () => [...new G()]);
function* gen(n: number): Generator<number> {
  yield* gen(n + 1);
}
attempt('generator', () => [...gen(0)]);
function* gen2(n: number): Generator<number> {
  for (const x of gen2(n + 1)) yield x;
}
attempt('generator for-of', () => [...gen2(0)]);
const cmp = (a: number, b: number): number => [a, b].sort(cmp)[0]!;
attempt('sort', () => [2, 1].sort(cmp));
const rep = (s: string): string => s.replace(/a/, (m) => rep(m));
attempt('replace', () => rep('a'));
class C1 {
  inner: C1;
  constructor() {
    this.inner = new C1();
  }
}
attempt('constructor', () => new C1());
class F1 {
  inner: F1 = new F1();
}
attempt('field', () => new F1());
const def = (x: number = def()): number => x;
attempt('default', () => def());
const o = {
  f(): number {
    return o.f() + 1;
  },
};
attempt('method', () => o.f());
const tag = (s: TemplateStringsArray): string => tag`x` + s[0];
attempt('tag', () => tag`y`);
const m = new Map<number, number>([[1, 1]]);
const viaMapEach = (): void => m.forEach(() => viaMapEach());
attempt('Map.forEach', viaMapEach);
const st = new Set<number>([1]);
const viaSetEach = (): void => st.forEach(() => viaSetEach());
attempt('Set.forEach', viaSetEach);
const af = (n: number): number[] => Array.from({ length: 1 }, () => af(n + 1).length);
attempt('Array.from', () => af(0));
const red = (n: number): number => [1, 2].reduce((a, b) => a + red(b), n);
attempt('reduce', () => red(0));
const fin = (n: number): number => {
  try {
    return fin(n + 1);
  } finally {
    n++;
  }
};
attempt('finally', () => fin(0));
let depth = 0;
const caught = (): number => {
  depth++;
  try {
    return caught();
  } catch {
    return depth;
  }
};
attempt('caught at bottom', () => {
  if (caught() < 500) throw new Error('too early');
});
interface N {
  f: NumberFunction;
}
const n1: N = { f: (x) => n2.f(x) + 1 };
const n2: N = { f: (x) => n1.f(x) };
attempt('mutual', () => n1.f(1));
function opt(x?: { y: number }): number {
  return opt(x ?? { y: 1 }) + 1;
}
attempt('optional', () => opt());
attempt('bigint', () => {
  const f = (b: bigint): bigint => f(b + 1n) + 1n;
  return f(0n);
});
attempt('structural', () => {
  const a: { m(): number } = {
    m() {
      return a.m();
    },
  };
  return a.m();
});
const parse = (s: string): unknown => JSON.parse(s, (_k, v: unknown) => parse('1') ?? v);
attempt('reviver', () => parse('{}'));
const repl = (x: object): string =>
  JSON.stringify(x, (_k, v: unknown) => {
    repl({ a: 1 });
    return v;
  });
attempt('replacer', () => repl({}));
attempt('async sync part', () => {
  const f = async (): Promise<number> => await f();
  f().then(
    () => {
      console.log('ok?');
    },
    (e: unknown) => {
      console.log('rejected', e instanceof RangeError);
    },
  );
});
attempt('labels', () => {
  const f = (): string => `${f()}`;
  return f();
});
const localeCmp = (a: { toString(): string }): string => a.toString();
class D extends G {
  override toString(): string {
    return localeCmp(this);
  }
}
attempt('derived', () => `${new D()}`);
attempt('error ctor', () => {
  class E2 extends Error {
    constructor() {
      super(new E2().message);
    }
  }
  throw new E2();
});
attempt('spread', () => {
  const f = (...a: number[]): number => f(...a.slice(-3), 1);
  return f();
});
