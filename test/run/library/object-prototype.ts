// SPDX-License-Identifier: MIT
// Object.prototype's functions called on values of every kind, and objects without a prototype.
class Plain {}
class Tagged {
  get [Symbol.toStringTag](): string {
    return 'Mine';
  }
}
const values: unknown[] = [1, -0, 's', true, null, undefined, 1n, Symbol('s'), [], [1], {}, { a: 1 }, () => 1, function named() {}, class {}, new Plain(), new Tagged(), new Error('e'), new TypeError('t'), new Date(0), /x/, new Map(), new Set(), new WeakMap(), Promise.resolve(1), new Uint8Array(1), new ArrayBuffer(1), new DataView(new ArrayBuffer(1)), [1].values(), (function* () { yield 1; })(), async () => 1, Math.max, JSON.parse('{}'), Object.create(null) as Record<string, number>];
for (const value of values) console.log(Object.prototype.toString.call(value), typeof value);
const typeOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1).toLowerCase();
console.log(values.map(typeOf).join(' '), {}.toString.call([]), ({}).toString.call(null));
const record: Record<string, number> = { a: 1, length: 2 };
console.log(record.hasOwnProperty('a'), record.hasOwnProperty('toString'), Object.prototype.hasOwnProperty.call(record, 'length'), Object.prototype.hasOwnProperty.call(record, 'valueOf'), ({}).hasOwnProperty.call(record, 'a'));
for (const key in record) if (Object.prototype.hasOwnProperty.call(record, key)) console.log(key, record[key]);
console.log(Object.prototype.hasOwnProperty.call([1, 2], 1), Object.prototype.hasOwnProperty.call([1, 2], 'length'), Object.prototype.hasOwnProperty.call('ab', 0), new Plain().hasOwnProperty('x'), { own: 1 }.hasOwnProperty('own'));
const counts: Record<string, number> = Object.create(null);
for (const word of 'constructor toString a constructor __proto__'.split(' ')) counts[word] = (counts[word] ?? 0) + 1;
console.log(counts, Object.keys(counts), 'toString' in counts, 'valueOf' in counts, counts['hasOwnProperty'], JSON.stringify(counts), { ...counts });
const nested = Object.create(null) as { [key: string]: string[] };
(nested['x'] ??= []).push('y');
console.log(nested, [nested], { nested });
class Registry {
  private readonly entries: Record<string, () => string> = Object.create(null);
  add(name: string, make: () => string): this {
    this.entries[name] = make;
    return this;
  }
  get(name: string): string | undefined {
    return this.entries[name]?.();
  }
}
const registry = new Registry().add('one', () => '1');
console.log(registry.get('one'), registry.get('toString'), registry);
for (const act of [() => `${counts as unknown as string}`, () => counts.hasOwnProperty('a'), () => ({ hasOwnProperty: 1 } as Record<string, number>).hasOwnProperty('a')]) {
  try {
    console.log(act());
  } catch (error) {
    console.log(error instanceof TypeError);
  }
}
const literal = { [Symbol.toStringTag]: 'Literal', x: 1 };
console.log(Object.prototype.toString.call(literal), `${literal}`, String(literal), literal);
