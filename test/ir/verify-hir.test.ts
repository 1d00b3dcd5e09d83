// SPDX-License-Identifier: MIT
/** The verifier finds what is wrong, and nothing in what is right; the printer shows what was built. */
import { Builder } from '../../compiler/frontend/builder';
import type { HirFunction, HirProgram, Loc } from '../../compiler/ir/hir';
import { printFunction } from '../../compiler/ir/print-hir';
import { TypeTable } from '../../compiler/ir/types';
import type { Type } from '../../compiler/ir/types';
import { verifyHir } from '../../compiler/ir/verify-hir';

const loc: Loc = { file: 'main.ts', line: 1, column: 1 };
const types = new TypeTable();

function functionOf(build: (b: Builder) => void, result: Type = types.void): HirFunction {
  const builder = new Builder(types, 'main');
  return {
    id: 'main',
    name: 'main',
    kind: 'plain',
    loc,
    params: [],
    length: 0,
    hasThis: false,
    result,
    frame: undefined,
    callResult: result,
    body: builder.block(() => build(builder)),
  };
}

function errorsOf(build: (b: Builder) => void, result?: Type): string[] {
  const fn = functionOf(build, result);
  const program: HirProgram = {
    functions: new Map([[fn.id, fn]]),
    classes: [],
    globals: [],
    extensions: new Map(),
    makeError: '',
    entry: ['main'],
  };
  return verifyHir(program);
}

test('a loop that counts is well formed and printed', () => {
  const build = (b: Builder): void => {
    const i = b.local('i', types.number);
    b.set(loc, i, b.number(0), true);
    const label = b.label();
    b.loop(loc, label, () => {
      const more = b.value(loc, types.boolean, { op: 'num.lt', left: b.get(loc, i), right: b.number(3) });
      b.if(
        loc,
        more,
        () => undefined,
        () => b.break(loc, label),
      );
      b.set(loc, i, b.value(loc, types.number, { op: 'num.add', left: b.get(loc, i), right: b.number(1) }));
    });
    b.return(loc, b.get(loc, i));
  };
  expect(errorsOf(build, types.number)).toEqual([]);
  expect(printFunction(functionOf(build, types.number))).toBe(
    [
      'function main(): number {',
      '  local.set i#0 init 0',
      '  loop L0 {',
      '    %0: number = local.get i#0',
      '    %1: boolean = num.lt %0, 3',
      '    if %1 {',
      '    } else {',
      '      break L0',
      '    }',
      '    %2: number = local.get i#0',
      '    %3: number = num.add %2, 1',
      '    local.set i#0 %3',
      '  }',
      '  %4: number = local.get i#0',
      '  return %4',
      '}',
      '',
    ].join('\n'),
  );
});

test.each<[string, (b: Builder) => void]>([
  ['a string where a number is stored', (b) => b.set(loc, b.local('x', types.number), b.string('no'))],
  ['adding a string', (b) => b.value(loc, types.number, { op: 'num.add', left: b.number(1), right: b.string('1') })],
  ['a break to nowhere', (b) => b.break(loc, 7)],
  ['a continue of a block', (b) => b.labelled(loc, 1, () => b.continue(loc, 1))],
  ['a result that is not promised', (b) => b.return(loc, b.number(1))],
  ['a call of nothing', (b) => b.effect(loc, { op: 'call', fn: 'nobody', args: [] })],
  ['a suspension of a plain function', (b) => b.effect(loc, { op: 'suspend', value: b.undefined(), why: 'yield' })],
  ['an exception that is not unknown', (b) => b.throw(loc, b.number(1))],
  [
    'a value from a branch that may not have run',
    (b) => {
      let inside = b.get(loc, b.local('y', types.number));
      b.if(loc, b.boolean(true), () => {
        inside = b.get(loc, b.local('x', types.number));
      });
      b.set(loc, b.local('z', types.number), inside);
    },
  ],
])('%s is found', (_what, build) => {
  expect(errorsOf(build)).toHaveLength(1);
});
