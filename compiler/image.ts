// SPDX-License-Identifier: MIT
/**
 * Builds a guest image: the emitted program, the runtime, the minios platform and minios in one ELF. The flags are
 * explained in minios/README.md. Objects that did not change come from the cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile, type State } from './driver';
import { compilerFolder } from './frontend/load';
import { positionAssembly, positionTable } from './runtime/minios/position-table';
import { cFiles, commonFlags, emittedFlags, run } from './toolchain';

/** Where the headers and libraries of a guest are. */
export interface GuestToolchain {
  readonly cc: string;
  readonly xenInclude: string;
  readonly muslInclude: string;
  readonly muslLib: string;
}

export interface ImageParts {
  /** Stripped, as it boots. */
  readonly image: string;
  readonly gzipped: string;
  /** With symbols and debug information. */
  readonly symbols: string;
  readonly bytes: { readonly image: number; readonly gzipped: number; readonly text: number; readonly data: number; readonly bss: number };
  /** Bytes of text and read-only data, by where they come from. */
  readonly byPart: ReadonlyMap<string, number>;
}

const GUEST = [
  '-ffreestanding',
  '-fno-pic',
  '-fno-pie',
  '-mcmodel=small',
  '-mno-red-zone',
  '-fno-stack-protector',
  '-fcf-protection=none',
  '-fno-asynchronous-unwind-tables',
  '-gdwarf-4',
  '-D__XEN_INTERFACE_VERSION__=0x00040e00',
  '-DRT_GUEST',
];

export interface ImageOptions {
  readonly entry: string;
  /** Base of the file names that are made: `build/test-vm`. */
  readonly output: string;
  readonly tools: GuestToolchain;
  readonly cache: string;
  readonly buildId?: string;
}

/** Compiles and links; throws RefusedError or ToolchainError. */
export function buildImage(options: ImageOptions): { state: State; parts: ImageParts } {
  const { output, tools, cache } = options;
  const state = compile(options.entry, { target: 'xen' });
  const root = join(compilerFolder(), '..');
  const runtime = join(compilerFolder(), 'runtime');
  const flags = guestFlags(tools, runtime);
  const program = `${output}.c`;
  writeFileSync(program, state.c ?? '');
  const minios = join(root, 'minios');
  const sources: { file: string; part: string; flags: readonly string[] }[] = [
    ...cFiles(minios).map((file) => ({ file, part: 'minios', flags: ['-Os'] })),
    ...folders(minios).flatMap((f) => cFiles(f).map((file) => ({ file, part: 'minios', flags: ['-Os'] }))),
    ...cFiles(join(runtime, 'minios')).map((file) => ({ file, part: 'minios', flags: ['-Os'] })),
    ...cFiles(runtime).map((file) => ({ file, part: 'runtime', flags: ['-Os'] })),
    { file: program, part: 'program', flags: ['-Os', ...emittedFlags(tools.cc)] },
  ];
  const headers = hashOfHeaders([minios, ...folders(minios), runtime, join(runtime, 'minios')]);
  const objects = sources.map((source) => objectOf(source.file, [...flags, ...source.flags], tools.cc, headers, cache));
  const link = (target: string, extra: readonly string[]): void => {
    run(tools.cc, [
      '-nostdlib',
      '-static',
      '-no-pie',
      `-Wl,-n,-z,max-page-size=4096,--build-id=sha1,--gc-sections,-T,${join(minios, 'image.lds')}`,
      '-o',
      target,
      ...objects,
      ...extra,
      tools.muslLib,
      '-lgcc',
    ]);
  };
  const symbols = `${output}.elf`;
  const first = `${output}.first.elf`;
  link(first, []);
  const assembly = `${output}.positions.S`;
  writeFileSync(assembly, positionAssembly(positionTable({ image: first })));
  const positions = `${output}.positions.o`;
  run(tools.cc, ['-c', assembly, '-o', positions]);
  link(symbols, [positions]);
  const image = `${output}.xen`;
  run('objcopy', ['--strip-all', symbols, image]);
  const gzipped = `${image}.gz`;
  // No name and no time in the gzip header: the same image gives the same bytes.
  writeFileSync(gzipped, gzipSync(readFileSync(image), { level: 9 }));
  const [text = 0, data = 0, bss = 0] = run('size', [symbols]).split('\n')[1]?.trim().split(/\s+/).map(Number) ?? [];
  const bytes = { image: statSync(image).size, gzipped: statSync(gzipped).size, text, data, bss };
  const byPart = new Map<string, number>();
  sources.forEach((source, at) => {
    const size = linkedSize(symbols, objects[at] ?? '');
    byPart.set(source.part, (byPart.get(source.part) ?? 0) + size);
  });
  return { state, parts: { image, gzipped, symbols, bytes, byPart } };
}

function folders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

function guestFlags(tools: GuestToolchain, runtime: string): string[] {
  const own = run(tools.cc, ['-print-file-name=include']).trim();
  const common = commonFlags().filter((flag) => flag !== '-g1');
  const includes = [own, tools.muslInclude, tools.xenInclude].flatMap((folder) => ['-isystem', folder]);
  return [...common, ...GUEST, '-nostdinc', ...includes, `-I${runtime}`, `-I${join(runtime, 'minios')}`];
}

function hashOfHeaders(folder: readonly string[]): string {
  const hash = createHash('sha256');
  for (const each of folder) {
    for (const name of readdirSync(each).sort()) if (name.endsWith('.h')) hash.update(readFileSync(join(each, name)));
  }
  return hash.digest('hex');
}

/** Compiles one file, unless the cache has what would come out. */
function objectOf(file: string, flags: readonly string[], cc: string, headers: string, cache: string): string {
  const key = createHash('sha256').update(headers).update(flags.join('\0')).update(cc).update(file).update(readFileSync(file));
  const folder = join(cache, 'guest');
  mkdirSync(folder, { recursive: true });
  const object = join(folder, `${basename(file)}-${key.digest('hex').slice(0, 16)}.o`);
  if (!existsSync(object)) {
    const work = `${object}.${process.pid}`;
    run(cc, [...flags, '-c', file, '-o', work]);
    renameSync(work, object);
  }
  return object;
}

/** How many bytes of the linked image an object's functions and read-only data take. */
function linkedSize(image: string, object: string): number {
  const kept = new Set(symbolsOf(image).map((symbol) => symbol.name));
  return symbolsOf(object)
    .filter((symbol) => kept.has(symbol.name))
    .reduce((sum, symbol) => sum + symbol.size, 0);
}

function symbolsOf(file: string): { name: string; size: number }[] {
  return run('nm', ['-S', '--defined-only', file])
    .split('\n')
    .map((line) => /^\S+ (\S+) [tTrR] (.*)$/.exec(line))
    .flatMap((match) => (match ? [{ name: match[2] ?? '', size: parseInt(match[1] ?? '0', 16) }] : []));
}
