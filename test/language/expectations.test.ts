// SPDX-License-Identifier: MIT
/** The runner of the refused programs fails when it should. */
import { compareFindings, expectedFindings, type Finding } from '../support/expectations';

const finding = (line: number, code: string, file = 'a.ts'): Finding => ({ file, line, code });

describe('markers', () => {
  test('are read with their lines and codes', () => {
    const source = 'const a = 1;\neval(a); // error STS1002\nf(); // error TS2304 STS1001\n';
    expect(expectedFindings('a.ts', source)).toEqual([
      finding(2, 'STS1002'),
      finding(3, 'TS2304'),
      finding(3, 'STS1001'),
    ]);
  });

  test.each(['x(); // error STS????', 'x(); // error', 'x(); //error STS1001', 'x(); // Error STS1001 and more'])(
    'are refused when malformed: %s',
    (line) => expect(() => expectedFindings('a.ts', line)).toThrow('not a marker'),
  );
});

describe('comparison', () => {
  const expected = [finding(2, 'STS1002'), finding(3, 'STS1001')];

  test('agrees whatever the order', () => {
    expect(compareFindings(expected, [...expected].reverse())).toEqual([]);
  });
  test('fails on a missing code', () => {
    expect(compareFindings(expected, expected.slice(1))).toEqual(['missing a.ts:2: STS1002']);
  });
  test('fails on an extra code', () => {
    expect(compareFindings(expected, [...expected, finding(9, 'STS1001')])).toEqual(['unexpected a.ts:9: STS1001']);
  });
  test('fails on a wrong code, a wrong line and a wrong file', () => {
    const wrong = [finding(2, 'STS1003'), finding(4, 'STS1001')];
    expect(compareFindings(expected, wrong)).toHaveLength(4);
    expect(compareFindings([finding(1, 'TS1')], [finding(1, 'TS1', 'b.ts')])).toHaveLength(2);
  });
  test('fails when nothing is reported at all', () => {
    expect(compareFindings(expected, [])).toHaveLength(2);
  });
});
