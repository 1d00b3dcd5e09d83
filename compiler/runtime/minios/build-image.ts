// SPDX-License-Identifier: MIT
/**
 * From C to a guest image: compiles the program, the runtime and minios for Xen, links them twice (the second link adds
 * the position table that is made from the first), strips and compresses. Objects are kept in a cache by content, so
 * a second build compiles only what changed.
 *
 * The flags are explained in minios/README.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { type Part, partsOfMap } from './image-parts';
import { positionAssembly, positionTable, type PositionNames } from '../../positions/position-table';
import { runTool } from './run-tool';
import { withoutSections } from './strip-sections';

/** As lab/toolchain.ts finds it. */
export interface GuestToolchain {
  readonly cc: string;
  readonly xenInclude: string;
  readonly muslInclude: string;
  /** The path of musl's libc.a. */
  readonly muslLib: string;
}

export interface ImageOptions {
  readonly tools: GuestToolchain;
  /** The project's folder, which has minios/ and compiler/. */
  readonly root: string;
  /** The program's C files. Together they define rt_main. */
  readonly sources: readonly string[];
  /** More flags for these: warnings that emitted code needs off, optimisation. Default: -Oz. */
  readonly sourceFlags?: readonly string[];
  /** Whether the program is on the runtime, or C on minios alone. Default: on the runtime. */
  readonly withRuntime?: boolean;
  /** The stripped image; `.gz` and `.elf` (with symbols) are written beside it. */
  readonly output: string;
  /** Folder for objects. */
  readonly cache: string;
  /** What back-traces call functions and files. */
  readonly names?: PositionNames;
  /** Which sources get positions in back-traces; default: TypeScript. */
  readonly wantsLines?: (file: string) => boolean;
}

export interface Image {
  /** Stripped: what to boot. */
  readonly path: string;
  readonly gzipPath: string;
  /** With symbols: for gdb and addr2line. */
  readonly symbolsPath: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** What the loaded bytes are made of. */
  readonly parts: readonly Part[];
}

const COMMON = [
  ...['-std=gnu11', '-gdwarf-4', '-g1', '-Wall', '-Wextra', '-Werror'],
  ...['-fno-strict-aliasing', '-fno-math-errno', '-ffp-contract=off', '-ffunction-sections', '-fdata-sections'],
  ...['-fno-omit-frame-pointer', '-fno-asynchronous-unwind-tables', '-fno-stack-protector', '-fcf-protection=none'],
  ...['-fno-jump-tables', '-fno-pic', '-fno-pie', '-mcmodel=small', '-mno-red-zone', '-D__XEN_INTERFACE_VERSION__=0x00040e00', '-nostdinc'],
];
const MINIOS_FOLDERS = ['minios', 'minios/pv', 'minios/pvh'];
/** Mechanism that runs rarely: small rather than fast. */
const MINIOS = ['-Oz', '-ffreestanding'];
const RUNTIME = ['-Oz'];

function filesIn(folder: string, extensions: readonly string[]): string[] {
  return readdirSync(folder)
    .filter((name) => extensions.includes(extname(name)))
    .sort()
    .map((name) => join(folder, name));
}

interface Job {
  readonly source: string;
  readonly flags: readonly string[];
  /** Distinguishes equal file names in the map. */
  readonly part: Part['name'];
}

function jobsFor(options: ImageOptions): Job[] {
  const runtime = join(options.root, 'compiler', 'runtime');
  const include = [`-I${runtime}`];
  const job = (part: Job['part'], flags: readonly string[]) => (source: string) => ({ source, flags, part });
  const platform = join(runtime, 'minios');
  const platformSources = options.withRuntime === false ? [join(platform, 'platform.c')] : filesIn(platform, ['.c']);
  return [
    ...MINIOS_FOLDERS.flatMap((folder) => filesIn(join(options.root, folder), ['.c', '.S'])).map(job('minios', MINIOS)),
    ...platformSources.map(job('runtime', [...include, ...RUNTIME])),
    ...(options.withRuntime === false ? [] : filesIn(runtime, ['.c'])).map(job('runtime', [...include, ...RUNTIME])),
    ...options.sources.map(job('program', [...include, ...(options.sourceFlags ?? RUNTIME)])),
  ];
}

/** One hash over all headers of the project that C files here can include. */
function headersHash(root: string): string {
  const hash = createHash('sha256');
  for (const folder of [...MINIOS_FOLDERS, 'compiler/runtime', 'compiler/runtime/minios']) {
    for (const header of filesIn(join(root, folder), ['.h'])) hash.update(header).update(readFileSync(header));
  }
  return hash.digest('hex');
}

