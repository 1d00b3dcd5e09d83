// SPDX-License-Identifier: MIT
/**
 * LIR: only what C has. Every expression has a representation, every check and conversion is there, and exceptions are
 * tests of a call's result. The printer (emit/) turns it into text and decides nothing.
 */
import type { Loc } from './hir';

/** How a value is held in C; see runtime/rt.h. `void` is a function without result: it returns rt_bool 0 or 2.
 * `i64` is an integer of up to 2^61, also beyond what a double holds exactly: then it is one that a double can hold. */
export type Rep = 'f64' | 'i32' | 'i64' | 'bool' | 'ref' | 'val' | 'void';

export type Immediate = 'UNDEFINED' | 'NULL' | 'TRUE' | 'FALSE' | 'ABSENT';

export type BinaryOperator =
  '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||';

export type LExpr =
  | { readonly k: 'var'; readonly name: string; readonly rep: Rep }
  | { readonly k: 'number'; readonly value: number; readonly rep: 'f64' | 'i32' | 'i64' }
  /** An unsigned C constant: indices, layout ids, counts, positions. */
  | { readonly k: 'index'; readonly value: number; readonly rep: 'i32' }
  | { readonly k: 'layoutId'; readonly layout: string; readonly rep: 'i32' }
  | { readonly k: 'loc'; readonly loc: Loc; readonly rep: 'i32' }
  | { readonly k: 'bool'; readonly value: boolean; readonly rep: 'bool' }
  | { readonly k: 'imm'; readonly name: Immediate; readonly rep: 'ref' }
  | { readonly k: 'string'; readonly text: string; readonly rep: 'ref' }
  | { readonly k: 'bigint'; readonly digits: string; readonly rep: 'ref' }
  | { readonly k: 'cstring'; readonly text: string; readonly rep: 'ref' }
  /** A C function or macro. */
  | { readonly k: 'call'; readonly name: string; readonly args: readonly LExpr[]; readonly rep: Rep }
  /** A call through a closure's code pointer. */
  | {
      readonly k: 'callptr';
      readonly closure: LExpr;
      readonly params: readonly Rep[];
      readonly args: readonly LExpr[];
      readonly rep: Rep;
    }
  | { readonly k: 'bin'; readonly op: BinaryOperator; readonly left: LExpr; readonly right: LExpr; readonly rep: Rep }
  | { readonly k: 'not'; readonly value: LExpr; readonly rep: 'bool' }
  | { readonly k: 'neg'; readonly value: LExpr; readonly rep: 'f64' | 'i32' | 'i64' }
  | { readonly k: 'bitnot'; readonly value: LExpr; readonly rep: 'i32' }
  /** Word `index` of an object, in a representation; `name` is for the reader. */
  | { readonly k: 'word'; readonly object: LExpr; readonly index: number; readonly name: string; readonly rep: Rep }
  /** Element of an array's storage, unchecked. */
  | { readonly k: 'element'; readonly array: LExpr; readonly at: LExpr; readonly rep: Rep }
  | { readonly k: 'global'; readonly name: string; readonly rep: Rep }
  | { readonly k: 'fnptr'; readonly name: string; readonly rep: 'ref' }
  | { readonly k: 'refs'; readonly items: readonly LExpr[]; readonly rep: 'ref' };

export type LStmt = { readonly loc: Loc } & (
  | { readonly k: 'set'; readonly target: LExpr; readonly value: LExpr }
  | { readonly k: 'do'; readonly value: LExpr }
  | {
      readonly k: 'if';
      readonly condition: LExpr;
      readonly then: readonly LStmt[];
      readonly else: readonly LStmt[];
      readonly unlikely: boolean;
    }
  | { readonly k: 'forever'; readonly body: readonly LStmt[] }
  | { readonly k: 'label'; readonly name: string }
  | { readonly k: 'goto'; readonly name: string }
  | {
      readonly k: 'switch';
      readonly value: LExpr;
      readonly cases: readonly { readonly values: readonly (number | string)[]; readonly body: readonly LStmt[] }[];
      readonly default: readonly LStmt[];
    }
  /** Goes to `target` when the call that gave `value` threw; absent `target`: leaves the function with its mark. */
  | {
      readonly k: 'check';
      readonly value: LExpr;
      readonly callee: string | undefined;
      readonly target: string | undefined;
    }
  /** Leaves the function with its exception mark; rt_exc is set. */
  | { readonly k: 'raise' }
  | { readonly k: 'return'; readonly value: LExpr | undefined }
  /** Where the stack may run out; removed where the function cannot recurse. */
  | { readonly k: 'stackCheck' }
);

export interface LirVariable {
  readonly name: string;
  readonly rep: Rep;
  /** Must have a value before the first assignment in the text: initialised to zero. */
  readonly zero: boolean;
}

export interface LirFunction {
  readonly name: string;
  /** For stack traces; undefined for helpers, which no program sees. */
  readonly display: string | undefined;
  readonly loc: Loc;
  readonly params: readonly LirVariable[];
  readonly result: Rep;
  readonly variables: readonly LirVariable[];
  readonly body: readonly LStmt[];
  /** Small helper: a hint to inline. */
  readonly inline: boolean;
}

/** One layout as the emitter prints it. */
export interface LirLayout {
  readonly key: string;
  readonly kind: 'plain' | 'class' | 'closure';
  readonly name: string;
  /** What the runtime can be asked about it by name; nothing of the rest is in the program. */
  readonly shown: 'all' | 'name' | undefined;
  readonly builtin: string | undefined;
  readonly base: string | undefined;
  /** Words after the header, in order. */
  readonly words: readonly { readonly name: string; readonly rep: Rep }[];
  readonly fields: readonly {
    readonly name: string;
    readonly word: number;
    readonly rep: Rep;
    readonly hidden: boolean;
    readonly optional: boolean;
    readonly isReadonly: boolean;
    /** A C predicate on rt_val, or undefined when all values of the representation may be stored. */
    readonly accepts: string | undefined;
  }[];
  readonly members: readonly {
    readonly name: string;
    readonly onPrototype: boolean;
    readonly get: string | undefined;
    readonly set: string | undefined;
    readonly call0: string | undefined;
    /** How many fields come before an object literal's accessor in the order of keys. */
    readonly position: number;
  }[];
}

export interface LirProgram {
  readonly functions: readonly LirFunction[];
  readonly layouts: readonly LirLayout[];
  readonly globals: readonly { readonly name: string; readonly rep: Rep }[];
  /** C functions without arguments, run one after the other; the last is the event loop. */
  readonly entry: readonly { readonly name: string; readonly mayThrow: boolean }[];
  readonly makeError: string;
}
