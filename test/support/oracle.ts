// SPDX-License-Identifier: MIT
/**
 * The oracle: what a program prints when Node runs it with its types stripped. Modules stay ES modules, so that cycles,
 * live bindings and the temporal dead zone are Node's own; only the import specifiers get the ending Node wants.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { projectRoot } from './programs';
import { type Run, type RunOptions, runProcess } from './processes';

const cacheFolder = path.join(projectRoot, 'build/test-cache/oracle');

/** The entry and all modules it reaches by relative imports, in order of discovery. Throws when one does not exist. */
export function programFiles(entry: string): string[] {
  const files = [path.resolve(entry)];
  for (const file of files) {
    const { statements } = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
    for (const statement of statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const specifier = statement.moduleSpecifier;
      if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
      const imported = resolveRelative(file, specifier.text);
      if (imported !== undefined && !files.includes(imported)) files.push(imported);
    }
  }
  return files;
}

function resolveRelative(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.resolve(path.dirname(from), specifier.replace(/\.[jt]s$/, ''));
  const found = [`${base}.ts`, path.join(base, 'index.ts')].find((candidate) => fs.existsSync(candidate));
  if (found === undefined) throw new Error(`${from}: cannot find module '${specifier}'`);
  return found;
}

/** Strips the types of a program into the cache and gives the path of its entry module there. */
export function stripProgram(entry: string): string {
  const files = programFiles(entry);
  const sources = files.map((file) => fs.readFileSync(file, 'utf8'));
  const hash = createHash('sha256');
  files.forEach((file, i) => hash.update(`${path.relative(projectRoot, file)}\0${sources[i]}\0`));
  const folder = path.join(cacheFolder, hash.digest('hex').slice(0, 24));
  const root = commonFolder(files);
  const target = (file: string): string => path.join(folder, path.relative(root, file).replace(/\.ts$/, '.mjs'));
  if (files.every((file) => fs.existsSync(target(file)))) return target(files[0]!);
  files.forEach((file, i) => {
    fs.mkdirSync(path.dirname(target(file)), { recursive: true });
    // Written aside and renamed: two workers may strip the same program at once.
    const partial = `${target(file)}.${process.pid}`;
    fs.writeFileSync(
      partial,
      stripTypes(file, sources[i]!, (specifier) => relativeTarget(file, specifier, target)),
    );
    fs.renameSync(partial, target(file));
  });
  return target(files[0]!);
}

function commonFolder(files: readonly string[]): string {
  let folder = path.dirname(files[0]!);
  while (files.some((file) => !file.startsWith(folder + path.sep))) folder = path.dirname(folder);
  return folder;
}

function relativeTarget(from: string, specifier: string, target: (file: string) => string): string {
  const imported = resolveRelative(from, specifier);
  if (imported === undefined) return specifier;
  return `./${path.relative(path.dirname(target(from)), target(imported))}`;
}

/** A module without its types; `rewrite` gives the import specifiers that Node wants. */
export function stripTypes(file: string, source: string, rewrite: (specifier: string) => string): string {
  const renameImports: ts.TransformerFactory<ts.SourceFile> = (context) => (sourceFile) => {
    const specifier = (node: ts.Expression | undefined): ts.Expression | undefined =>
      node !== undefined && ts.isStringLiteral(node) ? context.factory.createStringLiteral(rewrite(node.text)) : node;
    return ts.visitEachChild(
      sourceFile,
      (node) => {
        const f = context.factory;
        if (ts.isImportDeclaration(node)) {
          return f.updateImportDeclaration(
            node,
            node.modifiers,
            node.importClause,
            specifier(node.moduleSpecifier)!,
            node.attributes,
          );
        }
        if (ts.isExportDeclaration(node)) {
          return f.updateExportDeclaration(
            node,
            node.modifiers,
            node.isTypeOnly,
            node.exportClause,
            specifier(node.moduleSpecifier),
            node.attributes,
          );
        }
        return node;
      },
      context,
    );
  };
  return ts.transpileModule(source, {
    fileName: file,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, isolatedModules: true },
    transformers: { after: [renameImports] },
  }).outputText;
}

/** Runs the program under Node. */
export function runUnderNode(entry: string, options: RunOptions = {}): Promise<Run> {
  return runProcess(process.execPath, [stripProgram(entry)], options);
}
