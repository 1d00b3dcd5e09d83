// SPDX-License-Identifier: MIT
/** Whether control can come to the end of a block, as far as its structure tells; errs towards "it can". */
import type { Block, Statement } from './hir';
import { walkStatements } from './walk';

export function completes(block: Block): boolean {
  return block.every(statementCompletes);
}

function statementCompletes(s: Statement): boolean {
  switch (s.kind) {
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
      return false;
    case 'if':
      return completes(s.then) || completes(s.else);
    case 'loop':
      return hasBreak(s.body, s.label) || hasBreak(s.update, s.label);
    case 'block':
      return completes(s.body) || hasBreak(s.body, s.label);
    case 'switch': {
      const last = s.cases[s.cases.length - 1];
      if (!last || !s.cases.some((clause) => clause.isDefault)) return true;
      return completes(last.body) || s.cases.some((clause) => hasBreak(clause.body, s.label));
    }
    case 'try':
      if (s.finalizer && !completes(s.finalizer)) return false;
      return completes(s.body) || (s.handler !== undefined && completes(s.handler));
    default:
      return true;
  }
}

function hasBreak(block: Block, label: number): boolean {
  let found = false;
  walkStatements(block, (s) => {
    if (s.kind === 'break' && s.label === label) found = true;
  });
  return found;
}
