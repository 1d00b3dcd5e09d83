// SPDX-License-Identifier: MIT
/**
 * What the library exports, by name. A member `m` of an interface `X` of lib.d.ts is the exported function `X_m` with
 * the receiver first, or `X_m$1` for calls with one argument where there is one; `Math.max` is `Math_max`, `parseInt`
 * is `Global_parseInt`; `Map` and the other classes are exported classes of the same name.
 */
import { ts } from 'ts-morph';

export class Library {
  readonly functions = new Map<string, ts.FunctionDeclaration>();
  readonly classes = new Map<string, ts.ClassDeclaration>();
  readonly variables = new Map<string, ts.VariableDeclaration>();

  constructor(files: readonly ts.SourceFile[]) {
    for (const file of files) {
      for (const statement of file.statements) this.add(statement);
    }
  }

  private add(statement: ts.Statement): void {
    if (!ts.canHaveModifiers(statement)) return;
    if (!ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) return;
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) {
      this.functions.set(statement.name.text, statement);
    } else if (ts.isClassDeclaration(statement) && statement.name) {
      this.classes.set(statement.name.text, statement);
    } else if (ts.isVariableStatement(statement)) {
      for (const variable of statement.declarationList.declarations) {
        if (ts.isIdentifier(variable.name)) this.variables.set(variable.name.text, variable);
      }
    }
  }

  /** `Array_push` with one argument: `Array_push$1` where it exists, else `Array_push`. */
  functionNamed(name: string, argumentCount?: number): ts.FunctionDeclaration | undefined {
    const special = argumentCount === undefined ? undefined : this.functions.get(`${name}$${argumentCount}`);
    return special ?? this.functions.get(name);
  }
}

/** Whether a declaration carries a JSDoc tag such as `@erased`. */
export function hasTag(node: ts.Node, tag: string): boolean {
  return ts.getJSDocTags(node).some((t) => t.tagName.text === tag);
}
