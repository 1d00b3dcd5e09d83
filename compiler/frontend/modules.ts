// SPDX-License-Identifier: MIT
/**
 * Modules: their code, their variables, and what else lives as long as the program (function values,
 * classes as values). An initialiser is an ordinary HIR function without parameters.
 */
import { ts } from 'ts-morph';
import type { Global, HirFunction } from '../ir/hir';
import type { ClassInfo, Type } from '../ir/types';
import { Builder } from './builder';
import { hasStaticFields } from './class-syntax';
import type { Compilation, FunctionInstance } from './compilation';
import type { FunctionContext } from './context';
import { ModuleGraph } from './module-graph';
import { FunctionScope } from './scope';
import { moduleBody } from './statements';

export type WithSymbol = ts.Node & { readonly symbol: ts.Symbol };

export class ModuleTable {
  readonly globals: Global[] = [];
  /** Initialisers that run before the modules: of function values, enum objects and library variables. */
  readonly early: string[] = [];
  private readonly byDeclaration = new Map<ts.Node, Global>();
  private readonly byFunction = new Map<string, Global>();
  private readonly byClass = new Map<ClassInfo, Global>();
  private readonly usedIds = new Set<string>();
  readonly graph: ModuleGraph;

  constructor(private readonly comp: Compilation) {
    this.graph = new ModuleGraph(comp);
  }

  newGlobal(name: string, type: Type, isConst: boolean): Global {
    let id = name;
    for (let n = 2; this.usedIds.has(id); n++) id = `${name}~${n}`;
    this.usedIds.add(id);
    const global: Global = { id, name, type, isConst, needsTdzCheck: false };
    this.globals.push(global);
    return global;
  }

  /** The global of something that is declared in several places, or in none that runs: made when it is first asked for. */
  globalOnce(declaration: ts.Node, make: () => Global): Global {
    const known = this.byDeclaration.get(declaration);
    if (known) return known;
    const global = make();
    this.byDeclaration.set(declaration, global);
    return global;
  }

