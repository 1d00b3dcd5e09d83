// SPDX-License-Identifier: MIT
/** What a program that does nothing costs: size, time from start to end, memory. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileToExecutable } from '../compiler/driver';
import { capture } from '../lab/shell';
import { strippedSize } from './contestants';
import { outFolder } from './folders';
import { measure } from './measure';
import type { HelloWorld } from './summary';
import { median } from './statistics';

function start(bytes: number, runs: number, command: string, ...args: string[]): HelloWorld {
  const samples = Array.from({ length: runs }, () => measure(command, args));
  return {
    executableBytes: bytes,
    startMilliseconds: median(samples.map((sample) => sample.wallMicroseconds)) / 1000,
    peakKilobytes: median(samples.map((sample) => sample.peakKilobytes ?? 0)),
  };
}

export function measureHello(): Record<'stsc' | 'c' | 'node', HelloWorld> {
  const base = join(outFolder, 'hello-world');
  writeFileSync(`${base}.ts`, "console.log('hello, world');\n");
  writeFileSync(`${base}.c`, '#include <stdio.h>\nint main(void) { puts("hello, world"); }\n');
  writeFileSync(`${base}.cjs`, "console.log('hello, world');\n");
  compileToExecutable(`${base}.ts`, `${base}.stsc`);
  capture('gcc', ['-O2', `${base}.c`, '-o', `${base}.c.exe`]);
  return {
    stsc: start(strippedSize(`${base}.stsc`), 41, `${base}.stsc`),
    c: start(strippedSize(`${base}.c.exe`), 41, `${base}.c.exe`),
    node: start(0, 7, process.execPath, `${base}.cjs`),
  };
}
