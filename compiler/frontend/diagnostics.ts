// SPDX-License-Identifier: MIT
/**
 * What the compiler says when it refuses a program. One row for each refusal: a code that never changes meaning and is
 * never used again, one sentence on why, one on what to write instead. All refusals of a program are collected and
 * reported together, in the order of the source.
 */
import { ts } from 'ts-morph';
import type { Loc } from '../ir/hir';

interface Refusal {
  readonly code: number;
  readonly why: string;
  readonly advice: string;
}

/** STS1xxx: not part of the language. STS2xxx: not (yet) understood by the compiler. STS3xxx: missing in the library or platform. */
export const refusals = {
  anyOperation: {
    code: 1001,
    why: 'A value of type any has no type that the compiler could work with.',
    advice: 'Declare it as unknown and narrow it, or give it its type.',
  },
  eval: { code: 1002, why: 'There is no interpreter in the compiled program.', advice: 'Write the code itself.' },
  functionConstructor: {
    code: 1003,
    why: 'There is no interpreter in the compiled program.',
    advice: 'Write a function expression.',
  },
  withStatement: { code: 1004, why: 'with makes names dynamic.', advice: 'Name the object in front of each property.' },
  argumentsObject: {
    code: 1005,
    why: 'The arguments object has no static type.',
    advice: 'Declare a rest parameter.',
  },
  deleteProperty: {
    code: 1006,
    why: 'Only an optional property or a key of a record can be absent.',
    advice: 'Declare the property optional in an interface, or use a Map.',
  },
  computedMember: {
    code: 1007,
    why: 'The members of a class are fixed when it is compiled.',
    advice: 'Write the name, or use a Map.',
  },
  prototype: {
    code: 1008,
    why: 'Prototypes are fixed when the program is compiled.',
    advice: 'Use classes and inheritance.',
  },
  monkeyPatch: {
    code: 1009,
    why: 'Methods and functions are fixed when the program is compiled.',
    advice: 'Declare a property of function type instead.',
  },
  proxyReflect: {
    code: 1010,
    why: 'Proxy and Reflect make property accesses dynamic.',
    advice: 'Write methods, or use a Map.',
  },
  dynamicImport: {
    code: 1011,
    why: 'All modules are compiled into the program.',
    advice: 'Write an import declaration.',
  },
  decorator: { code: 1012, why: 'Decorators are not compiled.', advice: 'Call the function yourself.' },
  uncheckedCast: {
    code: 1013,
    why: 'The program could not check this cast when it runs.',
    advice: 'Narrow with a test, or change the declared type.',
  },
  // 1014 and 1015 were for unsound variance, which is now followed exactly or stopped when the program runs.
  looseEquality: {
    code: 1016,
    why: 'The operands have different types, so == would convert one of them.',
    advice: 'Convert explicitly and compare with ===.',
  },
  functionObject: {
    code: 1017,
    why: 'The type Function says nothing about parameters and result.',
    advice: 'Write the type of the function.',
  },
  unboundMethod: {
    code: 1018,
    why: 'The method would lose its object.',
    advice: 'Wrap it in an arrow function, or bind it.',
  },
  commonjs: { code: 1019, why: 'Programs are made of ES modules.', advice: 'Use import and export.' },
  // 1020 was for JSX, which is an error of syntax in .ts files.
  newTarget: {
    code: 1021,
    why: 'Only in constructors, for its name and comparisons, is new.target compiled.',
    advice: 'Override a method in the subclass.',
  },
  importMeta: {
    code: 1022,
    why: 'A compiled program has no module URL.',
    advice: 'Pass what you need as an argument.',
  },
  looseThis: {
    code: 1023,
    why: 'This function has no receiver with a known type.',
    advice: 'Declare a this parameter, or use an arrow function.',
  },
  unsafeOperand: {
    code: 1024,
    why: 'JavaScript would convert this operand in a way that depends on its value.',
    advice: 'Convert explicitly with Number(), String() or BigInt().',
  },
  constructorValue: {
    code: 1025,
    why: 'A class is not a value of the program.',
    advice: 'Pass a function that makes the object.',
  },
  // 1026 and 1027 were for accesses and signatures that the checker refuses.
  ambientValue: {
    code: 1028,
    why: 'There is a declaration, but nothing that implements it.',
    advice: 'Implement it in TypeScript.',
  },
  intrinsic: {
    code: 1029,
    why: 'Names of the compiler are for the library only.',
    advice: 'Use the standard library.',
  },
  asyncInModule: {
    code: 1031,
    why: 'A module must be initialised before the modules that import it run; only the entry module may await.',
    advice: 'Put the await into an async function and call it.',
  },
  voidValue: {
    code: 1032,
    why: 'A function whose type says void may give anything, which only its caller would see.',
    advice: 'Call it as a statement, or give its type a result.',
  },
  unsupportedSyntax: {
    code: 2001,
    why: 'The compiler does not know this construct.',
    advice: 'Write it in a simpler way.',
  },
  unsupportedType: {
    code: 2002,
    why: 'The compiler has no representation for this type.',
    advice: 'Use a simpler type.',
  },
  localClass: {
    code: 2003,
    why: 'Static members and generic methods of a class inside a function cannot use the variables of the function.',
    advice: 'Use an ordinary method, or pass them as arguments.',
  },
  endlessInstantiation: {
    code: 2005,
    why: 'The generic function uses itself with ever larger types.',
    advice: 'Use the same type arguments in the recursion.',
  },
  namespaceValue: {
    code: 2006,
    why: 'A namespace or module is not a value of the program.',
    advice: 'Name its members.',
  },
  unsupportedOperands: {
    code: 2007,
    why: 'The compiler does not know this operator for these types.',
    advice: 'Convert the operands first.',
  },
  unsupportedTarget: {
    code: 2008,
    why: 'The compiler cannot assign to this.',
    advice: 'Assign to a variable, property or element.',
  },
  unsupportedSpread: {
    code: 2009,
    why: 'The compiler cannot spread this here.',
    advice: 'Write the elements, or build an array first.',
  },
  unsupportedCall: {
    code: 2010,
    why: 'The compiler cannot tell what is called.',
    advice: 'Call a function, a method or a value of function type.',
  },
  unsupportedClass: {
    code: 2011,
    why: 'The compiler cannot build this class.',
    advice: 'Declare it at the top of a module, with a base class that is named.',
  },
  unsupportedAccess: {
    code: 2012,
    why: 'The compiler does not know this access for this type.',
    advice: 'Use a type with known properties, an array, or a record.',
  },
  unsupportedIteration: {
    code: 2013,
    why: 'The compiler cannot iterate over this.',
    advice: 'Use an array, a string, a Map, a Set, or an object with [Symbol.iterator].',
  },
  unsupportedPattern: {
    code: 2014,
    why: 'The compiler cannot take this apart.',
    advice: 'Read the properties one by one.',
  },
  missingLibrary: {
    code: 3001,
    why: 'The library of compiled programs does not have this.',
    advice: 'Use another member of the library.',
  },
  missingModule: {
    code: 3002,
    why: 'This module does not exist for this target.',
    advice: 'Compile for the target that has it.',
  },
} as const satisfies Record<string, Refusal>;

