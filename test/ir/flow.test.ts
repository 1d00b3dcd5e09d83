// SPDX-License-Identifier: MIT
/**
 * What the flow analysis finds in the programs of flow/: which functions can run, which layouts the literals and classes
 * get, and what can stand behind each parameter. The expected texts stand beside the programs.
 */
import type { State } from '../../compiler/driver';
import type { HirFunction } from '../../compiler/ir/hir';
import { typeName } from '../../compiler/ir/types';
import { walkStatements } from '../../compiler/ir/walk';
import type { Atom } from '../../compiler/passes/flow';
import type { Layout } from '../../compiler/passes/layouts';
import { expectGolden } from './golden';
import { compileUntil, ownFunctions, pathOf, programsOf } from './program';

function layoutText(layout: Layout): string {
  const fields = layout.fields
    .filter((field) => !field.hidden || layout.kind === 'class')
    .map(
      (field) => `${field.name}${field.optional ? '?' : ''}: ${[...field.slot.types].map(typeName).sort().join(' | ')}`,
    );
  return `${layout.name} { ${fields.join('; ')} }`;
}

function atomText(atom: Atom): string {
  switch (atom.kind) {
    case 'layout':
      return layoutText(atom.layout);
    case 'closure':
      return `function ${atom.fn.name}`;
    case 'dict':
      return 'dictionary';
    default:
      return typeName(atom.type);
  }
}

function literalLines(fn: HirFunction, { flow }: Required<State>): string[] {
  const lines: string[] = [];
  walkStatements(fn.body, (s) => {
    if (s.kind !== 'do' || s.instruction.op !== 'object.new') return;
    const layout = flow.layoutOfLiteral(s.instruction);
    lines.push(`literal in line ${s.instruction.loc.line}: ${layout ? layoutText(layout) : 'dictionary'}`);
  });
  return lines;
}

function describe(state: Required<State>, file: string): string {
  const { flow, program } = state;
  const functions = ownFunctions(program, file);
  const names = (reached: boolean): string[] =>
    functions.filter((fn) => flow.reachable.has(fn.id) === reached && fn.name !== '').map((fn) => fn.name);
  const lines = [`can run: ${names(true).join(', ')}`, `cannot run: ${names(false).join(', ')}`];
  for (const fn of functions.filter((f) => flow.reachable.has(f.id))) {
    lines.push(...literalLines(fn, state));
    for (const param of fn.params) {
      const atoms = [...flow.atoms(param.type)].map(atomText).sort();
      if (atoms.length > 0) lines.push(`${fn.name}'s ${param.name}: ${atoms.join(', ')}`);
    }
  }
  return lines.join('\n');
}

test.each(programsOf('flow'))('%s', (file) => {
  const entry = pathOf('flow', file);
  expectGolden(entry, describe(compileUntil(entry, 'flow'), entry));
});
