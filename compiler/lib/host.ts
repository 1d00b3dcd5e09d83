// SPDX-License-Identifier: MIT
/** What a Linux executable has of its host: performance, process, reading files. */

export function Performance_now(): number {
  return rt_now_ms();
}

/** process.stdout and process.stderr. */
export class WriteStream {
  constructor(private readonly $descriptor: i32) {}

  write(text: string): boolean {
    rt_write(this.$descriptor, text);
    return true;
  }
}

export const Process_stdout = new WriteStream(1);
export const Process_stderr = new WriteStream(2);

/** `node`, the program, its arguments: the first is there so that the positions are Node's. */
export const Process_argv: string[] = ['node', ...rt_arguments()];

function environment(): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = {};
  for (const entry of rt_environment()) {
    const at = entry.indexOf('=');
    if (at > 0) result[entry.slice(0, at)] = entry.slice(at + 1);
  }
  return result;
}

export const Process_env: Record<string, string | undefined> = environment();

/** process.hrtime, of which only `bigint` is there. */
export class HighResolutionTime {
  bigint(): bigint {
    return BigInt(Math.round(rt_now_ms() * 1e6));
  }
}

export const Process_hrtime = new HighResolutionTime();

export function Process_uptime(): number {
  return rt_now_ms() / 1000;
}

/** `readFileSync(path, 'utf8')` of node:fs; 0 is standard input. */
export function $readFileSync(path: string | number): string {
  return rt_read_file(path === 0 ? '/dev/stdin' : $toString(path));
}
