// SPDX-License-Identifier: MIT
/** Running programs on this machine: never through a shell, always with the exit status checked. */

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** A failure that its text fully explains: the CLI prints it without a stack. */
export class LabError extends Error {
  override readonly name = 'LabError';
  /** The errno's name when the failure is one of a system call or of xenstored: ENOENT, EACCES... */
  readonly code: string | undefined = undefined;
}

/** A file or socket of dom0 that could not be used; `code` says why. */
export class FileError extends LabError {
  override readonly code: string;
  constructor(what: string, code: string) {
    super(`${what}: ${code}`);
    this.code = code;
  }
}

/** The text of anything thrown, for putting into a longer message. */
export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

/** Progress for people, on stderr, so that stdout stays what was asked for. */
export function say(line: string): void {
  process.stderr.write(`lab: ${line}\n`);
}

/** The full path of a program on PATH, or undefined. */
export function which(program: string): string | undefined {
  for (const dir of (process.env['PATH'] ?? '').split(':')) {
    if (dir === '') continue;
    const path = join(dir, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this directory; the next one may have it.
    }
  }
  return undefined;
}

export interface CaptureOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit statuses that are not errors (default: only 0). */
  readonly allow?: readonly number[];
}

/** Runs a program to its end and returns its stdout. Throws LabError with its stderr when it fails. */
export function capture(program: string, args: readonly string[], options: CaptureOptions = {}): string {
  const done = spawnSync(program, args, {
    cwd: options.cwd,
    env: { ...process.env, LC_ALL: 'C', ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 << 20,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.error) throw new LabError(`cannot run ${program}: ${done.error.message}`);
  if (done.status === null || !(options.allow ?? [0]).includes(done.status)) {
    const how = done.status === null ? `was killed by ${done.signal}` : `failed with status ${done.status}`;
    throw new LabError(`${program} ${args.slice(0, 4).join(' ')} ${how}\n${done.stderr.trim()}`);
  }
  return done.stdout;
}

/**
 * Connects the stdout of one program to the stdin of the next, with both exit statuses checked. A failure is forgiven when
 * each line of its stderr matches `harmless`.
 */
export async function pipe(
  first: readonly [string, ...string[]],
  second: readonly [string, ...string[]],
  cwd: string,
  harmless?: RegExp,
): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C' };
  const from = spawn(first[0], first.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const to = spawn(second[0], second.slice(1), { cwd, env, stdio: ['pipe', 'ignore', 'pipe'] });
  // When the reader dies early the writer sees EPIPE; the reader's status tells the story.
  to.stdin.on('error', () => undefined);
  from.stdout.pipe(to.stdin);
  const forgiven = (errors: string): boolean =>
    harmless !== undefined &&
    errors !== '' &&
    errors
      .trim()
      .split('\n')
      .every((line) => harmless.test(line));
  const end = (child: typeof from | typeof to, name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      let errors = '';
      child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.on('error', (problem) => reject(new LabError(`cannot run ${name}: ${problem.message}`)));
      child.on('close', (code, signal) =>
        code === 0 || forgiven(errors)
          ? resolve()
          : reject(new LabError(`${name} failed (${signal ?? code})\n${errors.trim()}`)),
      );
    });
  await Promise.all([end(from, first[0]), end(to, second[0])]);
}
