// SPDX-License-Identifier: MIT
/**
 * The C side of a build: which compiler with which flags, the runtime compiled once per set of flags and kept in the
 * cache, and the link.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { positionAssembly, positionTable, type PositionNames } from './positions/position-table';
import { run, ToolchainError } from './run-tool';

export interface CBuild {
  /** The C compiler: gcc or clang. */
  readonly cc: string;
  /** -O0 to -O3, -Os. */
  readonly optimize: string;
  /** AddressSanitizer and UndefinedBehaviorSanitizer. */
  readonly sanitize: boolean;
}

/** What every C file of a program is compiled with. Warnings are errors: in emitted code one is a compiler bug. */
const COMMON = [
  '-std=gnu11',
  // The position table is made from this; addr2line before 2.41 misreads DWARF 5.
  '-g1',
  '-gdwarf-4',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-fno-strict-aliasing',
  '-fno-omit-frame-pointer',
  '-fno-math-errno',
  '-ffp-contract=off',
  '-ffunction-sections',
  '-fdata-sections',
  // A program that no address needs to be relocated in is smaller, and so is one without tables for unwinding: traces
  // follow frame pointers.
  '-fno-pie',
  '-fno-asynchronous-unwind-tables',
];

/** One segment for each kind of access would be padded to pages in the file. */
const LINK = ['-no-pie', '-Wl,--gc-sections,-z,noseparate-code,-z,norelro'];

/** Emitted code declares variables and helpers before it knows whether they are needed, and jumps over initialisers. */
const EMITTED = [
  // rt_emit.h says what this asks of emitted code.
  '-fstrict-aliasing',
  // Endless recursion in tail position must exhaust the stack as it does in Node, and every call be in a trace.
  '-fno-optimize-sibling-calls',
  '-Wno-unused-function',
  '-Wno-unused-variable',
  '-Wno-unused-but-set-variable',
  '-Wno-unused-but-set-parameter',
  '-Wno-unused-label',
  '-Wno-unused-const-variable',
  '-Wno-maybe-uninitialized',
  '-Wno-type-limits',
  '-Wno-nonnull',
];

/** Where variables are at each instruction nobody asks for; finding it out takes a sixth of gcc's time. */
const GCC_EMITTED = ['-Wno-clobbered', '-fno-var-tracking'];

const CLANG_EMITTED = [
  '-Wno-parentheses-equality',
  '-Wno-sometimes-uninitialized',
  '-Wno-unknown-warning-option',
  '-Wno-tautological-compare',
];

/**
 * What joins equal calls of different lines into one, which traces would give the wrong name or line to. The guest does
 * without these: they make its code 3% larger.
 */
const EXACT_LINES = ['-fno-tree-tail-merge', '-fno-crossjumping', '-fno-ipa-icf'];
const CLANG_EXACT_LINES = ['-mllvm', '-enable-tail-merge=0', '-mllvm', '-simplifycfg-sink-common=false'];

export function isClang(cc: string): boolean {
  return basename(cc).includes('clang');
}

function flagsOf(build: CBuild): string[] {
  const sanitizers = build.sanitize
    ? ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-sanitize=alignment', '-DRT_SANITIZE']
    : [];
  return [...COMMON, build.optimize, ...sanitizers];
}

export function emittedFlags(cc: string): string[] {
  return isClang(cc) ? [...EMITTED, ...CLANG_EMITTED] : [...EMITTED, ...GCC_EMITTED];
}

export function commonFlags(): readonly string[] {
  return COMMON;
}

/** The C files of a folder, in a fixed order. */
export function cFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.[cS]$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The C files of the runtime and the posix platform. */
export function runtimeSources(runtime: string): string[] {
  const positions = join(runtime, '..', '..', 'minios', 'positions.c');
  return [...cFiles(runtime), ...cFiles(join(runtime, 'posix')), positions];
}

