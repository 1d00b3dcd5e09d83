// SPDX-License-Identifier: MIT
/** The verifier of LIR finds what is wrong, and nothing in what the compiler makes. */
import type { Loc } from '../../compiler/ir/hir';
import type { LExpr, LirFunction, LirProgram, LStmt, Rep } from '../../compiler/ir/lir';
import { verifyLir } from '../../compiler/ir/verify-lir';
import { compileUntil, pathOf } from './program';

const loc: Loc = { file: 'main.ts', line: 1, column: 1 };
const x: LExpr = { k: 'var', name: 'x', rep: 'f64' };
const i: LExpr = { k: 'var', name: 'i', rep: 'i32' };
const one: LExpr = { k: 'number', value: 1, rep: 'f64' };

function fn(name: string, body: readonly LStmt[], result: Rep = 'f64'): LirFunction {
  const variables = [
    { name: 'x', rep: 'f64' as const, zero: true },
    { name: 'i', rep: 'i32' as const, zero: true },
  ];
  return { name, display: name, loc, params: [], result, variables, body, inline: false };
}

function problems(...functions: LirFunction[]): string[] {
  const program: LirProgram = { functions, layouts: [], globals: [], entry: [], makeError: '' };
  return verifyLir(program);
}

test('what the compiler makes is right', () => {
  expect(verifyLir(compileUntil(pathOf('lower', 'control-flow.ts'), 'lower').lir)).toEqual([]);
});

test('a right function', () => {
  expect(
    problems(
      fn('f', [
        { k: 'set', target: x, value: one, loc },
        { k: 'return', value: x, loc },
      ]),
    ),
  ).toEqual([]);
});

test.each<[string, readonly LStmt[]]>([
  ['an int32 where a double is stored', [{ k: 'set', target: x, value: i, loc }]],
  ['a double where an int32 is returned from', [{ k: 'return', value: i, loc }]],
  ['a jump to nowhere', [{ k: 'goto', name: 'away', loc }]],
  [
    'two labels of one name',
    [
      { k: 'label', name: 'l', loc },
      { k: 'label', name: 'l', loc },
    ],
  ],
  ['a variable that is not there', [{ k: 'do', value: { k: 'var', name: 'y', rep: 'f64' }, loc }]],
  [
    'an operator on two representations',
    [{ k: 'do', value: { k: 'bin', op: '+', left: x, right: i, rep: 'f64' }, loc }],
  ],
  ['a call with an argument too many', [{ k: 'do', value: { k: 'call', name: 'g', args: [x], rep: 'f64' }, loc }]],
  [
    'a call whose result is taken for something else',
    [{ k: 'do', value: { k: 'call', name: 'g', args: [], rep: 'ref' }, loc }],
  ],
])('%s is found', (_what, body) => {
  expect(problems(fn('f', body), fn('g', []))).toHaveLength(1);
});
