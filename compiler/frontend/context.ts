// SPDX-License-Identifier: MIT
/**
 * What the visitors of the front end share. A `ProgramContext` lives for one compilation; a `FunctionContext` for one
 * instance of one function (its type parameters have concrete types there).
 */
import type { ts } from 'ts-morph';
import type { CoerceReason, FunctionKind, Global, Loc, Local, Operand } from '../ir/hir';
import type { ClassInfo, FunctionType, Type, TypeTable } from '../ir/types';
import type { Builder } from './builder';
import type { JumpScope } from './jumps';
import type { DiagnosticSink, RefusalName } from './diagnostics';

/**
 * Which concrete type a type parameter stands for: keyed by the checker's type-parameter object. The values are the
 * checker's types, so that `keyof T` or `T[K]` can be evaluated; they never mention a type parameter themselves.
 */
export type TypeArguments = ReadonlyMap<ts.Type, ts.Type>;

/** What an identifier of the program means. */
export type Binding =
  | { readonly kind: 'local'; readonly local: Local }
  | { readonly kind: 'global'; readonly global: Global }
  /** A function declaration (or namespace-level library function) that is called directly. */
  | {
      readonly kind: 'function';
      readonly declaration: ts.FunctionLikeDeclaration;
      readonly typeArguments: TypeArguments;
      /** A generic function inside another function: each use makes a closure in that function's scope. */
      readonly nestedIn?: FunctionContext;
    }
  | { readonly kind: 'class'; readonly declaration: ts.ClassLikeDeclaration; readonly typeArguments: TypeArguments }
  | { readonly kind: 'enum'; readonly declaration: ts.EnumDeclaration };

export interface ProgramContext {
  readonly checker: ts.TypeChecker;
  readonly types: TypeTable;
  readonly diagnostics: DiagnosticSink;
  locOf(node: ts.Node): Loc;
  /** The id of the HIR function for this declaration with these type arguments; generated later when it is new. */
  functionFor(declaration: ts.FunctionLikeDeclaration, typeArguments: TypeArguments): string;
  /** The class for this declaration with these type arguments. */
  classFor(declaration: ts.ClassLikeDeclaration, typeArguments: readonly Type[]): ClassInfo;
  /** A class of the library by name, instantiated: `libraryClass('Generator', [y, r, n])`. */
  libraryClass(name: string, typeArguments: readonly Type[]): ClassInfo;
  /** The id of a function of the library by its exported name, or undefined when the library has none of that name. */
  libraryFunction(name: string, typeArguments: readonly Type[]): string | undefined;
  /** A global that no variable of the program stands for and that is undefined at first. */
  newCache(name: string, type: Type): Global;
  convertType(type: ts.Type, typeArguments: TypeArguments, node: ts.Node): Type;
}

/** What an assignment writes to. Its object and key were evaluated when it was made, once. */
export interface Target {
  /** What may be written. */
  readonly type: Type;
  /** Reads it, with its type at this place. */
  get(): Operand;
  /** Reads it where undefined is welcome; present if it may miss. */
  getOrUndefined?(): Operand;
  /** Writes it, after a coercion to `type`. */
  set(value: Operand): void;
}

export interface FunctionContext {
  readonly program: ProgramContext;
  readonly types: TypeTable;
  readonly builder: Builder;
  readonly kind: FunctionKind;
  readonly typeArguments: TypeArguments;
  /** Where break, continue and return of this function lead. */
  readonly jumps: JumpScope;
  /** Of the value a `return` gives. */
  readonly resultType: Type;
  /** What `yield` hands out, in generators. */
  readonly yieldType: Type | undefined;
  /** The function's `this`, captured from the enclosing function by arrow functions. */
  readonly thisLocal: Local | undefined;
  /** The checker's type at this place (narrowed), converted. */
  typeOf(node: ts.Node): Type;
  /** Whether a value of that type needs no coercion to be what the checker says at this place. */
  isAtLeast(type: Type, node: ts.Node): boolean;
  /** The declared type of the symbol that a declaration name introduces, converted. */
  declaredType(name: ts.Node): Type;
  locOf(node: ts.Node): Loc;
  /** What an identifier refers to; reports and gives undefined when it is something unsupported. */
  lookup(identifier: ts.Identifier): Binding | undefined;
  /**
   * The class that an expression names, as after `extends`, `new` and `instanceof`; a generic one without arguments
   * gets the constraints of its parameters. Undefined, without a report, when it names none.
   */
  classNamed(node: ts.Expression): ClassInfo | undefined;
  /** Makes the local (or global, at module level) for a declared name and remembers it. */
  declare(name: ts.Identifier, type: Type, isConst: boolean): Binding;
  /**
   * Evaluates an expression; its static type is the operand's, which may be wider than typeOf(node). `expected` is the
   * type that the consumer wants, a hint: literals and function expressions are made with that type at once.
   */
  expression(node: ts.Expression, expected?: Type): Operand;
  /** Evaluates and coerces to a type. */
  expressionTo(node: ts.Expression, type: Type, reason?: CoerceReason): Operand;
  statement(node: ts.Statement): void;
  statements(nodes: readonly ts.Statement[]): void;
  /** A closure of a function-like expression or method. */
  closure(node: ts.FunctionLikeDeclaration, type: FunctionType): Operand;
  /**
   * Reports that the compiler refuses `node` (a name of the table in diagnostics.ts) and gives a dummy operand of type
   * never, so that the visitors can go on and find more. An operand of type never needs no report of its own.
   */
  refuse(node: ts.Node, name: RefusalName, detail?: string): Operand;
  /** A call of a library function by its exported name; type arguments are inferred from the operands' types. */
  callLibrary(node: ts.Node, name: string, args: readonly Operand[], result?: Type): Operand;
  /** The checker's type at this place with the function's type arguments put in: still the checker's, not converted. */
  checkerTypeOf(node: ts.Node): ts.Type;
}