/** What runs once or when something goes wrong: small rather than fast. */
const RARELY_RUN = new Set(
  [
    'class',
    'emitted',
    'error',
    'host',
    'lock',
    'output',
    'platform',
    'positions',
    'start',
    'symbol',
    'trace',
    'uri',
  ].map((name) => `${name}.c`),
);

/** The runtime and the posix platform as an archive, from the cache when nothing changed. */
export function runtimeArchive(build: CBuild, runtime: string, cache: string): string {
  const sources = runtimeSources(runtime);
  const headers = [...new Set(sources.map((source) => dirname(source)))].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.h'))
      .map((name) => join(folder, name)),
  );
  const flags = flagsOf(build);
  const hash = createHash('sha256');
  hash.update([build.cc, ccVersion(build.cc), ...flags, ...RARELY_RUN].join('\0'));
  for (const file of [...sources, ...headers]) hash.update(file).update(readFileSync(file));
  const folder = join(cache, `runtime-${hash.digest('hex').slice(0, 16)}`);
  const archive = join(folder, 'librt.a');
  if (existsSync(archive)) return archive;
  const work = `${folder}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  const objects = sources.map((source) => {
    const object = join(
      work,
      `${basename(source).replace(/\.[cS]$/, '')}${source.includes('posix') ? '-posix' : ''}.o`,
    );
    const rarely = /^-O[23]$/.test(build.optimize) && RARELY_RUN.has(basename(source)) ? ['-Os'] : [];
    run(build.cc, [...flags, ...rarely, `-I${runtime}`, '-c', source, '-o', object]);
    return object;
  });
  run('ar', ['rcs', join(work, 'librt.a'), ...objects]);
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another process was faster: what it has made is the same.
    if (!existsSync(archive)) throw error;
    rmSync(work, { recursive: true });
  }
  return archive;
}

const versions = new Map<string, string>();

function ccVersion(cc: string): string {
  let version = versions.get(cc);
  if (version === undefined) {
    try {
      version = execFileSync(cc, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      throw new ToolchainError(`no C compiler "${cc}" on this machine; install gcc, or name another with CC`);
    }
    versions.set(cc, version);
  }
  return version;
}

/**
 * Puts the code of an object into a section of its own, by which the runtime knows it, and leaves all else to the linker's
 * default script. Functions stand in sections of their own before, so that those that nobody needs are left out.
 */
function codeScript(object: string): string {
  const code = `__start_rt_code = .; "${object}"(.text .text.*) __stop_rt_code = .;`;
  return `SECTIONS { rt_code : { ${code} } } INSERT BEFORE .text;\n`;
}

/**
 * Compiles an emitted C file and links it to a Linux executable: twice, since the position table of stack traces is made
 * from a first link. `names` says what it calls functions and files.
 */
export function buildExecutable(
  build: CBuild,
  cFile: string,
  output: string,
  runtime: string,
  cache: string,
  names: PositionNames,
): void {
  const archive = runtimeArchive(build, runtime, cache);
  const flags = flagsOf(build);
  const object = `${output}.o`;
  const first = `${output}.first`;
  const positions = `${output}.positions.s`;
  const script = `${output}.lds`;
  const link = (to: string, more: readonly string[]): void => {
    run(build.cc, [...flags, object, ...more, archive, ...LINK, `-Wl,-T,${script}`, '-lm', '-o', to]);
  };
  try {
    const lines = isClang(build.cc) ? CLANG_EXACT_LINES : EXACT_LINES;
    run(build.cc, [...flags, ...emittedFlags(build.cc), ...lines, `-I${runtime}`, '-c', cFile, '-o', object]);
    writeFileSync(script, codeScript(object));
    link(first, []);
    const table = positionTable({ image: first, section: 'rt_code', ...names });
    writeFileSync(positions, positionAssembly(table, 'rt_positions'));
    link(output, [positions]);
  } finally {
    for (const file of [object, first, positions, script]) rmSync(file, { force: true });
  }
}

export function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