  /** Whether a variable is one of a module or namespace: not in a function, nor (if it is let or const) in a block. */
  isModuleLevel(declaration: ts.Node): boolean {
    let at = declaration;
    while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at) || ts.isArrayBindingPattern(at)) at = at.parent;
    if (!ts.isVariableDeclaration(at) || !ts.isVariableDeclarationList(at.parent)) return false;
    const list = at.parent;
    if (ts.isVariableStatement(list.parent) && this.isTopLevelStatement(list.parent)) return true;
    if (list.flags & ts.NodeFlags.BlockScoped) return false;
    for (let node: ts.Node = list; !ts.isSourceFile(node); node = node.parent) {
      if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    }
    return true;
  }

  isTopLevelStatement(statement: ts.Node): boolean {
    let { parent } = statement;
    while (ts.isModuleBlock(parent)) parent = parent.parent.parent;
    return ts.isSourceFile(parent);
  }

  /** The global of a module-level variable. A library variable's initialiser is generated on first use. */
  globalFor(declaration: ts.Declaration, symbol: ts.Symbol, scope: FunctionScope): Global {
    const known = this.byDeclaration.get(declaration);
    if (known) return known;
    const name = ts.getNameOfDeclaration(declaration) ?? declaration;
    const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    const global = this.newGlobal(symbol.name, scope.declaredType(name), isConst);
    this.byDeclaration.set(declaration, global);
    if (this.comp.isLibraryFile(declaration.getSourceFile()) && ts.isVariableDeclaration(declaration)) {
      this.initialiseEarly(`init ${symbol.name}`, declaration, (inner) => {
        if (!declaration.initializer) return;
        const value = inner.expressionTo(declaration.initializer, global.type);
        if (value.type.kind === 'never') return;
        inner.builder.effect(inner.locOf(declaration), { op: 'global.set', global, value, isInit: true });
      });
    }
    return global;
  }

  /** A global that is undefined until something is kept in it. */
  newCache(name: string, type: Type): Global {
    const cached = this.comp.types.union([type, this.comp.types.undefined]);
    const global = this.newGlobal(name, cached, false);
    this.initialiseEarly(`init ${global.id}`, this.comp.loaded.entry, ({ builder }) => {
      const loc = { file: '', line: 0, column: 0 };
      const value = builder.coerce(loc, builder.undefined(), cached);
      builder.effect(loc, { op: 'global.set', global, value, isInit: true });
    });
    return global;
  }

  initialiseEarly(name: string, node: ts.Node, build: (scope: FunctionScope) => void): void {
    this.early.push(this.initialiser(name, node, build));
  }

  /** The id of a function of the program's start, which `build` fills; it belongs where `node` stands. */
  initialiser(name: string, node: ts.Node, build: (scope: FunctionScope) => void): string {
    const { comp } = this;
    const id = comp.uniqueId(name);
    const builder = new Builder(comp.types, id);
    const container = ts.isSourceFile(node) ? node : node.getSourceFile();
    const scope = new FunctionScope(
      comp,
      builder,
      'plain',
      new Map(),
      comp.types.void,
      undefined,
      undefined,
      container,
    );
    const fn: HirFunction = {
      id,
      name: '',
      kind: 'plain',
      loc: comp.locOf(node),
      params: [],
      length: 0,
      hasThis: false,
      result: comp.types.void,
      frame: undefined,
      callResult: comp.types.void,
      body: builder.block(() => build(scope)),
    };
    comp.functions.set(id, fn);
    return id;
  }

  /** The one closure that a module-level function is when it is used as a value. */
  functionGlobal(instance: FunctionInstance): Global {
    let global = this.byFunction.get(instance.id);
    if (!global) {
      const { type } = instance.shape;
      global = this.newGlobal(`function ${instance.id}`, type, true);
      this.byFunction.set(instance.id, global);
      const target = global;
      this.initialiseEarly(`value of ${instance.id}`, this.comp.loaded.entry, (scope) => {
        const loc = { file: '', line: 0, column: 0 };
        const value = scope.builder.value(loc, type, { op: 'closure', fn: instance.id, type });
        scope.builder.effect(loc, { op: 'global.set', global: target, value, isInit: true });
      });
    }
    return global;
  }

  /** The value of a class without type parameters: a function that makes instances. One for each class. */
  classGlobal(declaration: ts.ClassLikeDeclaration, info: ClassInfo, node: ts.Node): Global | undefined {
    const known = this.byClass.get(info);
    if (known) return known;
    const { comp } = this;
    const isGeneric = declaration.typeParameters !== undefined;
    const data = isGeneric ? undefined : comp.classes.dataOf(info);
    if (!data) {
      comp.refuse(node, 'constructorValue', node.getText());
      return undefined;
    }
    const { params, required, rest } = data.constructorType;
    const type = comp.types.function(params, required, rest, data.type);
    const global = this.newGlobal(`class ${data.info.id}`, type, true);
    this.byClass.set(info, global);
    const loc = comp.locOf(declaration);
    const id = comp.uniqueId(`new ${data.info.id}`);
    const builder = new Builder(comp.types, id);
    const locals = [...params, ...(rest ? [rest] : [])].map((t, i) => builder.local(`p${i}`, t, true));
    comp.functions.set(id, {
      id,
      name: `class ${data.info.name}${data.base ? ` extends ${data.base.info.name}` : ''}`,
      kind: 'plain',
      loc,
      params: locals,
      length: required,
      hasThis: false,
      result: data.type,
      frame: undefined,
      makes: data.info,
      hasStaticFields: hasStaticFields(declaration),
      callResult: data.type,
      body: builder.block(() => {
        // The checker lets nobody call an abstract class; it is a value to compare with.
        if (data.info.isAbstract)
          return builder.throw(loc, builder.coerce(loc, builder.undefined(), comp.types.unknown));
        const args = locals.map((local) => builder.get(loc, local));
        builder.return(loc, builder.value(loc, data.type, { op: 'new', type: data.type, args }));
      }),
    });
    this.initialiseEarly(`value of class ${data.info.id}`, declaration, (scope) => {
      const value = scope.builder.value(loc, type, { op: 'closure', fn: id, type });
      scope.builder.effect(loc, { op: 'global.set', global, value, isInit: true });
    });
    return global;
  }

  // ---- uses before initialisation ----

  /** Marks a global that may be read before its module has initialised it. */
  noteUse(global: Global, declaration: ts.Node, use: ts.Node): void {
    if (global.needsTdzCheck) return;
    const file = declaration.getSourceFile();
    if (this.comp.isLibraryFile(file)) return;
    if (use.getSourceFile() !== file) {
      if (this.graph.cycle(file).includes(use.getSourceFile())) global.needsTdzCheck = true;
      return;
    }
    const inFunction = isInFunction(use);
    if (use.getStart() < declaration.getEnd() && use.parent !== declaration) {
      if (!inFunction || runsCodeBefore(declaration)) global.needsTdzCheck = true;
    } else if (inFunction && runsCodeBefore(declaration)) global.needsTdzCheck = true;
    // In an import cycle any other module may call in before this one has run.
    if (inFunction && this.graph.cycle(file).length > 1) global.needsTdzCheck = true;
  }

  /** Generates the initialiser of a module. */
  generate(file: ts.SourceFile): string {
    const name = `module ${this.comp.loaded.displayName(file.fileName)}`;
    // Other modules would have to wait for one that awaits; nobody waits for the entry.
    const isAwaitedByNobody = file === this.comp.loaded.entry && this.graph.cycle(file).length === 1;
    if (isAwaitedByNobody && awaitsAtTopLevel(file)) return this.awaitingInitialiser(name, file);
    return this.initialiser(name, file, (scope) => {
      moduleBody(file.statements, file, scope);
    });
  }

  /** The body as an async function, and the initialiser that starts it. */
  private awaitingInitialiser(name: string, file: ts.SourceFile): string {
    const { comp } = this;
    const { types } = comp;
    const id = comp.uniqueId(`async ${name}`);
    const builder = new Builder(types, id);
    const scope = new FunctionScope(comp, builder, 'async', new Map(), types.void, undefined, undefined, file);
    const callResult = types.class(comp.libraryClass('Promise', [types.void]));
    comp.functions.set(id, {
      id,
      name: '',
      kind: 'async',
      loc: comp.locOf(file),
      params: [],
      length: 0,
      hasThis: false,
      result: types.void,
      frame: comp.libraryClass('AsyncFrame', [types.void]),
      callResult,
      body: builder.block(() => moduleBody(file.statements, file, scope)),
    });
    return this.initialiser(name, file, (start) => {
      const promise = start.builder.value(start.locOf(file), callResult, { op: 'call', fn: id, args: [] });
      start.callLibrary(file, '$awaitEntry', [promise]);
    });
  }
}

