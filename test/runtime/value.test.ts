// SPDX-License-Identifier: MIT
/** console.log's formatting, JSON, case mapping and bigint: the runtime against the Node that runs the test. */
import { format, inspect } from 'node:util';
import { ask, buildProgram, differences, random } from './build';

const strings = [
  '',
  'a',
  'key',
  'hello world',
  "it's",
  '"q"',
  `both ' and "`,
  'all \' " `',
  'line\nbreak',
  'tab\t',
  'é',
  '日本語',
];
strings.push(
  '\ud83d\ude00',
  '\ud800x',
  '\\',
  'x'.repeat(30),
  'y'.repeat(90),
  '\u0001\u007f',
  '__proto__x',
  'a-b',
  '1',
  '42',
);
strings.push('one\nand two, which is a good deal longer than the first line\nend', '007', '-1', '$d', '_u', 'ÿ', 'ŀ');
const numbers = [0, -0, 1, -1, 1.5, 1e21, 1e-7, 123456789, 3.14159, 0.1, 2 ** 31, -(2 ** 31), 1e300];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function makeValue(pick: (limit: number) => number, depth: number): Json {
  switch (pick(depth > 0 ? 9 : 5)) {
    case 0:
      return numbers[pick(numbers.length)]!;
    case 1:
      return strings[pick(strings.length)]!;
    case 2:
      return pick(2) === 0;
    case 3:
      return null;
    case 4:
      return pick(1000);
    case 5:
    case 6: {
      const kind = pick(4);
      const element = (): Json =>
        kind === 0
          ? pick(1000)
          : kind === 1
            ? strings[pick(strings.length)]!
            : kind === 2
              ? pick(100) / 4
              : makeValue(pick, depth - 1);
      return Array.from({ length: pick(4) === 0 ? pick(130) : pick(9) }, element);
    }
    default:
      return Object.fromEntries(
        Array.from({ length: pick(6) }, () => [strings[pick(strings.length)]!, makeValue(pick, depth - 1)]),
      );
  }
}

const message = (run: () => string): string => {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
};

describe('values', () => {
  let tool: string;
  beforeAll(() => {
    tool = buildProgram('value-tool');
  }, 120_000);

  function check(cases: readonly (readonly [string, string])[]): void {
    const requests = cases.map(([request]) => request);
    const answers = ask(tool, requests).map((line) => JSON.parse(line) as string);
    expect(
      differences(
        requests,
        answers,
        cases.map(([, answer]) => answer),
      ),
    ).toEqual([]);
    expect(answers).toHaveLength(requests.length);
  }

  test('inspect, String and JSON.stringify of parsed values', () => {
    const pick = random(3);
    const cases: [string, string][] = [];
    for (let i = 0; i < 1500; i++) {
      const text = JSON.stringify(makeValue(pick, 4));
      const value = JSON.parse(text) as Json;
      cases.push([`i ${text}`, inspect(value)], [`s ${text}`, message(() => String(value))]);
      cases.push([`j ${text}`, JSON.stringify(value)], [`J ${text}`, JSON.stringify(value, null, 2)]);
    }
    check(cases);
  });

  test('format directives', () => {
    const pick = random(4);
    const directives = [
      '%s',
      '%d',
      '%i',
      '%f',
      '%j',
      '%O',
      '%%',
      'a%sb',
      '%s %s %s',
      '100%',
      '%x %s',
      '%',
      '%%%s',
      '%c%s',
      '%o',
    ];
    const cases: [string, string][] = [];
    for (let i = 0; i < 1000; i++) {
      const first = directives[pick(directives.length)]! + (pick(2) === 0 ? directives[pick(directives.length)]! : '');
      const text = JSON.stringify([first, ...Array.from({ length: pick(4) }, () => makeValue(pick, 2))]);
      cases.push([`f ${text}`, message(() => format(...(JSON.parse(text) as Json[])))]);
    }
    check(cases);
  });

  test("JSON.parse's messages", () => {
    const pick = random(5);
    const pieces = [
      '',
      'x',
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '1',
      '-',
      '.',
      'e',
      '\\',
      '\\u00',
      '\\x',
      'tru',
      'nul',
      '\t',
      '01',
      '1.',
    ];
    const cases: [string, string][] = [];
    for (let i = 0; i < 4000; i++) {
      let text = JSON.stringify(makeValue(pick, 3)).slice(0, 20 + pick(60));
      const at = pick(text.length + 1);
      text = text.slice(0, at) + pieces[pick(pieces.length)]! + text.slice(at + pick(2));
      if (/[\n\ud800-\udfff]/.test(text)) continue;
      cases.push([`j ${text}`, message(() => JSON.stringify(JSON.parse(text)))]);
    }
    for (const text of ['', 'undefined', 'NaN', '[object Object]', '"\\u12', '{a:1}', '1 2', 'nulll', '[1,]'])
      cases.push([`j ${text}`, message(() => JSON.stringify(JSON.parse(text)))]);
    check(cases);
  });

  test('case mapping of every character that has one, and final sigma', () => {
    const cases: [string, string][] = [];
    for (let code = 0x41; code < 0x1e944; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const text = String.fromCodePoint(code);
      if (text.toUpperCase() === text && text.toLowerCase() === text) continue;
      cases.push([`u ${JSON.stringify(text)}`, text.toUpperCase()], [`l ${JSON.stringify(text)}`, text.toLowerCase()]);
    }
    for (const text of ['ΑΣ', 'ΑΣ.', 'ΑΣΑ', 'Σ', 'Α.ΣΑ', 'ΟΔΥΣΣΕΥΣ ΣΑΣ', 'Α\u0301Σ'])
      cases.push([`l ${JSON.stringify(text)}`, text.toLowerCase()]);
    check(cases);
  });

  test('bigint operations', () => {
    const pick = random(6);
    const limbs = [0, 1, 4294967295, 2147483648];
    const big = (): bigint => {
      let n = 0n;
      for (let i = pick(pick(3) === 0 ? 40 : 4); i >= 0; i--)
        n = (n << 32n) | BigInt(pick(3) === 0 ? pick(2 ** 32) : limbs[pick(limbs.length)]!);
      n >>= BigInt(pick(60));
      return pick(2) === 0 ? -n : n;
    };
    const operations: Record<string, (a: bigint, b: bigint) => bigint | number | string> = {
      '+': (a, b) => a + b,
      '-': (a, b) => a - b,
      '*': (a, b) => a * b,
      '/': (a, b) => a / b,
      '%': (a, b) => a % b,
      '&': (a, b) => a & b,
      '|': (a, b) => a | b,
      '^': (a, b) => a ^ b,
      '<': (a, b) => a << (b % 200n),
      '>': (a, b) => a >> (b % 200n),
      '~': (a) => ~a,
      i: (a, b) => BigInt.asIntN(Number(b < 0n ? -b : b) % 200, a),
      u: (a, b) => BigInt.asUintN(Number(b < 0n ? -b : b) % 200, a),
      n: (a) => Number(a),
      h: (a) => a.toString(36),
      c: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    };
    const cases: [string, string][] = [];
    for (let i = 0; i < 400; i++) {
      for (const [name, operation] of Object.entries(operations)) {
        const a = big();
        let b = big();
        if (name === '<' || name === '>') b %= 200n;
        if (name === 'i' || name === 'u') b = BigInt(pick(200));
        cases.push([`b ${JSON.stringify([name, String(a), String(b)])}`, message(() => String(operation(a, b)))]);
      }
    }
    check(cases);
  });
});
