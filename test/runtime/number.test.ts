// SPDX-License-Identifier: MIT
/** Numbers to text and back: the runtime against the Node that runs the test. */
import { ask, buildProgram, differences, random } from './build';

const view = new DataView(new ArrayBuffer(8));
const fromBits = (high: number, low: number): number => {
  view.setUint32(0, high);
  view.setUint32(4, low);
  return view.getFloat64(0);
};
const bits = (d: number): string => {
  view.setFloat64(0, d);
  return Number.isNaN(d) ? '7ff8000000000000' : view.getBigUint64(0).toString(16).padStart(16, '0');
};
/** NaN has many bit patterns; which one arithmetic gives is nobody's business. */
const canonical = (answer: string): string => (/^[f7]ff8000000000000$/.test(answer) ? '7ff8000000000000' : answer);

function interestingNumbers(): number[] {
  const pick = random(1);
  const values = [0, -0, NaN, Infinity, -Infinity, 0.5, 2.5, -0.5, 1.005, 1e21, 1e-7, 123456789012345680000, 5e-324];
  for (let e = -1074; e < 1024; e += 3) values.push(2 ** e, 2 ** e * (1 + 2 ** -52), 2 ** e * (1 - 2 ** -53));
  for (let e = -324; e < 309; e += 2) for (const m of [1, 9.5, 1.2345]) values.push(Number(`${m}e${e}`));
  for (let i = 0; i < 2000; i++) {
    const any = fromBits(pick(2 ** 32), pick(2 ** 32));
    if (Number.isFinite(any)) values.push(any);
    values.push(pick(1e9) / 1e9, pick(1e6) / 100, -pick(2 ** 32) / 7, pick(2 ** 32) * 2 ** 21 + pick(2 ** 21));
  }
  return values;
}

describe('numbers', () => {
  let tool: string;
  beforeAll(() => {
    tool = buildProgram('number-tool');
  }, 120_000);

  function check(cases: readonly (readonly [string, string])[]): void {
    const requests = cases.map(([request]) => request);
    const expected = cases.map(([, answer]) => answer);
    const answers = ask(tool, requests);
    expect(differences(requests, answers.map(canonical), expected)).toEqual([]);
    expect(answers).toHaveLength(requests.length);
  }

  test('toString gives the shortest digits', () => {
    check(interestingNumbers().map((d) => [`s ${bits(d)}`, String(d)]));
  });

  test('toString with a radix', () => {
    check(interestingNumbers().map((d, i) => [`r ${bits(d)} ${2 + (i % 35)}`, d.toString(2 + (i % 35))]));
  });

  test('toFixed, toExponential and toPrecision round the exact value', () => {
    check(
      interestingNumbers().flatMap((d, i) => [
        [`x ${bits(d)} ${i % 101}`, d.toFixed(i % 101)] as const,
        [`e ${bits(d)} ${i % 101}`, d.toExponential(i % 101)] as const,
        [`e ${bits(d)} -1`, d.toExponential()] as const,
        [`p ${bits(d)} ${1 + (i % 100)}`, d.toPrecision(1 + (i % 100))] as const,
      ]),
    );
  });

  test('ToInt32, % and Math.round', () => {
    check(
      interestingNumbers().flatMap((d, i) => [
        [`i ${bits(d)}`, String(d | 0)] as const,
        [`m ${bits(d)} ${1 + i}`, bits(d % (1 + i))] as const,
        [`o ${bits(d)}`, bits(Math.round(d))] as const,
      ]),
    );
  });

  test('reading rounds to the nearest double', () => {
    const pick = random(2);
    const texts = interestingNumbers().flatMap((d, i) => [String(d), d.toPrecision(1 + (i % 40)), d.toFixed(i % 10)]);
    for (let i = 0; i < 300; i++) {
      // Exactly half way between two doubles, and next to it.
      const odd = (1n << 53n) + 2n * BigInt(pick(2 ** 32)) + 1n;
      const whole = odd << BigInt(pick(300));
      const power = BigInt(pick(300));
      const fraction = odd * 5n ** power;
      for (const by of [-1n, 0n, 1n])
        texts.push(String(whole + by), `${fraction + by}e-${power}`, `${fraction}0001e-${power + 4n}`);
    }
    check(texts.map((text) => [`n ${text}`, bits(Number(text))]));
  });

  test('Number, parseFloat and parseInt accept what JavaScript accepts', () => {
    const texts = [
      '',
      ' 12 ',
      '0x1f',
      '0b101',
      '0o17',
      '-0x10',
      '1e',
      '1e5',
      '.5',
      '5.',
      '.',
      '+.5e-3',
      'Infinity',
      '-Infinity',
    ];
    texts.push(
      'infinity',
      '1_0',
      '0x',
      '0b2',
      '1e400',
      '1e-400',
      '00012',
      '-0',
      '1 2',
      '12px',
      '0xg',
      '-',
      'e5',
      '.5.5',
    );
    texts.push(
      '2.4703282292062328e-324',
      '2.4703282292062327e-324',
      '1.7976931348623159e308',
      `1${'0'.repeat(400)}e-400`,
    );
    texts.push(
      '9'.repeat(800) + 'e-790',
      '0x' + 'f'.repeat(20),
      '0x20000000000001',
      '0x20000000000003',
      '-5.9e3x',
      '-0x1fz',
    );
    check(
      texts.flatMap((text) => [
        [`n ${text}`, bits(Number(text))] as const,
        [`f ${text}`, bits(parseFloat(text))] as const,
        [`j ${text}`, bits(parseInt(text))] as const,
      ]),
    );
  });
});
