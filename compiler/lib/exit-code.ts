// SPDX-License-Identifier: MIT
/** The status with which the program ends by itself; undefined is 0. */

// eslint-disable-next-line prefer-const -- programs assign it.
export let Process_exitCode: number | undefined = undefined;

/** Ends the program at once. */
export function Process_exit(code: number | undefined = Process_exitCode): void {
  rt_exit(code === undefined ? 0 : rt_to_int32(code));
}
