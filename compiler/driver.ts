// SPDX-License-Identifier: MIT
/**
 * stsc as a table: the file to read first.
 *
 *   TypeScript -> HIR (frontend/) -> analyses and lowering (passes/) -> LIR -> C (emit/) -> gcc -> executable or object
 *
 * Each row is one phase. A row may only use what rows above it have put into the state; `needs` says which, and is
 * checked at start-up, so that the order of the table is the order that the passes require.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { emitProgram } from './emit/emit-program';
import { CompilationEnd, guarded } from './errors';
import { formatDiagnostics, type Diagnostic } from './frontend/diagnostics';
import { compilerFolder } from './frontend/load';
import { generateHir } from './frontend/generate';
import type { HirProgram } from './ir/hir';
import type { LirProgram } from './ir/lir';
import type { TypeTable } from './ir/types';
import { verifyHir } from './ir/verify-hir';
import { verifyLir } from './ir/verify-lir';
import { closureConvert, type Closures } from './passes/closure-convert';
import { foldConstantParameters } from './passes/constant-parameters';
import { placeConstants } from './passes/constants';
import { analyseFlow, type Flow } from './passes/flow';
import { clearInitialisedGlobals } from './passes/initialisation';
import { inlineCalls } from './passes/inline';
import { placeGenerators } from './passes/place-generators';
import { inferRanges } from './passes/ranges';
import { lowerProgram } from './passes/lower/lower-program';
import { splitArrays } from './passes/split-arrays';
import { versionLoops } from './passes/version-loops';
import type { PositionNames } from './positions/position-table';
import { traceNames } from './positions/trace-names';
import { Representations } from './passes/representations';
import { buildExecutable, type CBuild } from './toolchain';

export type Target = 'linux' | 'xen';

/** What the phases have made so far. */
export interface State {
  readonly entry: string;
  readonly target: Target;
  types?: TypeTable;
  hir?: HirProgram;
  /** Its variables are marked that may be read too early. */
  initialised?: HirProgram;
  /** Module variables that never change are constants. */
  constant?: HirProgram;
  /** So are parameters that are always given the same constant, and what is never done with them is gone. */
  folded?: HirProgram;
  /** Generators stand in the loops over them. */
  looped?: HirProgram;
  /** Small functions and callbacks stand where they are called. */
  placed?: HirProgram;
  /** Arrays of numbers that never meet have types of their own. */
  split?: HirProgram;
  /** The HIR that the analyses and lowering work on. */
  program?: HirProgram;
  closures?: Closures;
  flow?: Flow;
  representations?: Representations;
  lir?: LirProgram;
  c?: string;
}

export interface Phase {
  readonly name: string;
  /** What it establishes, in one line. */
  readonly establishes: string;
  readonly needs: readonly (keyof State)[];
  readonly makes: readonly (keyof State)[];
  readonly run: (state: Required<State>) => Partial<State>;
}

/** The program was refused: the messages are complete and ready to print. */
export class RefusedError extends CompilationEnd {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(formatDiagnostics(diagnostics));
  }
}

export const phases: readonly Phase[] = [
  {
    name: 'irgen',
    establishes: 'HIR: typed, desugared, monomorphic, order of evaluation explicit; or all refusals at once',
    needs: ['entry', 'target'],
    makes: ['hir', 'types'],
    run: ({ entry, target }) => {
      const result = generateHir(entry, { target });
      if (result.diagnostics) throw new RefusedError(result.diagnostics);
      return { hir: result.program, types: result.types };
    },
  },
  {
    name: 'initialisation',
    establishes: 'only variables that may be read before they have a value are checked',
    needs: ['hir'],
    makes: ['initialised'],
    run: ({ hir }) => ({ initialised: clearInitialisedGlobals(hir) }),
  },
  {
    name: 'constants',
    establishes: 'the values of module variables that never change stand where they are used',
    needs: ['initialised'],
    makes: ['constant'],
    run: ({ initialised }) => ({ constant: placeConstants(initialised) }),
  },
  {
    name: 'constant-parameters',
    establishes: 'what a function does only with arguments that nobody gives it is gone',
    needs: ['constant'],
    makes: ['folded'],
    run: ({ constant }) => ({ folded: foldConstantParameters(constant) }),
  },
  {
    name: 'place-generators',
    establishes: 'generators that only one loop goes over stand in that loop',
    needs: ['folded', 'target'],
    makes: ['looped'],
    run: ({ folded, target }) => ({ looped: placeGenerators(folded, target === 'xen') }),
  },
  {
    name: 'inline',
    establishes: 'callbacks of map, filter and the like, and functions that only compute, stand where they are called',
    needs: ['looped', 'types', 'target'],
    makes: ['placed'],
    run: ({ looped, types, target }) => ({ placed: inlineCalls(looped, types, target === 'xen') }),
  },
  {
    name: 'split-arrays',
    establishes: 'arrays of numbers that never meet have types of their own',
    needs: ['placed', 'types', 'target'],
    makes: ['split'],
    run: ({ placed, types, target }) => ({ split: splitArrays(placed, types, target !== 'xen') }),
  },
  {
    name: 'version-loops',
    establishes: 'loops over arrays have a second form, for when all their indices are known to be in range',
    needs: ['split', 'types', 'target'],
    makes: ['program'],
    run: ({ split, types, target }) => ({ program: target === 'xen' ? split : versionLoops(split, types) }),
  },
  {
    name: 'closure-convert',
    establishes: 'what each closure carries, by value or in boxes',
    needs: ['program'],
    makes: ['closures'],
    run: ({ program }) => ({ closures: closureConvert(program) }),
  },
  {
    name: 'flow',
    establishes: 'reachable code, layouts, what can stand behind each static type',
    needs: ['program', 'types'],
    makes: ['flow'],
    run: ({ program, types }) => ({ flow: analyseFlow(program, types) }),
  },
  {
    name: 'infer-representations',
    establishes:
      'double, int32, int64, boolean, reference or tagged, for every value; integers only where ranges prove it',
    needs: ['program', 'flow'],
    makes: ['representations'],
    run: ({ program, flow }) => ({ representations: new Representations(inferRanges(program, flow)) }),
  },
  {
    name: 'lower',
    establishes: 'LIR: only what C has; impossible exceptions and stack checks are gone',
    needs: ['program', 'types', 'flow', 'closures', 'representations'],
    makes: ['lir'],
    run: ({ program, types, flow, closures, representations }) => ({
      lir: lowerProgram(program, types, flow, closures, representations),
    }),
  },
  {
    name: 'emit-c',
    establishes: 'one C file with #line',
    needs: ['lir', 'target'],
    makes: ['c'],
    run: ({ lir, target }) => ({
      c: emitProgram(lir, {
        includes: target === 'xen' ? ['minios/bindings.h'] : [],
        display: displayFile,
        small: target === 'xen',
      }),
    }),
  },
];

