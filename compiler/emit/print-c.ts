// SPDX-License-Identifier: MIT
/**
 * Prints LIR functions as C. It decides nothing: representations, order, checks and names are given. Each physical line
 * of C follows a #line that names the TypeScript line it came from.
 */
import type { Loc } from '../ir/hir';
import type { LExpr, LirFunction, LStmt, Rep } from '../ir/lir';
import type { Constants } from './constants';

const C_TYPES: Record<Rep, string> = {
  f64: 'double',
  i32: 'int32_t',
  i64: 'int64_t',
  bool: 'rt_bool',
  ref: 'rt_ref',
  val: 'rt_val',
  void: 'rt_bool',
};

const MARKS: Record<Rep, string> = {
  f64: 'RT_MARK_F64',
  i32: 'RT_MARK_I32',
  i64: 'RT_MARK_I64',
  bool: 'RT_MARK_BOOL',
  ref: 'RT_MARK_REF',
  val: 'RT_MARK_VAL',
  void: 'RT_MARK_BOOL',
};

export function cType(rep: Rep): string {
  return C_TYPES[rep];
}

export function prototype(fn: LirFunction): string {
  const params = fn.params.map((p) => `${C_TYPES[p.rep]} ${p.name}`).join(', ');
  // The runtime tells compiled code from its own by the section.
  return `static ${fn.inline ? 'inline ' : ''}${C_TYPES[fn.result]} ${fn.name}(${params === '' ? 'void' : params})`;
}

export function printFunction(fn: LirFunction, constants: Constants): string {
  const printer = new Printer(fn, constants);
  return printer.print();
}

const NEED_POSITION = new Set(['rt_throw', 'rt_unreachable']);

class Printer {
  private readonly lines: string[] = [];
  private depth = 0;

  constructor(
    private readonly fn: LirFunction,
    private readonly constants: Constants,
  ) {}

  print(): string {
    this.line(this.fn.loc, prototype(this.fn));
    this.line(this.fn.loc, '{');
    this.depth++;
    for (const v of this.fn.variables) {
      this.line(this.fn.loc, `${C_TYPES[v.rep]} ${v.name}${v.zero ? ' = 0' : ''};`);
    }
    this.block(this.fn.body);
    this.depth--;
    this.line(this.fn.loc, '}');
    return this.lines.join('\n');
  }

  private line(loc: Loc, text: string): void {
    this.lines.push(`#line ${Math.max(1, loc.line)} ${this.constants.fileName(loc.file)}`);
    this.lines.push('    '.repeat(this.depth) + text);
  }

  private nested(loc: Loc, head: string, body: readonly LStmt[], tail = '}'): void {
    this.line(loc, head);
    this.depth++;
    this.block(body);
    this.depth--;
    this.line(loc, tail);
  }

  private block(body: readonly LStmt[]): void {
    for (const s of body) this.statement(s);
  }

  private statement(s: LStmt): void {
    switch (s.k) {
      case 'set':
        return this.line(s.loc, `${this.expr(s.target)} = ${this.expr(s.value)};`);
      case 'do':
        return this.line(
          s.loc,
          s.value.rep === 'void' ? `(void)${this.expr(s.value)};` : `(void)(${this.expr(s.value)});`,
        );
      case 'if': {
        const test = this.expr(s.condition);
        const head = s.unlikely ? `if (RT_UNLIKELY(${test})) {` : `if (${test}) {`;
        if (s.else.length === 0) return this.nested(s.loc, head, s.then);
        this.nested(s.loc, head, s.then, '} else {');
        this.depth++;
        this.block(s.else);
        this.depth--;
        return this.line(s.loc, '}');
      }
      case 'forever':
        return this.nested(s.loc, 'for (;;) {', s.body);
      case 'label':
        return this.line(s.loc, `${s.name}:;`);
      case 'goto':
        return this.line(s.loc, `goto ${s.name};`);
      case 'switch':
        this.line(s.loc, `switch (${this.expr(s.value)}) {`);
        for (const clause of s.cases) {
          for (const value of clause.values) {
            this.line(s.loc, `case ${typeof value === 'string' ? this.constants.layoutId(value) : value}:`);
          }
          this.depth++;
          this.block(clause.body);
          this.line(s.loc, 'break;');
          this.depth--;
        }
        this.line(s.loc, 'default:');
        this.depth++;
        this.block(s.default);
        this.line(s.loc, 'break;');
        this.depth--;
        return this.line(s.loc, '}');
      case 'check': {
        const go = s.target === undefined ? this.leave() : `goto ${s.target};`;
        return this.line(s.loc, `if (RT_THREW_${s.value.rep.toUpperCase()}(${this.expr(s.value)})) ${go}`);
      }
      case 'raise':
        return this.line(s.loc, this.leave());
      case 'return':
        if (this.fn.result === 'void') return this.line(s.loc, 'return 0;');
        return this.line(s.loc, `return ${s.value ? this.expr(s.value) : '0'};`);
      case 'stackCheck':
        return this.line(s.loc, `if (RT_STACK_LOW()) { rt_throw_stack(0); ${this.leave()} }`);
    }
  }

