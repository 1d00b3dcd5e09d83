// SPDX-License-Identifier: MIT
// JSON.stringify of what JSON has no text for, timers with arguments, the environment, the clock.
console.log(JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(Symbol('s')), JSON.stringify({ a: undefined }), JSON.stringify([undefined]));
console.log(JSON.stringify(undefined));
const show = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text === undefined ? 'nothing' : text;
};
console.log(show(undefined), show({}), show(() => 1), show(null), show('x'));
const or = (value: unknown): string => JSON.stringify(value) ?? 'none';
console.log(or(undefined), or(1), `${JSON.stringify(undefined)}`, typeof JSON.stringify(() => 1));
const t: NodeJS.Timeout = setTimeout((a: number, b: string) => console.log('two', a, b), 1, 1, 'x');
setTimeout((a: number[]) => console.log('one', a), 2, [1]);
setImmediate((s: string) => console.log('immediate', s.length), 'abc');
let left = 2;
const i: ReturnType<typeof setInterval> = setInterval((label: string) => {
  console.log(label, left);
  if (--left === 0) clearInterval(i);
}, 5, 'tick');
console.log(typeof t, process.env['SURELY_NOT_SET_ANYWHERE'], typeof process.env['PATH'], process.env['PATH'] === undefined, process.env.SURELY_NOT ?? 'default');
const before = process.hrtime.bigint();
console.log(typeof before, process.hrtime.bigint() >= before, process.uptime() >= 0, Number(process.hrtime.bigint() - before) / 1e6 < 1000);
