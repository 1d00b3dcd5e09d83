// SPDX-License-Identifier: MIT
/** The shape of lowered functions: what becomes a C switch, what is tested for exceptions, what a generator keeps. */
import type { LirProgram, LStmt } from '../../compiler/ir/lir';
import { eachStatement } from '../../compiler/passes/exceptions';
import { functionText, lirFunction } from './lir-text';
import { compileUntil, pathOf } from './program';

function lower(file: string): LirProgram {
  return compileUntil(pathOf('lower', file), 'lower').lir;
}

describe('control flow', () => {
  const program = lower('control-flow.ts');
  const text = (name: string, suffix?: string): string => functionText(lirFunction(program, name, suffix), program);

  test('a finalizer is there once, however the body is left', () => {
    expect(text('withFinally').match(/777/g)).toHaveLength(1);
  });

  test('a finalizer passes on the return and the exception', () => {
    expect(text('withFinally')).toMatch(/completion == 1\)+ \{\s+rt_exc = exception;\s+return RT_MARK_/);
    expect(text('withFinally')).toMatch(/completion == 2\)+ \{\s+return returned;/);
  });

  test('a switch on numbers is a C switch', () => {
    expect(text('onNumber')).toMatch(/switch \(\w+\) \{\s+case 0:\s+case 1:\s+goto \w+;\s+break;\s+case 7:/);
  });

  test('a switch on strings compares', () => {
    expect(text('onString')).toContain('rt_str_equal(');
    expect(text('onString')).not.toContain('switch (');
  });

  test('a property that a layout always or never has is not looked for', () => {
    expect(text('hasValue')).not.toContain('rt_dyn_has');
    expect(text('hasCode')).toContain('rt_dyn_has');
  });

  test('a generator goes on where it stopped', () => {
    expect(text('counting', '_resume')).toMatch(
      /switch \(RT_WORD_I32\(self, \d+\/\*resume_point\*\/\)\) \{\s+case 1:\s+goto /,
    );
  });

  test('a generator keeps what it needs after a suspension in its frame', () => {
    expect(text('counting', '_resume')).toMatch(/RT_WORD_\w+\(self, \d+\/\*i\*\/\) = /);
    expect(text('counting')).toMatch(/RT_WORD_\w+\(self, \d+\/\*p_limit\*\/\) = /);
  });

  test('temporaries of a generator that are not needed after a suspension are C variables', () => {
    const temps = lirFunction(program, 'counting', '_resume').variables.filter(({ name }) => /^t\d+$/.test(name));
    expect(temps.length).toBeGreaterThan(5);
  });
});

describe('exceptions and stack checks', () => {
  const program = lower('exceptions.ts');

  function count(name: string, kind: LStmt['k']): number {
    let found = 0;
    eachStatement(lirFunction(program, name).body, (statement) => {
      if (statement.k === kind) found++;
    });
    return found;
  }

  test.each([
    ['quiet', 0],
    ['callsQuiet', 0],
    ['callsLoud', 1],
    ['viaPointer', 1],
    ['recursive', 1],
  ])('%s tests %d calls for an exception', (name, checks) => {
    expect(count(name, 'check')).toBe(checks);
  });

  test.each([
    ['quiet', 0],
    ['callsLoud', 0],
    ['recursive', 1],
    ['isEven', 1],
    ['isOdd', 0],
  ])('%s has %d stack checks', (name, checks) => {
    expect(count(name, 'stackCheck')).toBe(checks);
  });

  test('only what may throw leaves with a mark', () => {
    expect(functionText(lirFunction(program, 'callsQuiet'), program)).not.toContain('RT_MARK');
    expect(functionText(lirFunction(program, 'loud'), program)).toContain('return RT_MARK_');
  });
});

describe('strings that are made longer', () => {
  const program = lower('strings.ts');
  const text = (name: string): string => functionText(lirFunction(program, name), program);

  test('a variable that has its string alone appends to it, and settles it for others', () => {
    expect(text('alone')).toMatch(/rt_str_append\(/);
    expect(text('alone').match(/rt_str_settled\(/g)).toHaveLength(1);
  });

  test('to ask for the length settles nothing', () => {
    expect(text('lengths')).toMatch(/rt_str_append\(/);
    expect(text('lengths')).not.toContain('rt_str_settled(');
  });

  test.each(['once', 'inClosure', 'elsewhere'])('%s makes new strings', (name) => {
    expect(text(name)).not.toContain('rt_str_append(');
    expect(text(name)).not.toContain('rt_str_settled(');
  });
});