  private leave(): string {
    return `return ${MARKS[this.fn.result]};`;
  }

  /**
   * Errors know the calls in progress, and those their lines: only what is thrown without any, and what must not happen,
   * need a position of their own.
   */
  private argument(callee: string, argument: LExpr): string {
    return argument.k === 'loc' && !NEED_POSITION.has(callee) ? '0' : this.expr(argument);
  }

  private expr(e: LExpr): string {
    switch (e.k) {
      case 'var':
        return e.name;
      case 'global':
        return this.constants.global(e.name);
      case 'number':
        if (e.rep === 'i64') return `${integer(e.value, 63)}ll`;
        return e.rep === 'i32' ? printInt(integer(e.value, 31)) : printDouble(e.value);
      case 'index':
        return `${e.value}`;
      case 'layoutId':
        return this.constants.layoutId(e.layout);
      case 'loc':
        return this.constants.position(e.loc);
      case 'bool':
        return e.value ? '1' : '0';
      case 'imm':
        return `RT_${e.name}`;
      case 'string':
        return this.constants.string(e.text);
      case 'bigint':
        return this.constants.bigint(e.digits);
      case 'cstring':
        return cString(e.text);
      case 'call':
        return `${e.name}(${e.args.map((a) => this.argument(e.name, a)).join(', ')})`;
      case 'callptr': {
        const params = ['rt_ref', ...e.params.map((p) => C_TYPES[p])].join(', ');
        const closure = this.expr(e.closure);
        const args = [closure, ...e.args.map((a) => this.expr(a))].join(', ');
        return `((${C_TYPES[e.rep]} (*)(${params}))((rt_closure *)${closure})->code)(${args})`;
      }
      case 'bin':
        return `(${this.expr(e.left)} ${e.op} ${this.expr(e.right)})`;
      case 'not':
        return `!${this.paren(e.value)}`;
      case 'neg':
        return `-${this.paren(e.value)}`;
      case 'bitnot':
        return `~${this.paren(e.value)}`;
      case 'word':
        return `RT_WORD_${e.rep.toUpperCase()}(${this.expr(e.object)}, ${e.index}/*${comment(e.name)}*/)`;
      case 'element':
        return `RT_ELEM_${e.rep.toUpperCase()}(${this.expr(e.array)}, ${this.expr(e.at)})`;
      case 'fnptr':
        return e.name;
      case 'refs':
        return `(rt_ref const[]){${e.items.map((item) => this.expr(item)).join(', ')}}`;
    }
  }

  private paren(e: LExpr): string {
    const text = this.expr(e);
    return e.k === 'var' || e.k === 'call' || e.k === 'bin' ? text : `(${text})`;
  }
}

function comment(text: string): string {
  return text.replace(/[^\w $#.@]/g, '_');
}

/** An arm that is never taken may have a constant that is no such integer, `false ? 1e300 : n`: then any will do. */
function integer(value: number, bits: number): number {
  return Number.isInteger(value) && value >= -(2 ** bits) && value < 2 ** bits ? value : 0;
}

function printInt(value: number): string {
  return value === -2147483648 ? 'INT32_MIN' : `${value}`;
}

/** Exactly this double: hexadecimal digits would be exact too, but the shortest decimal is and reads better. */
function printDouble(value: number): string {
  if (Number.isNaN(value)) return 'RT_NAN';
  if (value === Infinity) return 'RT_INFINITY';
  if (value === -Infinity) return '(-RT_INFINITY)';
  if (Object.is(value, -0)) return '(-0.0)';
  const text = String(value);
  const written = /[.e]/.test(text) ? text : `${text}.0`;
  return value < 0 ? `(${written})` : written;
}

/** A C string literal of UTF-8 bytes; octal escapes of three digits cannot run into what follows. */
export function cString(text: string): string {
  let literal = '"';
  for (const byte of Buffer.from(text, 'utf8')) literal += escapeByte(byte);
  return `${literal}"`;
}

export function escapeByte(byte: number): string {
  const char = String.fromCharCode(byte);
  if (char === '"' || char === '\\') return `\\${char}`;
  // A question mark could form a trigraph.
  if (byte >= 0x20 && byte < 0x7f && char !== '?') return char;
  return `\\${byte.toString(8).padStart(3, '0')}`;
}
