// SPDX-License-Identifier: MIT
import { spawnSync } from 'node:child_process';

/** A tool is missing or failed; the message says which, with the tool's own words. */
export class ToolchainError extends Error {}

/** Runs a tool, with `input` on its standard input; its messages become the error's text. */
export function run(tool: string, args: readonly string[], input?: string): string {
  const done = spawnSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : { input }),
  });
  if (done.error) throw new ToolchainError(`${tool} could not be started: ${done.error.message}`);
  if (done.status !== 0) {
    throw new ToolchainError(`${tool} failed (${done.status ?? done.signal}):\n${done.stderr}${done.stdout}`);
  }
  return done.stdout;
}
