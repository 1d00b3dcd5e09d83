// SPDX-License-Identifier: MIT
/** Which modules import each other at run time, and the order in which they run. */
import { ts } from 'ts-morph';
import type { Compilation } from './compilation';

export class ModuleGraph {
  private readonly imports = new Map<ts.SourceFile, ts.SourceFile[]>();
  private readonly cycles = new Map<ts.SourceFile, ts.SourceFile[]>();

  constructor(private readonly comp: Compilation) {}

  /** The entry module and all it imports, in the order in which they run. */
  inOrder(): ts.SourceFile[] {
    const order: ts.SourceFile[] = [];
    const seen = new Set<ts.SourceFile>();
    const visit = (file: ts.SourceFile): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const next of this.importsOf(file)) if (!this.comp.isLibraryFile(next)) visit(next);
      order.push(file);
    };
    visit(this.comp.loaded.entry);
    return order;
  }

  /** The modules that can reach each other with this one, itself included. */
  cycle(file: ts.SourceFile): ts.SourceFile[] {
    let known = this.cycles.get(file);
    if (!known) {
      const reach = (from: ts.SourceFile): Set<ts.SourceFile> => {
        const seen = new Set<ts.SourceFile>();
        const visit = (at: ts.SourceFile): void => {
          for (const next of this.importsOf(at)) {
            if (!seen.has(next)) {
              seen.add(next);
              visit(next);
            }
          }
        };
        visit(from);
        return seen;
      };
      known = [file, ...[...reach(file)].filter((other) => other !== file && reach(other).has(file))];
      this.cycles.set(file, known);
    }
    return known;
  }

  /** The modules that a module runs before itself: what it imports or re-exports for more than types. */
  private importsOf(file: ts.SourceFile): ts.SourceFile[] {
    let known = this.imports.get(file);
    if (!known) {
      known = [];
      for (const statement of file.statements) {
        if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
        if (!statement.moduleSpecifier || !this.isNeededAtRunTime(statement)) continue;
        const symbol = this.comp.checker.getSymbolAtLocation(statement.moduleSpecifier);
        const target = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
        if (!target || !ts.isSourceFile(target)) continue;
        if (target.isDeclarationFile)
          this.comp.refuse(statement.moduleSpecifier, 'missingModule', statement.moduleSpecifier.getText());
        else if (!known.includes(target)) known.push(target);
      }
      this.imports.set(file, known);
    }
    return known;
  }

  private isNeededAtRunTime(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) return false;
      const { exportClause } = statement;
      if (!exportClause || ts.isNamespaceExport(exportClause)) return true;
      return (
        exportClause.elements.length === 0 || exportClause.elements.some((e) => !e.isTypeOnly && this.isValue(e.name))
      );
    }
    const { importClause } = statement;
    if (!importClause) return true;
    if (importClause.isTypeOnly) return false;
    const names: ts.Identifier[] = importClause.name ? [importClause.name] : [];
    const { namedBindings } = importClause;
    if (namedBindings && ts.isNamespaceImport(namedBindings)) names.push(namedBindings.name);
    if (namedBindings && ts.isNamedImports(namedBindings)) {
      for (const element of namedBindings.elements) if (!element.isTypeOnly) names.push(element.name);
    }
    // Erasing types drops an import of which no name is used as a value.
    return names.some((name) => this.isValue(name) && isMentionedAsValue(statement.getSourceFile(), name));
  }

  private isValue(name: ts.Node): boolean {
    let symbol = this.comp.checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.comp.checker.getAliasedSymbol(symbol);
    return symbol === undefined || (symbol.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.ValueModule)) !== 0;
  }
}

/** Whether an imported name stands anywhere but in types. */
function isMentionedAsValue(file: ts.SourceFile, name: ts.Identifier): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return false;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node))
      return false;
    if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) return false;
    if (ts.isIdentifier(node) && node.text === name.text) {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
      if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
      return true;
    }
    return ts.forEachChild(node, visit) ?? false;
  };
  return ts.forEachChild(file, visit) ?? false;
}
