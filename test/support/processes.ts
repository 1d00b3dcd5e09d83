// SPDX-License-Identifier: MIT
/** Runs a program to its end and says how it ended. */
import { spawn } from 'node:child_process';

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
}

export interface RunOptions {
  readonly timeoutMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** More output than this from a test program means that it runs away; it is ended then. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;

/** Rejects only when the program cannot be started at all. */
export function runProcess(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0', ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let size = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, options.timeoutMs ?? 20_000);
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      into.push(chunk);
      size += chunk.length;
      if (size > OUTPUT_LIMIT) child.kill('SIGKILL');
    };
    child.stdout.on('data', collect(stdout));
    child.stderr.on('data', collect(stderr));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ stdout: text(stdout), stderr: text(stderr), exitCode, signal, timedOut });
    });
    // A program that ends without reading its input closes the pipe under us: not our concern.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}
