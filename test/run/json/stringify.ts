// SPDX-License-Identifier: MIT
// Everything JSON.stringify leaves out, converts, quotes and orders.
const value = { s: 'q"\\/\n\u2028\u0007', n: 1.5, b: true, nul: null, u: undefined, f: () => 1, nan: NaN, inf: -Infinity, d: new Date(0), nested: { a: [1, undefined, () => 1, null] } };
console.log(JSON.stringify(value));
console.log(JSON.stringify([undefined, () => 1, NaN, -0, Infinity]), JSON.stringify('é😀\ud800'), JSON.stringify(null));
console.log(JSON.stringify({ z: 1, 10: 2, a: 3, 2: 4 }), JSON.stringify([]), JSON.stringify({}), JSON.stringify([[], {}]));
console.log(JSON.stringify(new Map([[1, 2]])), JSON.stringify(new Set([1])), JSON.stringify(new Error('hidden')), JSON.stringify(new Uint8Array([1, 2])));
console.log(JSON.stringify(true), JSON.stringify(1e21), JSON.stringify(1e-7), JSON.stringify(''), JSON.stringify({ '': 1, 'a b': 2 }));
class Temperature {
  constructor(private readonly celsius: number) {}
  toJSON(key: string): string {
    return `${key}:${this.celsius}C`;
  }
}
console.log(JSON.stringify({ today: new Temperature(20), list: [new Temperature(1)] }), JSON.stringify(new Temperature(5)));
const optional: { a?: number; b: string | undefined } = { b: undefined };
console.log(JSON.stringify(optional), JSON.stringify({ ...optional, a: 1 }));
try {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  JSON.stringify(loop);
} catch (e) {
  console.log((e as Error).name, (e as Error).message.split('\n')[0]);
}
try {
  JSON.stringify({ big: 10n });
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
const shared = { x: 1 };
console.log(JSON.stringify([shared, shared, { shared }]));
console.log(JSON.stringify({ text: '\b\f\t\r\u001f\u007f\u00ff' }), JSON.stringify('</script>'));
