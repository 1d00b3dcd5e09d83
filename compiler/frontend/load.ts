// SPDX-License-Identifier: MIT
/**
 * Opens a program: the entry file with all it imports, the compiler's library, and the platform's declarations, as one
 * project with one checker. The library is compiled from source with each program, so it is part of the project.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Project, ts } from 'ts-morph';
import { InputError } from '../errors';
import { DiagnosticSink } from './diagnostics';

export type Target = 'linux' | 'xen';

export interface LoadedProgram {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly options: ts.CompilerOptions;
  readonly entry: ts.SourceFile;
  /** Modules of the user's program, in no particular order. */
  readonly userFiles: readonly ts.SourceFile[];
  /** Modules of the platform that the program imports, `compiler/platform/*.ts`. */
  readonly platformFiles: readonly ts.SourceFile[];
  /** Modules of the library, `compiler/lib/*.ts`. */
  readonly libraryFiles: readonly ts.SourceFile[];
  readonly diagnostics: DiagnosticSink;
  /** File names as messages and positions show them: relative to where the compiler runs. */
  displayName(file: string): string;
}

/** The folder of the compiler's own sources; it differs when the compiler runs from build/js. */
export function compilerFolder(): string {
  const here = resolve(__dirname, '..');
  const marker = `${sep}build${sep}js${sep}`;
  const at = here.lastIndexOf(marker);
  return at < 0 ? here : join(here.slice(0, at), here.slice(at + marker.length));
}

/** What every program is compiled with, whatever its tsconfig.json says. */
const fixedOptions: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  types: [],
  allowJs: false,
  // Node would ask for an import attribute; the compiler has no JSON modules.
  resolveJsonModule: false,
  skipLibCheck: true,
  esModuleInterop: true,
  useDefineForClassFields: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  composite: false,
  incremental: false,
  declaration: false,
  // Node's erasing of types does not look at other files, and neither may the meaning of a program.
  isolatedModules: true,
};

/** Checks that a user may switch on; those about unused names stay the business of the user's own tsc run. */
const userOptions = [
  'noUncheckedIndexedAccess',
  'exactOptionalPropertyTypes',
  'noImplicitOverride',
  'noImplicitReturns',
  'noFallthroughCasesInSwitch',
  'noPropertyAccessFromIndexSignature',
] as const;

/** The options of the tsconfig.json next to the entry file, as far as they matter, over the fixed ones. */
function optionsFor(entry: string, target: Target, compiler: string): ts.CompilerOptions {
  const options: ts.CompilerOptions = { ...fixedOptions };
  const config = join(dirname(entry), 'tsconfig.json');
  if (existsSync(config)) {
    const read = ts.readConfigFile(config, (name) => ts.sys.readFile(name));
    const parsed = ts.parseJsonConfigFileContent(read.config ?? {}, ts.sys, dirname(entry));
    for (const name of userOptions) if (parsed.options[name] !== undefined) options[name] = parsed.options[name];
  }
  const platform = join(compiler, 'platform', 'minios.ts');
  if (target === 'xen' && existsSync(platform)) options.paths = { minios: [platform] };
  return options;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Projects that hold the library, by compiler options: a process that compiles many programs parses it once. */
const projects = new Map<string, Project>();

/** The project with the library and the platform's declarations, and no program. */
function libraryProject(options: ts.CompilerOptions, compiler: string): Project {
  const key = JSON.stringify(options);
  let project = projects.get(key);
  if (project === undefined) {
    project = new Project({ compilerOptions: options, skipAddingFilesFromTsConfig: true });
    for (const file of filesIn(join(compiler, 'lib'))) project.addSourceFileAtPath(file);
    const globals = join(compiler, 'platform', 'globals.d.ts');
    if (existsSync(globals)) project.addSourceFileAtPath(globals);
    projects.set(key, project);
  }
  const own = [join(compiler, 'lib'), join(compiler, 'platform', 'globals.d.ts')];
  for (const file of project.getSourceFiles()) {
    if (!own.some((place) => file.getFilePath().startsWith(place))) project.removeSourceFile(file);
  }
  return project;
}

function checkEntry(file: string): void {
  if (!existsSync(file)) throw new InputError(`${file}: no such file`);
  if (statSync(file).isDirectory()) throw new InputError(`${file}: a directory; name the module to start with`);
  if (!/\.[cm]?ts$/.test(file) || /\.d\.[cm]?ts$/.test(file))
    throw new InputError(`${file}: not a TypeScript module (.ts)`);
}

/**
 * Loads and type-checks the program that starts at `entryFile`. The checker's errors are in `diagnostics`.
 * `checkLibrary` reports those of the library too, for its authors.
 */
export function loadProgram(entryFile: string, target: Target, checkLibrary = false): LoadedProgram {
  const compiler = compilerFolder();
  const entryPath = resolve(entryFile);
  const displayName = (file: string): string => {
    const name = relative(process.cwd(), file);
    return name.startsWith('..') ? file : name.split(sep).join('/');
  };
  const diagnostics = new DiagnosticSink(displayName);
  const options = optionsFor(entryPath, target, compiler);
  const libraryFolder = join(compiler, 'lib');
  const project = libraryProject(options, compiler);
  checkEntry(entryFile);
  project.addSourceFileAtPath(entryPath);
  project.resolveSourceFileDependencies();

  const program = project.getProgram().compilerObject;
  const entry = program.getSourceFile(entryPath);
  if (!entry) throw new InputError(`${entryFile}: cannot be loaded`);
  for (const file of program.getSourceFiles()) {
    // Every file is a module, also one without import and export; the parser of ts-morph does not hear of the option.
    const module = file as ts.SourceFile & { externalModuleIndicator?: ts.Node | true };
    if (!file.isDeclarationFile) module.externalModuleIndicator ??= true;
  }
  const userFiles: ts.SourceFile[] = [];
  const libraryFiles: ts.SourceFile[] = [];
  const platformFiles: ts.SourceFile[] = [];
  const platformFolder = join(compiler, 'platform');
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile) continue;
    if (file.fileName.startsWith(libraryFolder + '/')) libraryFiles.push(file);
    else if (file.fileName.startsWith(platformFolder + '/')) platformFiles.push(file);
    else userFiles.push(file);
  }
  for (const { fileName } of userFiles) {
    if (!isUtf8(readFileSync(fileName))) throw new InputError(`${displayName(fileName)}: not text in UTF-8`);
  }
  const checked = checkLibrary ? [...userFiles, ...platformFiles, ...libraryFiles] : userFiles;
  for (const problem of program.getOptionsDiagnostics()) diagnostics.fromTypeScript(problem);
  for (const file of checked) {
    for (const problem of program.getSyntacticDiagnostics(file)) diagnostics.fromTypeScript(problem);
    for (const problem of program.getSemanticDiagnostics(file)) diagnostics.fromTypeScript(problem);
  }
  return {
    program,
    checker: program.getTypeChecker(),
    options,
    entry,
    userFiles,
    libraryFiles,
    platformFiles,
    diagnostics,
    displayName,
  };
}