/** Whether a module has an `await` or `for await` outside functions. */
function awaitsAtTopLevel(file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) return true;
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(file);
}

function isInFunction(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at)) return true;
    if (ts.isPropertyDeclaration(at)) return true;
  }
  return false;
}

/** Whether a top-level statement up to the declaration may call functions of the program. */
function runsCodeBefore(declaration: ts.Node): boolean {
  const file = declaration.getSourceFile();
  const mayCall = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isPropertyDeclaration(node) && !ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword)) {
      return false;
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) return true;
    if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return true;
    return ts.forEachChild(node, mayCall) ?? false;
  };
  return file.statements.some((statement) => statement.pos <= declaration.pos && mayCall(statement));
}

/** A namespace: its statements run where it stands; its variables are globals. */
export function visitModuleDeclaration(node: ts.ModuleDeclaration, cx: FunctionContext): void {
  if (node.modifiers?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword)) return;
  if (!node.body) return;
  if (ts.isModuleBlock(node.body)) moduleBody(node.body.statements, node.body, cx);
  else if (ts.isModuleDeclaration(node.body)) visitModuleDeclaration(node.body, cx);
}

/** `export default expression`: a variable that importers read. */
export function visitExportAssignment(node: ts.ExportAssignment, cx: FunctionContext): void {
  if (node.isExportEquals) {
    cx.refuse(node, 'commonjs');
    return;
  }
  const scope = FunctionScope.of(cx);
  if (ts.isIdentifier(node.expression)) return;
  const { symbol } = node as unknown as WithSymbol;
  const global = scope.program.modules.globalFor(node, symbol, scope);
  const value = cx.expressionTo(node.expression, global.type);
  if (value.type.kind === 'never') return;
  cx.builder.effect(cx.locOf(node), { op: 'global.set', global, value, isInit: true });
}
