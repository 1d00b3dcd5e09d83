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

export function Process_exit(code: number = 0): void {
  rt_exit(rt_to_int32(code));
}

/** `readFileSync(path, 'utf8')` of node:fs; 0 is standard input. */
export function $readFileSync(path: string | number): string {
  return rt_read_file(path === 0 ? '/dev/stdin' : $toString(path));
}