export type RefusalName = keyof typeof refusals;

export interface Diagnostic {
  /** `STS1001`, or the checker's own `TS2322`. */
  readonly code: string;
  readonly loc: Loc | undefined;
  readonly message: string;
  readonly advice: string | undefined;
  /** The source line and the width of the marked text, for the code frame. */
  readonly frame: { readonly line: string; readonly width: number } | undefined;
}

/** Collects the diagnostics of one compilation; the same one at the same place is kept once (generics are visited often). */
export class DiagnosticSink {
  private readonly byKey = new Map<string, Diagnostic>();
  private readonly covered: { readonly file: ts.SourceFile; readonly start: number; readonly end: number }[] = [];

  constructor(private readonly fileName: (absolute: string) => string) {}

  get hasErrors(): boolean {
    return this.byKey.size > 0;
  }

  /** Refuses `node` for the reason of that name. `detail` says what it is about: a name, a type, a syntax kind. */
  refuse(node: ts.Node, name: RefusalName, detail?: string): void {
    const { code, why, advice } = refusals[name];
    const file = node.getSourceFile();
    const start = node.getStart(file);
    if (this.covered.some((c) => c.file === file && c.start <= start && node.getEnd() <= c.end)) return;
    this.add(`STS${code}`, file, start, node.getEnd() - start, detail ? `${detail}: ${why}` : why, advice);
  }

  /** What has been refused as a whole: nothing inside it is reported any more. */
  cover(node: ts.Node): void {
    const file = node.getSourceFile();
    this.covered.push({ file, start: node.getStart(file), end: node.getEnd() });
  }

  /** Passes on an error of the TypeScript checker. */
  fromTypeScript(diagnostic: ts.Diagnostic): void {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    this.add(
      `TS${diagnostic.code}`,
      diagnostic.file,
      diagnostic.start ?? 0,
      diagnostic.length ?? 1,
      message,
      undefined,
    );
  }

  /** An error that has no place in a source file. */
  general(code: string, message: string): void {
    this.add(code, undefined, 0, 0, message, undefined);
  }

  private add(
    code: string,
    file: ts.SourceFile | undefined,
    start: number,
    length: number,
    message: string,
    advice: string | undefined,
  ): void {
    const key = `${file?.fileName ?? ''}:${start}:${code}:${message}`;
    if (this.byKey.has(key)) return;
    let loc: Loc | undefined;
    let frame: { line: string; width: number } | undefined;
    if (file) {
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      loc = { file: this.fileName(file.fileName), line: line + 1, column: character + 1 };
      const text = file.text.split(/\r\n|\n|\r/)[line] ?? '';
      frame = { line: text, width: Math.max(1, Math.min(length, text.length - character)) };
    }
    this.byKey.set(key, { code, loc, message, advice, frame });
  }

  /** All of them, by file and place. */
  all(): Diagnostic[] {
    return [...this.byKey.values()].sort(
      (a, b) =>
        (a.loc?.file ?? '').localeCompare(b.loc?.file ?? '') ||
        (a.loc?.line ?? 0) - (b.loc?.line ?? 0) ||
        (a.loc?.column ?? 0) - (b.loc?.column ?? 0),
    );
  }
}

/** Diagnostics as text: position, code, message, the line with a caret under the place, advice. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n');
}

function formatDiagnostic({ code, loc, message, advice, frame }: Diagnostic): string {
  const place = loc ? `${loc.file}:${loc.line}:${loc.column} - ` : '';
  const lines = [`${place}error ${code}: ${message}`];
  if (loc && frame) {
    const number = String(loc.line);
    const pad = frame.line.slice(0, loc.column - 1).replace(/[^\t]/g, ' ');
    lines.push('', `${number} | ${frame.line}`, `${' '.repeat(number.length)} | ${pad}${'^'.repeat(frame.width)}`);
  }
  if (advice) lines.push(advice);
  return lines.join('\n') + '\n';
}
