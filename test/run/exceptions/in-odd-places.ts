// SPDX-License-Identifier: MIT
// Throwing from getters, setters, constructors, field initialisers, iterators, templates, sort callbacks, defaults.
const log: string[] = [];
const fail = (where: string): never => {
  throw new Error(where);
};
const guard = (f: () => unknown): void => {
  try {
    log.push(`ok ${String(f())}`);
  } catch (e) {
    log.push(e instanceof Error ? e.message : String(e));
  } finally {
    log.push('.');
  }
};
class Odd {
  static made = 0;
  value = Odd.made++ > 0 ? fail('field') : 0;
  get bad(): number {
    return fail('getter');
  }
  set bad(v: number) {
    fail(`setter ${v}`);
  }
  toString(): string {
    return fail('toString');
  }
}
const odd = new Odd();
guard(() => new Odd());
guard(() => odd.bad);
guard(() => (odd.bad = 4));
guard(() => `${odd}`);
guard(() => [3, 1, 2].sort((a, b) => (a === 2 || b === 2 ? fail('sort') : a - b)));
guard(() => ((a = fail('default')) => a)());
guard(() => (({ x = fail('pattern') }: { x?: number }) => x)({}));
guard(() => [1, 2, 3].map((n) => (n === 3 ? fail(`map ${n}`) : n)).length);
guard(() => { const o = { a: 1, b: fail('literal') }; return o.a; });
guard(() => [...(function* () { yield 1; fail('generator'); })()].length);
guard(() => JSON.stringify({ toJSON: () => fail('toJSON') }.toJSON()));
guard(() => 'abc'.replace(/b/, () => fail('replacer')));
guard(() => new Map([[1, 2]]).forEach(() => fail('forEach')));
guard(() => { switch (1 as number) { case 0: return 0; case fail('case'): return 1; } return 2; });
guard(() => { for (const x of [1, 2, 3]) if (x === 2) fail('loop'); return 'end'; });
guard(() => (log.length > 0 ? fail('conditional') : 1) + 1);
guard(() => (fail as (s: string) => unknown)('arrow') ?? 1);
console.log(log.join(' '));
// State is as far as it came.
const partial: number[] = [];
try {
  partial.push(1, ...[2, 3], fail('argument'));
} catch {
  partial.push(-1);
}
let assigned = 'before';
try {
  assigned = fail('right side');
} catch {}
const target: { p: number } = { p: 1 };
try {
  target.p += fail('compound');
} catch {}
console.log(partial, assigned, target);
class Half {
  static seen: Half[] = [];
  a = 1;
  b: number;
  constructor(n: number) {
    Half.seen.push(this);
    if (n > 1) throw new RangeError('half made');
    this.b = n;
  }
}
for (const n of [1, 2]) {
  try {
    new Half(n);
  } catch (e) {
    console.log((e as Error).message);
  }
}
console.log(Half.seen.map((h) => h.a));
function cleanup(): string {
  const steps: string[] = [];
  try {
    try {
      steps.push('work');
      throw new Error('first');
    } finally {
      steps.push('cleanup');
      try {
        throw new Error('in cleanup');
      } catch (e) {
        steps.push((e as Error).message);
      }
    }
  } catch (e) {
    steps.push((e as Error).message);
  }
  return steps.join(',');
}
console.log(cleanup());
