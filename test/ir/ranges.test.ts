// SPDX-License-Identifier: MIT
/**
 * Which numbers are int32 or int64, and which must stay doubles. Each program in ranges/ says it in comments: `// int32: i`, `// int64: count` or
 * `// double: sum`; a name is a variable or parameter, `f()` is the result of a function, `.x` a field.
 */
import type { State } from '../../compiler/driver';
import type { HirFunction, Local } from '../../compiler/ir/hir';
import type { Rep } from '../../compiler/ir/lir';
import { compileUntil, markersOf, ownFunctions, ownLocals, pathOf, programsOf } from './program';

function repsOf(
  name: string,
  state: Required<State>,
  functions: readonly HirFunction[],
  locals: readonly Local[],
): Rep[] {
  const { representations, flow, program } = state;
  if (name.endsWith('()')) {
    return functions.filter((fn) => `${fn.name}()` === name).map((fn) => representations.ofResult(fn));
  }
  if (name.startsWith('.')) {
    const fields = flow.layouts.flatMap((layout) => layout.fields.filter((field) => `.${field.name}` === name));
    return fields.map((field) => representations.ofSlot(field.slot, field.optional));
  }
  return [
    ...locals.filter((local) => local.name === name).map((local) => representations.ofLocal(local)),
    ...program.globals.filter((global) => global.name === name).map((global) => representations.ofGlobal(global)),
  ];
}

test.each(programsOf('ranges'))('%s', (file) => {
  const entry = pathOf('ranges', file);
  const state = compileUntil(entry, 'infer-representations');
  const functions = ownFunctions(state.program, entry);
  const locals = ownLocals(functions);
  const expected: string[] = [];
  const actual: string[] = [];
  for (const { line, key, names } of markersOf(entry, ['int32', 'int64', 'double'])) {
    for (const name of names) {
      const reps = new Set(repsOf(name, state, functions, locals));
      const found = [...reps]
        .map((rep) => ({ i32: 'int32', i64: 'int64', f64: 'double' })[rep as string] ?? rep)
        .join(' and ');
      expected.push(`${line}: ${name} is ${key}`);
      actual.push(`${line}: ${name} is ${found === '' ? 'nowhere' : found}`);
    }
  }
  expect(expected.length).toBeGreaterThan(0);
  expect(actual).toEqual(expected);
});
