// SPDX-License-Identifier: MIT
import { execFile } from 'node:child_process';

const MAX_BUFFER = 1 << 28;

/** Runs a tool, in a folder, and returns what it prints. Throws an Error with its messages when it fails. */
export function runTool(tool: string, args: readonly string[], cwd = process.cwd()): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(tool, args, { maxBuffer: MAX_BUFFER, cwd }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') reject(new Error(`${tool} is not on this machine`));
      else reject(new Error(`${tool} failed (${error.code ?? error.signal ?? ''}):\n${stderr}${stdout}`));
    });
  });
}
