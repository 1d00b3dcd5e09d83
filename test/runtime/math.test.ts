// SPDX-License-Identifier: MIT
/** Math's elementary functions, bit for bit as in the Node that runs the test. */
import { ask, buildProgram, differences, random } from './build';

const view = new DataView(new ArrayBuffer(8));
const bits = (d: number): string => {
  view.setFloat64(0, d);
  return Number.isNaN(d) ? '7ff8000000000000' : view.getBigUint64(0).toString(16).padStart(16, '0');
};

const functions = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
] as const;
const more = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'cbrt'] as const;
const special = [
  0,
  -0,
  NaN,
  Infinity,
  -Infinity,
  1,
  -1,
  0.5,
  -0.5,
  2,
  3,
  10,
  1e-300,
  1e300,
  1e-10,
  5e-324,
  Math.PI,
  Math.PI / 2,
];

describe('elementary functions', () => {
  let tool: string;
  beforeAll(() => {
    tool = buildProgram('math-tool');
  }, 120_000);

  function check(cases: readonly (readonly [string, number])[]): void {
    const requests = cases.map(([request]) => request);
    const expected = cases.map(([, value]) => bits(value));
    expect(differences(requests, ask(tool, requests), expected)).toEqual([]);
  }

  test.each([...functions, ...more])('%s', (name) => {
    const pick = random(7);
    const small = name === 'exp' || name.endsWith('h') || name === 'expm1';
    const scales = small ? [1, 20, 1400] : [1, 4, 1000, 1e6, 1e-5, 1e12, 1e40, 1e300];
    const values = [...special];
    for (let i = 0; i < 3000; i++) values.push(((pick(2 ** 32) / 2 ** 32) * 2 - 1) * scales[i % scales.length]!);
    check(values.map((x) => [`${name} ${bits(x)} 0`, Math[name](x)] as const));
  });

  test('pow and atan2', () => {
    const pick = random(8);
    const number = (): number => ((pick(2 ** 32) / 2 ** 32) * 2 - 1) * [1, 10, 300, 1e10][pick(4)]!;
    const pairs = special.flatMap((x) => special.map((y) => [x, y] as const));
    for (let i = 0; i < 5000; i++) {
      pairs.push(
        [number(), number()],
        [Math.abs(number()), number()],
        [pick(30) - 15, pick(100) - 50],
        [10, pick(640) - 330],
      );
      pairs.push([2 ** (pick(100) - 50), pick(64) / 4], [1 + pick(1000) / 2 ** 40, number() * 1e9]);
    }
    check(
      pairs.flatMap(([x, y]) => [
        [`pow ${bits(x)} ${bits(y)}`, x ** y] as const,
        [`atan2 ${bits(x)} ${bits(y)}`, Math.atan2(x, y)] as const,
      ]),
    );
  });
});
