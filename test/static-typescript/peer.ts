// SPDX-License-Identifier: MIT
/**
 * MakeCode's compiler of Static TypeScript, called as a library: installs it, and compiles programs from memory. What it
 * produces is thrown away; only what it says matters.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/programs';

/** What it says about a program; `line` counts from 1, and is 0 for what has no place in the program. */
export interface PeerDiagnostic {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

/** Its own codes are from here on; those below are TypeScript's. */
export const FIRST_OWN_CODE = 9000;
/** The code under which it reports an error of its own, and under which one that it throws is filed here. */
export const INTERNAL_ERROR = 9200;
/** An import or export: there are no modules. */
export const NO_MODULES = 1148;

/** Texts of modules by name; `main.ts` is the module to start with. */
export type Sources = Readonly<Record<string, string>>;

export interface Peer {
  /** Of the package and of the TypeScript inside it. */
  readonly versions: { readonly package: string; readonly typescript: string };
  /** All that it says, in its own order; empty when it accepts the program. */
  compile(sources: Sources): PeerDiagnostic[];
}

/** The part of its interface that is used here. */
interface Compiler {
  readonly version: string;
  readonly pxtc: { compile(options: object): { readonly diagnostics: readonly RawDiagnostic[] } };
}
interface RawDiagnostic {
  readonly fileName: string;
  readonly line: number;
  readonly code: number;
  readonly messageText: string;
}

/**
 * Its most generous settings. With `ast` it goes on after errors of types, so that its own refusals are heard as well;
 * `testMode`, which its own tests use, compiles functions that nobody calls; with `unfetteredInitializers` the default of a
 * parameter may be any expression. The target is JavaScript, which has the fewest limits.
 */
const OPTIONS = {
  ast: true,
  testMode: true,
  unfetteredInitializers: true,
  target: { isNative: false, hasHex: false, switches: {} },
} as const;

/** Outside of test/, so that neither jest nor the linters walk through hundreds of packages. */
const installed = join(projectRoot, 'build/static-typescript');
const packageFolder = join(installed, 'node_modules/pxt-core');

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Whether an installation that came to its end is there, of the version that this folder asks for. */
function isInstalled(): boolean {
  if (!existsSync(join(installed, 'node_modules/.package-lock.json')) || !existsSync(packageFolder)) return false;
  return manifest(packageFolder).version === manifest(__dirname).dependencies['pxt-core'];
}

/** Makes the installation, some 400 MB, when it is not there. No package's own scripts are run. */
function install(): void {
  if (isInstalled()) return;
  mkdirSync(installed, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(__dirname, name), join(installed, name));
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', '--prefix', installed, ...options], { stdio: 'inherit' });
}

/** Marks each function without a body as implemented natively, in the compiler's own notation. */
export function markNative(declarations: string): string {
  const declaration = /^( *)((?:declare )?function \w+|(?:static )?\w+\??(?:<.*?>)?\()(.*;)$/gm;
  return declarations.replace(declaration, '$1//% shim=prelude::native\n$1$2$3');
}

/** Its own core library, which is a part of the package, and what this folder declares beside it. */
function prelude(): Sources {
  const own = JSON.parse(readFileSync(join(packageFolder, 'built/pxt-common.json'), 'utf8')) as Sources;
  const ours = (name: string): string => readFileSync(join(__dirname, 'prelude', name), 'utf8');
  return {
    ...Object.fromEntries(['pxt-core.d.ts', 'pxt-helpers.ts'].map((name) => [`pxt_modules/core/${name}`, own[name]!])),
    'pxt_modules/prelude/library.d.ts': markNative(ours('library.d.ts')),
    'pxt_modules/prelude/errors.ts': ours('errors.ts'),
  };
}

/** The peer, installed and loaded. Throws when it refuses an empty program: then the prelude is wrong. */
export function loadPeer(): Peer {
  install();
  // The package is a script that leaves its objects in the global scope.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(join(packageFolder, 'built/pxt.js'));
  const compiler = (globalThis as unknown as { ts: Compiler }).ts;
  const library = prelude();

  const compile = (sources: Sources): PeerDiagnostic[] => {
    const fileSystem = { ...library, ...sources };
    const options = { ...OPTIONS, fileSystem, sourceFiles: Object.keys(fileSystem) };
    try {
      return compiler.pxtc.compile(options).diagnostics.map(({ fileName, line, code, messageText }) => ({
        file: fileName,
        line: fileName in fileSystem ? line + 1 : 0,
        code,
        message: messageText.split('\n')[0]!,
      }));
    } catch (error) {
      return [{ file: 'main.ts', line: 0, code: INTERNAL_ERROR, message: (error as Error).message }];
    }
  };
  const complaints = compile({ 'main.ts': '' });
  if (complaints.length > 0) throw new Error(`the prelude is refused: ${JSON.stringify(complaints, null, 2)}`);
  return { versions: { package: manifest(packageFolder).version, typescript: compiler.version }, compile };
}
