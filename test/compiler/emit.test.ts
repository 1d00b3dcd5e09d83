// SPDX-License-Identifier: MIT
/** C text: constants that mean exactly what they meant, and lines that name the TypeScript they came from. */
import { Constants } from '../../compiler/emit/constants';
import { cString, printFunction } from '../../compiler/emit/print-c';
import type { Loc } from '../../compiler/ir/hir';
import type { LExpr, LStmt } from '../../compiler/ir/lir';

const constants = (): Constants => new Constants(new Map(), (file) => file, new Set());

const at = (line: number): Loc => ({ file: 'dir/main "1".ts', line, column: 1 });

function linesOf(body: readonly LStmt[], using = constants()): string[] {
  const fn = {
    name: 'f',
    display: 'f',
    loc: at(1),
    params: [],
    result: 'f64' as const,
    variables: [],
    body,
    inline: false,
  };
  return printFunction(fn, using).split('\n');
}

function printed(value: LExpr): string {
  const line = linesOf([{ k: 'return', value, loc: at(2) }]).find((text) => text.includes('return'));
  return line?.trim().replace(/^return (.*);$/, '$1') ?? '';
}

describe('numbers', () => {
  test.each([
    [0, '0.0'],
    [-0, '(-0.0)'],
    [0.1, '0.1'],
    [5e-324, '5e-324'],
    [1e21, '1e+21'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [-1.5, '(-1.5)'],
    [2 ** 53, '9007199254740992.0'],
    [NaN, 'RT_NAN'],
    [Infinity, 'RT_INFINITY'],
    [-Infinity, '(-RT_INFINITY)'],
  ])('the double %d', (value, text) => {
    expect(printed({ k: 'number', value, rep: 'f64' })).toBe(text);
  });

  test.each([
    [0, '0'],
    [-5, '-5'],
    [2147483647, '2147483647'],
    // -2147483648 is not an int constant in C.
    [-2147483648, 'INT32_MIN'],
  ])('the int32 %d', (value, text) => {
    expect(printed({ k: 'number', value, rep: 'i32' })).toBe(text);
  });

  test('every double that is printed reads back as the same', () => {
    for (let i = 0; i < 2000; i++) {
      const value = (Math.random() - 0.5) * 10 ** (Math.random() * 600 - 300);
      const text = printed({ k: 'number', value, rep: 'f64' });
      expect(text).toMatch(/^\(?-?\d+(\.\d+)?(e[+-]\d+)?\)?$/);
      expect(text).toMatch(/[.e]/);
      expect(Number(text.replace(/[()]/g, ''))).toBe(value);
    }
  });

  test('a negative number can be negated', () => {
    const negated: LExpr = { k: 'neg', value: { k: 'number', value: -5, rep: 'i32' }, rep: 'i32' };
    expect(printed(negated)).toBe('-(-5)');
  });
});

describe('strings', () => {
  test.each([
    ['plain', '"plain"'],
    ['"quoted" \\', '"\\"quoted\\" \\\\"'],
    ['a\nb\t\0', '"a\\012b\\011\\000"'],
    // An octal escape has three digits at most, so a digit may follow.
    ['\x001', '"\\0001"'],
    // ??/ would be a backslash in C with trigraphs.
    ['??/', '"\\077\\077/"'],
    ['é', '"\\303\\251"'],
  ])('%j in C', (text, expected) => {
    expect(cString(text)).toBe(expected);
  });

  /** The definitions of strings, without the hashes: test/run/collections/literal-keys.ts sees whether these are right. */
  const definitions = (pool: Constants): string[] =>
    pool
      .printStrings()
      .replace(/(?<=LITERAL\(s\d+, \d+, )\d+/g, 'HASH')
      .split('\n');

  test('one byte for each unit while they are Latin-1, else two', () => {
    const pool = constants();
    expect(pool.string('é')).toBe('(rt_ref)&s0');
    expect(pool.string('😀\ud800')).toBe('(rt_ref)&s1');
    expect(pool.string('é')).toBe('(rt_ref)&s0');
    expect(definitions(pool)).toEqual([
      'RT_LITERAL(s0, 1, HASH, "\\351");',
      'static const uint16_t s1_units[] = {55357,56832,55296};',
      'RT_WIDE_LITERAL(s1, 3, HASH, s1_units);',
    ]);
    expect(pool.printSetup()).toBe('');
  });

  test('in a small program start-up makes those of Latin-1 from a list', () => {
    const pool = new Constants(new Map(), (file) => file, new Set(), true);
    const long = 'x'.repeat(300);
    expect(['é', '\u0100', long, 'é'].map((text) => pool.string(text))).toEqual([
      '(rt_ref)&literals[0]',
      '(rt_ref)&s1',
      '(rt_ref)&literals[1]',
      '(rt_ref)&literals[0]',
    ]);
    expect(definitions(pool)).toEqual([
      'static const uint16_t s1_units[] = {256};',
      'RT_WIDE_LITERAL(s1, 1, HASH, s1_units);',
      'static rt_string literals[2];',
      'static const uint8_t literal_texts[] =',
      '    "\\001\\351"',
      `    "\\254\\002${long}"`,
      '    ;',
    ]);
    expect(pool.printSetup()).toBe('    rt_make_literals(literals, 2, literal_texts);');
  });
});

describe('positions', () => {
  test('every line of C says which line of TypeScript it is', () => {
    const lines = linesOf([
      {
        k: 'if',
        loc: at(3),
        condition: { k: 'bool', value: true, rep: 'bool' },
        then: [{ k: 'raise', loc: at(4) }],
        else: [],
        unlikely: true,
      },
      { k: 'return', loc: at(5), value: { k: 'number', value: 1, rep: 'f64' } },
    ]);
    const pairs = lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1]?.trim()]] : []));
    const file = '"dir/main \\"1\\".ts"';
    expect(pairs).toEqual([
      [`#line 1 ${file}`, 'static double f(void)'],
      [`#line 1 ${file}`, '{'],
      [`#line 3 ${file}`, 'if (RT_UNLIKELY(1)) {'],
      [`#line 4 ${file}`, 'return RT_MARK_F64;'],
      [`#line 3 ${file}`, '}'],
      [`#line 5 ${file}`, 'return 1.0;'],
      [`#line 1 ${file}`, '}'],
    ]);
  });

  test('a position is a row of the table, the same one each time', () => {
    const pool = constants();
    expect([pool.position(at(7)), pool.position(at(8)), pool.position(at(7))]).toEqual(['1', '2', '1']);
    expect(pool.printPositions()).toContain('"dir/main \\"1\\".ts"');
  });
});