async function compileAll(options: ImageOptions): Promise<string[]> {
  const { tools } = options;
  const [root, cache] = [resolve(options.root), resolve(options.cache)];
  mkdirSync(cache, { recursive: true });
  const version = await runTool(tools.cc, ['--version']);
  const builtin = (await runTool(tools.cc, ['-print-file-name=include'])).trim();
  const system = [builtin, tools.muslInclude, tools.xenInclude].flatMap((folder) => ['-isystem', folder]);
  // The same sources give the same image in any folder: none of these paths is in it, nor the one that one is in now.
  const places = { [root]: '.', [builtin]: 'cc', [tools.muslInclude]: 'musl', [tools.xenInclude]: 'xen' };
  const unplaced = Object.entries(places).map(([folder, name]) => `-ffile-prefix-map=${folder}=${name}`);
  const shared = createHash('sha256')
    .update([version, headersHash(root), ...system, ...unplaced].join('\0'))
    .digest('hex');
  const jobs = jobsFor({ ...options, root });
  const objects: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < jobs.length; at = next++) {
      const { source, flags, part } = jobs[at] as Job;
      const all = [...COMMON, ...flags];
      // A program's own headers lie beside it and are not in the hash: those are compiled each time.
      const ownHeaders = part === 'program' && filesIn(dirname(source), ['.h']).length > 0;
      const hash = createHash('sha256')
        .update([shared, source, ...all].join('\0'))
        .update(readFileSync(source));
      const object = join(cache, `${part}-${basename(source)}-${hash.digest('hex').slice(0, 16)}.o`);
      objects[at] = object;
      if (existsSync(object) && !ownHeaders) continue;
      const partial = `${object}.${process.pid}`;
      await runTool(tools.cc, [...all, ...unplaced, ...system, '-c', resolve(source), '-o', partial], root);
      renameSync(partial, object);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return objects;
}

/** Builds an image. Throws an Error with the tool's own messages when a tool fails. */
export async function buildImage(options: ImageOptions): Promise<Image> {
  const { tools, output } = options;
  const objects = await compileAll(options);
  mkdirSync(dirname(output), { recursive: true });
  const symbolsPath = `${output.replace(/\.xen$/, '')}.elf`;
  const first = `${symbolsPath}.first`;
  const map = `${symbolsPath}.map`;
  const script = join(options.root, 'minios', 'image.lds');
  const link = (to: string, more: readonly string[]): Promise<string> => {
    const flags = `-Wl,-n,-z,max-page-size=4096,--build-id=sha1,--gc-sections,-Map=${map},-T,${script}`;
    const inputs = [...objects, ...more, tools.muslLib, '-lgcc'];
    return runTool(tools.cc, ['-nostdlib', '-static', '-no-pie', flags, '-o', to, ...inputs]);
  };

  await link(first, []);
  const { names, wantsLines } = options;
  const table = positionTable({
    image: first,
    ...names,
    ...(wantsLines === undefined ? {} : { wantsLines }),
  });
  const positions = `${symbolsPath}.positions.s`;
  writeFileSync(positions, positionAssembly(table));
  await runTool(tools.cc, ['-c', positions, '-o', `${positions}.o`]);
  await link(symbolsPath, [`${positions}.o`]);
  for (const file of [first, positions, `${positions}.o`]) rmSync(file);

  await runTool('objcopy', ['--strip-all', symbolsPath, output]);
  const stripped = withoutSections(readFileSync(output));
  writeFileSync(output, stripped);
  const gzipPath = `${output}.gz`;
  writeFileSync(gzipPath, gzipSync(stripped, { level: constants.Z_BEST_COMPRESSION }));
  return {
    path: output,
    gzipPath,
    symbolsPath,
    bytes: statSync(output).size,
    gzipBytes: statSync(gzipPath).size,
    parts: partsOfMap(readFileSync(map, 'utf8')),
  };
}

/** A table for people: part, code, data, zeros. */
export function partsText(parts: readonly Part[]): string {
  const rows = parts.map(({ name, code, data, zeros }) => [name, code, data, zeros].map(String));
  return [['part', 'code', 'data', 'zeros'], ...rows]
    .map(([name = '', ...sizes]) => name.padEnd(10) + sizes.map((size) => size.padStart(9)).join(''))
    .join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const [output, ...sources] = args;
  if (output === undefined || sources.length === 0) throw new Error('usage: build-image.js OUTPUT.xen SOURCE.c...');
  const root = process.cwd();
  const { CC = 'gcc', XEN_INCLUDE = '/usr/include', MUSL_INCLUDE, MUSL_LIB } = process.env;
  const image = await buildImage({
    tools: {
      cc: CC,
      xenInclude: XEN_INCLUDE,
      muslInclude: MUSL_INCLUDE ?? '/usr/include/x86_64-linux-musl',
      muslLib: MUSL_LIB ?? '/usr/lib/x86_64-linux-musl/libc.a',
    },
    ...{ root, sources, output, withRuntime: false, cache: join(root, 'build', 'cache', 'guest') },
    wantsLines: () => true,
  });
  console.log(`${image.path}: ${image.bytes} bytes, gzipped ${image.gzipBytes}\n${partsText(image.parts)}`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  });
}
