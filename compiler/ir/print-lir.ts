// SPDX-License-Identifier: MIT
/** LIR as text, for --emit lir and for tests. Each expression shows what it is; a name after the dot is a representation. */
import type { LExpr, LirFunction, LirProgram, LStmt } from './lir';

export function printLir(program: LirProgram): string {
  const layouts = program.layouts.map((layout) => {
    const words = layout.words.map((word) => `${word.name}.${word.rep}`).join(', ');
    return `layout ${layout.key} { ${words} }`;
  });
  return [...layouts, '', ...program.functions.map(printLirFunction)].join('\n');
}

export function printLirFunction(fn: LirFunction): string {
  const params = fn.params.map((param) => `${param.name}.${param.rep}`).join(', ');
  return [`function ${fn.name}(${params}).${fn.result} {`, ...block(fn.body, 1), '}', ''].join('\n');
}

function block(body: readonly LStmt[], depth: number): string[] {
  return body.flatMap((statement) => lines(statement, depth));
}

function lines(s: LStmt, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const inner = (body: readonly LStmt[]): string[] => block(body, depth + 1);
  switch (s.k) {
    case 'set':
      return [`${pad}${text(s.target)} = ${text(s.value)}`];
    case 'do':
      return [`${pad}${text(s.value)}`];
    case 'if': {
      const head = `${pad}if ${s.unlikely ? 'unlikely ' : ''}${text(s.condition)} {`;
      if (s.else.length === 0) return [head, ...inner(s.then), `${pad}}`];
      return [head, ...inner(s.then), `${pad}} else {`, ...inner(s.else), `${pad}}`];
    }
    case 'forever':
      return [`${pad}forever {`, ...inner(s.body), `${pad}}`];
    case 'label':
      return [`${pad}${s.name}:`];
    case 'goto':
      return [`${pad}goto ${s.name}`];
    case 'switch':
      return [
        `${pad}switch ${text(s.value)} {`,
        ...s.cases.flatMap((clause) => [`${pad}case ${clause.values.join(', ')}:`, ...inner(clause.body)]),
        `${pad}default:`,
        ...inner(s.default),
        `${pad}}`,
      ];
    case 'check':
      return [`${pad}if threw ${text(s.value)} ${s.target === undefined ? 'leave' : `goto ${s.target}`}`];
    case 'raise':
      return [`${pad}raise`];
    case 'return':
      return [`${pad}return${s.value ? ` ${text(s.value)}` : ''}`];
    case 'stackCheck':
      return [`${pad}check stack`];
  }
}

function text(e: LExpr): string {
  switch (e.k) {
    case 'var':
    case 'global':
      return e.name;
    case 'number':
      return Object.is(e.value, -0) ? '-0' : String(e.value);
    case 'index':
    case 'bool':
      return String(e.value);
    case 'layoutId':
      return `layout(${e.layout})`;
    case 'loc':
      return `${e.loc.line}:${e.loc.column}`;
    case 'imm':
      return e.name.toLowerCase();
    case 'string':
    case 'cstring':
      return JSON.stringify(e.text);
    case 'bigint':
      return `${e.digits}n`;
    case 'call':
      return `${e.name}(${e.args.map(text).join(', ')})`;
    case 'callptr':
      return `${text(e.closure)}->code(${e.args.map(text).join(', ')}).${e.rep}`;
    case 'bin':
      return `(${text(e.left)} ${e.op} ${text(e.right)})`;
    case 'not':
      return `!${text(e.value)}`;
    case 'neg':
      return `-${text(e.value)}`;
    case 'bitnot':
      return `~${text(e.value)}`;
    case 'word':
      return `${text(e.object)}.${e.name.replace(/\W/g, '_')}@${e.index}.${e.rep}`;
    case 'element':
      return `${text(e.array)}[${text(e.at)}].${e.rep}`;
    case 'fnptr':
      return `&${e.name}`;
    case 'refs':
      return `[${e.items.map(text).join(', ')}]`;
  }
}
