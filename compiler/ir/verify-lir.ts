// SPDX-License-Identifier: MIT
/**
 * Checks that LIR hangs together: representations agree on both sides of each assignment and operator, jumps have their
 * labels, calls of compiled functions pass what the function takes. A finding is a defect of the compiler.
 */
import { eachExpression, eachStatement } from '../passes/exceptions';
import type { LExpr, LirFunction, LirProgram, LStmt } from './lir';

export function verifyLir(program: LirProgram): string[] {
  const functions = new Map(program.functions.map((fn) => [fn.name, fn]));
  return program.functions.flatMap((fn) => verifyFunction(fn, functions).map((problem) => `${fn.name}: ${problem}`));
}

function verifyFunction(fn: LirFunction, functions: ReadonlyMap<string, LirFunction>): string[] {
  const problems: string[] = [];
  const labels = new Set<string>();
  const variables = new Map([...fn.params, ...fn.variables].map((v) => [v.name, v.rep]));
  if (variables.size !== fn.params.length + fn.variables.length) problems.push('two variables of one name');
  eachStatement(fn.body, (s) => {
    if (s.k !== 'label') return;
    if (labels.has(s.name)) problems.push(`label ${s.name} twice`);
    labels.add(s.name);
  });
  const expression = (e: LExpr): void => {
    if (e.k === 'var' && e.rep !== 'void' && variables.get(e.name) !== e.rep) {
      problems.push(`${e.name} is ${variables.get(e.name) ?? 'not a variable'}, used as ${e.rep}`);
    }
    if (e.k === 'bin' && e.op !== '&&' && e.op !== '||' && e.left.rep !== e.right.rep) {
      problems.push(`${e.left.rep} ${e.op} ${e.right.rep}`);
    }
    if (e.k === 'callptr' && e.args.some((arg, at) => arg.rep !== e.params[at]))
      problems.push('arguments of a closure');
    const callee = e.k === 'call' ? functions.get(e.name) : undefined;
    if (e.k === 'call' && callee) {
      const expected = callee.params.map((param) => param.rep).join();
      const given = e.args.map((arg) => arg.rep).join();
      if (expected !== given) problems.push(`${e.name}(${expected}) is called with (${given})`);
      if (callee.result !== e.rep) problems.push(`${e.name} gives ${callee.result}, not ${e.rep}`);
    }
  };
  eachStatement(fn.body, (s) => {
    eachExpression(s, expression);
    problems.push(...verifyStatement(s, fn, labels));
  });
  return problems;
}

function verifyStatement(s: LStmt, fn: LirFunction, labels: ReadonlySet<string>): string[] {
  switch (s.k) {
    case 'set': {
      // A function without result gives rt_bool: whether it threw.
      const given = s.value.rep === 'void' ? 'bool' : s.value.rep;
      return s.target.rep === given ? [] : [`${s.target.rep} = ${given}`];
    }
    case 'goto':
      return labels.has(s.name) ? [] : [`no label ${s.name}`];
    case 'check':
      return s.target === undefined || labels.has(s.target) ? [] : [`no label ${s.target}`];
    case 'return': {
      const given = s.value?.rep ?? 'void';
      return given === fn.result ? [] : [`returns ${given}, not ${fn.result}`];
    }
    case 'if':
      return s.condition.rep === 'bool' ? [] : [`a condition that is ${s.condition.rep}`];
    default:
      return [];
  }
}
