// SPDX-License-Identifier: MIT
// What the library throws, word for word.
const attempt = (run: () => unknown): void => {
  try {
    console.log('fine', run());
  } catch (e) {
    console.log(e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
attempt(() => 'x'.repeat(-1));
attempt(() => 'x'.repeat(Infinity));
attempt(() => 'x'.repeat(2 ** 30));
attempt(() => 'x'.padEnd(2 ** 31));
attempt(() => (1).toFixed(101));
attempt(() => (1).toPrecision(0));
attempt(() => (1).toExponential(-1));
attempt(() => (1).toString(1));
attempt(() => 10n.toString(37));
attempt(() => new Array(-1));
attempt(() => new Array(1.5));
const none: number[] = [];
attempt(() => none.reduce((a, b) => a + b));
attempt(() => [1].with(3, 2));
attempt(() => String.fromCodePoint(-1));
attempt(() => String.fromCodePoint(1.5));
attempt(() => BigInt(1.5));
attempt(() => BigInt('12x'));
attempt(() => 1n / 0n);
attempt(() => 2n ** -1n);
attempt(() => JSON.parse('{"a":'));
attempt(() => JSON.parse('[1,]'));
attempt(() => JSON.parse(''));
attempt(() => JSON.stringify({ big: 1n }));
attempt(() => decodeURIComponent('%'));
attempt(() => encodeURIComponent('\ud800'));
attempt(() => new Date(NaN).toISOString());
attempt(() => new Uint8Array(-1));
attempt(() => new Uint16Array(new ArrayBuffer(4), 1));
attempt(() => new Uint16Array(new ArrayBuffer(3)));
attempt(() => new Uint16Array(new ArrayBuffer(4), 2, 5));
attempt(() => new Uint8Array(2).set([1, 2, 3]));
attempt(() => new DataView(new ArrayBuffer(2)).getUint32(0));
attempt(() => new DataView(new ArrayBuffer(2), 3));
attempt(() => new TextDecoder('latin9'));
attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xff])));
attempt(() => Atomics.load(new Int32Array(1), 1));
attempt(() => new RegExp('['));
attempt(() => 'a'.matchAll(/a/));
attempt(() => structuredClone({ s: Symbol('inner') }));
attempt(() => new ArrayBuffer(-1));
attempt(() => Symbol.keyFor(Symbol.for('k')));
