// SPDX-License-Identifier: MIT
/**
 * HIR: TypeScript's meaning, with the order of evaluation explicit.
 *
 * A function body is structured control flow over instructions. An instruction computes one value into a fresh
 * temporary, which is assigned once and never changes; a variable of the program is a `Local` or a `Global`, read and
 * written by instructions. Reading a variable copies it into a temporary at that moment, so JavaScript's left-to-right
 * order needs no further care: it is the order of the instructions.
 *
 * Every value has a static type (`Type`), and the invariant of the whole compiler is that a value of static type T
 * truly is a T at run time. Where the front end knows the static type to change (assignment, argument, narrowing, cast)
 * it inserts a `coerce`; later passes decide whether that is nothing, a change of representation, or a check.
 */
import type { ClassInfo, ClassType, FunctionType, Type, TypedArrayKind } from './types';

/** A place in a source file; line and column count from 1, the column in UTF-16 units. */
export interface Loc {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The value of an instruction: assigned once. */
export interface Temp {
  readonly kind: 'temp';
  readonly id: number;
  readonly type: Type;
}

export type Constant =
  | { readonly kind: 'const'; readonly type: Type; readonly value: number | string | boolean | bigint }
  | { readonly kind: 'const'; readonly type: Type; readonly value: undefined | null };

export type Operand = Temp | Constant;

/** A variable of a function. Captured ones are found by closure conversion: a use in another function than `owner`. */
export interface Local {
  readonly id: number;
  readonly name: string;
  readonly type: Type;
  readonly owner: string;
  /** Never assigned after its initialisation. */
  readonly isConst: boolean;
  /** A use may come before the initialisation (temporal dead zone): reads are checked. */
  needsTdzCheck: boolean;
}

/** A variable of a module. */
export interface Global {
  readonly id: string;
  readonly name: string;
  readonly type: Type;
  readonly isConst: boolean;
  /** A use may come before the initialisation (temporal dead zone): reads are checked. */
  needsTdzCheck: boolean;
}

export type NumericBinary =
  | 'num.add'
  | 'num.sub'
  | 'num.mul'
  | 'num.div'
  | 'num.mod'
  | 'num.pow'
  | 'bit.and'
  | 'bit.or'
  | 'bit.xor'
  | 'bit.shl'
  | 'bit.shr'
  | 'bit.ushr';

export type NumericCompare = 'num.lt' | 'num.le' | 'num.gt' | 'num.ge';

export type NumericUnary = 'num.neg' | 'bit.not';

/** What `typeof` can say. */
export type TypeofName = 'undefined' | 'object' | 'boolean' | 'number' | 'bigint' | 'string' | 'symbol' | 'function';

/** One part of an object literal, in source order. */
export type ObjectPart =
  | { readonly kind: 'property'; readonly name: string; readonly value: Operand }
  | { readonly kind: 'computed'; readonly key: Operand; readonly value: Operand }
  /** All own enumerable properties, except those named in `without` (the rest of an object pattern). */
  | { readonly kind: 'spread'; readonly value: Operand; readonly without: readonly string[] }
  /** Accessors: closures whose function takes `this` as first parameter. */
  | { readonly kind: 'get' | 'set'; readonly name: string; readonly value: Operand };

/** Why a coercion is there; the message of a failed check says it. */
export type CoerceReason =
  | 'assign' // to a wider type, or one the checker holds assignable
  | 'narrow' // control flow narrowed it: a variable's declared type to its type at this use
  | 'nonnull' // x!
  | 'cast' // x as T
  | 'library'; // a library function's result to the type the checker gives it

/** The representation that a foreign function's parameter or result has in C. */
export type ForeignRep = 'i32' | 'u32' | 'f64' | 'bool' | 'ref' | 'val' | 'void';

/** A C function of the runtime, declared in the library as `declare function rt_...`. */
export interface Foreign {
  readonly name: string;
  readonly params: readonly ForeignRep[];
  readonly result: ForeignRep;
  /** May set the pending exception (the result is then the representation's exception mark). */
  readonly throws: boolean;
  /** No effect but its result: may be dropped when unused. */
  readonly pure: boolean;
  /** Takes the source position as an extra last argument (index into the program's table of positions). */
  readonly wantsLoc: boolean;
  /** Whether it asks its arguments for properties by name: never, only the arguments themselves, or all they lead to. */
  readonly looks: 'no' | 'own' | 'all';
}

interface Base {
  readonly loc: Loc;
  /** Where the value goes; absent where the operation has none or it is not wanted. */
  readonly dest?: Temp;
}

/** The operations. `ir/ops.ts` has one row for each: printer, verifier and passes read that table. */
export type Instruction = Base &
  (
    | { readonly op: 'local.get'; readonly local: Local }
    | { readonly op: 'local.set'; readonly local: Local; readonly value: Operand; readonly isInit: boolean }
    | { readonly op: 'global.get'; readonly global: Global }
    | { readonly op: 'global.set'; readonly global: Global; readonly value: Operand; readonly isInit: boolean }
    | { readonly op: NumericBinary | NumericCompare; readonly left: Operand; readonly right: Operand }
    | { readonly op: NumericUnary; readonly value: Operand }
    | { readonly op: 'bool.not'; readonly value: Operand }
    /** `===` of any two types, by JavaScript's rules. */
    | { readonly op: 'eq.strict'; readonly left: Operand; readonly right: Operand }
    /** `==`: only null/undefined comparisons and same-type operands reach here. */
    | { readonly op: 'eq.loose'; readonly left: Operand; readonly right: Operand }
    | { readonly op: 'str.concat'; readonly parts: readonly Operand[] }
    /** Truthiness of any type. */
    | { readonly op: 'to.boolean'; readonly value: Operand }
    /** `String(x)` / template conversion of any type (ToString; calls toString methods). */
    | { readonly op: 'to.string'; readonly value: Operand }
    | { readonly op: 'typeof'; readonly value: Operand }
    | { readonly op: 'test.typeof'; readonly value: Operand; readonly name: TypeofName }
    /** `exact`: of that class itself, not of one derived from it. */
    | { readonly op: 'test.instanceof'; readonly value: Operand; readonly cls: ClassInfo; readonly exact?: boolean }
    /** `x instanceof Uint8Array` and so on. */
    | { readonly op: 'test.typedarray'; readonly value: Operand; readonly element: TypedArrayKind }
    /** `Array.isArray(x)`. */
    | { readonly op: 'test.array'; readonly value: Operand }
    /** `key in object`. */
    | { readonly op: 'test.in'; readonly key: Operand; readonly object: Operand }
    | { readonly op: 'coerce'; readonly value: Operand; readonly to: Type; readonly reason: CoerceReason }
    /** A property or accessor of an object, class, array (`length`), string (`length`) or function (`name`, `length`). */
    | { readonly op: 'prop.get'; readonly object: Operand; readonly name: string }
    | { readonly op: 'prop.set'; readonly object: Operand; readonly name: string; readonly value: Operand }
    /** A field that is declared without a value: from here on it exists, and is undefined until it is set. */
    | { readonly op: 'prop.declare'; readonly object: Operand; readonly name: string }
    /** `object[key]` on a record or any object, with a string or number key known only at run time. */
    | { readonly op: 'dyn.get'; readonly object: Operand; readonly key: Operand }
    | { readonly op: 'dyn.set'; readonly object: Operand; readonly key: Operand; readonly value: Operand }
    | { readonly op: 'dyn.delete'; readonly object: Operand; readonly key: Operand }
    /** `isUnfinished`: what the type promises besides is added later, so the object has to be a dictionary. */
    | {
        readonly op: 'object.new';
        readonly type: Type;
        readonly parts: readonly ObjectPart[];
        readonly isUnfinished?: boolean;
      }
    | { readonly op: 'array.new'; readonly type: Type; readonly elements: readonly Operand[] }
    /** An empty array with room for `capacity` elements. */
    | { readonly op: 'array.alloc'; readonly type: Type; readonly capacity: Operand }
    /** `a[i]`, checked. `orUndefined`: out of range gives undefined (the type says so) instead of a RangeError. */
    | { readonly op: 'array.get'; readonly array: Operand; readonly index: Operand; readonly orUndefined: boolean }
    /** `a[i]` where the library has proven the index: an int32 in range. */
    | { readonly op: 'array.load'; readonly array: Operand; readonly index: Operand }
    | { readonly op: 'array.set'; readonly array: Operand; readonly index: Operand; readonly value: Operand }
    | { readonly op: 'array.store'; readonly array: Operand; readonly index: Operand; readonly value: Operand }
    | { readonly op: 'array.push'; readonly array: Operand; readonly value: Operand }
    /** Removes and gives the last element; the library has proven that there is one. */
    | { readonly op: 'array.pop'; readonly array: Operand }
    /** Of the elements at `from`, `removed` are about to be replaced by `added`: a TypeError when the array is frozen. */
    | {
        readonly op: 'array.change';
        readonly array: Operand;
        readonly from: Operand;
        readonly removed: Operand;
        readonly added: Operand;
      }
    /** JavaScript's length; `array.filled` leaves out the trailing holes of `new Array(n)`. */
    | { readonly op: 'array.length'; readonly array: Operand }
    | { readonly op: 'array.filled'; readonly array: Operand }
    /** `mayGrow`: the new length may leave holes at the end, which the program may then fill in any order. */
    | {
        readonly op: 'array.setLength';
        readonly array: Operand;
        readonly length: Operand;
        readonly mayGrow: boolean;
      }
    /** memmove inside or between arrays of one element type; the library has proven the ranges. */
    | {
        readonly op: 'array.move';
        readonly target: Operand;
        readonly to: Operand;
        readonly source: Operand;
        readonly from: Operand;
        readonly count: Operand;
      }
    /** `s[i]`, `s.charAt(i)` is the library's. Out of range as array.get. */
    | { readonly op: 'str.get'; readonly string: Operand; readonly index: Operand; readonly orUndefined: boolean }
    | { readonly op: 'typed.get'; readonly array: Operand; readonly index: Operand; readonly orUndefined: boolean }
    | { readonly op: 'typed.set'; readonly array: Operand; readonly index: Operand; readonly value: Operand }
    /** Hash for Map and Set keys (SameValueZero), an int32 >= 0; and SameValueZero itself. */
    | { readonly op: 'hash'; readonly value: Operand }
    | { readonly op: 'eq.sameValueZero'; readonly left: Operand; readonly right: Operand }
    /** A call of a known function. `this`, if any, is the first argument. */
    | { readonly op: 'call'; readonly fn: string; readonly args: readonly Operand[] }
    /** A method call by name on an object of static type: class, object, array, string, union of them. Arguments without `this`. */
    | {
        readonly op: 'call.method';
        readonly object: Operand;
        readonly name: string;
        readonly args: readonly Operand[];
        /** How many of the leading arguments the program passes; absent when all. The others are undefined. */
        readonly given?: number | undefined;
        /** The last argument is the array of what a rest parameter collects. */
        readonly spreads?: boolean | undefined;
      }
    /** A call of a function value. `type` is the function's static type; the arguments already fit its parameters. */
    | {
        readonly op: 'call.closure';
        readonly callee: Operand;
        /** What the function sees as `this`; undefined is undefined. */
        readonly receiver: Operand | undefined;
        readonly args: readonly Operand[];
        /** As for `call.method`. Whether the last argument collects the rest, the type says. */
        readonly given?: number | undefined;
        readonly type: FunctionType;
      }
    | { readonly op: 'call.foreign'; readonly foreign: Foreign; readonly args: readonly Operand[] }
    /** `new C(...)`: allocates and runs the constructor function. */
    | { readonly op: 'new'; readonly type: ClassType; readonly args: readonly Operand[] }
    /** A function value. Captures are found later from the locals that its body uses. */
    | { readonly op: 'closure'; readonly fn: string; readonly type: FunctionType }
    /** Generators and async functions: hand out `value` and stop until resumed. */
    | { readonly op: 'suspend'; readonly value: Operand; readonly why: 'yield' | 'await' }
    /** After a suspend: 0 = next, 1 = throw, 2 = return. */
    | { readonly op: 'resume.mode' }
    /** After a suspend: what next(v) passed (the frame's $sent), throw(e) passed ($error), return(v) passed ($result). */
    | { readonly op: 'resume.value' | 'resume.error' | 'resume.result' }
    /**
     * In the library only: runs a frame until it suspends (gives 1 for a yield, 2 for an await; its $yielded is set),
     * completes (gives 0, its $result is set) or throws. `mode` is what resume.mode then says inside.
     */
    | { readonly op: 'frame.resume'; readonly frame: Operand; readonly mode: Operand }
  );

export type Op = Instruction['op'];

/** The instruction with this operation. */
export type InstructionOf<O extends Op> = Instruction extends infer T
  ? T extends { readonly op: infer Own }
    ? O extends Own
      ? T
      : never
    : never
  : never;

export type Statement =
  | { readonly kind: 'do'; readonly instruction: Instruction }
  | { readonly kind: 'if'; readonly loc: Loc; readonly condition: Operand; readonly then: Block; readonly else: Block }
  /**
   * Repeats `body` for ever. `break` with its label leaves it; `continue` with its label goes to `update` and then to
   * the next round. Falling off the end of `body` is a `continue`.
   */
  | { readonly kind: 'loop'; readonly loc: Loc; readonly label: number; readonly body: Block; readonly update: Block }
  /** `break` with its label goes to the end. */
  | { readonly kind: 'block'; readonly loc: Loc; readonly label: number; readonly body: Block }
  | { readonly kind: 'break' | 'continue'; readonly loc: Loc; readonly label: number }
  /**
   * Jumps to the case whose constant equals the value (all numbers, all strings); `default` is the index of the default
   * clause or -1. Clauses fall through; `break` with the label leaves.
   */
  | {
      readonly kind: 'switch';
      readonly loc: Loc;
      readonly label: number;
      readonly value: Operand;
      readonly cases: readonly {
        readonly values: readonly (number | string)[];
        readonly isDefault: boolean;
        readonly body: Block;
      }[];
    }
  | { readonly kind: 'return'; readonly loc: Loc; readonly value: Operand | undefined }
  | { readonly kind: 'throw'; readonly loc: Loc; readonly value: Operand }
  /** `error` is the local (type unknown) that receives the exception in the handler. */
  | {
      readonly kind: 'try';
      readonly loc: Loc;
      readonly body: Block;
      readonly error: Local | undefined;
      readonly handler: Block | undefined;
      readonly finalizer: Block | undefined;
      /** It closes the iterator of a `for-of`, whose loop its body is. */
      readonly iterates?: IterationLoop | undefined;
    }
  /**
   * A `let` loop's fresh binding for the next round: a captured and written local gets a new box with the same value.
   * Nothing for locals that are not captured.
   */
  | { readonly kind: 'refresh'; readonly loc: Loc; readonly locals: readonly Local[] }
  /**
   * Entry of a block that declares these locals: from here they are fresh bindings without a value. The place to make
   * the box of a local that is boxed, since a closure may capture it before `local.set` with `isInit` gives the value.
   */
  | { readonly kind: 'scope'; readonly loc: Loc; readonly locals: readonly Local[] };

export type Block = readonly Statement[];

/** A loop over an iterator: one round finds the next `value`, sets `done` to false, and then is the program's code. */
export interface IterationLoop {
  readonly iterator: Operand;
  readonly value: Operand;
  readonly done: Local;
  readonly label: number;
}

export type FunctionKind = 'plain' | 'generator' | 'async' | 'asyncGenerator';

export interface HirFunction {
  /** Unique; also the base of the C name. */
  readonly id: string;
  /** JavaScript's `name`. */
  readonly name: string;
  readonly kind: FunctionKind;
  readonly loc: Loc;
  /** `this` first, where the function has one. Captured locals of outer functions are not here. */
  readonly params: readonly Local[];
  /** The number of parameters before the first optional, defaulted or rest one: JavaScript's `length`. */
  readonly length: number;
  readonly hasThis: boolean;
  /** The last parameter collects the rest of the arguments, as declared. */
  readonly hasRest?: boolean;
  /** Of the body's `return`. For a generator or async function: of the value that it completes with. */
  readonly result: Type;
  /**
   * Generators and async functions: the class that the frame extends (Generator, AsyncFrame, AsyncGenerator of the
   * library, instantiated). Calling the function makes a frame, stores the parameters, and calls the class's method
   * `start`, whose result (the generator itself, or the promise) is what the caller gets.
   */
  readonly frame: ClassInfo | undefined;
  /** A class as a value is a function that makes instances of this class; 'local': one of its evaluations. */
  readonly makes?: ClassInfo | 'local' | undefined;
  /** Whether that class has static fields, which are the value's own properties. */
  readonly hasStaticFields?: boolean;
  /** What a caller gets: `result`, or the generator or promise. */
  readonly callResult: Type;
  readonly body: Block;
}

export interface HirProgram {
  readonly functions: Map<string, HirFunction>;
  readonly classes: ClassInfo[];
  readonly globals: Global[];
  /**
   * Methods of builtin values (arrays, strings, typed arrays) that may be reached through a structural type: for the
   * builtin's static type, the library function by method name.
   */
  readonly extensions: Map<Type, Map<string, string>>;
  /** The library's `$makeError(kind, message)`: how the runtime makes the errors that it throws. */
  readonly makeError: string;
  /** Module initialisers in ESM order, then the library's event loop. */
  readonly entry: readonly string[];
}
