// SPDX-License-Identifier: MIT
/** The command line of stsc. Exit status: 0 done, 1 the program was refused, 2 usage or tools, 3 a defect of the compiler. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, compileToExecutable, phases, RefusedError, type CompileOptions, type State } from './driver';
import { describe, InputError, InternalError } from './errors';
import { explain } from './explain';
import { LabError } from '../lab/shell';
import { compilerFolder } from './frontend/load';
import { initProgram } from './init';
import { kernelCommand } from './kernel';
import { printLir, printLirFunction } from './ir/print-lir';
import { printFunction, printHir } from './ir/print-hir';
import { printReport } from './report';
import { findCosts } from './report-costs';
import { ToolchainError } from './run-tool';

const USAGE = `usage: stsc [options] FILE.ts

  -o, --output FILE    what to write (default: the program's name; with --emit: standard output)
  --target linux|xen   an executable for Linux, or the C of a kernel for the guest (default linux)
  --emit hir|lir|c     print that and stop
  --dump-ir PHASE      print the IR as it is after a phase
  --dump-fn NAME       with --emit hir or --dump-ir: only functions whose name contains NAME
  --verify-ir          check the IR after each phase
  --time-passes        say how long each phase took
  --optimize LEVEL     -O0 to -O3 or -Os for the C compiler (default -O2)
  --sanitize           with AddressSanitizer and UndefinedBehaviorSanitizer
  --cc COMPILER        the C compiler (default: CC, or gcc)
  --kernel             build the guest: kernel-src/main.ts, or FILE.ts, to build/test-vm.xen (or -o)
  --init FOLDER        make a folder with a new program that builds and runs
  --report[=json]      what each line costs: allocations, checks, dispatch, representations; as text, or as JSON
  --explain CODE       more about a refusal, such as STS1001, with a program that is refused and one that is not
  --help               this text

phases: ${phases.map((phase) => phase.name).join(', ')}`;

export function main(args: readonly string[]): void {
  try {
    runCli(args);
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): never {
  if (error instanceof RefusedError) fail(1, error.message);
  if (error instanceof ToolchainError || error instanceof UsageError || error instanceof LabError) {
    fail(2, `stsc: ${error.message}`);
  }
  if (error instanceof InputError) fail(2, `stsc: ${error.message}`);
  const { loc, cause } = error instanceof InternalError ? error : { loc: undefined, cause: error };
  const details = cause instanceof Error ? cause.stack : String(cause);
  fail(
    3,
    `stsc: internal error at ${describe(loc)}: a defect of the compiler, whatever is wrong with the program\n${details}`,
  );
}

class UsageError extends Error {}

function fail(status: number, message: string): never {
  console.error(message);
  process.exit(status);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      // The form is optional, which the parser has no word for.
      args: args.map((arg) => (arg === '--report' ? '--report=text' : arg)),
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        target: { type: 'string', default: 'linux' },
        emit: { type: 'string' },
        'dump-ir': { type: 'string' },
        'dump-fn': { type: 'string' },
        'verify-ir': { type: 'boolean', default: false },
        'time-passes': { type: 'boolean', default: false },
        optimize: { type: 'string', default: '-O2' },
        sanitize: { type: 'boolean', default: false },
        cc: { type: 'string' },
        kernel: { type: 'boolean', default: false },
        init: { type: 'string' },
        explain: { type: 'string' },
        report: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function runCli(args: readonly string[]): void {
  const { values, positionals } = parse(args);
  if (values.help) return console.log(USAGE);
  if (values.init !== undefined) return init(values.init);
  if (values.explain !== undefined) return console.log(explained(values.explain));
  const [entry] = positionals;
  if (values.kernel) {
    const root = join(compilerFolder(), '..');
    kernelCommand(
      entry ?? join(root, 'kernel-src', 'main.ts'),
      values.output ?? join(root, 'build', 'test-vm.xen'),
    ).catch(report);
    return;
  }
  if (entry === undefined || positionals.length > 1) throw new UsageError(`one program, please\n${USAGE}`);
  const { target } = values;
  if (target !== 'linux' && target !== 'xen') throw new UsageError(`no target ${target}: linux or xen`);
  const dump = values['dump-ir'];
  if (dump !== undefined && !phases.some((phase) => phase.name === dump)) {
    throw new UsageError(`no phase ${dump}: ${phases.map((phase) => phase.name).join(', ')}`);
  }
  if (values.emit !== undefined && !['hir', 'lir', 'c'].includes(values.emit)) {
    throw new UsageError(`nothing to emit called ${values.emit}: hir, lir or c`);
  }
  const options: CompileOptions = {
    target,
    verify: values['verify-ir'],
    onPhase: (phase, state, milliseconds) => {
      if (values['time-passes']) console.error(`${phase.name.padEnd(24)} ${milliseconds.toFixed(1).padStart(8)} ms`);
      if (phase.name === dump) console.log(dumpState(state, values['dump-fn']));
    },
  };
  const { report: form } = values;
  if (form !== undefined) {
    if (form !== 'text' && form !== 'json') throw new UsageError(`no report as ${form}: text or json`);
    const { lir } = compile(entry, { ...options, until: 'lower' });
    return write(lir ? printReport(findCosts(lir, compilerFolder()), form) : '', values.output);
  }
  switch (values.emit) {
    case undefined:
      break;
    case 'hir':
      return write(dumpState(compile(entry, { ...options, until: 'irgen' }), values['dump-fn']), values.output);
    case 'lir':
      return write(dumpState(compile(entry, { ...options, until: 'lower' }), values['dump-fn']), values.output);
    case 'c':
      return write(compile(entry, options).c ?? '', values.output);
    default:
      throw new UsageError(`nothing to emit called ${values.emit}: hir, lir or c`);
  }
  if (target === 'xen') return write(compile(entry, options).c ?? '', values.output ?? `${programName(entry)}.c`);
  compileToExecutable(entry, values.output ?? programName(entry), {
    optimize: values.optimize,
    sanitize: values.sanitize,
    ...(values.cc === undefined ? {} : { cc: values.cc }),
    compile: options,
  });
}

function init(folder: string): void {
  try {
    for (const name of initProgram(folder)) console.log(join(folder, name));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  console.log(`\ncd ${folder} && npm start`);
}

function explained(code: string): string {
  const text = explain(code);
  if (text === undefined) throw new UsageError(`no code ${code}: docs/diagnostics.md lists them`);
  return text;
}

function programName(entry: string): string {
  return basename(entry).replace(/\.[cm]?tsx?$/, '');
}

/** The IR as it is: LIR once there is one. */
function dumpState(state: State, name: string | undefined): string {
  if (state.lir) {
    if (name === undefined) return printLir(state.lir);
    return state.lir.functions
      .filter((fn) => fn.name.includes(name))
      .map(printLirFunction)
      .join('\n');
  }
  const hir =
    state.program ?? state.placed ?? state.looped ?? state.folded ?? state.constant ?? state.initialised ?? state.hir;
  if (!hir) return '';
  if (name === undefined) return printHir(hir);
  return [...hir.functions.values()]
    .filter((fn) => fn.id.includes(name))
    .map(printFunction)
    .join('\n');
}

function write(text: string, output: string | undefined): void {
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text);
}
