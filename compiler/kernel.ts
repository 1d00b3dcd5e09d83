// SPDX-License-Identifier: MIT
/** `npm run kernel`: compiles and links the guest, and says what it made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureToolchain } from '../lab/toolchain';
import { cacheFolder, compile, positionNames } from './driver';
import { compilerFolder } from './frontend/load';
import { buildImage, partsText, type Image } from './runtime/minios/build-image';
import { emittedFlags } from './toolchain';

export interface KernelOptions {
  readonly entry: string;
  /** The stripped image to write: `build/test-vm.xen`. */
  readonly output: string;
}

/** Compiles a program for Xen and links it with the runtime and minios. Throws RefusedError or Error with tools' messages. */
export async function buildKernel(options: KernelOptions): Promise<Image> {
  const tools = await ensureToolchain();
  const state = compile(options.entry, { target: 'xen' });
  mkdirSync(dirname(options.output), { recursive: true });
  const source = join(cacheFolder(), 'kernel.c');
  mkdirSync(dirname(source), { recursive: true });
  writeFileSync(source, state.c ?? '');
  return buildImage({
    tools,
    root: join(compilerFolder(), '..'),
    sources: [source],
    sourceFlags: ['-Oz', ...emittedFlags(tools.cc)],
    output: options.output,
    cache: join(cacheFolder(), 'guest'),
    names: positionNames(state),
  });
}

export async function kernelCommand(entry: string, output: string): Promise<void> {
  const start = performance.now();
  const image = await buildKernel({ entry, output });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const show = (file: string): string => relative(process.cwd(), file);
  console.log(`${show(image.path)}  ${image.bytes} bytes`);
  console.log(`${show(image.gzipPath)}  ${image.gzipBytes} bytes`);
  console.log(`${show(image.symbolsPath)}  symbols`);
  console.log(partsText(image.parts));
  console.log(`${seconds} s`);
}