checkOrder(phases);

/** Every phase's needs must be made above it: a wrong order of the table is found when the compiler starts. */
export function checkOrder(table: readonly Phase[]): void {
  const made = new Set<keyof State>(['entry', 'target']);
  for (const phase of table) {
    for (const need of phase.needs) {
      if (!made.has(need)) throw new Error(`phase ${phase.name} needs ${need}, which no earlier phase makes`);
    }
    for (const makes of phase.makes) made.add(makes);
  }
}

export interface CompileOptions {
  readonly target: Target;
  /** Check the IR after each phase. */
  readonly verify?: boolean;
  /** Called after each phase. */
  readonly onPhase?: (phase: Phase, state: State, milliseconds: number) => void;
  /** Stop after this phase. */
  readonly until?: string;
}

/** Runs the phases. Throws RefusedError when the program is not accepted. */
export function compile(entry: string, options: CompileOptions): State {
  const state: State = { entry: resolve(entry), target: options.target };
  for (const phase of phases) {
    const start = performance.now();
    const results = guarded(
      () => undefined,
      () => phase.run(state as Required<State>),
    );
    Object.assign(state, results);
    for (const made of ['hir', 'constant', 'folded', 'looped', 'placed', 'program'] as const) {
      const program = phase.makes.includes(made) ? state[made] : undefined;
      if (options.verify && program) reportBroken(phase, verifyHir(program));
    }
    if (options.verify && phase.makes.includes('lir') && state.lir) reportBroken(phase, verifyLir(state.lir));
    options.onPhase?.(phase, state, performance.now() - start);
    if (phase.name === options.until) break;
  }
  return state;
}

function reportBroken(phase: Phase, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`after ${phase.name} the IR is broken:\n${problems.join('\n')}`);
}

export interface ExecutableOptions extends Partial<CBuild> {
  readonly compile?: Partial<CompileOptions>;
}

/** Compiles a program to a Linux executable; the C file stays beside it as build/<name>.c. */
export function compileToExecutable(entry: string, output: string, options: ExecutableOptions = {}): State {
  const state = compile(entry, { target: 'linux', ...options.compile });
  const build: CBuild = {
    cc: options.cc ?? defaultCompiler(),
    optimize: options.optimize ?? '-O2',
    sanitize: options.sanitize ?? false,
  };
  const cFile = `${output}.c`;
  mkdirSync(dirname(resolve(output)), { recursive: true });
  writeFileSync(cFile, state.c ?? '');
  buildExecutable(build, cFile, output, join(compilerFolder(), 'runtime'), cacheFolder(), positionNames(state));
  return state;
}

export function defaultCompiler(): string {
  return process.env['CC'] ?? 'gcc';
}

export function cacheFolder(): string {
  return join(compilerFolder(), '..', 'build', 'cache');
}

/** What position tables call the functions and files of a compiled program. */
export function positionNames(state: State): PositionNames {
  return {
    displayName: traceNames(state.lir?.functions ?? [], join(compilerFolder(), 'lib')),
    displayFile,
  };
}

/** File names as a compiled program shows them: the library's as in the project, others from where the compiler runs. */
function displayFile(file: string): string {
  const inCompiler = relative(compilerFolder(), file);
  if (!inCompiler.startsWith('..')) return join('compiler', inCompiler);
  const name = relative(process.cwd(), file);
  return name.startsWith('..') ? basename(file) : name;
}
