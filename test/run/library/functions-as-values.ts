// SPDX-License-Identifier: MIT
// Functions of the library as values: what they are called and how many parameters they say they have.
const functions: ((...args: never[]) => unknown)[] = [Math.max, Math.abs, parseInt, parseFloat, isNaN, Array.isArray];
functions.push(String.fromCharCode, Number.isInteger, Number.parseFloat, Object.keys, Object.is, JSON.stringify, Date.now);
functions.push(encodeURIComponent, String, Number, Boolean, BigInt, Symbol, console.log, console.error, Array.of);
functions.push(structuredClone, queueMicrotask, Math.hypot, String.raw, Math.atan2, Math.random);
for (const f of functions) console.log(f, f.name, f.length);
console.log({ f: Math.min, g: [JSON.parse] }, ['1', '2'].map(Number));
